import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const cache = join(tmpdir(), 'cordon-languages')

/** Fetches and unpacks `npm:name@version` or `deb:name`; returns the folder. */
export async function fetchPackage(id) {
  const [kind, name] = [id.slice(0, 3), id.slice(4)]
  const folder = join(cache, id.replace(/[^\w.-]+/g, '_'))
  if (existsSync(folder)) return folder
  const download = `${folder}.download`
  mkdirSync(download, { recursive: true })
  const run = (command, ...args) =>
    execFileSync(command, args, { cwd: download, stdio: ['ignore', 'pipe', 'ignore'] })
  if (kind === 'npm') run('npm', 'pack', '--silent', name)
  else run('apt-get', 'download', name)
  mkdirSync(folder)
  for (const file of readdirSync(download))
    if (kind === 'npm') run('tar', 'xzf', file, '-C', folder, '--strip-components=1')
    else run('dpkg', '-x', file, folder)
  return folder
}

/** A module of the library, for a script. */
export async function importTypeScript(path) {
  const outfile = join(cache, `${path.replace(/\W+/g, '_')}.mjs`)
  await build({
    entryPoints: [path],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  })
  return import(`${pathToFileURL(outfile).href}?${Date.now()}`)
}
