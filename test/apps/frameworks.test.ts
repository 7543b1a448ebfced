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

const frameworks = {
  'Vue 3.5': {
    packages: ['vue@3.5.45', '@vitejs/plugin-vue@6.0.11'],
    files: {
      'vite.config.mjs':
        "import vue from '@vitejs/plugin-vue'\nexport default { plugins: [vue()] }",
      'src/App.vue': blockOf('vue', 'shallowRef'),
      'src/main.ts':
        "import { createApp } from 'vue'\nimport App from './App.vue'\ncreateApp(App).mount('#root')\n",
    },
  },
  'Svelte 5': {
    packages: ['svelte@5.57.3', '@sveltejs/vite-plugin-svelte@7.3.1'],
    files: {
      'vite.config.mjs':
        "import { svelte } from '@sveltejs/vite-plugin-svelte'\nexport default { plugins: [svelte()] }",
      'src/App.svelte': blockOf('svelte', 'vendorStore'),
      'src/main.ts':
        "import { mount } from 'svelte'\nimport App from './App.svelte'\nmount(App, { target: document.querySelector('#root') })\n",
    },
  },
}

test.each(Object.entries(frameworks))(
  '%s: a kill takes the vendor’s widget off the page, by the recipe of the docs',
  async (_, { packages, files }) => {
    app = newApp(['vite@8.3.8', 'typescript@5.9.3', ...packages])
    app.write({
      'index.html':
        '<!doctype html><title>App</title><body><div id="root"></div><script type="module" src="/src/main.ts"></script>',
      'tsconfig.json': '{ "compilerOptions": { "target": "es2022", "module": "esnext" } }',
      'src/analytics.ts': analytics,
      'src/vendor-store.ts': `import type { Analytics, VendorStatus } from 'cordon'\n${blockOf('ts', 'function vendorStore')}`,
      ...files,
    })
    app.run('vite', 'build', '--logLevel', 'error')
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
