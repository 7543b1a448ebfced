// All regular expressions of a folder: those written down, and those put together when they are first used.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The literals in the source, with where they stand. */
export function literals(folders) {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => literalsIn(join(folder, file))),
  )
}

function literalsIn(path) {
  const source = ts.createSourceFile(
    path,
    readFileSync(join(root, path), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  )
  const found = []
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
      found.push({
        ...{ source: node.text.slice(1, end), flags: node.text.slice(end + 1) },
        at: `${path}:${line}`,
      })
    }
    node.forEachChild(visit)
  }
  visit(source)
  return found
}

/** Those that `run` puts together with `new RegExp`. */
export async function built(run) {
  const found = new Map()
  const Original = globalThis.RegExp
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [source, flags = '']) {
      found.set(`${flags}/${source}`, { source: String(source), flags, at: 'new RegExp' })
      return new target(source, flags)
    },
  })
  try {
    await run()
  } finally {
    globalThis.RegExp = Original
  }
  return [...found.values()]
}
