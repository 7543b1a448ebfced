/** What the ways are made of. All of it uses the page's own functions, as they are when it is called. */

/** Natives from before the library was there, as the page's first script has kept them. */
export interface Kept {
  readonly fetch: typeof fetch
  readonly XMLHttpRequest: typeof XMLHttpRequest
  readonly sendBeacon: (url: string, data?: BodyInit) => boolean
  readonly WebSocket: typeof WebSocket
  readonly Worker: typeof Worker
  readonly open: typeof open
  readonly send: WebSocket['send']
}

/** Interfaces that not every engine has, or that TypeScript does not know yet. */
interface Further {
  readonly kept?: Kept
  readonly WebSocketStream: new (url: string) => unknown
  readonly fetchLater: (url: unknown, init?: object) => unknown
  readonly trustedTypes?: unknown
  readonly navigation: { navigate(url: string): unknown }
}
export const further = globalThis as unknown as Further

export const kept: Kept = further.kept ?? {
  fetch: globalThis.fetch,
  XMLHttpRequest: globalThis.XMLHttpRequest,
  sendBeacon: globalThis.navigator?.sendBeacon,
  WebSocket: globalThis.WebSocket,
  Worker: globalThis.Worker,
  open: globalThis.open,
  send: globalThis.WebSocket?.prototype.send,
}

export const blind = { mode: 'no-cors' } as const

export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: object = {},
): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), properties)
}

export function put<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: object = {},
): HTMLElementTagNameMap[Tag] {
  const element = make(tag, properties)
  const parent =
    tag === 'link' || tag === 'script' || tag === 'style' ? document.head : document.body
  parent.append(element)
  return element
}

export type Realm = Window & typeof globalThis

export function realmOf(frame: { readonly contentWindow: Window | null }): Realm {
  return frame.contentWindow as Realm
}

export function once(target: EventTarget, type: string): Promise<Event> {
  return new Promise((resolve) => target.addEventListener(type, resolve, { once: true }))
}

/** A frame that has loaded. */
export async function loaded<Tag extends 'iframe' | 'object' = 'iframe'>(
  properties: object,
  tag: Tag = 'iframe' as Tag,
): Promise<HTMLElementTagNameMap[Tag]> {
  const frame = make(tag, properties)
  const load = once(frame, 'load')
  document.body.append(frame)
  await load
  return frame
}

export function blob(code: string, type = 'text/javascript'): string {
  return URL.createObjectURL(new Blob([code], { type }))
}

/** An address that says one thing when it is read first, and another after that. */
export function twoFaced(url: string): string {
  let reads = 0
  return { toString: () => ((reads += 1) === 1 ? '/own' : url) } as unknown as string
}

/** With three arguments, a document opens windows. */
export function openByDocument(url: string, target = '_blank'): Window | null {
  return document.open(url, target, '')
}

export function svg(tag: string): SVGElement {
  return document.createElementNS('http://www.w3.org/2000/svg', tag)
}

/** Same-origin realm that is made anew. */
export function freshRealm(): Realm {
  return realmOf(put('iframe'))
}
