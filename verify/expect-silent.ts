import { registry } from '../registry'
import type { Finding } from './finding'
import { lookAtPage, type LookedAt } from './look-at-page'
import { globalsOf, matchLook } from './match-look'
import { matchRequest, type SentRequest } from './match-request'
import { tracesOf, type VendorTraces } from './vendor-traces'

/** The part of Playwright's `Request` that is used; nothing of Playwright is imported. */
export interface PlaywrightRequest {
  method(): string
  url(): string
  headers(): Record<string, string>
  postDataBuffer(): Uint8Array | null
}

/** The part of Playwright's `BrowserContext` that is used. */
export interface PlaywrightContext {
  on(event: 'request', listener: (request: PlaywrightRequest) => void): unknown
  off(event: 'request', listener: (request: PlaywrightRequest) => void): unknown
  cookies(): Promise<readonly { readonly name: string }[]>
  serviceWorkers(): readonly { url(): string }[]
}

/** The part of Playwright's `Page` that is used. */
export interface PlaywrightPage {
  url(): string
  frames(): readonly LookedAt[]
  workers(): readonly { url(): string }[]
  context(): PlaywrightContext
  waitForTimeout(ms: number): Promise<void>
  /** What it has asked for already; Playwright 1.56 and later. */
  requests?(): Promise<readonly PlaywrightRequest[]>
  on(event: 'websocket', listener: (socket: { url(): string }) => void): unknown
  off(event: 'websocket', listener: (socket: { url(): string }) => void): unknown
}

export interface SilenceOptions {
  /** What the page is put through meanwhile; all requests of its context are looked at. */
  readonly during?: () => unknown
  /** How long it is watched after that, ms; default 1,000. */
  readonly settle?: number
  /** Keys of the vendors, which are looked for in every request. */
  readonly tokens?: readonly string[]
}

/** Thrown by `expectSilent`, with what it found. */
export class NotSilentError extends Error {
  override readonly name = 'NotSilentError'

  constructor(readonly findings: readonly Finding[]) {
    const lines = findings.map(
      ({ vendor, kind, detail, url }) => `  ${vendor}  ${kind}  ${detail}  ${url}`,
    )
    super(`the page is not silent:\n${lines.join('\n')}`)
  }
}

/**
 * Fails a test of your own if a page has anything to do with vendors: requests it has made and makes,
 * payloads to any host, cookies, storage, databases, globals, elements, workers. Playwright's events miss
 * what a page sends while it ends: that is for `cordon verify`.
 *
 * @param vendors names of the registry, such as `mixpanel`
 * @throws NotSilentError with what was found; Error if a vendor is not known, or no page is open
 *
 * @example
 * ```ts
 * test('nothing goes to Mixpanel any more', async ({ page }) => {
 *   await page.goto('/')
 *   await expectSilent(page, ['mixpanel'], { during: () => page.click('text=Create key') })
 * })
 * ```
 */
export async function expectSilent(
  page: PlaywrightPage,
  vendors: readonly string[],
  options: SilenceOptions = {},
): Promise<void> {
  const { during, settle = 1_000, tokens = [] } = options
  const traces = vendors.map((name) => tracesOf(recordOf(name), tokens))
  if (!traces.length) throw new Error('expectSilent: name a vendor')
  const sent: SentRequest[] = []
  const onRequest = (request: PlaywrightRequest) => void sent.push(sentOf(request))
  const onSocket = (socket: { url(): string }) => void sent.push(sentTo(socket.url()))
  const context = page.context()
  context.on('request', onRequest)
  page.on('websocket', onSocket)
  try {
    const before = (await page.requests?.()) ?? []
    sent.push(...before.map(sentOf))
    await during?.()
    await page.waitForTimeout(settle)
  } finally {
    context.off('request', onRequest)
    page.off('websocket', onSocket)
  }
  if (!/^https?:/.test(page.url()))
    throw new Error(`expectSilent: no page is open, but ${page.url()}: go to one first`)
  const findings = [
    ...sent.flatMap((request) => matchRequest(request, traces)),
    ...(await findInPage(page, traces)),
  ]
  const unique = new Map(findings.map((finding) => [JSON.stringify(finding), finding]))
  if (unique.size) throw new NotSilentError([...unique.values()])
}

async function findInPage(
  page: PlaywrightPage,
  vendors: readonly VendorTraces[],
): Promise<Finding[]> {
  const cookies = (await page.context().cookies()).map(({ name }) => name)
  const globals = globalsOf(vendors)
  const looks = await Promise.all(
    // A frame may be gone before it has been looked at.
    page.frames().map((frame) => lookAtPage(frame, globals).catch(() => undefined)),
  )
  const workers = [...page.workers(), ...page.context().serviceWorkers()].map((one) => one.url())
  return looks.flatMap((look) => {
    if (!look) return []
    const asked = look.resources.filter((url) => vendors.some((vendor) => vendor.ownsUrl(url)))
    return [
      ...asked.flatMap((url) => matchRequest(sentTo(url), vendors)),
      ...matchLook({ ...look, workers: [...look.workers, ...workers] }, cookies, vendors),
    ]
  })
}

function sentOf(request: PlaywrightRequest): SentRequest {
  return {
    method: request.method(),
    url: request.url(),
    headers: Object.entries(request.headers()),
    body: request.postDataBuffer() ?? new Uint8Array(),
  }
}

function sentTo(url: string): SentRequest {
  return { method: 'GET', url, headers: [], body: new Uint8Array() }
}

function recordOf(name: string) {
  const found = Object.values(registry).find(
    (record) => record.name === name || record.aliases?.includes(name),
  )
  if (found) return found
  throw new Error(
    `expectSilent: ${name} is not a known vendor; known: ${Object.keys(registry).join(', ')}`,
  )
}
