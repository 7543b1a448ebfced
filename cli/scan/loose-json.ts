/** JSON with comments and commas at ends, as `tsconfig.json` and `bun.lock` have them. Throws where it is none. */
export function parseLooseJson(text: string): unknown {
  const plain = text
    .replace(
      /("(?:[^"\\]|\\.)*")|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*/g,
      (_, string: string | undefined) => string ?? '',
    )
    .replace(/("(?:[^"\\]|\\.)*")|,(\s*[}\]])/g, (_, string?: string, end = '') => string ?? end)
  return JSON.parse(plain)
}
