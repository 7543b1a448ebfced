import { entityOfName, surroundings } from '../names/entity-of-name'
import { onRevision } from '../revision'
import { entityClass } from '../vocabulary/entity-type'
import { percentDecoded } from './decode'

/** What comes after `/users/` or `/orgs/` and is never somebody's name: routes, files. */
const route =
  /^(?:v\d{1,2}|address(?:es)?|new|edit|create|add|list|all|me|self|search|(?:log|sign)(?:in|out|up)|register|settings|profile|account|billing|invoices|plans|(?:api-?)?keys|api|members|teams?|users|roles|permissions|invit(?:e|ation)s?|security|password|reset|verify|confirm|notifications|preferences|usage|limits|overview|dashboard|home|activity|history|export|import|delete|update|view|show|index|accept|decline|redeem|join|activate|complete|continue|callback|start|resend|check|done|success|status|sent|expired|details|info|help|guide|faq|about|webhooks|integrations|projects|organizations?|instructions|link|email|sms|shared|public|guest|default|by-[a-z]{2,12}|name|avatar|photo|picture|language|timezone|privacy|appearance|theme|devices|sessions|payments?|subscriptions?|orders)$|\.(?:[cm]?[jt]sx?|py|go|rb|html?|php|css|json|md|git)(?::|$)/i

/** The same in more words, of which one is of no name: `email-verification`, `bulk-import`, `getting-started` */
const longRoute =
  /^(?:[a-z]+-)*(?:email|password|verification|factor|import|export|delete|settings|permissions|preferences|billing|management|access|started|overview|guide|api|sign|reset|update|data|list|page|roles?|groups?|sync)(?:-[a-z]+)*$/

function isRoute(segment: string): boolean {
  return route.test(segment) || longRoute.test(segment)
}

