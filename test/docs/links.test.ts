import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const pages = ['.', 'docs'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
)

/** As code hosts make them of a heading. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\d\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-')
}

function anchorsOf(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
    anchor(text),
  )
}

test('every link between our pages leads to a page, and to a heading of it', () => {
  const broken = pages.flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:)([^)\s]*)\)/g)]
      .map(([, link = '']) => link)
      .filter((link) => {
        const [path = '', heading] = link.split('#')
        const target = path ? join(root, dirname(page), path) : join(root, page)
        return !existsSync(target) || (heading && !anchorsOf(target).includes(heading))
      })
      .map((link) => `${page}: ${link}`),
  )
  expect(broken).toEqual([])
})

test('every link of a page that is in the package leads to what is in the package', () => {
  const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    files: readonly string[]
  }
  const isShipped = (path: string) => files.some((file) => `${path}/`.startsWith(`${file}/`))
  const missing = pages
    .filter(isShipped)
    .flatMap((page) =>
      [...readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)\s#]+)/g)].map(
        ([, link = '']) => join(dirname(page), link),
      ),
    )
  expect(missing.filter((path) => !isShipped(path))).toEqual([])
})

test('every file and folder that ARCHITECTURE.md names is there', () => {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
  const named = [
    ...text.matchAll(/`((?:src|adapters|registry|relay|compat|cli|test)(?:\/[\w./-]*)?)`/g),
  ].map(([, path = '']) => path)
  expect(named.length).toBeGreaterThan(30)
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

test('the README has at most 170 lines', () => {
  expect(readFileSync(join(root, 'README.md'), 'utf8').split('\n').length).toBeLessThanOrEqual(170)
})
