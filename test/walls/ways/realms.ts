import { blind, blob, freshRealm, loaded, make, once, put, realmOf, type Realm } from './kit'
import { sender, senderPage } from './sender'
import type { Act, Ways } from './way'

/** New realms, which bring natives of their own. */
export const realms: Ways = {
  ...inFrame('appendChild', (frame) => document.body.appendChild(frame)),
  ...inFrame('append', (frame) => document.body.append(frame)),
  ...inFrame('insertBefore', (frame) =>
    document.body.insertBefore(frame, document.body.firstChild),
  ),
  ...inFrame('replaceChild', (frame) => document.body.replaceChild(frame, put('div'))),
  ...inFrame('replaceWith', (frame) => put('div').replaceWith(frame)),
  ...inFrame('after', (frame) => put('div').after(frame)),
  ...inFrame('after a text', (frame) => {
    const text = document.createTextNode('x')
    document.body.append(text)
    text.after(frame)
  }),
  ...inFrame('insertAdjacentElement', (frame) =>
    document.body.insertAdjacentElement('beforeend', frame),
  ),
  ...inFrame('replaceChildren', (frame) => put('div').replaceChildren(frame)),
  ...inFrame('Range.insertNode', (frame) => {
    const range = document.createRange()
    range.selectNodeContents(put('div'))
    range.insertNode(frame)
  }),
  ...inFrame('Range.surroundContents', (frame) => {
    const range = document.createRange()
    range.selectNodeContents(put('div', { textContent: 'x' }))
    range.surroundContents(frame)
  }),
  ...inFrame('moveBefore', (frame) => {
    const parent = document.body as unknown as { moveBefore(node: Node, child: null): void }
    document.body.append(frame)
    parent.moveBefore(frame, null)
  }),
  ...inFrame('shadow root', (frame) => put('div').attachShadow({ mode: 'closed' }).append(frame)),
  ...inFrame('fragment', (frame) => {
    const fragment = new DocumentFragment()
    fragment.append(make('p'), frame)
    document.body.append(fragment)
  }),
  ...inFrame('innerHTML', () => {
    put('div').innerHTML = '<iframe></iframe>'
  }),
  'frame, its XMLHttpRequest': (url) => () => {
    const xhr = new (freshRealm().XMLHttpRequest)()
    xhr.open('GET', url)
    xhr.send()
  },
  'frame, its Image': (url) => () => (new (freshRealm().Image)().src = url),
  'frame, its sendBeacon': (url) => () => freshRealm().navigator.sendBeacon(url, 'x'),
  'frame, its WebSocket': (url) => () => new (freshRealm().WebSocket)(url.replace('http', 'ws')),
  'frame in a frame': (url) => () => {
    const inner = freshRealm().document
    const frame = inner.createElement('iframe')
    inner.body.append(frame)
    return realmOf(frame).fetch(url, blind)
  },
  'frame, by contentDocument': (url) => () => {
    const realm = put('iframe').contentDocument?.defaultView as Realm
    return realm.fetch(url, blind)
  },
  'frame with a srcdoc': (url) => async () =>
    realmOf(await loaded({ srcdoc: '<p>x' })).fetch(url, blind),
  'srcdoc set on a frame that was looked at': (url) => async () => {
    const frame = put('iframe')
    void frame.contentWindow
    const load = once(frame, 'load')
    frame.srcdoc = '<p>x'
    await load
    return pickFrame(frame).fetch(url, blind)
  },
  'srcdoc set twice': (url) => async () => {
    const frame = await loaded({ srcdoc: '<p>x' })
    void frame.contentWindow
    const load = once(frame, 'load')
    frame.srcdoc = '<p>y'
    await load
    return pickFrame(frame).fetch(url, blind)
  },
  'frame of an own page': (url) => async () =>
    pickFrame(await loaded({ src: '/blank.html' })).fetch(url, blind),
  'frame of an own page, its script': (url) => async () =>
    (await loaded({ src: '/sender.html' })).contentWindow?.postMessage(url, '*'),
  'document.write frame': (url) => () => {
    const realm = freshRealm()
    realm.document.write('<p>x')
    realm.document.close()
    return realm.fetch(url, blind)
  },
  'blob: frame': (url) => async () =>
    pickFrame(await loaded({ src: blob('<p>x', 'text/html') })).fetch(url, blind),
  'script URL frame': (url) => async () =>
    pickFrame(await loaded({ src: `javascript:'<p>x'` })).fetch(url, blind),
  'object, about:blank': (url) => async () =>
    realmOf(await loaded({ data: 'about:blank' }, 'object')).fetch(url, blind),
  'object of an own page': (url) => async () =>
    realmOf(await loaded({ data: '/blank.html', type: 'text/html' }, 'object')).fetch(url, blind),
  ...told('data: frame', () => loaded({ src: dataPage() })),
  ...told('sandboxed srcdoc frame', () => loaded({ sandbox: 'allow-scripts', srcdoc: senderPage })),
  ...told('sandboxed frame of an own page', () =>
    loaded({ sandbox: 'allow-scripts', src: '/sender.html' }),
  ),
  'frame of the vendor, kept': async (url) => {
    const foreign = await loaded({ src: new URL('/sender.html', url).href })
    return () => foreign.contentWindow?.postMessage(url, '*')
  },
  'blob worker': (url) => () => new Worker(blob(sender)).postMessage(url),
  'blob worker, importScripts': (url) => () =>
    new Worker(blob(`importScripts(${JSON.stringify(url)})`)),
  'blob worker, module import': (url) => () =>
    new Worker(blob(`import ${JSON.stringify(url)}`), { type: 'module' }),
  'blob worker, WebSocket': (url) => () =>
    new Worker(blob(`new WebSocket(${JSON.stringify(url.replace('http', 'ws'))})`)),
  'worker in a worker': (url) => () => {
    const nested = `${sender}\nconst w = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(sender)}])))\nself.onmessage = ({ data }) => w.postMessage(data)`
    return new Worker(blob(nested)).postMessage(url)
  },
  'data: worker': (url) => () => new Worker(dataScript()).postMessage(url),
  'worker of an own file': (url) => () => new Worker('/sender.js').postMessage(url),
  'worker of an own file, WebSocket': (url) => () =>
    new Worker('/socket.js').postMessage(url.replace('http', 'ws')),
  'blob shared worker': (url) => () => new SharedWorker(blob(sender)).port.postMessage(url),
  'shared worker of an own file': (url) => () =>
    new SharedWorker('/sender.js').port.postMessage(url),
  ...kept('about:blank frame', () => {
    const frame = put('iframe')
    script(realmOf(frame).document, sender)
    return toFrame(frame)
  }),
  ...kept('srcdoc frame', async () => toFrame(await loaded({ srcdoc: senderPage }))),
  ...kept('data: frame', async () => toFrame(await loaded({ src: dataPage() }))),
  ...kept('sandboxed frame', async () =>
    toFrame(await loaded({ sandbox: 'allow-scripts', srcdoc: senderPage })),
  ),
  ...kept('sandboxed frame of an own page', async () =>
    toFrame(await loaded({ sandbox: 'allow-scripts', src: '/sender.html' })),
  ),
  ...kept('frame of an own page', async () => toFrame(await loaded({ src: '/sender.html' }))),
  ...kept('blob worker', () => toWorker(new Worker(blob(sender)))),
  ...kept('data: worker', () => toWorker(new Worker(dataScript()))),
  ...kept('worker of an own file', () => toWorker(new Worker('/sender.js'))),
  ...kept('blob shared worker', () => toWorker(new SharedWorker(blob(sender)).port)),
  'about:blank frame kept, its fetch': (url) => {
    const native = freshRealm().fetch
    return () => native(url, blind)
  },
}

