import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inject, vi } from 'vitest'

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** A folder, and the command as it is published, to be run in it. */
export interface Shell {
  readonly folder: string
  /** Runs it in the test's process, one call after the other: starting one takes longer than most of what it does. */
  run(args: readonly string[], env?: Record<string, string>): Promise<Ended>
  /** The same, in another folder. */
  runIn(folder: string, args: readonly string[]): Promise<Ended>
  /** The same, in a process of its own, as people start it, and beside others. */
  start(args: readonly string[], env?: Record<string, string>): Promise<Ended>
  /** The same, where nobody reads what it prints: `| true`. */
  startUnread(args: readonly string[]): Promise<Ended>
  /** The same, as another user; for root only. */
  startAs(uid: number, args: readonly string[]): Promise<Ended>
  read(name: string): Promise<string>
  write(name: string, text: string): Promise<void>
  close(): Promise<void>
}

export async function openShell(): Promise<Shell> {
  const folder = await mkdtemp(join(tmpdir(), 'cordon-policy-'))
  return {
    folder,
    run: (args, env) => oneByOne(() => run(args, { folder, env })),
    runIn: (other, args) => oneByOne(() => run(args, { folder: other })),
    start: (args, env) => start(args, { folder, env }),
    startUnread: (args) => start(args, { folder, isUnread: true }),
    startAs: (uid, args) => start(args, { folder, uid }),
    read: (name) => readFile(join(folder, name), 'utf8'),
    write: (name, text) => writeFile(join(folder, name), text),
    close: () => rm(folder, { recursive: true }),
  }
}

let last: Promise<unknown> = Promise.resolve()

/** What a run needs there is once in a process: its folder, its environment, what it prints to. */
function oneByOne<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work)
  last = done.catch(() => {})
  return done
}

interface Where {
  readonly folder: string
  readonly env?: Record<string, string> | undefined
}

async function run(args: readonly string[], { folder, env = {} }: Where): Promise<Ended> {
  const command = pathToFileURL(join(inject('command'), 'run.mjs')).href
  const { run: runCommand } = (await import(/* @vite-ignore */ command)) as {
    run(args: readonly string[]): Promise<void>
  }
  const printed = { out: '', err: '' }
  const print = (to: keyof typeof printed) => (text: string | Uint8Array) => {
    printed[to] += typeof text === 'string' ? text : Buffer.from(text).toString()
    return true
  }
  const streams = [
    vi.spyOn(process.stdout, 'write').mockImplementation(print('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(print('err')),
  ]
  const outer = process.cwd()
  vi.stubEnv('CORDON_KEY', undefined)
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  process.chdir(folder)
  try {
    await runCommand(args)
    return { code: Number(process.exitCode ?? 0), ...printed }
  } finally {
    process.exitCode = undefined
    process.chdir(outer)
    vi.unstubAllEnvs()
    for (const stream of streams) stream.mockRestore()
  }
}

interface How extends Where {
  readonly isUnread?: boolean
  readonly uid?: number
}

function start(
  args: readonly string[],
  { folder, env = {}, isUnread = false, uid }: How,
): Promise<Ended> {
  const { CORDON_KEY: _key, ...outer } = process.env
  const child = spawn(process.execPath, [join(inject('command'), 'index.mjs'), ...args], {
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
