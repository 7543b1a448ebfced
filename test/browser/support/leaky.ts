import { Retry, type Adapter } from '../../../src/adapter'

/** What is wrong with the adapter, by the clause that has to find it. */
export type Leak =
  | 'none'
  | 'delivers twice'
  | 'adds the user agent'
  | 'writes before it may'
  | 'gives up'
  | 'goes on sending'
  | 'writes again'
  | 'writes under another name'
  | 'clears the storage'

/** An adapter with an SDK of its own, in good order but for one thing. */
export function leaky({ host, leak }: { host: string; leak: Leak }): Adapter {
  if (leak === 'writes before it may') localStorage.setItem('leaky_early', '1')
  return {
    name: 'leaky',
    inline: true,
    footprint: { hosts: [host], localStorage: ['leaky_*'] },
    load() {
      localStorage.setItem('leaky_id', '1')
      if (leak === 'goes on sending')
        setInterval(
          () => document.body.insertAdjacentHTML('beforeend', `<img src="${host}/beat">`),
          50,
        )
      if (leak === 'writes again') setInterval(() => localStorage.setItem('leaky_id', '1'), 50)
      if (leak === 'writes under another name') localStorage.setItem('stray', '1')
      if (leak === 'clears the storage') localStorage.clear()
      return {
        async deliver(events) {
          const batch = events.map((event) => ({
            ...event,
            ...(leak === 'adds the user agent' && { x1: navigator.userAgent }),
          }))
          const body = JSON.stringify({
            batch: leak === 'delivers twice' ? [...batch, ...batch] : batch,
          })
          const { ok, status } = await fetch(`${host}/events`, { method: 'POST', body })
          if (!ok && leak === 'gives up') throw new Error(`status ${status}`)
          if (!ok) throw new Retry(`status ${status}`, { after: 200 })
        },
      }
    },
  }
}