/** The fetch of a frame’s realm that is reached by its number, after it was put in somehow. */
function inFrame(how: string, insert: (frame: HTMLIFrameElement) => unknown): Ways {
  return {
    [`frame by ${how}`]:
      (url: string): Act =>
      () => {
        const before = new Set(all())
        insert(make('iframe'))
        const realm = all().find((one) => !before.has(one)) as Realm
        return realm.fetch(url, blind)
      },
  }
}

function all(): Window[] {
  return Array.from({ length: window.length }, (_, index) => window[index] as Window)
}

/** By number, and so past whatever stands before `contentWindow`. */
function pickFrame(frame: HTMLIFrameElement | HTMLObjectElement): Realm {
  const wanted = frame.contentWindow
  return all().find((one) => one === wanted) as Realm
}

function script(document: Document, code: string): void {
  const element = document.createElement('script')
  element.textContent = code
  document.head.append(element)
}

/** A realm that is made after the kill, and told. */
function told(name: string, open: () => Promise<HTMLIFrameElement | HTMLObjectElement>): Ways {
  return {
    [name]:
      (url: string): Act =>
      async () =>
        (await open()).contentWindow?.postMessage(url, '*'),
  }
}

type Tell = (url: string) => void

/** A realm that is made before the kill, and told after it. */
function kept(name: string, open: () => Tell | Promise<Tell>): Ways {
  return {
    [`${name}, kept`]: async (url: string): Promise<Act> => {
      const tell = await open()
      return () => tell(url)
    },
  }
}

function toFrame(frame: HTMLIFrameElement): Tell {
  const window = frame.contentWindow
  return (url) => window?.postMessage(url, '*')
}

function toWorker(worker: Worker | MessagePort): Tell {
  return (url) => worker.postMessage(url)
}

function dataPage(): string {
  return `data:text/html,${encodeURIComponent(senderPage)}`
}

function dataScript(): string {
  return `data:text/javascript,${encodeURIComponent(sender)}`
}
