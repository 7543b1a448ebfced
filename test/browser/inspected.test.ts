import type { BrowserContext } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Lab, Tab } from './support/lab'
import { useLab } from './support/use-lab'

let lab: Lab
let profile: BrowserContext
let tab: Tab
useLab((...opened) => ([lab, profile] = opened))

/** A tab in which a vendor's code runs inline; what it sends through sockets goes into a list. */
beforeEach(async () => {
  tab = await lab.tab(profile)
  await tab.page.evaluate(async (host) => {
    const sent: unknown[] = []
    WebSocket.prototype.send = (data) => void sent.push(data)
    Object.assign(window, { host, sent, socketUrl: `${host.replace('http', 'ws')}/socket` })
    window.analytics = window.cordon.createAnalytics({
      vendors: {
        acme: {
          name: 'acme',
          inline: true,
          footprint: { hosts: [`${host}/`, `${host.replace('http:', 'https:')}/`] },
          load: () => ({ deliver: () => {} }),
        },
      },
    })
    window.analytics.track('hello')
    await window.analytics.flush()
  }, lab.mixpanel.url)
})

/** Runs code of the vendor's in the page; returns what was refused meanwhile, by reason. */
async function blockedBy(code: string): Promise<Readonly<Record<string, number>>> {
  await tab.page.evaluate(`(async () => { ${code} })()`)
  return tab.page.evaluate(() => ({ ...window.analytics.status().acme?.blocked }))
}

describe('of a socket', () => {
  test('a message with an address is refused, a clean one passes, bytes nobody vouches for', async () => {
    const blocked = await blockedBy(`
      const socket = new WebSocket(socketUrl)
      socket.send('{"plan":"pro"}')
      socket.send('{"note":"ada@example.com"}')
      socket.send(new Uint8Array([1, 2]))`)
    expect(blocked).toEqual({ personal_data: 1, unreadable: 1 })
    expect(await tab.page.evaluate('sent')).toEqual(['{"plan":"pro"}'])
  })

  test('the protocols that it asks for are looked into', async () => {
    const blocked = await blockedBy(`
      new WebSocket(socketUrl, ['v1', 'json'])
      const hex = '616461406578616d706c652e636f6d'
      try { new WebSocket(socketUrl, ['v1', hex]) } catch {}`)
    expect(blocked).toEqual({ personal_data: 1 })
  })

  test('nothing is sent after the kill, and it is closed, as a stream of events is', async () => {
    const states = await tab.page.evaluate(`
      const socket = new WebSocket(socketUrl)
      const events = new EventSource(host + '/events')
      analytics.kill('acme')
      socket.send('{"plan":"pro"}');
      [socket.readyState >= 2, events.readyState, sent.length]`)
    expect(states).toEqual([true, 2, 0])
  })
})

describe('what nobody can look into is refused', () => {
  test('the ping of a link, which says in which page it was clicked', async () => {
    const blocked = await blockedBy(`
      history.replaceState(0, '', '?mail=ada@example.com')
      document.body.innerHTML = '<a href="#there" ping="' + host + '/html">there</a>'
      const link = document.createElement('a')
      link.ping = host + '/property'
      link.setAttribute('ping', host + '/attribute')
      document.querySelector('a').click()`)
    expect(blocked).toEqual({ unreadable: 3 })
    expect(await tab.page.evaluate(() => document.links[0]?.hasAttribute('ping'))).toBe(false)
  })

  test('a stream of messages', async () => {
    const blocked = await blockedBy(`
      for (const make of [
        () => new WebSocketStream(socketUrl),
        () => new WebTransport(host.replace('http:', 'https:')),
      ])
        try {
          make()
        } catch {}`)
    expect(blocked).toEqual({ unreadable: 2 })
  })

  test('a request that is handed to a cache, with what its headers say', async () => {
    const blocked = await blockedBy(`
      const cache = await caches.open('acme')
      const request = new Request(host + '/file', { headers: { 'x-mail': 'ada@example.com' } })
      await cache.add(request).catch(() => {})
      await cache.addAll([request]).catch(() => {})`)
    expect(blocked).toEqual({ unreadable: 2 })
  })
})

