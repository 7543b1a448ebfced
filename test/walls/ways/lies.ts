import { make, put, realmOf } from './kit'
import type { Ways } from './way'

/** Elements, attributes and rules that are not what a patch could take them for. */
export const lies: Ways = {
  'attribute of another realm': (url) => {
    const inner = realmOf(put('iframe')).document
    const attr = inner.createAttribute('src')
    attr.value = url
    return () => make('img').setAttributeNode(attr)
  },
  'attribute of another realm, by this one’s setter': (url) => {
    const inner = realmOf(put('iframe')).document
    const attr = inner.createAttribute('src')
    attr.value = 'data:,'
    make('img').setAttributeNode(attr)
    return () => Object.getOwnPropertyDescriptor(Attr.prototype, 'value')?.set?.call(attr, url)
  },
  'style sheet that says it is a link': (url) => () => {
    const link = make('link', { rel: 'stylesheet' })
    Object.defineProperty(link, 'tagName', { value: 'A' })
    link.setAttribute('href', url)
    document.head.append(link)
  },
  'script that says it matches nothing': (url) => {
    const script = make('script', { src: url })
    Object.defineProperty(script, 'matches', { value: () => false })
    return () => document.head.append(script)
  },
  'script in a parent that hides its children': (url) => {
    const parent = make('div')
    parent.append(make('script', { src: url }))
    Object.defineProperty(parent, 'firstElementChild', { value: null })
    return () => document.body.append(parent)
  },
  'script in a parent that says it is not connected': (url) => {
    const script = make('script', { src: url })
    const parent = put('div')
    Object.defineProperty(parent, 'isConnected', { value: false })
    return () => parent.append(script)
  },
  'speculation rules, text put in later': (url) => () => {
    const script = put('script', { type: 'speculationrules' })
    script.append(rulesFor(url))
  },
  'speculation rules, escaped': (url) => () => {
    const script = make('script', { type: 'speculationrules' })
    script.textContent = rulesFor(url).replaceAll('http', '\\u0068ttp')
    document.head.append(script)
  },
  'elements blinded by Set.prototype.has': (url) => () => {
    const { has } = Set.prototype
    Set.prototype.has = () => false
    try {
      make('img').setAttribute('src', url)
    } finally {
      Set.prototype.has = has
    }
  },
}

function rulesFor(url: string): string {
  return JSON.stringify({ prefetch: [{ source: 'list', urls: [url], eagerness: 'immediate' }] })
}
