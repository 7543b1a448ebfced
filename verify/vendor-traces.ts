import { fillFootprint } from '../registry/fill-footprint'
import type { PayloadShape, VendorRecord } from '../registry/vendor-record'
import { globMatcher, type Matches } from '../src/shared/glob-matcher'

/** A vendor's record as a running page is held against it: patterns compiled, once. */
export interface VendorTraces {
  readonly name: string
  readonly title: string
  readonly ownsHost: (host: string) => boolean
  /** Its host, or its code at somebody else's. */
  readonly ownsUrl: (url: string) => boolean
  /** Names by where they are kept. */
  readonly cookies: Matches
  readonly localStorage: Matches
  readonly sessionStorage: Matches
  readonly databases: Matches
  readonly caches: Matches
  /** Regular expression of its globals, for use in a page; none if it has none of its own. */
  readonly globals: string | undefined
  /** Keys that are nobody else's, and those which were named. */
  readonly tokens: readonly RegExp[]
  readonly payloads: readonly CompiledShape[]
  /** Literals of its SDK that survive a minifier. */
  readonly literals: readonly string[]
}

export interface CompiledShape extends Omit<PayloadShape, 'path'> {
  readonly path?: RegExp
}

/** Names that an app gives to things of its own: even as `window.analytics` they say nothing. */
export const genericGlobals: ReadonlySet<string> = new Set(
  'analytics experiment sessionReplay heap FS ga'.split(' '),
)

/** @param named tokens that are looked for whatever their form */
export function tracesOf(record: VendorRecord, named: readonly string[] = []): VendorTraces {
  // Of any project: what is left of another one is left as well.
  const footprint = fillFootprint(record.footprint, { token: '*' })
  const hosts = footprint.hosts.map((host) => host.toLowerCase())
  const isScript = globMatcher((footprint.scripts ?? []).map((url) => url.replace(/^https:/, '*:')))
  const ownsHost = (host: string): boolean => {
    const name = host.toLowerCase().replace(/\.$/, '')
    return hosts.some((its) => name === its || name.endsWith(`.${its}`))
  }
  const globals = (footprint.globals ?? []).filter((name) => !genericGlobals.has(name))
  return {
    name: record.name,
    title: record.title,
    ownsHost,
    ownsUrl: (address) => {
      if (!URL.canParse(address)) return false
      const { hostname, href } = new URL(address)
      return ownsHost(hostname) || isScript(href.replace(/[?#].*$/, ''))
    },
    cookies: globMatcher(footprint.cookies),
    localStorage: globMatcher(footprint.localStorage),
    sessionStorage: globMatcher(footprint.sessionStorage),
    databases: globMatcher(footprint.databases),
    caches: globMatcher(footprint.caches),
    globals: globals.length ? `^(?:${globals.map(escape).join('|')})$` : undefined,
    tokens: [
      ...named.map((token) => new RegExp(escape(token))),
      ...record.tokens
        .filter(({ isCommon, isPublic }) => !isCommon && !isPublic)
        .map(({ pattern }) => new RegExp(pattern)),
    ],
    payloads: record.payloads.map(({ path, ...shape }) => ({
      ...shape,
      ...(path !== undefined && { path: new RegExp(path) }),
    })),
    literals: record.literals,
  }
}

function escape(pattern: string): string {
  return pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
}
