import { blind, blob, further, kept, make, once, openByDocument, put, type Realm } from './kit'
import { sender } from './sender'
import type { Act, Ways } from './way'

/** Ways that leave the page, or spoil it for others: each has a page of its own. */
export const alone: Ways = {
  'location.href': (url) => () => (location.href = url),
  'location.replace': (url) => () => location.replace(url),
  'meta refresh': (url) => () => {
    const meta = make('meta', { httpEquiv: 'refresh', content: `0; url=${url}` })
    document.head.append(meta)
  },
  'navigation.navigate': (url) => () => further.navigation.navigate(url),
  'a, clicked': (url) => () => put('a', { href: url }).click(),
  'a, download': (url) => () => put('a', { href: url, download: 'x' }).click(),
  'form of the whole page': (url) => () => put('form', { action: url, method: 'post' }).submit(),
  'popup of the vendor': (url) => () => window.open(url),
  'popup of the vendor, noopener': (url) => () => window.open(url, '_blank', 'noopener'),
  'popup, about:blank': (url) => () => (window.open('about:blank') as Realm).fetch(url, blind),
  'popup, about:blank, kept': (url) => {
    const popup = window.open('about:blank') as Realm
    return () => popup.setInterval(() => void popup.fetch(url, blind), 200)
  },
  'popup of an own page': (url) => async () => {
    const popup = window.open('/sender.html') as Window
    await loadedPopup(popup)
    popup.postMessage(url, '*')
  },
  'popup of an own page, kept': async (url) => {
    const popup = window.open('/sender.html') as Window
    await loadedPopup(popup)
    return () => popup.postMessage(url, '*')
  },
  'popup of an own page, kept, navigated': async (url) => {
    const popup = window.open('/sender.html') as Window
    await loadedPopup(popup)
    return () => popup.location.assign(url)
  },
  'popup of an own page, loaded twice, kept': async (url) => {
    const popup = window.open('/sender.html') as Window
    await loadedPopup(popup)
    const first = popup.document
    popup.location.search = '?again'
    await loadedPopup(popup, first)
    return () => popup.postMessage(url, '*')
  },
  'popup by document.open': (url) => () =>
    (openByDocument('about:blank') as Realm).fetch(url, blind),
  'popup by document.open, kept': (url) => {
    const popup = openByDocument('about:blank') as Realm
    return () => popup.setInterval(() => void popup.fetch(url, blind), 200)
  },
  'popup of a link with a script, kept': async (url) => {
    const opened = once(window, 'opened')
    const href = `javascript:opener.dispatchEvent(Object.assign(new Event('opened'),{own:window}))`
    put('a', { href, target: '_blank', rel: 'opener' }).click()
    const { own } = (await opened) as Event & { own: Realm }
    return () => own.setInterval(() => void own.fetch(url, blind), 200)
  },
  'popup by a kept open, kept': (url) => {
    const popup = kept.open.call(window, 'about:blank') as Realm
    return () => popup.setInterval(() => void popup.fetch(url, blind), 200)
  },
  'worker by a kept constructor, kept': (url) => {
    const worker = new kept.Worker(blob(sender))
    return () => worker.postMessage(url)
  },
  'socket by a kept constructor, its message': async (url) => {
    const socket = new kept.WebSocket(url.replace('http', 'ws'))
    await once(socket, 'open')
    return () => kept.send.call(socket, 'x')
  },
  'frame of a host of the app’s, gone elsewhere': async (url) => {
    const frame = put('iframe', { src: 'http://api.app.test/' })
    await once(frame, 'load')
    frame.contentWindow?.location.replace(`data:text/html,<script>${sender}</script>`)
    await once(frame, 'load')
    return () => frame.contentWindow?.postMessage(url, '*')
  },
  'prerender by speculation rules': (url) => () =>
    put('script', {
      type: 'speculationrules',
      textContent: JSON.stringify({
        prerender: [{ source: 'list', urls: [url], eagerness: 'immediate' }],
      }),
    }),
  'service worker, new': (url) => async () => {
    await navigator.serviceWorker.register('/sender.js', { scope: '/sw/' })
    await tellWorker(url)
  },
  'service worker, kept': async (url) => {
    await navigator.serviceWorker.register('/sender.js', { scope: '/sw/' })
    return () => tellWorker(url)
  },
  'beacon as the page goes': (url) => () => {
    addEventListener('pagehide', () => navigator.sendBeacon(url, 'x'))
    location.href = '/blank.html'
  },
  'keepalive as the page goes': (url) => () => {
    addEventListener('pagehide', () => void fetch(url, { ...blind, keepalive: true }))
    location.href = '/blank.html'
  },
  'kept beacon as the page goes': (url) => () => {
    addEventListener('pagehide', () => kept.sendBeacon.call(navigator, url, 'x'))
    location.href = '/blank.html'
  },
  'image as the page goes': (url) => () => {
    addEventListener('pagehide', () => (new Image().src = url))
    location.href = '/blank.html'
  },
  'frame that goes back': async (url) => {
    const frame = put('iframe', { src: url })
    await once(frame, 'load')
    frame.src = '/blank.html'
    await once(frame, 'load')
    return () => history.back()
  },
  'the page’s analytics, closed': (url) => () => {
    const living = (globalThis as unknown as Record<symbol, Record<string, { close(): unknown }>>)[
      Symbol.for('cordon')
    ]
    for (const one of Object.values(living ?? {})) void one?.close()
    return fetch(url, blind)
  },
  'speculation rules for the links of a page': (url) => () => {
    put('a', { href: url, textContent: 'x' })
    put('script', {
      type: 'speculationrules',
      textContent: JSON.stringify({
        prefetch: [
          { source: 'document', where: { href_matches: '*://*:*/*' }, eagerness: 'immediate' },
        ],
      }),
    })
  },
  ...taking('Reflect.apply', (give) => {
    const native = Reflect.apply
    Reflect.apply = ((...args: Parameters<typeof native>) => {
      give(args[0])
      return native(...args)
    }) as typeof native
  }),
  ...taking('Reflect.construct', (give) => {
    const native = Reflect.construct
    Reflect.construct = ((...args: Parameters<typeof native>) => {
      give(args[0])
      return native(...args)
    }) as typeof native
  }),
  ...taking('Function.prototype.call', (give) => {
    const native = Function.prototype.call
    Function.prototype.call = function call(this: unknown, ...args: unknown[]): unknown {
      give(this)
      return Reflect.apply(native, this, args)
    }
  }),
  ...taking('Function.prototype.apply', (give) => {
    const native = Function.prototype.apply
    Function.prototype.apply = function apply(this: unknown, ...args: unknown[]): unknown {
      give(this)
      return Reflect.apply(native, this, args)
    }
  }),
  ...taking('Proxy', (give) => {
    const Native = Proxy
    window.Proxy = new Native(Native, {
      construct(target, args: [object, ProxyHandler<object>]) {
        give(args[0])
        return new target(...args)
      },
    })
  }),
  ...taking('Object.getOwnPropertyDescriptor', (give) => {
    const native = Object.getOwnPropertyDescriptor
    Object.getOwnPropertyDescriptor = (target, key) => {
      const found = native(target, key)
      give(found?.value)
      return found
    }
  }),
  ...blinding('Array.prototype.some', () => (Array.prototype.some = () => false)),
  ...blinding('String.prototype.startsWith', () => (String.prototype.startsWith = () => false)),
  ...blinding('String.prototype.endsWith', () => (String.prototype.endsWith = () => false)),
  ...blinding('Map.prototype[Symbol.iterator]', () => {
    Map.prototype[Symbol.iterator] = () => [][Symbol.iterator]() as unknown as MapIterator<never>
  }),
  ...blinding('URL', () => {
    Object.assign(window, {
      URL: class {
        hostname = 'localhost.app'
        host = 'app'
        href = 'http://app/'
      },
    })
  }),
  ...blinding('WeakSet.prototype.has', () => (WeakSet.prototype.has = () => true)),
  'wall, append is taken away': (url) => {
    Element.prototype.append = () => {}
    return () => kept.fetch.call(window, url, blind)
  },
  'wall, appendChild is taken away': (url) => {
    Node.prototype.appendChild = (node) => node
    return () => kept.fetch.call(window, url, blind)
  },
  'wall, the content of a meta is taken away': (url) => {
    Object.defineProperty(HTMLMetaElement.prototype, 'content', { set() {} })
    return () => kept.fetch.call(window, url, blind)
  },
  'wall, createElement gives another element': (url) => {
    const native = document.createElement.bind(document)
    document.createElement = () => native('p')
    return () => kept.fetch.call(window, url, blind)
  },
  'wall, a page without head': (url) => {
    document.head.remove()
    return () => kept.fetch.call(window, url, blind)
  },
  'wall, a head that is another’s': (url) => {
    const head = document.implementation.createHTMLDocument().head
    Object.defineProperty(document, 'head', { get: () => head })
    return () => kept.fetch.call(window, url, blind)
  },
}

