import { storePrefix, type Store } from '../shared/store'
import { killKey } from './kill-records'

export interface KillWatch {
  readonly vendors: readonly string[]
  /** What other tabs write to. */
  readonly store: Pick<Store, 'read'>
  /** The record of a vendor's kill has changed. */
  readonly onChange: (vendor: string) => void
}

/**
 * Calls when another tab has written or erased the record of a kill, or cleared the storage; returns
 * the way to stop. A `clear()` is told with the key `null`
 * (https://html.spec.whatwg.org/multipage/webstorage.html#dom-storage-clear). Of 20,000 events most come
 * late, when the record is what it was made to be: those are no news.
 */
export function watchKillRecords({ vendors, store, onChange }: KillWatch): () => void {
  const seen = Object.create(null) as Record<string, string | undefined>
  const listener = (event: StorageEvent): void => {
    for (const vendor of vendors) {
      const key = killKey(vendor)
      if (event.key !== null && event.key !== storePrefix + key) continue
      const record = store.read(key)
      if (record !== undefined && record === seen[vendor]) continue
      onChange(vendor)
      seen[vendor] = store.read(key)
    }
  }
  if (typeof window === 'undefined') return () => {}
  addEventListener('storage', listener)
  return () => removeEventListener('storage', listener)
}