test('an XMLHttpRequest that is opened anew has what was asked last, and nothing of the vendor’s', async () => {
  lab.mixpanel.respond = () => ({ delay: 300 })
  const [answer, url, events] = await tab.page.evaluate(async () => {
    const { host } = window as unknown as { host: string }
    const heard: string[] = []
    const xhr = new XMLHttpRequest()
    for (const type of ['load', 'error', 'abort'])
      xhr.addEventListener(type, () => heard.push(type))
    xhr.open('POST', `${host}/track`)
    xhr.send('{"plan":"pro"}')
    xhr.open('POST', '/own')
    xhr.send('hello')
    await new Promise((resolve) => xhr.addEventListener('loadend', resolve))
    // The vendor's answer would have come before this one's.
    await fetch(`${host}/track`, { method: 'POST', body: '{"plan":"pro"}' })
    return [xhr.responseText, xhr.responseURL, heard]
  })
  expect([answer, url, events]).toEqual(['ok', `${lab.app.url}/own`, ['load']])
})

test.each(['', 'no JSON'])(
  'an answer of %j is `null` to who asks for JSON, and no failure',
  async (body) => {
    lab.mixpanel.respond = () => ({ body })
    const heard = await tab.page.evaluate(async () => {
      const { host } = window as unknown as { host: string }
      const xhr = Object.assign(new XMLHttpRequest(), { responseType: 'json' })
      xhr.open('POST', `${host}/track`)
      xhr.send('{"plan":"pro"}')
      const types = ['load', 'error'].map(
        (type) => new Promise((resolve) => xhr.addEventListener(type, () => resolve(type))),
      )
      return [await Promise.race(types), xhr.status, xhr.response]
    })
    expect(heard).toEqual(['load', 200, null])
  },
)

test('what others have put on an XMLHttpRequest stays there', async () => {
  const isKept = await tab.page.evaluate(() => {
    const send = (): void => {}
    const xhr = Object.assign(new XMLHttpRequest(), { send })
    xhr.open('POST', '/own')
    return xhr.send === send
  })
  expect(isKept).toBe(true)
})

describe('of an element', () => {
  test('an address in a srcset is read to its end, commas too', async () => {
    const blocked = await blockedBy(`
      new Image().srcset = host + '/pixel?at=1,mail=ada%40example.com 1x'`)
    expect(blocked).toEqual({ personal_data: 1 })
  })

  test('which page it is in stays unsaid, whatever it is told later', async () => {
    await tab.page.evaluate(`
      history.replaceState(0, '', '?mail=ada@example.com')
      const image = new Image()
      image.src = host + '/image.gif'
      image.referrerPolicy = 'unsafe-url'
      const script = document.createElement('script')
      script.src = host + '/script.js'
      script.setAttribute('referrerpolicy', 'unsafe-url')
      document.head.append(script)`)
    await lab.mixpanel.waitFor((requests) => requests.length > 1)
    expect(lab.mixpanel.requests.map(({ headers }) => headers.referer ?? '')).toEqual(['', ''])
  })

  test('the fields of a form are looked into, however it is submitted', async () => {
    lab.mixpanel.respond = () => ({ status: 204 })
    const blocked = await blockedBy(`
      const submitted = (value) => {
        const form = document.createElement('form')
        form.action = host + '/form'
        form.method = 'post'
        form.innerHTML = '<input name="note"><button></button>'
        form.elements.note.value = value
        document.body.append(form)
        return form
      }
      submitted('ada@example.com').submit()
      submitted('ada@example.com').requestSubmit()
      submitted('pro').submit()`)
    expect(blocked).toEqual({ personal_data: 2 })
    await lab.mixpanel.waitFor((requests) => requests.length > 0)
    expect(lab.mixpanel.requests.map(({ text }) => text)).toEqual(['note=pro'])
  })
})

test('a form may have fields of any name, while a vendor is off', async () => {
  const shown = await tab.page.evaluate(`
    analytics.kill('acme')
    const form = document.createElement('form')
    for (const name of ['matches', 'tagName', 'nodeType', 'isConnected', 'getAttributeNames', 'querySelectorAll'])
      form.append(Object.assign(document.createElement('input'), { name }))
    document.body.append(form)
    form.append(Object.assign(document.createElement('input'), { name: 'later' }))
    document.body.append(form.cloneNode(true))
    document.forms.length`)
  expect(shown).toBe(2)
  expect(tab.errors).toEqual([])
})