/** Page code takes a native out of the hands of whoever calls it through a function that it replaced. */
function taking(name: string, replace: (give: (native: unknown) => void) => void): Ways {
  return {
    [`native taken from ${name}`]:
      (url: string): Act =>
      () => {
        const taken = new Set<(...args: unknown[]) => unknown>()
        replace((native) => {
          if (typeof native === 'function' && /native code/.test(`${native}`))
            taken.add(native as () => unknown)
        })
        put('iframe').remove()
        void fetch('/own').catch(() => {})
        void new Image()
        try {
          new WebSocket(location.origin.replace('http', 'ws'))
        } catch {
          // There is no such server.
        }
        navigator.sendBeacon('/own')
        for (const native of taken)
          if (native.name === 'fetch') void (native as typeof fetch)(url, blind)
          else if (native.name === 'sendBeacon')
            kept.sendBeacon.constructor.prototype.call.call(native, navigator, url)
      },
  }
}

/** Page code takes away what a patch looks with. */
function blinding(name: string, replace: () => void): Ways {
  return {
    [`patches blinded by ${name}`]:
      (url: string): Act =>
      () => {
        replace()
        return fetch(url, blind)
      },
  }
}

function loadedPopup(popup: Window, before?: Document): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      let ready = false
      try {
        ready =
          popup.location.pathname === '/sender.html' &&
          popup.document.readyState === 'complete' &&
          popup.document !== before
      } catch {
        // Not there yet.
      }
      if (ready) resolve()
      else setTimeout(look, 20)
    }
    look()
  })
}

async function tellWorker(url: string): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration('/sw/')
  const worker = registration?.active ?? registration?.waiting ?? registration?.installing
  worker?.postMessage(url)
}
