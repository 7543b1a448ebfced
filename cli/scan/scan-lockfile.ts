import { readLockfile, type LockedPackage, type Lockfile } from './read-lockfile'
import { ruleOf } from './scan-manifest'
import type { Signature } from './signature'
import type { FileContext } from './traces'

/**
 * Who has the vendor's packages, and who pulls them in.
 *
 * @param asked what the repository's manifests ask for, where the lockfile does not say it
 */
export function scanLockfile(context: FileContext, asked: ReadonlySet<string>): void {
  let lockfile: Lockfile
  try {
    lockfile = readLockfile(context.path, context.source.text)
  } catch {
    // Half merged, perhaps: its lines still say what is in it.
    return scanLines(context)
  }
  const direct = lockfile.direct ?? asked
  for (const locked of lockfile.packages)
    for (const signature of context.signatures)
      addLocked(context, locked, { signature, lockfile, direct })
  return undefined
}

interface Asked {
  readonly signature: Signature
  readonly lockfile: Lockfile
  /** What the app itself asks for. */
  readonly direct: ReadonlySet<string>
}

function addLocked(
  context: FileContext,
  { name, version, entry }: LockedPackage,
  { signature, lockfile, direct }: Asked,
): void {
  const rule = ruleOf(signature, name)
  if (!rule) return
  const chain = direct.has(name) ? [] : chainTo(name, lockfile, direct)
  const what = `${name} ${version}`.trim()
  const isPulled = chain.length > 1 && rule === 'vendor-package'
  context.traces.add({
    rule: isPulled ? 'vendor-package-transitive' : rule,
    vendor: signature.name,
    line: lineOf(context, entry),
    message:
      chain.length > 1
        ? `${what} is pulled in by ${chain.slice(0, -1).join(' → ')}.`
        : `${what} is installed.`,
    evidence: `${name} ${chain.join('>')}`,
  })
}

/** The shortest way from something that the app asks for to a package; only the package if there is none. */
function chainTo(name: string, { packages }: Lockfile, direct: ReadonlySet<string>): string[] {
  const parents = new Map<string, string[]>()
  for (const { name: parent, dependencies } of packages)
    for (const child of dependencies) {
      const list = parents.get(child) ?? []
      list.push(parent)
      parents.set(child, list)
    }
  const queue: string[][] = [[name]]
  const seen = new Set([name])
  let longest = queue[0] ?? []
  for (const chain of queue) {
    longest = chain.length > longest.length ? chain : longest
    const [top = ''] = chain
    if (chain.length > 1 && direct.has(top)) return chain
    for (const parent of parents.get(top) ?? []) {
      if (seen.has(parent)) continue
      seen.add(parent)
      queue.push([parent, ...chain])
    }
  }
  return longest
}

function lineOf({ source }: FileContext, entry: string): number {
  const at = [`${entry}:`, `'${entry}':`, `"${entry}":`, entry]
    .map((head) => source.text.indexOf(head))
    .find((index) => index >= 0)
  return source.lineAt(at ?? 0)
}

function scanLines({ source, signatures, traces }: FileContext): void {
  for (let line = 1; line <= source.lines; line += 1)
    for (const word of source.line(line).match(/(?:@[\w.-]+\/)?[\w.-]+(?=["'@:])/g) ?? [])
      for (const signature of signatures) {
        const rule = ruleOf(signature, word)
        if (rule)
          traces.add({
            rule,
            vendor: signature.name,
            line,
            message: `${word} is installed.`,
            evidence: word,
          })
      }
}
