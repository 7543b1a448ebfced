/** What other libraries of a page do to the functions that Cordon replaces, without malice. They run in the page. */
export const neighbours = {
  /** As many monitors of an app's own: a function that makes the platform's objects, and a property of `navigator`. */
  'a monitor in front of the platform': () => {
    const { XMLHttpRequest: Native, fetch } = window
    const beacon = navigator.sendBeacon.bind(navigator)
    return {
      start() {
        navigator.sendBeacon = (...given) => beacon(...given)
        window.fetch = (...given) => fetch(...given)
        Object.assign(window, {
          XMLHttpRequest: function () {
            return new Native()
          },
        })
      },
      stop() {
        Reflect.deleteProperty(navigator, 'sendBeacon')
        Object.assign(window, { XMLHttpRequest: Native, fetch })
      },
    }
  },
  /** As `xhook`: objects of its own, with listeners that are called by a name. */
  'a library with objects of its own': () => {
    const { XMLHttpRequest: Native, fetch } = window
    type Listener = (event: object) => void
    class Facade {
      [name: string]: unknown
      withCredentials = false
      constructor() {
        const inner = new Native()
        const heard: [string, Listener][] = []
        this.open = (method: string, url: string) => inner.open(method, url)
        this.send = (body: string) => inner.send(body)
        this.setRequestHeader = (name: string, value: string) => inner.setRequestHeader(name, value)
        this.addEventListener = (type: string, listener: Listener) => heard.push([type, listener])
        this.dispatchEvent = (type: string) => {
          const onType = this[`on${type}`] as Listener | undefined
          onType?.call(this, { type })
          for (const [name, listener] of heard) if (name === `${type}`) listener({ type })
        }
        for (const type of ['readystatechange', 'load', 'loadend', 'error'])
          inner.addEventListener(type, () => {
            const { readyState, status, responseText } = inner
            Object.assign(this, { readyState, status, responseText, response: responseText })
            ;(this.dispatchEvent as (type: string) => void)(type)
          })
      }
    }
    return {
      start: () => void Object.assign(window, { XMLHttpRequest: Facade }),
      stop: () => void Object.assign(window, { XMLHttpRequest: Native, fetch }),
    }
  },
  /** As `ajax-hook`: they inherit from the platform's, and have properties that cannot be defined anew. */
  'a library with objects that call the platform’s': () => {
    const { XMLHttpRequest: Native, fetch } = window
    function Hook(this: object): void {
      const inner: object = new Native()
      for (const key in inner) {
        const value = (): unknown => Reflect.get(inner, key)
        if (typeof value() === 'function')
          Reflect.set(this, key, (...given: unknown[]) =>
            Reflect.apply(value() as () => unknown, inner, given),
          )
        else
          Object.defineProperty(this, key, {
            get: () => Reflect.get(inner, key) as unknown,
            set(next: unknown) {
              Reflect.set(inner, key, next)
            },
          })
      }
    }
    Hook.prototype = Native.prototype
    return {
      start: () => void Object.assign(window, { XMLHttpRequest: Hook }),
      stop: () => void Object.assign(window, { XMLHttpRequest: Native, fetch }),
    }
  },
  'a library with subclasses': () => {
    const { XMLHttpRequest: Native, Request: NativeRequest, fetch } = window
    return {
      start() {
        window.XMLHttpRequest = class extends Native {}
        window.Request = class extends NativeRequest {}
      },
      stop: () =>
        void Object.assign(window, { XMLHttpRequest: Native, Request: NativeRequest, fetch }),
    }
  },
  /** As `whatwg-fetch`, where it is made to replace the platform's. */
  'a polyfill with requests of its own': () => {
    const { XMLHttpRequest: Native, Request: NativeRequest, fetch } = window
    class Request {
      readonly url: string
      readonly method: string
      readonly body: string | undefined
      constructor(input: string | Request, init: RequestInit = {}) {
        const from: Partial<Request> = typeof input === 'object' ? input : {}
        this.url = from.url ?? `${input as string}`
        this.method = init.method ?? from.method ?? 'GET'
        this.body = (init.body as string | undefined) ?? from.body
      }
      text(): Promise<string> {
        return Promise.resolve(this.body ?? '')
      }
    }
    const polyfill = (input: string | Request, init?: RequestInit): Promise<Response> =>
      new Promise((resolve, reject) => {
        const { url, method, body } = new Request(input, init)
        const xhr = new XMLHttpRequest()
        xhr.onload = () => resolve(new Response(xhr.responseText, { status: xhr.status }))
        xhr.onerror = () => reject(new TypeError('Network request failed'))
        xhr.open(method, url)
        xhr.send(body)
      })
    return {
      start: () =>
        // A wrapper on top of it, as in-house code that adds a header is.
        void Object.assign(window, {
          Request,
          fetch: async (...given: Parameters<typeof polyfill>) => {
            await Promise.resolve()
            return polyfill(...given)
          },
        }),
      stop: () =>
        void Object.assign(window, { XMLHttpRequest: Native, Request: NativeRequest, fetch }),
    }
  },
  /** As Prototype 1.7: methods of its own, under names that the platform has given to others since. */
  'a library that extends arrays': () => {
    const { entries } = Array.prototype
    const { from } = Array
    return {
      start() {
        const copy = (list: ArrayLike<unknown>): unknown[] => Array.prototype.slice.call(list)
        Object.assign(Array, { from: copy })
        Object.assign(Array.prototype, {
          entries(this: unknown[]) {
            return copy(this)
          },
          size(this: unknown[]) {
            return this.length
          },
        })
      },
      stop() {
        Object.assign(Array, { from })
        Object.assign(Array.prototype, { entries })
        Reflect.deleteProperty(Array.prototype, 'size')
      },
    }
  },
  'a library with an accessor': () => {
    let current = window.fetch
    const native = Object.getOwnPropertyDescriptor(window, 'fetch')
    return {
      start: () =>
        void Object.defineProperty(window, 'fetch', {
          get: () => current,
          set(next: typeof fetch) {
            current = next
          },
          configurable: true,
        }),
      stop: () => void Object.defineProperty(window, 'fetch', native ?? {}),
    }
  },
}

export type Neighbour = keyof typeof neighbours
