import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** An app of somebody else, with the package as npm would ship it. */
export interface App {
  readonly path: string
  write(files: Readonly<Record<string, string>>): void
  /** Runs a program of its `node_modules/.bin`, and returns what it printed. */
  run(program: string, ...args: string[]): string
  /** Runs a script of the app's with Node. */
  runNode(...args: string[]): string
  remove(): void
}

/** The first TypeScript of a page, word for word; the quick start, of `README.md`. */
export function codeOf(page: string): string {
  const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, page), 'utf8')) ?? []
  return code
}

/**
 * @param packages what else it has installed, as `npm install` takes it
 * @param files what is there before that, such as packages of its own
 * @param manifest what its `package.json` has
 */
export function newApp(
  packages: readonly string[],
  files: Readonly<Record<string, string>> = {},
  manifest: object = {},
): App {
  const path = mkdtempSync(join(tmpdir(), 'cordon-app-'))
  const run = (program: string, ...args: string[]) => {
    try {
      return execFileSync(program, args, { cwd: path, encoding: 'utf8', stdio: 'pipe' })
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string }
      throw new Error(`${program} ${args.join(' ')}\n${stdout}\n${stderr}`)
    }
  }
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', path], {
    cwd: root,
  })
  const tarball = readdirSync(path).find((name) => name.endsWith('.tgz'))
  const write = (all: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(all)) {
      mkdirSync(dirname(join(path, name)), { recursive: true })
      writeFileSync(join(path, name), text)
    }
  }
  write({
    'package.json': JSON.stringify({ name: 'app', private: true, ...manifest }),
    ...files,
  })
  run('npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', `./${tarball}`, ...packages)
  return {
    path,
    write,
    run: (program, ...args) => run(join(path, 'node_modules/.bin', program), ...args),
    runNode: (...args) => run(process.execPath, ...args),
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}
