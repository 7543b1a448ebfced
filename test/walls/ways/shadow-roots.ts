import { make, once, put, realmOf } from './kit'
import { sender, senderPage } from './sender'
import type { Act, Ways } from './way'

const modes = ['open', 'closed'] as const
type Mode = (typeof modes)[number]

/** Shadow roots, into which no selector of the page looks; those that HTML declares, code may never have seen. */
export const shadowRoots: Ways = Object.assign({}, ...modes.map(attached), ...modes.map(declared))

function attached(mode: Mode): Ways {
  const put = putInto(mode)
  return {
    [`image in a shadow root that is ${mode}`]: (url) => () => put(make('img', { src: url })),
    [`script in a shadow root that is ${mode}`]: (url) => () => put(make('script', { src: url })),
    [`frame in a shadow root that is ${mode}`]: (url) => () => put(make('iframe', { src: url })),
    [`style sheet in a shadow root that is ${mode}`]: (url) => () =>
      put(make('link', { rel: 'stylesheet', href: url })),
    [`form in a shadow root that is ${mode}`]: (url) => {
      const form = make('form', { action: url, target: namedFrame() })
      put(form)
      return () => form.submit()
    },
    [`video in a shadow root that is ${mode}, played`]: (url) => {
      const video = make('video', { preload: 'none', muted: true, src: url })
      put(video)
      return () => video.play()
    },
    [`frame in a shadow root that is ${mode}, kept`]: (url) => {
      const frame = make('iframe')
      put(frame)
      const { document } = realmOf(frame)
      const script = document.createElement('script')
      script.textContent = sender
      document.head.append(script)
      return () => realmOf(frame).postMessage(url, '*')
    },
    [`data: frame in a shadow root that is ${mode}, kept`]: async (url) => {
      const frame = make('iframe', { src: dataPage(senderPage) })
      const load = once(frame, 'load')
      put(frame)
      await load
      return () => frame.contentWindow?.postMessage(url, '*')
    },
  }
}

/** Of HTML that says it: an image after the kill, and a frame before, which has said where it is. */
function declared(mode: Mode): Ways {
  return {
    [`image in a shadow root of HTML that is ${mode}`]: (url) => () =>
      declare(mode, `<img src="${url}">`),
    [`data: frame in a shadow root of HTML that is ${mode}, kept`]: async (url): Promise<Act> => {
      const page = `${senderPage}<script>parent.postMessage('${mode}', '*')</script>`
      const heard = sourceOf(mode)
      declare(mode, `<iframe src="${dataPage(page)}"></iframe>`)
      const source = await heard
      return () => source.postMessage(url, '*')
    },
  }
}

/** In a root in a root. */
function putInto(mode: Mode): (element: Element) => void {
  return (element) => {
    const outer = make('div')
    const inner = make('div')
    outer.attachShadow({ mode }).append(inner)
    inner.attachShadow({ mode }).append(element)
    document.body.append(outer)
  }
}

function declare(mode: Mode, html: string): void {
  const root = `<template shadowrootmode="${mode}">${html}</template>`
  put('div').setHTMLUnsafe(`<p>${root}</p>`)
}

function dataPage(html: string): string {
  return `data:text/html,${encodeURIComponent(html)}`
}

/** The window that says so. */
function sourceOf(word: string): Promise<Window> {
  return new Promise((resolve) =>
    window.addEventListener('message', ({ data, source }) => {
      if (data === word) resolve(source as Window)
    }),
  )
}

let frames = 0
function namedFrame(): string {
  const name = `root${(frames += 1)}`
  put('iframe', { name })
  return name
}
