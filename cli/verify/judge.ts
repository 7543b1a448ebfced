import { showUrl, type Finding } from '../../verify/finding'
import { matchLook } from '../../verify/match-look'
import { matchRequest } from '../../verify/match-request'
import type { VendorTraces } from '../../verify/vendor-traces'
import { policyFindings } from './judge-policy'
import { workerFindings } from './judge-workers'
import type { Seed } from './seed'
import type { Seen } from './seen'
import type { Sight } from './tour'

export interface Judged {
  readonly findings: Finding[]
  readonly leftovers: Finding[]
}

/** A finding, and when it was seen. */
interface Dated {
  readonly finding: Finding
  readonly phase: string
}

/** Holds what was seen against what is known of vendors. */
export function judge(
  seen: Seen,
  vendors: readonly VendorTraces[],
  seeds: readonly Seed[],
): Judged {
  const marks = new Map(seeds.map(({ vendor, mark }) => [vendor, mark]))
  const planted = new Set(seeds.flatMap(({ names }) => [...names]))
  const sights = seen.sights.map((sight) => ({ ...sight, isSeeded: isSeeded(sight.phase) }))
  const looked = sights.flatMap(({ look, cookies, phase, isSeeded: isPlanted }) => {
    const all = dated(matchLook(look, cookies, vendors), phase)
    if (!isPlanted) return all.map((one) => ({ ...one, isLeft: false }))
    const [kept, keptCookies] = [
      without(planted, look),
      cookies.filter((name) => !planted.has(name)),
    ]
    const its = new Set(matchLook(kept, keptCookies, vendors).map(keyOf))
    return all.map((one) => ({ ...one, isLeft: !its.has(keyOf(one.finding)) }))
  })
  return {
    findings: merge([
      ...seen.exchanges.flatMap((exchange) =>
        dated(matchRequest(exchange, vendors, marks), exchange.phase),
      ),
      ...connections(seen, vendors),
      ...workerFindings(seen.exchanges, vendors).map((finding) => ({ finding, phase: '' })),
      ...policyFindings(seen, vendors).map((finding) => ({ finding, phase: '' })),
      ...looked.filter(({ isLeft }) => !isLeft),
    ]),
    leftovers: merge(looked.filter(({ isLeft, phase }) => isLeft && isLate(phase))),
  }
}

export const SEEDED = 'seeded, '

/** By then a page has had its time to erase what it erases. */
function isLate(phase: string): boolean {
  return /left and come back|second visit$/.test(phase)
}

function isSeeded(phase: string): boolean {
  return phase.startsWith(SEEDED)
}

function without(names: ReadonlySet<string>, look: Sight['look']): Sight['look'] {
  const rest = (list: readonly string[]) => list.filter((name) => !names.has(name))
  return {
    ...look,
    localStorage: rest(look.localStorage),
    sessionStorage: rest(look.sessionStorage),
  }
}

/** Contacts without a request in them: a preconnect, a name that was asked for, another name of a vendor. */
function connections(
  { exchanges, tunnels, lookups, aliases }: Seen,
  vendors: readonly VendorTraces[],
): Dated[] {
  const asked = new Set(exchanges.map(({ url }) => new URL(url).hostname))
  const found = [
    ...tunnels.map(({ host, port, phase }) => ({
      host,
      phase,
      what: `connected to ${host}:${port}`,
    })),
    ...lookups.map(({ host, by }) => ({ host, phase: '', what: `${by}: asked for ${host}` })),
  ]
  const contacts = found
    .filter(({ host }) => !asked.has(host))
    .flatMap(({ host, phase, what }) =>
      vendors
        .filter((vendor) => vendor.ownsHost(host))
        .map(({ name }) => ({ phase, finding: connection(name, what, host) })),
    )
  const named = [...aliases].flatMap(([host, target]) =>
    vendors
      .filter((vendor) => vendor.ownsHost(target) && !vendor.ownsHost(host))
      .map(({ name }) => ({
        phase: '',
        finding: connection(name, `${host} is an alias of ${target}`, host),
      })),
  )
  return [...contacts, ...named]
}

function connection(vendor: string, detail: string, host: string): Finding {
  return { kind: 'connection', vendor, detail, url: showUrl(`https://${host}/`) }
}

function dated(findings: readonly Finding[], phase: string): Dated[] {
  return findings.map((finding) => ({ finding, phase }))
}

/** The same thing is one finding, however often it was seen; it says when it was first. */
function merge(all: readonly Dated[]): Finding[] {
  const groups = new Map<string, Dated[]>()
  for (const one of all) {
    const key = keyOf(one.finding)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const phases = [...new Set(group.map(({ phase }) => phase))].filter(Boolean)
    const [when] = phases
    const later = phases.length > 1 ? ' and later' : ''
    return {
      ...first.finding,
      detail: first.finding.detail + (when === undefined ? '' : ` (${when}${later})`),
    }
  })
}

function keyOf({ kind, vendor, detail, url }: Finding): string {
  return JSON.stringify([kind, vendor, detail, url])
}
