import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)]

/** Policies that code has, as JSON. */
function bundledIn(text: string): unknown[] {
  return [...text.matchAll(/policy: ({ version: \d+, vendors: {[^}]*} })/g)].map(
    ([, code = '']): unknown =>
      JSON.parse(code.replaceAll("'", '"').replaceAll(/([\w-]+):/g, '"$1":')),
  )
}

/** Policies that are served, of the blocks that show one. */
function servedIn(text: string): { readonly version: number }[] {
  return [...text.matchAll(/```json\n([\s\S]*?)```/g)].flatMap(([, code = '']) =>
    /"version": \d+,\s*"vendors"/.test(code)
      ? [JSON.parse(code) as { readonly version: number }]
      : [],
  )
}

test.each([
  ...pages
    .filter((page) => page.endsWith('.md'))
    .map((page) => [page, readFileSync(join(root, page), 'utf8')] as const)
    .filter(([, text]) => text.includes("poll('/analytics-policy.json'") && bundledIn(text).length)
    .map(([page, text]) => [page, bundledIn(text), servedIn(text)] as const),
  [
    'examples/plain',
    bundledIn(readFileSync(join(root, 'examples/plain/index.html'), 'utf8')),
    [JSON.parse(readFileSync(join(root, 'examples/plain/analytics-policy.json'), 'utf8'))],
  ] as const,
])('the policy that %s bundles is the one it serves under the same number', (_, own, served) => {
  expect(own.length).toBeGreaterThan(0)
  for (const policy of own) expect(served).toContainEqual(policy)
})
