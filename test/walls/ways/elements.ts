import { make, openByDocument, put, svg } from './kit'
import type { Act, Ways } from './way'

const xlink = 'http://www.w3.org/1999/xlink'

/** Elements that load something, and every way of telling them what. */
export const elements: Ways = {
  'new Image': (url) => () => (new Image().src = url),
  'new Audio': (url) => () => new Audio(url).load(),
  'img.src': (url) => () => put('img', { src: url }),
  'img.srcset': (url) => () => put('img', { srcset: `${url} 1x` }),
  'script.src': (url) => () => put('script', { src: url }),
  'script.src, module': (url) => () => put('script', { type: 'module', src: url }),
  'link, stylesheet': (url) => () => put('link', { rel: 'stylesheet', href: url }),
  'link, preload': (url) => () => put('link', { rel: 'preload', as: 'image', href: url }),
  'link.imageSrcset': (url) => () =>
    put('link', { rel: 'preload', as: 'image', imageSrcset: `${url} 1x` }),
  'link, modulepreload': (url) => () => put('link', { rel: 'modulepreload', href: url }),
  'link, prefetch': (url) => () => put('link', { rel: 'prefetch', href: url }),
  'link, icon': (url) => () => put('link', { rel: 'icon', href: url }),
  'link, manifest': (url) => () => put('link', { rel: 'manifest', href: url }),
  'iframe.src': (url) => () => put('iframe', { src: url }),
  'embed.src': (url) => () => put('embed', { src: url }),
  'object.data': (url) => () => put('object', { data: url }),
  'video.src': (url) => () => put('video', { src: url }).load(),
  'audio.src': (url) => () => put('audio', { src: url }).load(),
  'video.poster': (url) => () => put('video', { poster: url }),
  'source.src': (url) => () => {
    const video = make('video')
    video.append(make('source', { src: url }))
    document.body.append(video)
  },
  'source.srcset': (url) => () => {
    const picture = make('picture')
    picture.append(make('source', { srcset: url }), make('img'))
    document.body.append(picture)
  },
  'track.src': (url) => () => {
    const video = make('video', { crossOrigin: 'anonymous' })
    const track = make('track', { src: url, default: true, kind: 'captions' })
    video.append(track)
    document.body.append(video)
    track.track.mode = 'showing'
  },
  'input.src': (url) => () => put('input', { type: 'image', src: url }),
  'body.background': (url) => () => Object.assign(document.body, { background: url }),
  'table, background': (url) => () => {
    const table = put('table')
    table.setAttribute('background', url)
    return table
  },
  'svg image, href': (url) => () => svgWith('image', (image) => image.setAttribute('href', url)),
  'svg image, xlink:href': (url) => () =>
    svgWith('image', (image) => image.setAttributeNS(xlink, 'xlink:href', url)),
  'svg image, href.baseVal': (url) => () =>
    svgWith('image', (image) => ((image as SVGImageElement).href.baseVal = url)),
  'svg feImage': (url) => () =>
    svgWith('filter', (filter) => {
      const image = svg('feImage')
      image.setAttribute('href', url)
      filter.append(image)
      filter.id = 'way'
      document.body.style.filter = 'url(#way)'
    }),
  'svg script': (url) => () => svgWith('script', (script) => script.setAttribute('href', url)),
  setAttribute: (url) => () => make('img').setAttribute('src', url),
  'setAttribute, capital letters': (url) => () => make('img').setAttribute('SRC', url),
  setAttributeNS: (url) => () => make('img').setAttributeNS(null, 'src', url),
  setAttributeNode: (url) => () => make('img').setAttributeNode(attribute('src', url)),
  setAttributeNodeNS: (url) => () => make('img').setAttributeNodeNS(attribute('src', url)),
  'attributes.setNamedItem': (url) => () =>
    make('img').attributes.setNamedItem(attribute('src', url)),
  'Attr.value': (url) => () => (srcOf(make('img', { src: 'data:,' })).value = url),
  'Attr.nodeValue': (url) => () => (srcOf(make('img', { src: 'data:,' })).nodeValue = url),
  'Attr.textContent': (url) => () => (srcOf(make('img', { src: 'data:,' })).textContent = url),
  'style sheet that waits for its rel': (url) => {
    const link = put('link', { href: url })
    return () => (link.rel = 'stylesheet')
  },
  'a.ping': (url) => () => click({ href: '/blank.html', target: target(), ping: url }),
  'a, ping by setAttribute': (url) => () => {
    const anchor = put('a', { href: '/blank.html', target: target() })
    anchor.setAttribute('ping', url)
    anchor.click()
  },
  'speculation rules': (url) => () =>
    put('script', {
      type: 'speculationrules',
      textContent: JSON.stringify({
        prefetch: [{ source: 'list', urls: [url], eagerness: 'immediate' }],
      }),
    }),
  'form.submit': (url) => () => form(url).submit(),
  'form.requestSubmit': (url) => () => form(url).requestSubmit(),
  'form, clicked': (url) => () => submitter(form(url)).click(),
  'form, action by setAttribute': (url) => () => {
    const one = form('/own')
    one.setAttribute('action', url)
    one.submit()
  },
  'button.formAction': (url) => () => {
    const button = submitter(form('/own'))
    button.formAction = url
    button.click()
  },
  'input.formAction': (url) => () => {
    const one = form('/own')
    const input = make('input', { type: 'submit', formAction: url })
    one.append(input)
    input.click()
  },
  'form with a field called action': (url) => {
    const one = form(url)
    one.append(make('input', { name: 'action', value: '/own' }))
    return () => one.submit()
  },
  'form made before': (url) => {
    const one = form(url)
    return () => one.submit()
  },
  'submitter made before': (url) => {
    const button = submitter(form('/own'))
    button.formAction = url
    return () => button.click()
  },
  'frame named by a link': (url) => () => click({ href: url, target: target() }),
  'window.open into a frame': (url) => () => window.open(url, target()),
  'document.open into a frame': (url) => () => openByDocument(url, target()),
  'location of a frame': (url) => () => put('iframe').contentWindow?.location.assign(url),
  ...prepared('script', (url) => make('script', { src: url })),
  ...prepared('style sheet', (url) => make('link', { rel: 'stylesheet', href: url })),
  ...prepared('iframe', (url) => make('iframe', { src: url })),
  ...prepared('object', (url) => make('object', { data: url })),
  ...prepared('embed', (url) => make('embed', { src: url })),
}

