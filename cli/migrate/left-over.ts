import { kindOf } from '../scan/file-kind'
import type { Takeover } from './vendors'

/** A mock in a file that is called like the package, which nobody finds under another name. */
export function namedAfter(path: string, { packages }: Takeover): string[] {
  const isIt = packages.some((name) => path.includes(`__mocks__/${name}.`))
  return isIt ? [`${path}: this mock is found by its name`] : []
}

/** Names of the package that nobody can be sure of (aliases, mocks by a path, texts), and the vendor's snippets. */
export function leftOver(text: string, path: string, { packages, snippet }: Takeover): string[] {
  return text.split('\n').flatMap((line, index) => {
    const named = packages.some((name) => line.includes(name))
    const dependency = kindOf(path) === 'manifest' ? dependencyIn(line, packages) : undefined
    const what = [
      ...(named && dependency !== undefined
        ? [`remove ${dependency} when nothing needs it any more`]
        : named
          ? [`see whether this means the library: ${line.trim().slice(0, 100)}`]
          : []),
      ...(snippet.test(line)
        ? ['the vendor’s snippet; docs/take-over.md says what it can load instead']
        : []),
    ]
    return what.map((one) => `${path}:${index + 1}: ${one}`)
  })
}

/** Which of the packages a manifest asks for in this line: `"mixpanel-browser": "^2.45.0"`, and no alias of it. */
export function dependencyIn(line: string, packages: readonly string[]): string | undefined {
  const asked = [...line.matchAll(/"([^"]+)"\s*:\s*"(?:[\^~<>=*v\d]|latest|[a-z]+:)/g)]
  return packages.find((name) => asked.some(([, one]) => one === name))
}

/** A workspace's package that imports cordon now, and does not ask for it: strict package managers hide it there. */
export function withoutCordon(home: string, manifest: string, example: string): string[] {
  if (home === '' || /"cordon"\s*:/.test(manifest)) return []
  return [`${home}package.json: add cordon to its dependencies, for ${example}`]
}
