import { make, once } from './kit'
import type { Way, Ways } from './way'

/** Elements that are not in the page, where a browser loads images and media as well. */
export const outside: Ways = {
  'lazy image outside of the page': (url) => {
    const image = make('img', { loading: 'lazy', src: url })
    return () => (image.loading = 'eager')
  },
  'image outside of the page, loaded again': again((url) => make('img', { src: url })),
  'image of HTML outside of the page, loaded again': again((url) => imageIn(box(image(url)))),
  'copied image outside of the page, loaded again': again(
    (url) => make('img', { src: url }).cloneNode() as HTMLImageElement,
  ),
  'audio outside of the page, played': (url) => {
    const audio = new Audio(url)
    audio.preload = 'none'
    return () => audio.play()
  },
  'video outside of the page, loaded': (url) => {
    const video = make('video', { preload: 'none', src: url })
    return () => Object.assign(video, { preload: 'auto' }).load()
  },
  'video of HTML outside of the page, loaded': (url) => {
    const video = box(`<video preload="none" src="${url}"></video>`).querySelector('video')
    return () => video && Object.assign(video, { preload: 'auto' }).load()
  },
  'source for a video outside of the page': (url) => {
    const source = make('source', { src: url })
    return () => make('video', { preload: 'auto' }).append(source)
  },
  'picture outside of the page, its source removed': (url) => {
    const shown = make('source', { srcset: 'data:,' })
    make('picture').append(shown, make('img', { src: url }))
    return () => shown.remove()
  },
  'image of a template, adopted': (url) => {
    const template = make('template', { innerHTML: image(url) })
    return () => document.adoptNode(template.content)
  },
  'image of another document, adopted': (url) => () =>
    document.adoptNode(imageIn(parsed(image(url)))),
  'image of another document, put outside of the page': (url) => () =>
    make('div').append(imageIn(parsed(image(url)))),
  'image of another document, put outside of the page by Range': (url) => {
    const range = document.createRange()
    range.selectNodeContents(make('div'))
    return () => range.insertNode(parsed(`<p>${image(url)}`).body.firstChild as Element)
  },
}

/** It has loaded before the kill, and another attribute than its address makes it load again. */
function again(element: (url: string) => HTMLImageElement): Way {
  return async (url) => {
    const one = element(url)
    await Promise.race([once(one, 'load'), once(one, 'error')])
    return () => (one.crossOrigin = 'anonymous')
  }
}

function image(url: string): string {
  return `<img src="${url}">`
}

function imageIn(parent: ParentNode): HTMLImageElement {
  return parent.querySelector('img') as HTMLImageElement
}

function box(html: string): HTMLElement {
  return make('div', { innerHTML: html })
}

function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}