/** An element that is ready before the kill, and after it put in, or put in in a copy. */
function prepared(name: string, element: (url: string) => HTMLElement): Ways {
  const parent = (): Element => document.body
  const insertions: Readonly<Record<string, (node: HTMLElement) => unknown>> = {
    'put in later': (node) => parent().append(node),
    'put in later, by Range': (node) => {
      const range = document.createRange()
      range.selectNodeContents(parent())
      range.insertNode(node)
    },
    'put in later, in a fragment': (node) => {
      const fragment = new DocumentFragment()
      fragment.append(node)
      parent().appendChild(fragment)
    },
    'put in later, in a parent': (node) => {
      const outer = make('div')
      outer.append(node)
      parent().insertAdjacentElement('beforeend', outer)
    },
    copied: (node) => parent().append(node.cloneNode(true)),
  }
  return Object.fromEntries(
    Object.entries(insertions).map(([how, insert]) => [
      `${name}, ${how}`,
      (url: string): Act => {
        const node = element(url)
        return () => insert(node)
      },
    ]),
  )
}

function svgWith(tag: string, change: (element: SVGElement) => void): void {
  const root = svg('svg')
  const inner = svg(tag)
  root.append(inner)
  document.body.append(root)
  change(inner)
}

function attribute(name: string, value: string): Attr {
  return Object.assign(document.createAttribute(name), { value })
}

function srcOf(element: HTMLElement): Attr {
  const attr = element.getAttributeNode('src')
  if (!attr) throw new Error('no src')
  return attr
}

function click(properties: object): void {
  put('a', properties).click()
}

let targets = 0
/** The name of a frame to which a form or a link may go. */
function target(): string {
  const name = `target${(targets += 1)}`
  put('iframe', { name })
  return name
}

function form(action: string): HTMLFormElement {
  return put('form', { action, target: target() })
}

function submitter(owner: HTMLFormElement): HTMLButtonElement {
  const button = make('button', { type: 'submit' })
  owner.append(button)
  return button
}
