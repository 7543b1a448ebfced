import type { Store } from './store'

/** A store that can take itself away. */
export interface IndexedStore extends Store {
  /** Deletes the database if there is nothing in it. */
  deleteIfEmpty(): void
}

const NAME = 'cordon-kills'
const OPEN_TIMEOUT_MS = 1_000

/**
 * IndexedDB as a store: read once, written behind. It survives what a logout usually clears, local
 * and session storage and cookies. Where it is refused, or does not answer within a second, the store
 * is empty and keeps nothing.
 */
export async function openIndexedStore(): Promise<IndexedStore> {
  const entries = new Map<string, string>()
  const database = await open().catch(() => undefined)
  const write = (act: (table: IDBObjectStore) => void): void => {
    try {
      const transaction = database?.transaction(NAME, 'readwrite')
      if (transaction) act(transaction.objectStore(NAME))
      transaction?.commit?.()
    } catch {
      // Somebody deletes the database, or the disk is full: the other stores have it.
    }
  }
  // A database that opens and does not answer must not keep the events waiting; what it says later counts.
  if (database)
    await Promise.race([
      readAll(database, entries).catch(() => {}),
      new Promise((resolve) => setTimeout(resolve, OPEN_TIMEOUT_MS)),
    ])
  return {
    outlivesPage: database !== undefined,
    read: (key) => entries.get(key),
    write(key, value) {
      entries.set(key, value)
      write((table) => table.put(value, key))
    },
    remove(key) {
      if (entries.delete(key)) write((table) => table.delete(key))
    },
    deleteIfEmpty() {
      if (!database || entries.size) return
      database.close()
      indexedDB.deleteDatabase(NAME)
    },
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1)
    setTimeout(reject, OPEN_TIMEOUT_MS)
    request.onupgradeneeded = () => void request.result.createObjectStore(NAME)
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      // Whoever deletes it is not to wait for this page.
      request.result.onversionchange = () => request.result.close()
      resolve(request.result)
    }
  })
}

function readAll(database: IDBDatabase, entries: Map<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = database.transaction(NAME).objectStore(NAME).openCursor()
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const cursor = request.result
      if (!cursor) return resolve()
      if (typeof cursor.value === 'string') entries.set(String(cursor.key), cursor.value)
      cursor.continue()
    }
  })
}
