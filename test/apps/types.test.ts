import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeBlocks } from '../docs/code-blocks'
import { newApp, type App } from './support/new-app'

const root = fileURLToPath(new URL('../../', import.meta.url))
const compilers = ['5.9', '6', '7']
const resolutions = ['bundler', 'node16', 'nodenext']

let app: App
beforeAll(() => {
  app = newApp([
    ...compilers.map((version) => `typescript-${version}@npm:typescript@${version}`),
    '@openfeature/web-sdk',
    '@openfeature/core',
    'posthog-js',
    'mixpanel-browser',
    'react@19',
    '@types/react@19',
    'playwright@1.65.1',
    'vitest@4.1.12',
    'esbuild',
    '@types/node@20',
  ])
  app.write({
    ...Object.fromEntries(
      codeBlocks(root).flatMap(({ code, ambient }, index) => [
        [`block-${index}.tsx`, code],
        ...(ambient ? [[`ambient-${index}.d.ts`, ambient]] : []),
      ]),
    ),
    'package.json': '{ "name": "app", "private": true, "type": "module" }',
  })
})
afterAll(() => app.remove())

test.each(compilers.flatMap((compiler) => resolutions.map((how) => [compiler, how] as const)))(
  'every block of README and docs compiles from the packed tarball: TypeScript %s, %s',
  (compiler, how) => {
    app.write({
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          strict: true,
          noEmit: true,
          target: 'es2022',
          lib: ['es2022', 'dom', 'dom.iterable'],
          types: ['node'],
          jsx: 'react-jsx',
          module: how === 'bundler' ? 'esnext' : how,
          moduleResolution: how,
          // The SDKs' and runners' own declarations are not ours to mend.
          skipLibCheck: true,
        },
        include: ['*.tsx', '*.d.ts'],
      }),
    })
    expect(app.runNode(`node_modules/typescript-${compiler}/bin/tsc`)).toBe('')
  },
)
