export interface StoresLook {
  readonly localStorage: readonly string[]
  readonly sessionStorage: readonly string[]
  readonly databases: readonly string[]
  readonly caches: readonly string[]
  /** Properties of `window` that are asked for. */
  readonly globals: readonly string[]
  /** Scripts of service workers that are registered. */
  readonly workers: readonly string[]
  /** URLs that this document has asked for, as the browser remembers them. */
  readonly resources: readonly string[]
}

/** Looks at what a document keeps; runs in it, and so refers to nothing outside of itself. */
export async function lookAtStores(globals: string): Promise<StoresLook> {
  async function attempt(read: () => string[] | Promise<string[]>): Promise<string[]> {
    try {
      return await read()
    } catch {
      // Refused in this document, as storage is in a sandboxed frame: it has none.
      return []
    }
  }

  /**
   * Whether it is more than a stand-in: what has every name that one can think of is an inert stub, and what has this
   * mark is an interface that sends only through Cordon.
   */
  function isReal(name: string): boolean {
    const value = (window as unknown as Record<string, unknown>)[name]
    if (value === undefined || value === null) return false
    const mark = Object.getOwnPropertyDescriptor(value, Symbol.for('cordon.compat'))
    if (mark?.value === true) return false
    return !(typeof value === 'function' && `no-such-name-${name}` in value)
  }

  return {
    localStorage: await attempt(() => Object.keys(localStorage)),
    sessionStorage: await attempt(() => Object.keys(sessionStorage)),
    databases: await attempt(async () =>
      (await indexedDB.databases()).flatMap(({ name }) => name ?? []),
    ),
    caches: await attempt(() => caches.keys()),
    globals: await attempt(() => {
      const wanted = new RegExp(globals)
      return Object.getOwnPropertyNames(window).filter((name) => wanted.test(name) && isReal(name))
    }),
    workers: await attempt(async () =>
      (await navigator.serviceWorker.getRegistrations()).flatMap(
        ({ active, waiting, installing }) =>
          [active, waiting, installing].flatMap((worker) => worker?.scriptURL ?? []),
      ),
    ),
    resources: await attempt(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    ),
  }
}
