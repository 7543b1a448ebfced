import { blind, further, kept } from './kit'
import type { Ways } from './way'

/** Calls that make requests. */
export const requests: Ways = {
  fetch: (url) => () => fetch(url, blind),
  'fetch, keepalive': (url) => () => fetch(url, { ...blind, method: 'POST', keepalive: true }),
  'fetch of a URL': (url) => () => fetch(new URL(url), blind),
  'fetch of a Request': (url) => () => fetch(new Request(url, blind)),
  'fetch of a Request made before': (url) => {
    const request = new Request(url, blind)
    return () => fetch(request)
  },
  'fetch, bound before': (url) => {
    const bound = fetch.bind(window)
    return () => bound(url, blind)
  },
  XMLHttpRequest: (url) => () => {
    const xhr = new XMLHttpRequest()
    xhr.open('GET', url)
    xhr.send()
  },
  'XMLHttpRequest, opened before': (url) => {
    const xhr = new XMLHttpRequest()
    xhr.open('GET', url)
    return () => xhr.send()
  },
  'XMLHttpRequest, synchronous': (url) => () => {
    const xhr = new XMLHttpRequest()
    xhr.open('GET', url, false)
    xhr.send()
  },
  sendBeacon: (url) => () => navigator.sendBeacon(url, 'x'),
  EventSource: (url) => () => new EventSource(url),
  WebSocket: (url) => () => new WebSocket(url.replace('http', 'ws')),
  'WebSocket, by its prototype’s constructor': (url) => () => {
    const Constructor = WebSocket.prototype.constructor as typeof WebSocket
    return new Constructor(url.replace('http', 'ws'))
  },
  WebSocketStream: (url) => () => new further.WebSocketStream(url.replace('http', 'ws')),
  fetchLater: (url) => () => further.fetchLater(url, { activateAfter: 0 }),
  'Cache.add': (url) => async () => (await caches.open('way')).add(new Request(url, blind)),
  'Cache.addAll': (url) => async () => (await caches.open('way')).addAll([new Request(url, blind)]),
  'audio worklet': (url) => () => new OfflineAudioContext(1, 1, 44_100).audioWorklet.addModule(url),
  'paint worklet': (url) => () =>
    (CSS as unknown as { paintWorklet: Worklet }).paintWorklet.addModule(url),
  'kept fetch': (url) => () => kept.fetch.call(window, url, blind),
  'kept XMLHttpRequest': (url) => () => {
    const xhr = new kept.XMLHttpRequest()
    xhr.open('GET', url)
    xhr.send()
  },
  'kept sendBeacon': (url) => () => kept.sendBeacon.call(navigator, url, 'x'),
  'kept WebSocket': (url) => () => new kept.WebSocket(url.replace('http', 'ws')),
  'WebRTC, STUN': (url) => async () => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${portOf(url, 'udp')}` }] })
    peer.createDataChannel('x')
    await peer.setLocalDescription(await peer.createOffer())
  },
  'WebRTC, TURN over TCP': (url) => async () => {
    const urls = `turn:${portOf(url, 'tcp')}?transport=tcp`
    const iceServers = [{ urls, username: 'u', credential: 'p' }]
    const peer = new RTCPeerConnection({ iceServers, iceTransportPolicy: 'relay' })
    peer.createDataChannel('x')
    await peer.setLocalDescription(await peer.createOffer())
  },
  'federated credentials': (url) => () =>
    navigator.credentials.get({
      identity: { providers: [{ configURL: url, clientId: 'x' }] },
    } as CredentialRequestOptions),
  'payment method': (url) => () =>
    new PaymentRequest([{ supportedMethods: url }], {
      total: { label: 'x', amount: { currency: 'EUR', value: '1' } },
    }).canMakePayment(),
}

/** The ports of the vendor’s other servers are in the query. */
function portOf(url: string, kind: 'udp' | 'tcp'): string {
  return `127.0.0.1:${new URL(url).searchParams.get(kind)}`
}
