import { blind, freshRealm, further, make, put, twoFaced } from './kit'
import type { Ways } from './way'

/** Addresses that a patch could read otherwise than the browser. */
export const addresses: Ways = {
  'two-faced, fetch': (url) => () => fetch(twoFaced(url), blind),
  'two-faced, XMLHttpRequest': (url) => () => {
    const xhr = new XMLHttpRequest()
    xhr.open('GET', twoFaced(url))
    xhr.send()
  },
  'two-faced, sendBeacon': (url) => () => navigator.sendBeacon(twoFaced(url), 'x'),
  'two-faced, image': (url) => () => make('img', { src: twoFaced(url) }),
  'two-faced, script': (url) => () => put('script', { src: twoFaced(url) }),
  'two-faced, setAttribute': (url) => () => make('img').setAttribute('src', twoFaced(url)),
  'two-faced name of an attribute': (url) => () => {
    let reads = 0
    const name = { toString: () => ((reads += 1) === 1 ? 'title' : 'src') } as unknown as string
    make('img').setAttribute(name, url)
  },
  'two-faced, WebSocket': (url) => () => new WebSocket(twoFaced(url.replace('http', 'ws'))),
  'two-faced, EventSource': (url) => () => new EventSource(twoFaced(url)),
  'two-faced, fetchLater': (url) => () => further.fetchLater(twoFaced(url), { activateAfter: 0 }),
  'two-faced, Cache.add': (url) => async () => (await caches.open('way')).add(twoFaced(url)),
  'Request with a url of its own': (url) => () => {
    const request = new Request(url, blind)
    Object.defineProperty(request, 'url', { value: '/own' })
    return fetch(request)
  },
  'Request of a class with a getter': (url) => () => {
    class Disguised extends Request {
      override get url(): string {
        return `${location.origin}/own`
      }
    }
    return fetch(new Disguised(url, blind))
  },
  'Request of another realm': (url) => {
    const realm = freshRealm()
    const request = new realm.Request(url, blind)
    return () => fetch(request)
  },
  'Request that is no instance': (url) => () => {
    const request = new Request(url, blind)
    Object.setPrototypeOf(request, {
      toString: () => '/own',
    })
    return fetch(request)
  },
  'relative to a base, fetch': (url) => () => withBase(url, (path) => fetch(path, blind)),
  'relative to a base, image': (url) => () => withBase(url, (path) => make('img', { src: path })),
  'relative to a base, XMLHttpRequest': (url) => () =>
    withBase(url, (path) => {
      const xhr = new XMLHttpRequest()
      xhr.open('GET', path)
      xhr.send()
    }),
  'user and password, image': (url) => () =>
    make('img', { src: url.replace('://', '://user:secret@') }),
  'user and password, XMLHttpRequest': (url) => () => {
    const xhr = new XMLHttpRequest()
    xhr.open('GET', url.replace('://', '://user:secret@'))
    xhr.send()
  },
  'final dot': (url) => () => fetch(url.replace(/(localhost)(?=[:/])/, '$1.'), blind),
  'capital letters': (url) => () => fetch(url.replace('localhost', 'LOCALhost'), blind),
  'no protocol': (url) => () => fetch(url.replace('http:', ''), blind),
  'line break in the host': (url) => () => make('img', { src: url.replace('local', 'lo\ncal') }),
  backslashes: (url) => () => make('img', { src: url.replace('://', ':\\\\') }),
  'percent in the host': (url) => () => fetch(url.replace('localhost', 'loc%61lhost'), blind),
  'candidate of a srcset': (url) => () =>
    make('img', { srcset: `data:,x 1x, ${url} 2x, ${url} 1x` }),
  'open redirect of the app': (url) => () =>
    fetch(`/redirect?to=${encodeURIComponent(url)}`, blind),
  'image by an open redirect': (url) => () =>
    make('img', { src: `/redirect?to=${encodeURIComponent(url)}` }),
  'host that is not in the footprint': (url) => () =>
    fetch(url.replace('localhost', '127.0.0.1'), blind),
  'relative to a base that is hidden': (url) => () => {
    const { origin, pathname, search } = new URL(url)
    const base = put('base' as 'link', { href: `${origin}/` })
    Object.defineProperty(document, 'baseURI', { value: location.href, configurable: true })
    try {
      return fetch(pathname.slice(1) + search, blind)
    } finally {
      base.remove()
      Reflect.deleteProperty(document, 'baseURI')
    }
  },
  'subdomain, blinded by endsWith': (url) => () => {
    const { endsWith } = String.prototype
    String.prototype.endsWith = () => false
    try {
      return fetch(url.replace('localhost', 'x.localhost'), blind)
    } finally {
      String.prototype.endsWith = endsWith
    }
  },
  'patches blinded by URL.prototype.hostname': (url) => () => {
    const before = Object.getOwnPropertyDescriptor(URL.prototype, 'hostname') ?? {}
    Object.defineProperty(URL.prototype, 'hostname', { ...before, get: () => 'app.example' })
    try {
      return fetch(url, blind)
    } finally {
      Object.defineProperty(URL.prototype, 'hostname', before)
    }
  },
}

function withBase(url: string, act: (path: string) => unknown): unknown {
  const { origin, pathname, search } = new URL(url)
  const base = put('base' as 'link', { href: `${origin}/` })
  try {
    return act(pathname.slice(1) + search)
  } finally {
    base.remove()
  }
}
