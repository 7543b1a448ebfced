import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'

/** A browser, or what drives one, as Debian has it. */
export interface Program {
  /** Where it may be; the first that is there. */
  readonly paths: readonly string[]
  /** Names the path, if it is elsewhere. */
  readonly variable: string
  readonly packages: readonly string[]
}

/**
 * Finds a program, or installs it where we may.
 *
 * @throws Error saying what to install
 */
export function findProgram({ paths, variable, packages }: Program): string {
  const named = process.env[variable]
  const found = named ? [named].find(isThere) : paths.find(isThere)
  if (found) return found
  if (!named && process.getuid?.() === 0 && isThere('/usr/bin/apt-get')) {
    install(packages)
    const installed = paths.find(isThere)
    if (installed) return installed
  }
  throw new Error(`Install ${packages.join(' ')} (Debian), or set ${variable}.`)
}

function install(packages: readonly string[]): void {
  const options = {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const
  const apt = (...args: readonly string[]) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], options)
  apt('update')
  apt('install', '--yes', '--no-install-recommends', ...packages)
}

function isThere(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
