import { make, once, put, svg } from './kit'
import type { Ways } from './way'

const image = (url: string): string => `<img src="${url}">`

/** Text that the browser reads: HTML, style sheets, code. */
export const markup: Ways = {
  innerHTML: (url) => () => (put('div').innerHTML = image(url)),
  outerHTML: (url) => () => (put('div').outerHTML = image(url)),
  insertAdjacentHTML: (url) => () => document.body.insertAdjacentHTML('beforeend', image(url)),
  'iframe by HTML': (url) => () => (put('div').innerHTML = `<iframe src="${url}"></iframe>`),
  'audio by HTML': (url) => () => (put('div').innerHTML = `<audio src="${url}" preload="auto">`),
  'video’s source by HTML': (url) => () =>
    (put('div').innerHTML = `<video preload="auto"><source src="${url}"></video>`),
  'object by HTML': (url) => () => (put('div').innerHTML = `<object data="${url}"></object>`),
  DOMParser: (url) => () => {
    const parsed = new DOMParser().parseFromString(image(url), 'text/html')
    document.body.append(parsed.body)
  },
  'template, its content copied': (url) => () => {
    const template = make('template', { innerHTML: image(url) })
    document.body.append(document.importNode(template.content, true))
  },
  'Range.createContextualFragment': (url) => () =>
    document.body.append(document.createRange().createContextualFragment(image(url))),
  setHTMLUnsafe: (url) => () =>
    (put('div') as unknown as { setHTMLUnsafe(html: string): void }).setHTMLUnsafe(image(url)),
  'shadow root, innerHTML': (url) => () =>
    (put('div').attachShadow({ mode: 'closed' }).innerHTML = image(url)),
  'xml-stylesheet in a blob: frame': (url) => () => {
    const text = `<?xml-stylesheet type="text/css" href="${url.replace(/&/g, '&amp;')}"?><a/>`
    put('iframe', { src: URL.createObjectURL(new Blob([text], { type: 'text/xml' })) })
  },
  XSLTProcessor: (url) => () => {
    const sheet = `<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><img src="${url.replace(/&/g, '&amp;')}"/></xsl:template></xsl:stylesheet>`
    const parser = new DOMParser()
    const processor = new XSLTProcessor()
    processor.importStylesheet(parser.parseFromString(sheet, 'application/xml'))
    const source = parser.parseFromString('<x/>', 'application/xml')
    document.body.append(processor.transformToFragment(source, document))
  },
  'srcdoc, image in it': (url) => () => put('iframe', { srcdoc: image(url) }),
  'document.write into a frame': (url) => () => {
    const inner = put('iframe').contentDocument
    inner?.write(image(url))
    inner?.close()
  },
  'style element': (url) => () => paint((name) => put('style', { textContent: rule(name, url) })),
  'style, by text node': (url) => () =>
    paint((name) => put('style').append(document.createTextNode(rule(name, url)))),
  insertRule: (url) => () => paint((name) => put('style').sheet?.insertRule(rule(name, url))),
  adoptedStyleSheets: (url) => () =>
    paint((name) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(rule(name, url))
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    }),
  '@import': (url) => () => put('style', { textContent: `@import url("${url}");` }),
  'style attribute': (url) => () =>
    box().setAttribute('style', `width: 9px; height: 9px; background: url("${url}")`),
  'style.backgroundImage': (url) => () => (box().style.backgroundImage = `url("${url}")`),
  'style.setProperty': (url) => () => box().style.setProperty('border-image', `url("${url}") 1`),
  'style.cssText': (url) => () =>
    (box().style.cssText += `; list-style: url("${url}"); display: list-item`),
  'image-set in a style': (url) => () =>
    (box().style.backgroundImage = `image-set(url("${url}") 1x)`),
  'content of a pseudo-element': (url) => () =>
    paint((name) => put('style', { textContent: `.${name}::before { content: url("${url}") }` })),
  FontFace: (url) => () => new FontFace('way', `url("${url}")`).load(),
  '@font-face': (url) => () =>
    paint((name) =>
      put('style', {
        textContent: `@font-face { font-family: ${name}; src: url("${url}") } .${name} { font-family: ${name} }`,
      }),
    ),
  'import()': (url) => () => import(/* @vite-ignore */ url),
  'import() in a function made of text': (url) => () =>
    (new Function('url', 'return import(url)') as (url: string) => unknown)(url),
  'import in an inline module': (url) => () =>
    put('script', { type: 'module', textContent: `import ${JSON.stringify(url)}` }),
  'script URL in a frame': (url) => async () => {
    const frame = put('iframe', { src: `javascript:'<img src="${url}">'` })
    await once(frame, 'load')
  },
  'svg set of a href': (url) => () => {
    const image = svg('image')
    const set = svg('set')
    set.setAttribute('attributeName', 'href')
    set.setAttribute('to', url)
    image.append(set)
    const root = svg('svg')
    root.append(image)
    document.body.append(root)
  },
  'image by execCommand': (url) => () => {
    const box = put('div', { contentEditable: 'true' })
    box.focus()
    getSelection()?.selectAllChildren(box)
    document.execCommand('insertImage', false, url)
  },
  'HTML by execCommand': (url) => () => {
    const box = put('div', { contentEditable: 'true' })
    box.focus()
    getSelection()?.selectAllChildren(box)
    document.execCommand('insertHTML', false, `<img src="${url}">`)
  },
  'animation of a style': (url) => () =>
    put('div', { textContent: 'x' }).animate(
      [{ backgroundImage: `url("${url}")` }, { backgroundImage: `url("${url}")` }],
      1_000,
    ),
  'typed style': (url) => () =>
    put('div', { textContent: 'x' }).attributeStyleMap.set('background-image', `url("${url}")`),
  'mask as an attribute of svg': (url) => () => {
    const root = svg('svg')
    const box = svg('rect')
    for (const [name, value] of Object.entries({
      width: '9',
      height: '9',
      mask: `url("${url}#m")`,
    }))
      box.setAttribute(name, value)
    root.append(box)
    document.body.append(root)
  },
  'import map': (url) => () =>
    put('script', {
      type: 'importmap',
      textContent: JSON.stringify({ imports: { way: url } }),
    }) && (new Function('return import("way")') as () => unknown)(),
  setHTML: (url) => () =>
    (put('div') as unknown as { setHTML(html: string): void }).setHTML(`<img src="${url}">`),
  'shadow root declared in HTML': (url) => () =>
    (put('div') as unknown as { setHTMLUnsafe(html: string): void }).setHTMLUnsafe(
      `<p><template shadowrootmode="closed"><img src="${url}"></template></p>`,
    ),
  parseHTMLUnsafe: (url) => () => {
    const parsed = (
      Document as unknown as { parseHTMLUnsafe(html: string): Document }
    ).parseHTMLUnsafe(`<img src="${url}">`)
    document.body.append(parsed.body)
  },
}

let names = 0
/** Has a style apply to something. */
function paint(style: (name: string) => unknown): void {
  const className = `way${(names += 1)}`
  style(className)
  put('div', { className, textContent: 'x' })
}

function rule(name: string, url: string): string {
  return `.${name} { background: url("${url}"); width: 9px; height: 9px }`
}

function box(): HTMLElement {
  const element = put('div', { textContent: 'x' })
  Object.assign(element.style, { width: '9px', height: '9px' })
  return element
}
