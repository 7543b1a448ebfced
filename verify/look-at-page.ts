/** What a document has, by name; values are not read. */
export interface PageLook {
  readonly url: string
  readonly localStorage: readonly string[]
  readonly sessionStorage: readonly string[]
  readonly databases: readonly string[]
  readonly caches: readonly string[]
  /** Properties of `window` that are asked for. */
  readonly globals: readonly string[]
  /** What contacts a URL, or will: `link rel=preconnect`. Links that a person clicks are none. */
  readonly elements: readonly { readonly what: string; readonly url: string }[]
  /** Policies in `<meta>`. */
  readonly policies: readonly string[]
  /** Scripts of service workers that are registered. */
  readonly workers: readonly string[]
  /** URLs that this document has asked for, as the browser remembers them. */
  readonly resources: readonly string[]
}

/**
 * Looks at a document from inside; runs there, and so refers to nothing outside of itself.
 *
 * @param globals regular expression of the properties of `window` that are of interest
 */
export async function lookAtPage(globals: string): Promise<PageLook> {
  const attributes: Readonly<Record<string, string>> = {
    script: 'src',
    link: 'href',
    iframe: 'src',
    frame: 'src',
    img: 'src',
    source: 'src',
    video: 'src',
    audio: 'src',
    track: 'src',
    embed: 'src',
    input: 'src',
    object: 'data',
    form: 'action',
    button: 'formaction',
    a: 'ping',
    area: 'ping',
  }
  /** Of a link these are contacts; `canonical` and `alternate` are texts. */
  const contacts =
    /preconnect|dns-prefetch|prefetch|preload|prerender|stylesheet|icon|manifest|import/i

  async function attempt<T>(read: () => T | Promise<T>, otherwise: T): Promise<T> {
    try {
      return await read()
    } catch {
      // Refused in this document, as storage is in a sandboxed frame: it has none.
      return otherwise
    }
  }

  /** Whether it is more than a stand-in: one that has every name that one can think of is an inert stub. */
  function isReal(name: string): boolean {
    const value = (window as unknown as Record<string, unknown>)[name]
    if (value === undefined || value === null) return false
    return !(typeof value === 'function' && `no-such-name-${name}` in value)
  }

  function elementsIn(root: Document | ShadowRoot | DocumentFragment): PageLook['elements'] {
    return [...root.querySelectorAll('*')].flatMap((element) => {
      const tag = element.localName
      const inner = element.shadowRoot ? elementsIn(element.shadowRoot) : []
      // To browsers without scripts this is markup; to this one it is text.
      if (tag === 'noscript') {
        const parsed = new DOMParser().parseFromString(element.textContent ?? '', 'text/html')
        return elementsIn(parsed).map(({ what, url }) => ({ what: `noscript ${what}`, url }))
      }
      const attribute = attributes[tag]
      const value = attribute === undefined ? null : element.getAttribute(attribute)
      if (tag === 'link' && !contacts.test(element.getAttribute('rel') ?? '')) return inner
      const srcset = element.getAttribute('srcset') ?? ''
      const urls = [value ?? '', ...srcset.split(/\s+/)].filter(
        (url) => /[./]/.test(url) && URL.canParse(url, document.baseURI),
      )
      const what = tag === 'link' ? `link rel=${element.getAttribute('rel')}` : tag
      return [...urls.map((url) => ({ what, url: new URL(url, document.baseURI).href })), ...inner]
    })
  }

  return {
    url: location.href,
    localStorage: await attempt(() => Object.keys(localStorage), []),
    sessionStorage: await attempt(() => Object.keys(sessionStorage), []),
    databases: await attempt(
      async () => (await indexedDB.databases()).flatMap(({ name }) => name ?? []),
      [],
    ),
    caches: await attempt(() => caches.keys(), []),
    globals: await attempt(() => {
      const wanted = new RegExp(globals)
      return Object.getOwnPropertyNames(window).filter((name) => wanted.test(name) && isReal(name))
    }, []),
    elements: await attempt(() => elementsIn(document), []),
    policies: await attempt(
      () =>
        [...document.querySelectorAll('meta[http-equiv]')].flatMap((meta) =>
          /^content-security-policy$/i.test(meta.getAttribute('http-equiv') ?? '')
            ? (meta.getAttribute('content') ?? [])
            : [],
        ),
      [],
    ),
    workers: await attempt(
      async () =>
        (await navigator.serviceWorker.getRegistrations()).flatMap(
          ({ active, waiting, installing }) =>
            [active, waiting, installing].flatMap((worker) => worker?.scriptURL ?? []),
        ),
      [],
    ),
    resources: await attempt(
      () => performance.getEntriesByType('resource').map(({ name }) => name),
      [],
    ),
  }
}
