import { make, once, put } from './kit'
import type { Ways } from './way'

/** What is set up while the vendor may run, and asks only later: honest code does that, too. */
export const prepared: Ways = {
  'lazy image, scrolled to': (url) => later(put('img', { loading: 'lazy', src: url, height: 9 })),
  'lazy frame, scrolled to': (url) =>
    later(put('iframe', { loading: 'lazy', src: url, height: '9' })),
  'video without preload, played': (url) => {
    const video = put('video', { preload: 'none', muted: true, src: url })
    return () => video.play()
  },
  'audio without preload, loaded': (url) => {
    const audio = put('audio', { preload: 'none', src: url })
    return () => {
      audio.preload = 'auto'
      audio.load()
    }
  },
  'video’s source, loaded again': (url) => {
    const video = put('video', { preload: 'none' })
    video.append(make('source', { src: url }))
    return () => {
      video.preload = 'auto'
      video.load()
    }
  },
  'object, shown later': (url) => shownLater(make('object', { data: url })),
  'embed, shown later': (url) => shownLater(make('embed', { src: url })),
  'message of a socket': async (url) => {
    const socket = new WebSocket(url.replace('http', 'ws'))
    await once(socket, 'open')
    return () => socket.send('x')
  },
  'picture whose media matches later': (url) => {
    const picture = put('picture')
    const source = make('source', { media: 'not all', srcset: url })
    picture.append(source, make('img', { src: 'data:,' }))
    return () => (source.media = 'all')
  },
  'style sheet that was disabled': (url) => {
    const link = make('link', { rel: 'stylesheet', href: url })
    link.setAttribute('disabled', '')
    document.head.append(link)
    return () => (link.disabled = false)
  },
  'preload that waits for its kind': (url) => {
    const link = put('link', { rel: 'preload', href: url })
    return () => (link.as = 'image')
  },
  'input that becomes an image': (url) => {
    const input = put('input', { type: 'text', src: url })
    return () => (input.type = 'image')
  },
  'ping of a link': (url) => {
    const frame = `ping${Math.random()}`
    put('iframe', { name: frame })
    const link = put('a', { href: '/blank.html', target: frame, ping: url })
    return () => link.click()
  },
  'style of a class that comes later': (url) => {
    put('style', { textContent: `.later { background: url("${url}"); width: 9px; height: 9px }` })
    const box = put('div')
    return () => (box.className = 'later')
  },
  'font of a sheet that was there': (url) => {
    put('style', { textContent: `@font-face { font-family: later; src: url("${url}") }` })
    return () => document.fonts.load('9px later')
  },
}

function later(element: HTMLElement): () => void {
  const gap = make('div')
  gap.style.height = '30000px'
  element.before(gap)
  return () => element.scrollIntoView()
}

function shownLater(element: HTMLElement): () => void {
  element.style.display = 'none'
  document.body.append(element)
  return () => (element.style.display = 'block')
}
