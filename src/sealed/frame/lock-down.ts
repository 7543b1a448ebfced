import { memoryStorage } from './memory-storage'

/**
 * Closes the ways out that the frame's policy does not, and adds what SDKs need, before the vendor's code is
 * evaluated. Code cannot get around it through another realm, because none that it can create is of the same origin.
 */
export function lockDown(): void {
  // WebRTC data channels are not covered by any CSP directive.
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'fetchLater'])
    Reflect.deleteProperty(window, name)
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, { value: memoryStorage(), configurable: true })
  Object.defineProperty(document, 'cookie', { get: () => '', set() {}, configurable: true })
  // A frame's history entries are part of the page's, and its Back button would step through them.
  for (const name of ['pushState', 'replaceState'])
    Object.defineProperty(History.prototype, name, { value() {}, configurable: true })
}
