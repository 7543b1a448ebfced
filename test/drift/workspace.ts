import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A copy of the library's sources, in which an SDK is of one version. */
export interface Workspace {
  readonly folder: string
  close(): Promise<void>
}

/** Installs a version into a temporary folder, beside our sources and the packages that they need. */
export async function openWorkspace(
  root: string,
  sdk: string,
  version: string,
): Promise<Workspace> {
  const folder = await mkdtemp(join(tmpdir(), 'cordon-drift-'))
  const installed = join(folder, 'installed')
  await mkdir(installed)
  await writeFile(join(installed, 'package.json'), '{"private":true}')
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock']
  await run('npm', ['install', ...flags, `${sdk}@${version}`], { cwd: installed })
  for (const part of ['src', 'adapters', 'registry', 'tsconfig.json', 'package.json'])
    await cp(join(root, part), join(folder, part), { recursive: true })
  await linkPackages(join(root, 'node_modules'), join(folder, 'node_modules'), sdk)
  await symlink(join(installed, 'node_modules', sdk), join(folder, 'node_modules', sdk))
  return { folder, close: () => rm(folder, { recursive: true, force: true }) }
}

async function linkPackages(from: string, to: string, except: string): Promise<void> {
  await mkdir(to)
  const names = (await readdir(from)).filter((name) => name !== except && !name.startsWith('.'))
  await Promise.all(names.map((name) => symlink(join(from, name), join(to, name))))
}
