import { importNode } from './import-node'

/** The packages in the bundle, and their licences. */
export async function noticesOf(inputs: readonly string[], folder: string): Promise<string> {
  const { readFile, readdir } = await importNode('node:fs/promises')
  const { join } = await importNode('node:path')
  const packages = new Set(
    inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  )
  const notices = [...packages].sort().map(async (path) => {
    const root = join(folder, path)
    const about: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    const { name, version, license } = about as Record<string, string>
    const files = (await readdir(root)).filter((file) => /^(?:licen[cs]e|notice)/i.test(file))
    const texts = files.sort().map((file) => readFile(join(root, file), 'utf8'))
    return [`${name} ${version} (${license})`, ...(await Promise.all(texts))].join('\n\n')
  })
  return (await Promise.all(notices)).join(`\n\n${'-'.repeat(80)}\n\n`)
}
