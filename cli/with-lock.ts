import { open, realpath, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** ms; longer than a command needs, which asks a URL for at most 5 s. */
const STALE_MS = 20_000
const PAUSE_MS = 25

/**
 * Works on a file while no other command on this machine does: otherwise, if two commands change it at once, the
 * change of one is lost.
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const target = await realpath(path).catch(() => path)
  const lock = join(dirname(target), `.cordon-${basename(target)}.lock`)
  const isHeld = await take(lock)
  try {
    return await work()
  } finally {
    if (isHeld) await rm(lock, { force: true })
  }
}

async function take(lock: string): Promise<boolean> {
  for (;;) {
    try {
      await (await open(lock, 'wx')).close()
      return true
    } catch (error) {
      // If nothing can be written here, the work itself will report that.
      if ((error as { code?: string }).code !== 'EEXIST') return false
    }
    const since = await stat(lock).catch(() => undefined)
    // Of a command that was ended in the middle.
    if (since && Date.now() - since.mtimeMs > STALE_MS) await rm(lock, { force: true })
    else await sleep(PAUSE_MS)
  }
}