/** Origin and path of a URL, or of a bare path or host, with ids and names in the path masked. */
export function trimUrl(text: string, isPersonal: (segment: string) => boolean): string {
  const parts = /^([a-z][a-z\d+.-]*:)?(\/\/)?([^/?#]*)([^?#]*)/i.exec(text)
  const [, scheme = '', slashes = '', first = '', path = ''] = parts ?? []
  // `mailto:` and its like, but not `localhost:3000`
  if (scheme && !slashes && !/^\d+$/.test(first)) return scheme
  const isFile = /^file:$/i.test(scheme)
  const isMasked = (segment: string, before: string): boolean =>
    isNamed(segment, before) ||
    isId(segment) ||
    isPersonal(segment) ||
    (isFile && /^homes?$/.test(before))
  if (!slashes && !scheme && !/[.:]/.test(first)) return maskPath(first + path, isMasked)
  // An address that is encoded stands where a host would.
  if (first.includes('%') && isPersonal(percentDecoded(first)))
    return `${scheme}${slashes}:id${maskPath(path, isMasked)}`
  return scheme + slashes + first.slice(first.lastIndexOf('@') + 1) + maskPath(path, isMasked)
}

/** What is requested, in a text: `POST /users/ada 200`, `… https://example.org/users/ada` */
const requested = /((?:^|[\s"'(])(?:https?:\/\/[^/?#\s]{1,255})?)(\/[\w.~%@:+/-]*)/g

/** The same for a kept text that is a URL or a path, or has one in it; only what stands after `/people/`. */
export function maskNames(text: string): string {
  const [, start = '', path = ''] =
    /^((?:[a-z][a-z\d+.-]*:\/\/[^/?#\s]*)?)(#?\/[^?#\s]*)(?:[?#]\S*)?$/i.exec(text) ?? []
  if (path === '') return text.includes(' ') ? maskRequested(text) : text
  const masked = maskPath(path, isNamed, /^$/)
  return start + masked + text.slice(start.length + path.length).replace(onward, maskOnward)
}

/** Where somebody is sent on to: `?next=%2Fpeople%2Fada`, `?url=https%3A%2F%2Fapp.example%2Fpeople%2Fada` */
const onward =
  /([?&](?:next|redirect|return|continue|goto|dest|target|url|from)[\w-]{0,12}=)((?:https?(?:%3a|:))?(?:%2f|\/)[^&#\s]*)/gi

function maskOnward(whole: string, before: string, value: string): string {
  const path = percentDecoded(value)
  const masked = maskPath(path, isNamed, /^$/)
  return masked === path ? whole : before + masked.replace(/\//g, value.includes('/') ? '/' : '%2F')
}

/** A number is no name, and a line of a log is not only of that. */
function maskRequested(text: string): string {
  const isMasked = (segment: string, collection: string): boolean =>
    /\D/.test(segment) && isPersons(segment, collection)
  return text.replace(
    requested,
    (_, before: string, path: string) => before + maskPath(path, isMasked, /^$/),
  )
}

function maskPath(
  path: string,
  isMasked: (segment: string, before: string) => boolean,
  parameters = /;.*/,
): string {
  let before = ''
  return path
    .split('/')
    .map((segment) => {
      const bare = segment.replace(parameters, '')
      const text = percentDecoded(bare)
      const id = text !== '' && !template.test(text) && isMasked(text, before)
      // `/invite/accept/TOKEN`: what is done with it stands between.
      if (!(step.test(before) && (id || route.test(text))))
        before = id || template.test(text) ? '' : text
      return id ? ':id' : bare
    })
    .join('/')
}

/** A part of a route, or a step of XPath, and of no page: `:id`, `[id]`, `{id}`, `<id>`, `*`, `div[2]`, `*[@id="main"]` */
const template =
  /^(?:(?:[a-z][\w-]{0,20}|\*)\[(?:\d{1,4}|@[\w-]{1,20}="[\w-]{0,40}")\]|:[a-z_]\w{0,30}\??|\[{1,2}[\w.]{1,32}\]{1,2}|\{[\w.*:]{1,32}\}|<[\w:]{1,32}>|\*{1,2})$/i
/** After it comes what proves that somebody was asked: `/invite/…`, `/reset-password/…` */
const step =
  /^(?:[\w-]{1,20}[-_])?(?:invit[a-z]{1,7}|verify|verification|reset|magic|unsubscribe|activat[a-z]{1,3}|confirm[a-z]{0,6}|token|join)(?:[-_][\w-]{1,20})?$/i

/** What comes after `/people/`, where much else is told of. */
function isPersons(segment: string, collection: string): boolean {
  if (isRandom(segment)) return true
  const isPeople = surroundings(collection, outside).is === 'person' && /s$|people/.test(collection)
  return isPeople && !isRoute(segment)
}

const outside = { word: '', is: '' } as const
const collections = new Map<string, boolean>()
onRevision(() => collections.clear())

const account = /^(?:account|konto|compte|cuenta|conta)$/

/** What comes after `/people/`, `/city/`, `/org/` is a name. */
function isNamed(segment: string, collection: string): boolean {
  if (isRandom(segment)) return true
  if (collection === '' || isRoute(segment)) return false
  // What belongs to an account is a page of it.
  if (account.test(collection) && /^[a-z-]+$/.test(segment)) return false
  // What an app may do: `/auth/calendar.readonly`
  if (collection === 'auth' && /^[a-z]+(?:\.[a-z]+)+$/.test(segment)) return false
  if (step.test(collection) && /\d|[a-z][A-Z]|[A-Z]{5}|.{16}/.test(segment)) return true
  let named = collections.get(collection)
  if (named === undefined) {
    const kind = entityOfName(collection, outside)
    named =
      /^(?:u|by|with|invite|unsubscribe|verify|reset|magic)$/i.test(collection) ||
      /person|org/.test(surroundings(collection, outside).is) ||
      (kind !== undefined && /^(?:con.act|id|loc|cred|fin)/.test(entityClass[kind]))
    if (collections.size < 1000 && collection.length < 64) collections.set(collection, named)
  }
  return named
}

/** Letters of both cases and digits by turns: `9KfLq2ZpX0bN4vR7`, but not `iPhone15Pro`. */
export function isRandom(segment: string): boolean {
  if (segment.length < 8 || segment.length > 200 || segment.includes('.')) return false
  if (!/[a-z]/.test(segment) || !/[A-Z]/.test(segment)) return false
  return (segment.match(/\d(?=[A-Za-z])|[A-Za-z](?=\d)/g) ?? []).length > 3
}

/** Numbers, hexadecimal, and what looks drawn by lot. */
function isId(segment: string): boolean {
  if (/[@~]/.test(segment)) return true
  const digits = segment.replace(/\D/g, '').length
  if (digits === segment.length || digits === 0) return digits > 2
  if (digits > 3 || /^[\da-f-]{8,}$/i.test(segment)) return true
  return (
    segment.length >
    (/[a-z]/.test(segment) && /[A-Z]/.test(segment) ? 9 : /[-_. ]/.test(segment) ? 99 : 15)
  )
}

/** URLs come back in event after event. */
const cacheSize = 200
const maxRounds = 5

/** `trimUrl` with a memory. */
export function createTrimmer(isPersonal: (segment: string) => boolean): (url: string) => string {
  const known = new Map<string, string>()
  return (url) => {
    let result = known.get(url)
    if (result !== undefined) return result
    result = url
    // What is no URL may look like another one when it is cut.
    let before = ''
    for (let round = 0; before !== result && round < maxRounds; round += 1)
      result = trimUrl((before = result), isPersonal)

    if (before !== result) return ''
    if (url.length > 2000) return result
    if (known.size >= cacheSize) known.delete(known.keys().next().value ?? '')
    known.set(url, result)
    return result
  }
}
