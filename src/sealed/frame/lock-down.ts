import { memoryStorage } from './memory-storage'

/**
 * Closes what the frame's policy does not, and puts in what SDKs cannot do without; before the vendor's
 * code is evaluated. It holds, because no realm that code could make is of the same origin.
 */
export function shutFrame(): void {
  // A data channel is a connection that no directive of today's policies names.
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'fetchLater'])
    Reflect.deleteProperty(window, name)
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, { value: memoryStorage(), configurable: true })
  Object.defineProperty(document, 'cookie', { get: () => '', set() {}, configurable: true })
  // A frame's entries in the history are the page's too, and its Back would go through them.
  for (const name of ['pushState', 'replaceState'])
    Object.defineProperty(History.prototype, name, { value() {}, configurable: true })
}
