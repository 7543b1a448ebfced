/**
 * A tag as session replay and chats are: sets a global, a cookie and storage, and sends from timers, by
 * every usual way, and when the page goes.
 *
 * @param host where it sends
 */
export function tagCode(host: string): string {
  return `(() => {
  const host = ${JSON.stringify(host)}
  window.Acme = Object.assign(() => {}, { starts: 0, start() { window.Acme.starts += 1 }, stop() { window.stopped = true } })
  document.cookie = 'acme_id=1; path=/'
  localStorage.setItem('acme_session', '1')
  const send = () => {
    fetch(host + '/collect', { method: 'POST', body: new Blob(['binary']) }).catch(() => {})
    navigator.sendBeacon(host + '/beacon', 'x')
    new Image().src = host + '/pixel?' + Math.random()
    const xhr = new XMLHttpRequest()
    xhr.open('POST', host + '/xhr')
    xhr.send('x')
    localStorage.setItem('acme_session', String(Date.now()))
  }
  send()
  setInterval(send, 50)
  addEventListener('pagehide', send)
})()`
}
