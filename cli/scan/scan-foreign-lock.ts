import { registryOf } from './package-registry'
import { ruleOf } from './scan-manifest'
import type { FileContext } from './traces'

/** The line of a package in lockfiles of other languages, and its name in it; of Deno, that of npm's. */
const entries: readonly (readonly [files: RegExp, entry: RegExp])[] = [
  [/gemfile\.lock$/i, /^ {4}([\w.-]+) \(/],
  [/composer\.lock$/i, /^\s*"name":\s*"([\w.-]+\/[\w.-]+)"/],
  [/(?:poetry|uv|pdm|cargo)\.lock$/i, /^name = "([\w.-]+)"/],
  [/pipfile\.lock$/i, /^ {8}"([\w.-]+)":\s*\{/],
  [/go\.sum$/i, /^(\S+) \S+ h1:/],
  [/packages\.lock\.json$/i, /^\s+"([\w.-]+)":\s*\{/],
  [/deno\.lock$/i, /^\s+"(?:npm:)?((?:@[\w.-]+\/)?[\w.-]+)@[^"]+":\s*\{/],
]

/** SDKs for servers that are installed. */
export function scanForeignLock({ path, source, signatures, traces }: FileContext): void {
  const entry = entries.find(([files]) => files.test(path))?.[1]
  if (!entry) return
  const registry = registryOf(path)
  for (let line = 1; line <= source.lines; line += 1) {
    const text = source.line(line)
    const name = entry.exec(text)?.[1]
    if (name === undefined || /\/go\.mod h1:/.test(text)) continue
    for (const signature of signatures) {
      const isForeign = signature.otherPackages(registry).has(name.toLowerCase())
      const rule = isForeign
        ? 'vendor-server-sdk'
        : /deno\.lock$/i.test(path)
          ? ruleOf(signature, name)
          : undefined
      if (!rule) continue
      const message = `${name} is installed.`
      traces.add({ rule, vendor: signature.name, line, message, evidence: name })
    }
  }
}
