import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A fenced block of README or docs, as a file that can be compiled. */
export interface CodeBlock {
  /** `docs/sources.md:74`. */
  readonly where: string
  readonly code: string
  /** What of it stands in a comment of the page. */
  readonly given?: string
  /** A package that the block imports and nobody has: its types, as a declaration file. */
  readonly ambient?: string
}

/**
 * All TypeScript blocks. What a block takes for granted stands before it, where a reader doesn't see it, as
 * `<!-- given: declare const client: Client -->`.
 */
export function codeBlocks(root: string): CodeBlock[] {
  const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)]
  return pages.filter((page) => page.endsWith('.md')).flatMap((page) => blocksOf(root, page))
}

function blocksOf(root: string, page: string): CodeBlock[] {
  const text = readFileSync(join(root, page), 'utf8')
  const fence = /(?:<!-- given:\n?([\s\S]*?)-->\s*)?^( *)```tsx?\n([\s\S]*?)^ *```$/gm
  return [...text.matchAll(fence)].map((match) => {
    const [, given = '', indent = '', code = ''] = match
    const line = text.slice(0, match.index + match[0].indexOf('```')).split('\n').length
    const body = code.replaceAll(new RegExp(`^${indent}`, 'gm'), '')
    const where = `${page}:${line}`
    if (given.trim().startsWith('declare module')) return { where, code: body, ambient: given }
    return { where, given: given.trim(), code: `${given.trim()}\n${body}\nexport {}\n` }
  })
}
