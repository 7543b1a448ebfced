import { createRelay, type RelayOptions, type RelayReceipt } from 'cordon/relay'
import { mixpanelRoute } from 'cordon/relay/mixpanel'
import { posthogRoute } from 'cordon/relay/posthog'

/** A request as it went upstream. */
export interface Sent {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A relay, and what stands for the vendors behind it. */
export interface RelayLab {
  readonly sent: readonly Sent[]
  readonly receipts: readonly RelayReceipt[]
  /** What the vendors answer; a throw is a network error. */
  respond: (sent: Sent, signal: AbortSignal | null | undefined) => Response | Promise<Response>
  /** Asks the relay; a body that is no string or bytes is sent as JSON. */
  ask(path: string, body?: unknown, init?: RequestInit): Promise<Response>
  /** The events of the last request that went upstream. */
  events(): Record<string, unknown>[]
}

export const allOn = { version: 1, vendors: { mixpanel: 'on', posthog: 'on' } } as const

/** @param options what is not given is usual: both vendors, both on */
export function openRelay(options: Partial<RelayOptions> = {}): RelayLab {
  const sent: Sent[] = []
  const receipts: RelayReceipt[] = []
  const lab: RelayLab = {
    sent,
    receipts,
    respond: () => new Response('1'),
    ask: (path, body, init) => relay(aRequest(path, body, init)),
    events: () => eventsOf(sent.at(-1)),
  }
  const send: typeof fetch = async (input, init) => {
    const request: Sent = {
      url: String(input),
      method: init?.method ?? 'GET',
      headers: Object.fromEntries(new Headers(init?.headers)),
      body: String(init?.body ?? ''),
    }
    sent.push(request)
    return lab.respond(request, init?.signal)
  }
  const relay = createRelay({
    routes: { '/a': mixpanelRoute({ region: 'eu' }), '/b': posthogRoute({ region: 'us' }) },
    policy: allOn,
    fetch: send,
    onReceipt: (receipt) => receipts.push(receipt),
    ...options,
  })
  return lab
}

export function aRequest(path: string, body?: unknown, init: RequestInit = {}): Request {
  const isReady = typeof body === 'string' || body instanceof Uint8Array || body instanceof Blob
  const given =
    body === undefined || isReady ? (body as BodyInit | undefined) : JSON.stringify(body)
  return new Request(`https://app.example${path}`, {
    ...(given !== undefined && { method: 'POST', body: given }),
    ...init,
  })
}

function eventsOf(sent: Sent | undefined): Record<string, unknown>[] {
  if (!sent) return []
  const data = new URLSearchParams(sent.body).get('data')
  const payload = JSON.parse(data ?? sent.body) as { batch?: unknown }
  return (payload.batch ?? payload) as Record<string, unknown>[]
}

/** An event as Mixpanel's SDK has it. */
export function mixpanelEvent(properties: object = {}, event = 'tick') {
  return { event, properties: { token: 'token', $insert_id: 'insert-1', time: 1.5, ...properties } }
}

/** An event as PostHog's SDK has it. */
export function posthogEvent(properties: object = {}, event = 'tick') {
  return {
    event,
    uuid: '01890a5d-ac96-774b-bcce-b302099a8057',
    timestamp: '2026-01-01T00:00:00.000Z',
    properties: { distinct_id: `p_${'a'.repeat(32)}`, ...properties },
  }
}

export function gzip(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Response(stream).arrayBuffer().then((buffer) => new Uint8Array(buffer))
}
