import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Finding } from './finding'
import { findingsOf } from './fingerprint'
import type { Signature } from './signature'
import { SourceText } from './source-text'
import { Traces } from './traces'

/** Without a lockfile: which of the installed packages asks for a vendor's. Nothing else of them is read. */
export async function scanInstalled(
  root: string,
  signatures: readonly Signature[],
): Promise<Finding[]> {
  const folder = join(root, 'node_modules')
  const names = await readdir(folder).catch(() => [])
  const packages = await Promise.all(
    names.map(async (name) =>
      name.startsWith('@')
        ? (await readdir(join(folder, name)).catch(() => [])).map((one) => `${name}/${one}`)
        : [name],
    ),
  )
  const found = await Promise.all(packages.flat().map((name) => scanOne(root, name, signatures)))
  return found.flat()
}

async function scanOne(
  root: string,
  name: string,
  signatures: readonly Signature[],
): Promise<Finding[]> {
  const path = `node_modules/${name}/package.json`
  const text = await readFile(join(root, path), 'utf8').catch(() => '')
  // A vendor's own packages ask for each other.
  if (!text || signatures.some(({ isPackage, isServer }) => isPackage(name) || isServer(name)))
    return []
  const source = new SourceText(text)
  const traces = new Traces()
  for (const kind of ['dependencies', 'optionalDependencies'])
    for (const wanted of Object.keys(objectOf(parse(text)[kind])))
      for (const { name: vendor, isPackage } of signatures)
        if (isPackage(wanted))
          traces.add({
            rule: 'vendor-package-transitive',
            vendor,
            line: source.lineAt(text.indexOf(`"${wanted}"`)),
            message: `${wanted} is pulled in by ${name}.`,
            evidence: `${wanted} ${name}`,
          })
  return findingsOf(path, traces.list())
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    return objectOf(JSON.parse(text))
  } catch {
    return {}
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
