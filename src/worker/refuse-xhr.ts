import { readText } from '../guard/intercept/address'
import { patch } from '../guard/patch'
import { attempt } from '../shared/attempt'

/** Where a request fails as it does without a network, and none is used. */
const nowhere = 'blob:null/'

/**
 * Makes requests by `XMLHttpRequest` fail that may not be sent. It is asked twice: a stop may come between `open` and
 * `send`.
 *
 * @param mayPass at once, for a request may be synchronous
 */
export function refuseXhr(
  { XMLHttpRequest: Class }: { readonly XMLHttpRequest?: typeof XMLHttpRequest },
  mayPass: (url: string) => boolean,
): void {
  // Absent in a service worker.
  if (!Class) return
  const opened = new WeakMap<object, { readonly url: string; readonly refuse: () => void }>()
  patch(Class.prototype, 'open', (native, self, args) => {
    const url = readText(args, 1)
    const refuse = (): void => {
      args[1] = nowhere
      native()
    }
    opened.set(self as object, { url, refuse })
    return native()
  })
  patch(Class.prototype, 'send', (native, self) => {
    const request = opened.get(self as object)
    // A URL that is none was refused by `open`.
    if (request && attempt(() => mayPass(request.url)) === false) request.refuse()
    return native()
  })
}
