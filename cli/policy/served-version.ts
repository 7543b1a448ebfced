import { setTimeout as sleep } from 'node:timers/promises'
import type { Policy } from '../../src/switch/policy'
import { PolicyVersions } from '../../src/switch/policy-versions'
import { fetchText, showUrl } from '../fetch-text'
import { exitCodes, Failure, say } from '../terminal'
import { describeEntry } from './describe-entry'
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
 * Returns why tabs that have what a URL serves would refuse a version, if they would: it must be above the version
 * that they have, and not too far above it.
 */
export async function versionProblem(
  version: number,
  { above, header }: AboveOptions,
): Promise<string | undefined> {
  if (above === undefined) return undefined
  const { version: served } = await readPolicy(above, header)
  const who = `version ${served}, which ${showUrl(above)} serves`
  if (isTooFar(version, served))
    return (
      `version ${version} is too far above ${who}: tabs would refuse it, as a typo. ` +
      `Lower the version to ${served}, and try again`
    )
  return version > served
    ? undefined
    : `version ${version} is not above ${who}: tabs would ` +
        'refuse it. Is this an old checkout? Take the newest, or raise the version'
}

/** Whether tabs that have one version would take another for a typing error. */
export function isTooFar(version: number, served: number): boolean {
  return new PolicyVersions({ version: served }).isImplausible({ version })
}

/**
 * Waits until a URL serves a policy's version, or a higher one; returns which.
 *
 * @param vendors those of which it has to say the same: two people who raise a version at the same
 *   time, or somebody with an old checkout, find their number served, and another's policy behind it
 * @throws Failure if it says something else; with an exit code of its own when the time is up
 */
export async function waitForPolicy(
  policy: Policy,
  vendors: Iterable<string>,
  { wait, timeout, header }: WaitOptions,
): Promise<number | undefined> {
  const { version } = policy
  if (wait === undefined) return undefined
  const until = Date.now() + timeout * 1_000
  say(`Waiting for version ${version} at ${showUrl(wait)} …`)
  for (;;) {
    const served = await readOrProblem(wait, header)
    if (typeof served !== 'string' && served.version >= version) {
      demandSame(policy, served, { vendors, wait })
      return served.version
    }
    if (Date.now() + PAUSE_MS > until) {
      const last = typeof served === 'string' ? served : `version ${served.version} is served`
      throw new Failure(
        `version ${version} was not served within ${timeout} s: ${last}`,
        exitCodes.timeout,
      )
    }
    await sleep(PAUSE_MS)
  }
}

/** During a deployment, a URL that cannot be read now may be readable a moment later. */
async function readOrProblem(url: string, header: readonly string[]): Promise<Policy | string> {
  try {
    return await readPolicy(url, header)
  } catch (error) {
    if (!(error instanceof Failure) || error.code === exitCodes.usage) throw error
    return error.message
  }
}

function demandSame(
  policy: Policy,
  served: Policy,
  { vendors, wait }: { readonly vendors: Iterable<string>; readonly wait: string },
): void {
  const others = [...vendors].filter((vendor) => effect(policy, vendor) !== effect(served, vendor))
  if (others.length === 0) return
  const said = others.map((vendor) => `${vendor} ${describeEntry(served.vendors.get(vendor))}`)
  throw new Failure(
    `${showUrl(wait)} serves another policy, version ${served.version}: ${said.join(', ')}. Tabs that ` +
      `have it refuse version ${policy.version}: take the newest file, and change that`,
  )
}

/** How a browser reads an entry: a vendor that is not named runs. */
function effect({ vendors }: Policy, vendor: string): string {
  const { state = 'on', share = 1 } = vendors.get(vendor) ?? {}
  return `${state} ${share}`
}

/** The policy that a URL serves, and how the URL may be printed. */
export async function readServed(
  url: string,
  header: readonly string[],
): Promise<{ readonly name: string; readonly policy: Policy }> {
  return { name: showUrl(url), policy: await readPolicy(url, header) }
}

async function readPolicy(url: string, header: readonly string[]): Promise<Policy> {
  const { text } = await fetchText(url, ['cache-control: no-cache', ...header])
  return parseDocument(text, showUrl(url)).policy
}
