import { setTimeout as sleep } from 'node:timers/promises'
import type { Policy } from '../../src/switch/policy'
import { fetchText, showUrl } from '../fetch-text'
import { exitCodes, Failure, say } from '../terminal'
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
  const { version: served } = await readPolicy(above, header)
  return version > served
    ? undefined
    : `version ${version} is not above version ${served}, which ${showUrl(above)} serves: tabs would ` +
        'refuse it. Is this an old checkout? Take the newest, or raise the version'
}

/**
 * Waits until a URL serves a version, or a higher one; returns which.
 *
 * @param vendors have to be in it what they are in `wanted`
 * @throws Failure with an exit code of its own when the time is up, or waiting is in vain
 */
export async function waitForPolicy(
  wanted: Policy,
  vendors: readonly string[],
  { wait, timeout, header }: WaitOptions,
): Promise<number | undefined> {
  const { version } = wanted
  if (wait === undefined) return undefined
  const until = Date.now() + timeout * 1_000
  say(`Waiting for version ${version} at ${showUrl(wait)} …`)
  let last = 'nothing was read'
  for (;;) {
    const served = await readPolicy(wait, header).catch((error: unknown) => {
      if (!(error instanceof Failure) || error.code === exitCodes.usage) throw error
      last = error.message
    })
    if (served && served.version >= version) {
      demandStates(served, wanted, vendors)
      return served.version
    }
    if (served) last = `version ${served.version} is served`
    if (Date.now() + PAUSE_MS > until)
      throw new Failure(
        `version ${version} was not served within ${timeout} s: ${last}`,
        exitCodes.timeout,
      )
    await sleep(PAUSE_MS)
  }
}

/** A version that somebody else has made may say another thing, and then waiting longer is in vain. */
function demandStates(served: Policy, wanted: Policy, vendors: readonly string[]): void {
  const stateIn = (policy: Policy, vendor: string) => policy.vendors.get(vendor)?.state ?? 'on'
  const other = vendors
    .filter((vendor) => stateIn(served, vendor) !== stateIn(wanted, vendor))
    .map((vendor) => `${vendor} is ${stateIn(served, vendor)} in it`)
  if (!other.length) return
  const which = served.version > wanted.version ? ', and' : ', but another one:'
  throw new Failure(
    `version ${served.version} is served${which} ${other.join(', ')}. Take the newest file, and do it again`,
    exitCodes.timeout,
  )
}

async function readPolicy(url: string, header: readonly string[]): Promise<Policy> {
  const { text } = await fetchText(url, ['cache-control: no-cache', ...header])
  return parseDocument(text, showUrl(url)).policy
}
