import { load } from 'js-yaml'
import { dependencyKinds } from './asked-packages'
import { parseLooseJson } from './loose-json'

/** A resolved package, and which names it depends on. */
export interface LockedPackage {
  readonly name: string
  readonly version: string
  readonly dependencies: readonly string[]
  /** What its entry begins with in the file, to find its line by. */
  readonly entry: string
}

export interface Lockfile {
  readonly packages: readonly LockedPackage[]
  /** Names that the app itself asks for; `undefined` where the lockfile does not say. */
  readonly direct: ReadonlySet<string> | undefined
}

type Json = Readonly<Record<string, unknown>>

/** Reads the lockfile of npm, yarn (both kinds), pnpm or Bun. Throws where it is none. */
export function readLockfile(path: string, text: string): Lockfile {
  if (path.endsWith('.json')) return readNpm(objectOf(JSON.parse(text)))
  if (/pnpm-lock\.ya?ml$/.test(path)) return readPnpm(objectOf(load(text)))
  if (/bun\.lock$/.test(path)) return readBun(objectOf(parseLooseJson(text)))
  return /^__metadata:/m.test(text) ? readBerry(objectOf(load(text))) : readYarn(text)
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}

/** Names of all kinds of dependencies. */
function dependenciesOf(entry: Json): string[] {
  return dependencyKinds.flatMap((kind) => Object.keys(objectOf(entry[kind])))
}

function readNpm(lock: Json): Lockfile {
  const entries = Object.entries(objectOf(lock['packages'])).map(
    ([path, entry]) => [path, objectOf(entry)] as const,
  )
  // Version 1 has a tree of dependencies, whose `requires` are names.
  if (!entries.length)
    return { packages: readNpmTree(objectOf(lock['dependencies'])), direct: undefined }
  const own = entries.filter(([path]) => !/(?:^|\/)node_modules\//.test(path))
  return {
    direct: new Set(own.flatMap(([, entry]) => dependenciesOf(entry))),
    packages: entries
      .filter(([path, entry]) => /(?:^|\/)node_modules\//.test(path) && entry['link'] !== true)
      .map(([path, entry]) => ({
        // An alias is kept under its own path, and says its name.
        name: String(entry['name'] ?? path.replace(/^.*node_modules\//, '')),
        version: String(entry['version'] ?? ''),
        dependencies: dependenciesOf(entry),
        entry: JSON.stringify(path),
      })),
  }
}

function readNpmTree(tree: Json): LockedPackage[] {
  return Object.entries(tree).flatMap(([name, value]) => {
    const entry = objectOf(value)
    const dependencies = Object.keys(objectOf(entry['requires']))
    return [
      {
        name,
        version: String(entry['version'] ?? ''),
        dependencies,
        entry: `${JSON.stringify(name)}: {`,
      },
      ...readNpmTree(objectOf(entry['dependencies'])),
    ]
  })
}

/** `@scope/name@1.2.3(peer@1)` and `/@scope/name/1.2.3` → name and version. */
function splitKey(key: string): { name: string; version: string } {
  const plain = key.replace(/^\//, '').replace(/\(.*$/, '')
  const { 1: name = plain, 2: version = '' } = /^((?:@[^/@]+\/)?[^/@]+)[@/](.*)$/.exec(plain) ?? []
  return { name, version: version.replace(/_.*$/, '') }
}

function readPnpm(lock: Json): Lockfile {
  const importers = Object.values(objectOf(lock['importers'])).map(objectOf)
  const own = importers.length ? importers : [lock]
  const resolved = new Map(Object.entries(objectOf(lock['packages'])))
  // Since version 9 what a package depends on is in `snapshots`.
  const snapshots = Object.entries(objectOf(lock['snapshots']))
  const entries = snapshots.length ? snapshots : [...resolved]
  return {
    direct: new Set(own.flatMap(dependenciesOf)),
    packages: entries.map(([key, entry]) => ({
      ...splitKey(key),
      dependencies: dependenciesOf(objectOf(entry)),
      entry: resolved.has(key) ? key : key.replace(/\(.*$/, ''),
    })),
  }
}

function readBerry(lock: Json): Lockfile {
  const entries = Object.entries(lock).filter(([key]) => key !== '__metadata')
  const isOwn = (entry: Json): boolean => /@workspace:/.test(String(entry['resolution'] ?? ''))
  const own = entries.map(([, entry]) => objectOf(entry)).filter(isOwn)
  return {
    direct: own.length ? new Set(own.flatMap(dependenciesOf)) : undefined,
    packages: entries
      .filter(([, entry]) => !isOwn(objectOf(entry)))
      .map(([key, value]) => {
        const entry = objectOf(value)
        return {
          name: splitKey(String(entry['resolution'] ?? key)).name,
          version: String(entry['version'] ?? ''),
          dependencies: dependenciesOf(entry),
          entry: key,
        }
      }),
  }
}

/** Yarn 1: no YAML, but lines whose depth says what they are. */
function readYarn(text: string): Lockfile {
  const packages: LockedPackage[] = []
  for (const block of text.split(/\r?\n(?=\S)/)) {
    const [head = '', ...lines] = block.split(/\r?\n/)
    const key = head.replace(/:\s*$/, '')
    const first = key.split(', ')[0]?.replace(/^"|"$/g, '') ?? ''
    // `alias@npm:name@1`: what is installed is behind `npm:`.
    const { name } = splitKey(first.replace(/^.+@npm:(?=@?[a-z])/, ''))
    if (!name || head.startsWith('#')) continue
    const depends = lines.findIndex((line) => /^ {2}dependencies:/.test(line))
    packages.push({
      name,
      version: /^ {2}version "?([^"\n]+)/m.exec(lines.join('\n'))?.[1] ?? '',
      dependencies: (depends < 0 ? [] : lines.slice(depends + 1))
        .filter((line) => /^ {4}\S/.test(line))
        .map((line) => line.trim().split(/\s/)[0]?.replaceAll('"', '') ?? ''),
      entry: head,
    })
  }
  return { packages, direct: undefined }
}

/** Bun: `"key": ["name@version", "", { "dependencies": … }, "sha512-…"]`. */
function readBun(lock: Json): Lockfile {
  const workspaces = Object.values(objectOf(lock['workspaces'])).map(objectOf)
  return {
    direct: new Set(workspaces.flatMap(dependenciesOf)),
    packages: Object.entries(objectOf(lock['packages'])).map(([key, value]) => {
      const [id, ...rest] = Array.isArray(value) ? (value as unknown[]) : []
      const entry = rest.find((one) => typeof one === 'object')
      return {
        ...splitKey(String(id ?? key)),
        dependencies: dependenciesOf(objectOf(entry)),
        entry: `${JSON.stringify(key)}: [`,
      }
    }),
  }
}
