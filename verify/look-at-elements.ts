export interface ElementsLook {
  /** What contacts a URL, or will: `link rel=preconnect`. Links that a person clicks are none. */
  readonly elements: readonly { readonly what: string; readonly url: string }[]
  /** Policies in `<meta>`. */
  readonly policies: readonly string[]
}

/** Looks at a document's elements; runs in it, and so refers to nothing outside of itself. */
export function lookAtElements(): ElementsLook {
  /** Where an element says what it contacts; `src`, unless it is here. */
  const attributes: Readonly<Record<string, string>> = {
    link: 'href',
    object: 'data',
    form: 'action',
    button: 'formaction',
    a: 'ping',
    area: 'ping',
  }
  /** Of a link these are contacts; `canonical` and `alternate` are texts. */
  const contacts =
    /preconnect|dns-prefetch|prefetch|preload|prerender|stylesheet|icon|manifest|import/i

  function elementsIn(root: Document | ShadowRoot): ElementsLook['elements'] {
    return [...root.querySelectorAll('*')].flatMap((element) => {
      const tag = element.localName
      const inner = element.shadowRoot ? elementsIn(element.shadowRoot) : []
      const rel = element.getAttribute('rel') ?? ''
      // To browsers without scripts this is markup; to this one it is text.
      if (tag === 'noscript') {
        const parsed = new DOMParser().parseFromString(element.textContent ?? '', 'text/html')
        return elementsIn(parsed).map(({ what, url }) => ({ what: `noscript ${what}`, url }))
      }
      if (tag === 'link' && !contacts.test(rel)) return inner
      const value = element.getAttribute(attributes[tag] ?? 'src') ?? ''
      const urls = [value, ...(element.getAttribute('srcset') ?? '').split(/\s+/)].filter(
        (url) => /[./]/.test(url) && URL.canParse(url, document.baseURI),
      )
      const what = tag === 'link' ? `link rel=${rel}` : tag
      return [...urls.map((url) => ({ what, url: new URL(url, document.baseURI).href })), ...inner]
    })
  }

  return {
    elements: elementsIn(document),
    policies: [...document.querySelectorAll('meta[http-equiv]')].flatMap((meta) =>
      /^content-security-policy$/i.test(meta.getAttribute('http-equiv') ?? '')
        ? (meta.getAttribute('content') ?? [])
        : [],
    ),
  }
}
