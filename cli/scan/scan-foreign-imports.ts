import { registryOf } from './package-registry'
import type { FileContext } from './traces'

/** How languages other than JavaScript name what they import, by the ends of their files. */
const languages: readonly (readonly [files: RegExp, imports: RegExp])[] = [
  [/\.py$/, /^\s*(?:from\s+([\w.]+)\s+import\b|import\s+([\w.]+))/],
  [/\.rb$/, /^\s*require\s+['"]([^'"]+)['"]/],
  [/\.go$/, /^\s*(?:import\s+)?(?:[\w.]+\s+)?"([\w.-]+\/[^"]+)"/],
  [/\.(?:java|kt|kts|scala)$/, /^\s*import\s+(?:static\s+)?([\w.]+)/],
]

/** Languages whose namespaces are not called as their packages are, but as whose they are. */
const namespaces: readonly (readonly [files: RegExp, imports: RegExp])[] = [
  [/\.php$/, /^\s*use\s+\\?([A-Z]\w*)(?:\\[\w\\]+)?(?:\s+as\s+\w+)?\s*;/],
  [/\.cs$/, /^\s*(?:global\s+)?using\s+(?:static\s+)?([A-Z]\w*)(?:\.[\w.]+)?\s*;/],
]

/** Imports of the vendor's SDK for servers, in languages in which a line says all. */
export function scanForeignImports({ path, source, signatures, traces }: FileContext): void {
  const imports = languages.find(([files]) => files.test(path))?.[1]
  const uses = namespaces.find(([files]) => files.test(path))?.[1]
  if (!imports && !uses) return
  const registry = registryOf(path)
  for (let line = 1; line <= source.lines; line += 1) {
    const name = ((imports ?? uses)?.exec(source.line(line)) ?? [])
      .slice(1)
      .find(Boolean)
      ?.toLowerCase()
    if (name === undefined) continue
    for (const { name: vendor, title, otherPackages } of signatures)
      if (uses ? name === vendor : [...otherPackages(registry)].some((known) => isOf(name, known)))
        traces.add({
          rule: 'vendor-server-sdk',
          vendor,
          line,
          message: `Imports ${name}, of ${title}.`,
          evidence: name,
        })
  }
}

/** `sentry_sdk.integrations` of `sentry-sdk`, `com.mixpanel.mixpanelapi` of `com.mixpanel:mixpanel-java`. */
function isOf(name: string, known: string): boolean {
  const [group = ''] = known.split(':')
  return [group, group.replaceAll('-', '_'), group.replaceAll('-', '/')].some(
    (its) => name === its || name.startsWith(`${its}.`) || name.startsWith(`${its}/`),
  )
}
