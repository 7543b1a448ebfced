import { storePrefix } from '../shared/store'

/**
 * Calls when another tab has written or erased the record of a kill, or cleared the storage; returns
 * the way to stop. A `clear()` is told with the key `null`
 * (https://html.spec.whatwg.org/multipage/webstorage.html#dom-storage-clear).
 */
export function watchKillRecords(onChange: () => void): () => void {
  const listener = ({ key }: StorageEvent): void => {
    if (key === null || key.startsWith(`${storePrefix}kill:`)) onChange()
  }
  if (typeof window === 'undefined') return () => {}
  addEventListener('storage', listener)
  return () => removeEventListener('storage', listener)
}
