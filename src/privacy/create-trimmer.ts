import { trimUrl } from './trim-url'

/** URLs come back in event after event. */
const capacity = 200

/** `trimUrl` with a memory. */
export function createTrimmer(isPersonal: (segment: string) => boolean): (url: string) => string {
  const known = new Map<string, string>()
  return (url) => {
    let result = known.get(url)
    if (result !== undefined) return result
    result = url
    // What is no URL may look like another one when it is cut.
    for (let before = ''; before !== result;) result = trimUrl((before = result), isPersonal)
    if (known.size >= capacity) known.delete(known.keys().next().value ?? '')
    known.set(url, result)
    return result
  }
}
