/** A script in a page, a component or a template, with offsets into its text. */
export interface ScriptTag {
  readonly attributes: string
  readonly index: number
  /** Where its code begins, and ends. */
  readonly from: number
  readonly to: number
}

/** All scripts with an end, in their order; an opening tag inside one is a part of its code. */
export function scriptTags(text: string, path: string): ScriptTag[] {
  // Where it is JSX, `<script src="…" />` has no end of its own.
  const isJsx = /\.(?:mdx|astro|svelte)$/.test(path)
  const ends = [...text.matchAll(/<\/script\s*>/gi)].map(({ index }) => index)
  const tags: ScriptTag[] = []
  let at = 0
  for (const { index, 0: open } of text.matchAll(/<script\b/gi)) {
    if (index < at) continue
    const start = index + open.length
    const from = endOfTag(text, start)
    const attributes = text.slice(start, from - 1)
    if (isJsx && attributes.endsWith('/')) continue
    const to = ends.find((one) => one >= from)
    if (to === undefined) break
    at = to
    tags.push({ attributes, index, from, to })
  }
  return tags
}

export function isTypeScript(attributes: string): boolean {
  return /\blang=["']?tsx?/i.test(attributes)
}

/**
 * Behind the `>` of a tag: in a value in quotes one is a part of it (`generics="T extends Record<string, unknown>"`),
 * and a template's own `%>` and `?>` do not end the tag that they stand in.
 */
function endOfTag(text: string, start: number): number {
  const parts = /=\s*(?:"[^"]*"|'[^']*')|(?<![%?])>/g
  parts.lastIndex = start
  for (let part = parts.exec(text); part; part = parts.exec(text))
    if (part[0] === '>') return parts.lastIndex
  return text.length
}
