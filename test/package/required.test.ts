import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What code says that Node runs, where the package finds itself by its name. */
function said(code: string, type: 'commonjs' | 'module' = 'commonjs'): unknown {
  const options = { cwd: root, encoding: 'utf8', input: code } as const
  const text = execFileSync('node', [`--input-type=${type}`, '-'], options)
  return JSON.parse(text) as unknown
}

describe('require("cordon/compat/mixpanel")', () => {
  test('gives the instance itself, as require("mixpanel-browser") does, and the instance as its default', () => {
    const code = `
const real = require('mixpanel-browser')
const mixpanel = require('cordon/compat/mixpanel')
const functions = (of) => of === Object.prototype ? [] : [...Object.getOwnPropertyNames(of), ...functions(Object.getPrototypeOf(of))]
const missing = functions(real).filter((name) => /^[a-z]/.test(name) && typeof mixpanel[name] !== typeof real[name])
mixpanel.init('token')
mixpanel.init('token', {}, 'second')
mixpanel.second.track('seen')
const { track, connect } = mixpanel
console.log(JSON.stringify([missing, mixpanel === mixpanel.default, mixpanel.__esModule, typeof connect, typeof track('seen'), Object.keys(mixpanel).includes('default')]))`
    expect(said(code)).toEqual([[], true, true, 'function', 'object', false])
  })

  test.each([true, false])(
    'is what TypeScript makes CommonJS for, esModuleInterop: %s',
    (esModuleInterop) => {
      const code = `import mixpanel, { track } from 'cordon/compat/mixpanel'
import * as all from 'cordon/compat/mixpanel'
mixpanel.init('token')
mixpanel.init('token', {}, 'second')
const { second } = all as unknown as { second: typeof mixpanel }
console.log(JSON.stringify([track('a'), all.track('b'), second.track('c'), mixpanel.track('d')].map(({ event }) => event)))`
      const compilerOptions = { module: ts.ModuleKind.CommonJS, esModuleInterop }
      const { outputText } = ts.transpileModule(code, { compilerOptions })
      expect(said(outputText)).toEqual(['a', 'b', 'c', 'd'])
    },
  )
})

test.each(['mixpanel', 'posthog', 'segment'])(
  'import and require of cordon/compat/%s give one interface, whichever is first',
  (layer) => {
    const name = `cordon/compat/${layer}`
    const require = `createRequire(import.meta.url)('${name}').default`
    const imported = `(await import('${name}')).default`
    for (const [first, second] of [
      [require, imported],
      [imported, require],
    ]) {
      const code = `import { createRequire } from 'node:module'
console.log(JSON.stringify(${first} === ${second}))`
      expect(said(code, 'module'), first).toBe(true)
    }
  },
)

test('in a bundle of both, what is told to one arrives by the connect of the other', async () => {
  const contents = `import { connect } from 'cordon/compat/mixpanel'
const legacy = require('cordon/compat/mixpanel')
legacy.init('token', {}, 'second')
legacy.second.track('seen')
const events = []
connect({ ids: () => ({}), status: () => ({}), on: () => {}, track: (name) => events.push(name), identify() {}, countUnsupported() {} })
console.log(JSON.stringify(events))`
  const { outputFiles } = await build({
    ...{ stdin: { contents, resolveDir: root }, bundle: true, write: false, format: 'iife' },
    // As an app has it, not by the paths of our own sources.
    tsconfigRaw: '{}',
    external: ['mixpanel-browser/*'],
    logLevel: 'error',
  })
  expect(said(outputFiles[0]?.text ?? '')).toEqual(['seen'])
})
