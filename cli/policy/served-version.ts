import { setTimeout as sleep } from 'node:timers/promises'
import { fetchText, showUrl } from '../fetch-text'
import { exitCodes, Failure } from '../terminal'
import { parseDocument } from './parse-document'

export interface AboveOptions {
  readonly above?: string | undefined
  readonly header: readonly string[]
}

export interface WaitOptions {
  readonly wait?: string | undefined
  /** Seconds. */
  readonly timeout: number
  readonly header: readonly string[]
}

const PAUSE_MS = 1_000

/**
 * Says why a version would not be news to a tab that has what a URL serves, if it would not. Tabs refuse
 * what is not above the version that they have.
 */
export async function whyNotAbove(
  version: number,
  { above, header }: AboveOptions,
): Promise<string | undefined> {
  if (above === undefined) return undefined
  const served = await readVersion(above, header)
  return version > served
    ? undefined
    : `version ${version} is not above version ${served}, which ${showUrl(above)} serves: tabs would ` +
        'refuse it. Is this an old checkout? Take the newest, or raise the version'
}

/**
 * Waits until a URL serves a version, or a higher one; returns which.
 *
 * @throws Failure with an exit code of its own when the time is up
 */
export async function waitForVersion(
  version: number,
  { wait, timeout, header }: WaitOptions,
): Promise<number | undefined> {
  if (wait === undefined) return undefined
  const until = Date.now() + timeout * 1_000
  process.stderr.write(`Waiting for version ${version} at ${showUrl(wait)} …\n`)
  let last = 'nothing was read'
  for (;;) {
    try {
      const served = await readVersion(wait, header)
      if (served >= version) return served
      last = `version ${served} is served`
    } catch (error) {
      if (!(error instanceof Failure) || error.code === exitCodes.usage) throw error
      last = error.message
    }
    if (Date.now() + PAUSE_MS > until)
      throw new Failure(
        `version ${version} was not served within ${timeout} s: ${last}`,
        exitCodes.timeout,
      )
    await sleep(PAUSE_MS)
  }
}

async function readVersion(url: string, header: readonly string[]): Promise<number> {
  const { text } = await fetchText(url, ['cache-control: no-cache', ...header])
  return parseDocument(text, showUrl(url)).policy.version
}
