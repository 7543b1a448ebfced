import { kindClass } from './kind'
import { kindOfName, singular, surroundings } from './kind-of-name'

/** Parts of routes after `/users/` or `/orgs/` that are never somebody's name. */
const routes = new Set(
  'new edit create add list all me self search login logout signin signup register settings profile account billing invoices plans keys api api-keys members team teams users roles permissions invite invites invitations security password reset verify confirm notifications preferences usage limits overview dashboard home activity history export import delete update view show index details info help guide faq about webhooks integrations projects organization organizations'.split(
    ' ',
  ),
)

/** Origin and path of a URL, or of a bare path or host, with ids and names in the path masked. */
export function trimUrl(text: string, isPersonal: (segment: string) => boolean): string {
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(text)?.[1]
  if (
    scheme !== undefined &&
    !text.startsWith('//', scheme.length + 1) &&
    !/^[\w.-]+:\d+(?:$|[/?#])/.test(text)
  ) {
    return `${scheme}:`
  }
  const end = text.search(/[?#]/)
  const whole = end < 0 ? text : text.slice(0, end)
  const from =
    scheme !== undefined && whole.includes('://')
      ? whole.indexOf('://') + 3
      : whole.startsWith('//')
        ? 2
        : 0
  const slash = whole.indexOf('/', from)
  const hasHost = from > 0 || (slash !== 0 && /^[^/]*[.:]/.test(whole))
  if (!hasHost) return maskPath(whole, isPersonal)
  const authority = whole.slice(from, slash < 0 ? undefined : slash)
  const host = authority.slice(authority.lastIndexOf('@') + 1)
  return whole.slice(0, from) + host + (slash < 0 ? '' : maskPath(whole.slice(slash), isPersonal))
}

/** Masks the segments of a path which name someone or something of theirs. */
export function maskPath(path: string, isPersonal: (segment: string) => boolean): string {
  let after = ''
  return path
    .split('/')
    .map((segment) => {
      const bare = segment.replace(/;.*$/s, '')
      const text = decoded(bare)
      const masked =
        text !== '' && text !== ':id' && (isNamed(after, text) || isId(text) || isPersonal(text))
      after = masked || text === ':id' ? '' : text
      return masked ? ':id' : bare
    })
    .join('/')
}

/** The same for a kept text that is a URL or a path as a whole; only what stands after `/people/`. */
export function maskNames(text: string): string {
  const start = /^(?:[a-z][a-z\d+.-]*:\/\/[^/?#]*)?(?=\/)/i.exec(text)?.[0]
  if (start === undefined || /\s/.test(text)) return text
  const tail = text.slice(start.length)
  const end = tail.search(/[?#]/)
  const path = end < 0 ? tail : tail.slice(0, end)
  let after = ''
  const masked = path.split('/').map((segment) => {
    const named = segment !== '' && !segment.startsWith(':') && isNamed(after, segment)
    after = named ? '' : segment
    return named ? ':id' : segment
  })
  return start + masked.join('/') + tail.slice(path.length)
}

const outside = { word: '', is: '' } as const

/** What comes after `/people/`, `/city/`, `/org/` is a name. */
export function isNamed(collection: string, segment: string): boolean {
  if (collection === '' || routes.has(segment.toLowerCase())) return false
  if (/\.(?:[cm]?[jt]sx?|py|go|rb|html?|php|css|json|md|git)(?::|$)/.test(segment)) return false
  let named = collections.get(collection)
  if (named === undefined) {
    named = isCollection(collection)
    if (collections.size < 1000) collections.set(collection, named)
  }
  return named
}

const collections = new Map<string, boolean>()

function isCollection(collection: string): boolean {
  const { is } = surroundings(collection, outside)
  if (is === 'person' || is === 'org') return true
  const word = singular(collection.toLowerCase())
  if (/^(?:u|by|author|invite|unsubscribe|verify|reset|magic|token|region)$/.test(word)) return true
  const kind = kindOfName(collection, outside)
  return (
    kind !== undefined && /contact|identifier|location|credential|financial/.test(kindClass[kind])
  )
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** Numbers, hexadecimal, and what looks drawn by lot. */
function isId(segment: string): boolean {
  if (/[@~]/.test(segment)) return true
  const digits = segment.replace(/\D/g, '').length
  if (digits === segment.length) return digits > 2
  if (/^[\da-f-]{8,}$/i.test(segment)) return digits > 0
  if (digits > 3) return true
  if (segment.length > 15 && digits > 0 && !/[-_. ]/.test(segment)) return true
  return segment.length > 9 && digits > 0 && /[a-z]/.test(segment) && /[A-Z]/.test(segment)
}
