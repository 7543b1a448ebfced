import { fileURLToPath } from 'node:url'
import * as relay from 'cordon/relay'
import * as mixpanel from 'cordon/relay/mixpanel'
import * as posthog from 'cordon/relay/posthog'
import ts from 'typescript'
import { afterEach, expect, test, vi } from 'vitest'
import { codeBlocks } from './code-blocks'

const root = fileURLToPath(new URL('../../', import.meta.url))
const modules: Readonly<Record<string, unknown>> = {
  'cordon/relay': relay,
  'cordon/relay/mixpanel': mixpanel,
  'cordon/relay/posthog': posthog,
}
const [first] = codeBlocks(root).filter(({ where }) => where.startsWith('docs/relay.md'))
const { outputText } = ts.transpileModule(first?.code ?? '', {
  compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
})
const run = new Function('require', 'exports', outputText)

afterEach(() => vi.unstubAllEnvs())

test.each([undefined, '', 'a key'])('the relay of the docs is made where its key is %j', (key) => {
  vi.stubEnv('ANALYTICS_KEY', key)
  const made: { relay?: relay.Relay } = {}
  run((name: string) => modules[name], made)
  expect(made.relay).toBeTypeOf('function')
})
