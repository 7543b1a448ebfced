import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doesTheMainJob } from './support/main-job'
import { codeOf, newApp, type App } from './support/new-app'
import { serveBuilt } from './support/serve-built'

const page = '<!doctype html><meta charset="utf-8"><title>App</title><body><div id="root"></div>'
const main = "import { analytics } from './analytics'\nObject.assign(window, { analytics })\n"

async function servesTheMainJob(path: string): Promise<void> {
  const server = await serveBuilt(path)
  try {
    await doesTheMainJob(server.url)
  } finally {
    await server.close()
  }
}

describe('the quick start, from the packed tarball', () => {
  let app: App
  afterAll(() => app.remove())

  describe('in Vite with React', () => {
    beforeAll(() => {
      app = newApp(['vite', '@vitejs/plugin-react', 'react', 'react-dom', 'typescript@5.9.3'])
      app.write({
        'index.html': `${page}<script type="module" src="/src/main.tsx"></script>`,
        'vite.config.mjs':
          "import react from '@vitejs/plugin-react'\nexport default { plugins: [react()] }",
        'src/analytics.ts': codeOf('README.md'),
        'src/main.tsx': `import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { analytics } from './analytics'
Object.assign(window, { analytics })
createRoot(document.getElementById('root')!).render(<StrictMode><p>App</p></StrictMode>)
`,
      })
    })

    test('delivers, strips, and stops a vendor', async () => {
      app.run('vite', 'build', '--logLevel', 'error')
      await servesTheMainJob(app.path)
    })

    test('compiles the chunks of Cordon alone while they load, as docs/performance.md says', async () => {
      app.write({
        'hint.config.ts': codeOf('docs/performance.md'),
        'vite.config.mjs': `import react from '@vitejs/plugin-react'
import { mergeConfig } from 'vite'
import hint from './hint.config.ts'
export default mergeConfig(hint, { plugins: [react()] })`,
      })
      app.run('vite', 'build', '--logLevel', 'error')
      const assets = join(app.path, 'dist/assets')
      const hinted = readdirSync(assets).filter((name) =>
        readFileSync(join(assets, name), 'utf8').startsWith('//# allFunctionsCalledOnLoad\n'),
      )
      expect(hinted).toContainEqual(expect.stringMatching(/^engine-/))
      expect(hinted).not.toContainEqual(expect.stringMatching(/^index-/))
      await servesTheMainJob(app.path)
    })
  })

  describe('in webpack', () => {
    beforeAll(() => {
      app.remove()
      app = newApp(['webpack', 'webpack-cli', 'typescript@5.9.3', 'ts-loader'])
      app.write({
        'dist/index.html': `${page}<script src="/main.js"></script>`,
        'src/analytics.ts': codeOf('README.md'),
        'src/main.ts': main,
        'tsconfig.json':
          '{ "compilerOptions": { "strict": true, "module": "esnext", "moduleResolution": "bundler", "target": "es2022", "lib": ["es2022", "dom"] } }',
        'webpack.config.cjs': `module.exports = {
  mode: 'production',
  entry: './src/main.ts',
  output: { path: __dirname + '/dist', publicPath: '/' },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [{ test: /\\.ts$/, loader: 'ts-loader' }] },
}`,
      })
    })

    test('delivers, strips, and stops a vendor', async () => {
      app.run('webpack')
      await servesTheMainJob(join(app.path))
    })

    test('does so where TypeScript writes CommonJS, and Cordon is required', async () => {
      app.write({
        'tsconfig.json':
          '{ "compilerOptions": { "strict": true, "module": "node16", "target": "es2022", "lib": ["es2022", "dom"] } }',
      })
      app.run('webpack')
      await servesTheMainJob(join(app.path))
    })
  })

  describe.each([
    [
      'esbuild',
      ['esbuild'],
      ['esbuild', 'src/main.ts', '--bundle', '--splitting', '--format=esm', '--outdir=dist'],
    ],
    [
      'Rollup',
      [
        'rollup',
        '@rollup/plugin-node-resolve',
        '@rollup/plugin-commonjs',
        '@rollup/plugin-typescript',
        'typescript@5.9.3',
        'tslib',
      ],
      ['rollup', 'src/main.ts', '--dir', 'dist', '-p', 'node-resolve,commonjs,typescript'],
    ],
  ])('in %s', (_name, packages, [program = '', ...args]) => {
    beforeAll(() => {
      app.remove()
      app = newApp(packages)
      app.write({
        'dist/index.html': `${page}<script type="module" src="/main.js"></script>`,
        'src/analytics.ts': codeOf('README.md'),
        'src/main.ts': main,
      })
    })

    test('delivers, strips, and stops a vendor', async () => {
      app.run(program, ...args)
      await servesTheMainJob(app.path)
    })
  })

  describe('in Parcel, with the setting that docs/frameworks.md names', () => {
    beforeAll(() => {
      app.remove()
      app = newApp(['parcel'], {}, { '@parcel/resolver-default': { packageExports: true } })
      app.write({
        'src/index.html': `${page}<script type="module" src="main.ts"></script>`,
        'src/analytics.ts': codeOf('README.md'),
        'src/main.ts': main,
      })
    })

    test('delivers, strips, and stops a vendor', async () => {
      app.run('parcel', 'build', 'src/index.html')
      await servesTheMainJob(app.path)
    })
  })
})
