import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../', import.meta.url))
const duckDb = import.meta.resolve('@duckdb/node-api')
/** What CommonJS inside of an ES module needs; the build of the package says the same. */
const banner = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** A folder, and the command as it is published, to be run in it. */
export interface Shell {
  readonly folder: string
  run(args: readonly string[], env?: Record<string, string>): Promise<Ended>
  /** The same, in another folder. */
  runIn(folder: string, args: readonly string[]): Promise<Ended>
  /** The same, where nobody reads what it prints: `| true`. */
  runUnread(args: readonly string[]): Promise<Ended>
  /** The same, as another user; for root only. */
  runAs(uid: number, args: readonly string[]): Promise<Ended>
  read(name: string): Promise<string>
  write(name: string, text: string): Promise<void>
  close(): Promise<void>
}

export async function openShell(): Promise<Shell> {
  const home = await mkdtemp(join(tmpdir(), 'cordon-cli-'))
  const folder = await mkdtemp(join(tmpdir(), 'cordon-policy-'))
  const cli = join(home, 'cli.mjs')
  await build({
    absWorkingDir: root,
    entryPoints: ['cli/index.ts'],
    outfile: cli,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // From where the tests are: it is not installed in the folder they work in.
    alias: { '@duckdb/node-api': duckDb },
    external: [duckDb],
    loader: { '.sql': 'text' },
    banner: { js: banner },
    logLevel: 'error',
  })
  return {
    folder,
    run: (args, env) => run(cli, args, { folder, env }),
    runIn: (other, args) => run(cli, args, { folder: other }),
    runUnread: (args) => run(cli, args, { folder, isUnread: true }),
    runAs: async (uid, args) => {
      await chmod(home, 0o755)
      return run(cli, args, { folder, uid })
    },
    read: (name) => readFile(join(folder, name), 'utf8'),
    write: (name, text) => writeFile(join(folder, name), text),
    close: async () => {
      await rm(home, { recursive: true })
      await rm(folder, { recursive: true })
    },
  }
}

interface How {
  readonly folder: string
  readonly env?: Record<string, string> | undefined
  readonly isUnread?: boolean
  readonly uid?: number
}

function run(
  cli: string,
  args: readonly string[],
  { folder, env = {}, isUnread = false, uid }: How,
): Promise<Ended> {
  const { CORDON_KEY: _key, ...outer } = process.env
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: folder,
    env: { ...outer, ...env },
    ...(uid !== undefined && { uid, gid: uid }),
  })
  if (isUnread) child.stdout.destroy()
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => (out += chunk))
  child.stderr.on('data', (chunk) => (err += chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })
}
