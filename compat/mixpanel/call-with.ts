import type { Analytics } from '../../src/analytics'
import type { CallOptions } from '../../src/event/call-options'
import { uuid } from '../../src/shared/uuid'
import type { Connection } from '../shared/connection'

type Call = (analytics: Analytics, options: CallOptions) => void

/**
 * Calls analytics, now or when it is connected, and tells what became of the event at its vendors.
 *
 * @param settled called once: whether it arrived at any vendor
 */
export function callWith(
  connection: Connection,
  { call, options }: { readonly call: Call; readonly options: CallOptions },
  settled?: (arrived: boolean) => void,
): void {
  if (!settled) return connection.call((analytics) => call(analytics, options))
  const messageId = options.messageId ?? uuid()
  connection.call(
    (analytics) => {
      const left = new Set(Object.keys(analytics.status()))
      let isTold = false
      const tell = (arrived: boolean): void => {
        if (isTold) return
        isTold = true
        stop()
        settled(arrived)
      }
      const stop = analytics.on('settled', ({ vendor, messageId: id, reason }) => {
        if (id !== messageId) return
        left.delete(vendor)
        if (!reason) tell(true)
        else if (!left.size) tell(false)
      })
      call(analytics, { ...options, messageId })
      // On a server nothing is sent; and where people wait for the answer it must not be long.
      if (!left.size || typeof document === 'undefined') queueMicrotask(() => tell(false))
      else void analytics.flush()
    },
    () => settled(false),
  )
}
