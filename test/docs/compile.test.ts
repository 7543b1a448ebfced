import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { complaints } from '../helpers/complaints'
import { codeBlocks } from './code-blocks'

const blocks = codeBlocks(fileURLToPath(new URL('../../', import.meta.url)))

test('every TypeScript block of README and docs compiles as it stands', () => {
  expect(blocks.length).toBeGreaterThan(5)
  expect(complaints(blocks)).toEqual([])
})

test('a block that does not compile would be found', () => {
  const wrong = "import { poll } from 'cordon/sources'\npoll('/policy.json', { evry: 15_000 })"
  expect(complaints([{ where: 'here:1', code: wrong }])).toEqual([
    expect.stringMatching(/^here:1: .*'evry' does not exist/),
  ])
})

test('no block uses what only a part of the page imports that nobody sees', () => {
  const hidden = blocks.flatMap(({ where, given = '', code }) =>
    [...given.matchAll(/^import\s+([\s\S]*?)\s+from\s/gm)]
      .flatMap(([, names = '']) => names.match(/\w+/g) ?? [])
      .filter((name) => !/^(?:type|as)$/.test(name) && isWord(name, code.slice(given.length)))
      .map((name) => `${where}: ${name}`),
  )
  expect(hidden).toEqual([])
})

function isWord(name: string, code: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(code)
}
