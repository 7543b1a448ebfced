import { readFile } from 'node:fs/promises'

/** A host that the browser has asked for by ways that no proxy sees. */
export interface Lookup {
  readonly host: string
  /** `DNS`, `WebTransport`. */
  readonly by: string
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
  readonly events: readonly { readonly type: number; readonly params?: Record<string, unknown> }[]
}

/** Events of Chromium's net log that name a host: WebRTC asks DNS, WebTransport opens a session. */
const ways: Readonly<Record<string, string>> = {
  DNS_TRANSACTION: 'DNS',
  HOST_RESOLVER_MANAGER_REQUEST: 'DNS',
  HOST_RESOLVER_DNS_TASK: 'DNS',
  QUIC_SESSION_WEBTRANSPORT_CLIENT_ALIVE: 'WebTransport',
}

/** Reads a net log; one that was cut off, as far as it goes. */
export async function readNetLog(path: string): Promise<Lookup[]> {
  const { constants, events } = parse(await readFile(path, 'utf8'))
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]))
  const found = new Map<string, Lookup>()
  for (const { type, params } of events) {
    const by = ways[names.get(type) ?? '']
    const host = by && hostOf(params)
    if (by && host) found.set(`${by} ${host}`, { host, by })
  }
  return [...found.values()]
}

function parse(text: string): NetLog {
  try {
    return JSON.parse(text) as NetLog
  } catch {
    // The browser ended before its log did: one event a line, so what is whole can be read.
    return JSON.parse(`${text.slice(0, text.lastIndexOf('},\n') + 1)}]}`) as NetLog
  }
}

function hostOf(params: Readonly<Record<string, unknown>> = {}): string | undefined {
  const named = params.hostname ?? params.host ?? params.url
  if (typeof named !== 'string') return undefined
  const address = /^[a-z]+:\/\//i.test(named) ? named : `https://${named}`
  return URL.canParse(address) ? new URL(address).hostname.replace(/\.$/, '') : undefined
}
