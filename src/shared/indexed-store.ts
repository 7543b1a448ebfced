import type { Store } from './store'
import { whenIdle } from './when-idle'
import { within } from './within'

/** A store that can delete itself. */
export interface IndexedStore extends Store {
  /** Deletes the database if there is nothing in it. */
  deleteIfEmpty(): void
}

const NAME = 'cordon-kills'
const TIMEOUT_MS = 1_000

/**
 * IndexedDB as a store: read once, then written in the background. It survives what a logout usually clears: local
 * and session storage and cookies. A database that does not exist yet is created when the page is idle, because
 * that costs more at the start than all other storage. If it is refused, the store is empty and keeps nothing.
 *
 * @param onLate called when it has answered after all: it is waited for at most a second
 */
export async function openIndexedStore(onLate: () => void): Promise<IndexedStore> {
  const entries = new Map<string, string>()
  let database: Promise<IDBDatabase> | undefined
  const forget = (): void => {
    database = undefined
  }
  const connect = (): Promise<IDBDatabase> => (database ??= open(forget))
  const write = async (act: (table: IDBObjectStore) => void): Promise<void> => {
    try {
      const opened = await inTime(connect())
      if (!opened) return forget()
      const transaction = opened.transaction(NAME, 'readwrite')
      act(transaction.objectStore(NAME))
      transaction.commit?.()
    } catch {
      // The database was deleted, or the disk is full: the other stores have the value.
      forget()
    }
  }
  const isThere = await inTime(exists())
  // A database that does not answer must not keep the events waiting; what it says later counts.
  if (isThere) {
    const reading = connect().then((opened) => readAll(opened, entries))
    let isLate = false
    reading.then(() => isLate && onLate(), forget)
    await inTime(reading)
    isLate = true
  }
  let isUnwanted = isThere === undefined
  whenIdle(() => {
    if (!isUnwanted) connect().catch(forget)
  })
  return {
    outlivesPage: isThere !== undefined,
    read: (key) => entries.get(key),
    write(key, value) {
      entries.set(key, value)
      void write((table) => table.put(value, key))
    },
    remove(key) {
      if (entries.delete(key)) void write((table) => table.delete(key))
    },
    deleteIfEmpty() {
      if (entries.size) return
      isUnwanted = true
      // An open connection is closed when this is asked for.
      if (isThere || database) indexedDB.deleteDatabase(NAME)
    },
  }
}

/** The value of a promise; `undefined` if it rejects, or takes too long. */
function inTime<T>(promise: Promise<T>): Promise<T | undefined> {
  return within(promise, TIMEOUT_MS).catch(() => undefined)
}

/** Whether there is a database; where that cannot be asked, it is opened to see. */
async function exists(): Promise<boolean> {
  // Firefox before 126 cannot list databases; a sandbox has none, and Chromium rejects twice there.
  if (globalThis.origin === 'null') throw new Error('no storage')
  const databases = await indexedDB.databases?.()
  return databases?.some(({ name }) => name === NAME) ?? true
}

/** @param onClose called when it is closed from outside */
function open(onClose: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => void request.result.createObjectStore(NAME)
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const opened = request.result
      // Whoever deletes it is not to wait for this page.
      opened.onversionchange = () => {
        opened.close()
        onClose()
      }
      opened.onclose = onClose
      resolve(opened)
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
