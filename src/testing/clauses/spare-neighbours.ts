import { assert } from './assert'
import type { Clause } from './clause'

const expected = 'cookie, local, session, fetch, xhr, beacon'

export const spareNeighbours: Clause = {
  says: 'leaves the app’s own requests, cookies and storage alone, and no patch after close()',
  async check({ vendor, own, visit }) {
    const { start, ask } = await visit()
    const before = await ask<string>(`String(fetch) + String(XMLHttpRequest.prototype.send)`)
    await ask(`document.cookie = 'app:session=1; path=/'`)
    await ask(`localStorage.setItem('app:theme', 'dark')`)
    await ask(`sessionStorage.setItem('app:tab', '1')`)
    await start()
    await ask(`bench.track(5)`)
    await vendor.waitFor(() => vendor.events.length > 0)
    await ask(`bench.kill()`)
    const kept = await ask<string[]>(`(async () => {
      const kept = []
      if (document.cookie.includes('app:session=1')) kept.push('cookie')
      if (localStorage.getItem('app:theme') === 'dark') kept.push('local')
      if (sessionStorage.getItem('app:tab') === '1') kept.push('session')
      const answer = await fetch('/own', { method: 'POST', body: 'fetch' })
      if ((await answer.text()) === 'ok') kept.push('fetch')
      await new Promise((resolve) => {
        const xhr = new XMLHttpRequest()
        xhr.onload = () => resolve(kept.push('xhr'))
        xhr.onerror = resolve
        xhr.open('POST', '/own')
        xhr.send('xhr')
      })
      if (navigator.sendBeacon('/own', 'beacon')) kept.push('beacon')
      return kept
    })()`)
    assert(kept.join(', ') === expected, `only these were as before: ${kept.join(', ')}`)
    const end = Date.now() + 5_000
    while (own.length < 3 && Date.now() < end) await new Promise((done) => setTimeout(done, 20))
    assert([...own].sort().join() === 'beacon,fetch,xhr', `the app's server got ${own.join()}`)
    await ask(`bench.analytics.close()`)
    const after = await ask<string>(`String(fetch) + String(XMLHttpRequest.prototype.send)`)
    assert(after === before, `fetch or XMLHttpRequest are not what they were: ${after}`)
  },
}
