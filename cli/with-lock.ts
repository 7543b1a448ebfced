import { randomUUID } from 'node:crypto'
import { link, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { say } from './terminal'

/** ms; longer than a command needs, which asks a URL for at most 5 s. */
const STALE_MS = 20_000
const PAUSE_MS = 25
/** ms without a word; several changes at once take less. */
const SILENCE_MS = 1_000

/**
 * Works on files while no other command on this machine does: otherwise, if two commands change one at once, the
 * change of one is lost.
 */
export async function withLock<T>(paths: readonly string[], work: () => Promise<T>): Promise<T> {
  const locks = new Set(await Promise.all(paths.map(lockOf)))
  const held: string[] = []
  try {
    // In one order for all commands: two that each hold what the other needs would wait for ever.
    for (const lock of [...locks].sort()) if (await take(lock)) held.push(lock)
    return await work()
  } finally {
    for (const lock of held) await rm(lock, { force: true })
  }
}

async function lockOf(path: string): Promise<string> {
  const target = await realpath(path).catch(async () =>
    join(await realpath(dirname(path)).catch(() => dirname(path)), basename(path)),
  )
  return join(dirname(target), `.cordon-${basename(target)}.lock`)
}

async function take(lock: string): Promise<boolean> {
  const waiting = new Waiting(lock)
  for (;;) {
    try {
      const file = await open(lock, 'wx')
      await file.writeFile(owner(process.pid))
      await file.close()
      return true
    } catch (error) {
      // If nothing can be written here, the work itself will report that.
      if ((error as { code?: string }).code !== 'EEXIST') return false
    }
    const leftBehind = await waiting.leftBehind()
    if (leftBehind === undefined) await sleep(PAUSE_MS)
    else await remove(lock, leftBehind)
  }
}

/** Somebody else may have removed it meanwhile, and hold one of their own: that one is put back. */
async function remove(lock: string, made: number): Promise<void> {
  const aside = `${lock}.${randomUUID()}`
  try {
    await rename(lock, aside)
    if ((await stat(aside)).mtimeMs !== made) await link(aside, lock)
  } catch {
    // Removed by somebody else, or taken again.
  }
  await rm(aside, { force: true })
}

/** How long one lock has stood in the way. */
class Waiting {
  private made: number | undefined
  private since = performance.now()
  private hasSaid = false

  constructor(private readonly lock: string) {}

  /** When the lock was made, if its command was ended in the middle. */
  async leftBehind(): Promise<number | undefined> {
    const found = await stat(this.lock).catch(() => undefined)
    if (!found) return undefined
    if (found.mtimeMs !== this.made) this.since = performance.now()
    this.made = found.mtimeMs
    const waited = performance.now() - this.since
    // A file's time is that of another clock, which may be ahead.
    if (Math.abs(Date.now() - found.mtimeMs) > STALE_MS || waited > STALE_MS) return this.made
    if (await isOfDeadProcess(this.lock)) return this.made
    if (waited > SILENCE_MS && !this.hasSaid) {
      this.hasSaid = true
      say(
        `Another command is changing this policy: waiting for ${this.lock}, at most ${STALE_MS / 1_000} s …`,
      )
    }
    return undefined
  }
}

async function isOfDeadProcess(lock: string): Promise<boolean> {
  const text = await readFile(lock, 'utf8').catch(() => '')
  const pid = Number(/^\d+/.exec(text)?.[0])
  if (!pid || text !== owner(pid)) return false
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as { code?: string }).code === 'ESRCH'
  }
}

/** A process's number means something on its own machine only. */
function owner(pid: number): string {
  return `${pid} on ${hostname()}\n`
}
