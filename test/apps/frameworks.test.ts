import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { newApp, type App } from './support/new-app'
import { openPage } from './support/open-page'
import { serveBuilt } from './support/serve-built'

let app: App | undefined
afterEach(() => app?.remove())

const docs = readFileSync('docs/frameworks.md', 'utf8')

/** A block of the page, word for word: the first in a language that has a text in it. */
function blockOf(language: string, text: string): string {
  const blocks = [...docs.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))]
  const [, code] = blocks.find(([block]) => block.includes(text)) ?? []
  if (!code) throw new Error(`docs/frameworks.md has no ${language} with ${text}`)
  return code
}

const analytics = `import { createAnalytics } from 'cordon'
import { memory } from 'cordon/adapters/memory'
export const analytics = createAnalytics({ vendors: { sink: memory(), chat: memory() } })
Object.assign(window, { analytics })
`

interface Framework {
  readonly packages: readonly string[]
  readonly files: Readonly<Record<string, string>>
  /** The program that builds the app into `dist`, and what it is told. */
  readonly build: readonly [program: string, ...args: string[]]
}

const viteBuild = ['vite', 'build', '--logLevel', 'error'] as const
const index =
  '<!doctype html><title>App</title><body><div id="root"></div><script type="module" src="/src/main.ts"></script>'

/** What `ng new` writes, as far as the build needs it. */
const angularWorkspace = {
  version: 1,
  cli: { analytics: false },
  projects: {
    app: {
      projectType: 'application',
      root: '',
      architect: {
        build: {
          builder: '@angular/build:application',
          options: {
            browser: 'src/main.ts',
            index: 'src/index.html',
            tsConfig: 'tsconfig.json',
            outputPath: { base: 'dist', browser: '' },
          },
        },
      },
    },
  },
}

const vue: Framework = {
  packages: ['vite@8.3.8', 'vue@3.5.45', '@vitejs/plugin-vue@6.0.11'],
  build: viteBuild,
  files: {
    'vite.config.mjs': "import vue from '@vitejs/plugin-vue'\nexport default { plugins: [vue()] }",
    'src/App.vue': blockOf('vue', 'shallowRef'),
    'src/main.ts':
      "import { createApp } from 'vue'\nimport App from './App.vue'\ncreateApp(App).mount('#root')\n",
  },
}

const frameworks: Readonly<Record<string, Framework>> = {
  'Vue 3.5': vue,
  'Vue 3.5, over what a server has rendered': {
    ...vue,
    files: {
      ...vue.files,
      'index.html': index.replace('></div>', '><a href="/help">Help</a></div>'),
      'src/main.ts':
        "import { createSSRApp } from 'vue'\nimport App from './App.vue'\ncreateSSRApp(App).mount('#root')\n",
    },
  },
  'Svelte 5': {
    packages: ['vite@8.3.8', 'svelte@5.57.3', '@sveltejs/vite-plugin-svelte@7.3.1'],
    build: viteBuild,
    files: {
      'vite.config.mjs':
        "import { svelte } from '@sveltejs/vite-plugin-svelte'\nexport default { plugins: [svelte()] }",
      'src/App.svelte': blockOf('svelte', 'vendorStore'),
      'src/main.ts':
        "import { mount } from 'svelte'\nimport App from './App.svelte'\nmount(App, { target: document.querySelector('#root') })\n",
    },
  },
  'Angular 21': {
    packages: [
      ...['core', 'common', 'compiler', 'platform-browser', 'compiler-cli'].map(
        (name) => `@angular/${name}@21.2.26`,
      ),
      ...['@angular/build@21.2.27', '@angular/cli@21.2.28', 'rxjs@7.8.2', 'tslib@2.9.1'],
    ],
    build: ['ng', 'build'],
    files: {
      'angular.json': JSON.stringify(angularWorkspace),
      'tsconfig.json': JSON.stringify({
        compilerOptions: { target: 'es2022', module: 'preserve', strict: true, types: [] },
        angularCompilerOptions: { strictTemplates: true },
        files: ['src/main.ts'],
      }),
      'src/index.html': '<!doctype html><title>App</title><body><app-root></app-root>',
      'src/app.ts': blockOf('angular-ts', '@Injectable'),
      'src/main.ts':
        "import { bootstrapApplication } from '@angular/platform-browser'\nimport { App } from './app'\nvoid bootstrapApplication(App)\n",
    },
  },
}

test.each(Object.entries(frameworks))(
  '%s: a kill takes the vendor’s widget off the page, by the recipe of the docs',
  async (_, { packages, files, build }) => {
    app = newApp(['typescript@5.9.3', ...packages])
    app.write({
      'index.html': index,
      'tsconfig.json': '{ "compilerOptions": { "target": "es2022", "module": "esnext" } }',
      'src/analytics.ts': analytics,
      'src/vendor-store.ts': blockOf('ts', 'function vendorStore'),
      ...files,
    })
    app.run(...build)
    const server = await serveBuilt(app.path)
    const { page, problems, close } = await openPage(server.url, () => '')
    try {
      await page.waitForSelector('#chat')
      await page.evaluate(() => void window.analytics.kill('chat'))
      await page.waitForSelector('a[href="/help"]')
      expect([await page.$('#chat'), problems]).toEqual([null, []])
    } finally {
      await close()
      await server.close()
    }
  },
)
