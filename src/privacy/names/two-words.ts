import { entityClass, type EntityType } from '../vocabulary/entity-type'
import { containerType, find, findForeign } from './dictionary'
import { isOccupation, isVague } from './roles'
import { singular } from './tokens'

/** Of a person: `{ user: { first, last } }`. */
const partOfName = /^(?:first|last|middle|given|family|full|who|display|summary|nm)$/
/** Who pays, gets and signs: their `name` is a person's or a company's. */
const party =
  /^(?:billing|shipping|delivery|invoice|payment|card|from|to|bcc|reply|recipient|remittance|signed|requested|booked|paid|payout|legal|emergency)$/

export function isParty(word: string): boolean {
  return party.test(word)
}

/** Where they are, and what is allowed there, says where nobody lives: `edge_city`, `allowed_countries` */
const machine =
  /^(?:edge|datacent(?:er|re)|dc|server|pop|colo|cdn|cluster|allowed|supported|available|enabled|eligible|excluded|blocked)$/

/** Names that mean something by two words: `customer_id`, `{ user: { name } }`, `created_by`. */
export function entityOfTwoWords(first: string, last: string): EntityType | undefined {
  if (first === '') return undefined
  if (machine.test(first) && /^(?:city|region|country|state|location)$/.test(singular(last)))
    return 'thing'
  const is = containerType(first)
  if (is === 'person' || is === 'org') {
    const type = ofContainer(is, first, last)
    if (type !== undefined) return type
  }
  if (is === 'address' && (last === 'state' || last === 'cap')) return 'place'
  if (qualifier.test(last)) {
    const type = find(first)
    if (type !== undefined && entityClass[type] === 'location') return type
    if (type === 'username' && /id$/.test(last)) return type
  }
  if (measure.test(last) && first !== 'race' && find(first) === 'about') return 'about'
  if (is === 'address' && partOfAddress.test(last)) return 'address'
  if (last === 'name') {
    if (party.test(first) || first === 'by') return 'person'
    if (isOccupation(first)) return 'party'
    // A question: *your name*
    if (/^(?:your|my)$/.test(first)) return 'name'
  }
  if (last === 'badge' && isOccupation(first)) return 'reference'
  if (
    last === 'to' &&
    /^(?:assigned|ship(?:ped)?|bill(?:ed)?|invoiced|sold|deliver(?:ed)?|report(?:s|ing)|escalated|issued|awarded)$/.test(
      first,
    )
  )
    return 'person'
  if (last === 'by' && /ed$/.test(first) && !/^(?:sort|group|order|filter|power)/.test(first))
    return 'person'
  return byService(first, last)
}

/**
 * By what it stands in: a person, a calling (`{ pusher: { name } }`), or what is shortened before it
 * (`{ dependents: [{ depName }] }`).
 */
export function byContainer(
  { is, word }: { readonly is: string; readonly word: string },
  short: string,
  last: string,
): EntityType | undefined {
  if (short === '')
    return entityOfTwoWords(is === 'person' ? 'user' : isOccupation(word) ? word : is, last)
  return short.length > 2 && short !== word && word.startsWith(short)
    ? entityOfTwoWords(word, last)
    : undefined
}

/** What says of a place or of a login no more than that it is one: `province_code`, `login_id`. */
const qualifier = /^(?:code|name|iso\d?|u?id)$/

/** `address.formatted`, `addressHouse` */
const partOfAddress =
  /^(?:formatted|full|text|display|lines?|house|building|floor|unit|block|suite)$/
/** What is noted of somebody's health, or faith: `depression_score`, `allergy_severity`. */
const measure =
  /^(?:level|score|week|stage|status|type|date|result|severity|value|details?|notes?|code|name|category)$/

function ofContainer(is: 'person' | 'org', first: string, last: string): EntityType | undefined {
  // `parent_id` is a comment's, a category's, a node's.
  if (/^(?:id|uid|uuid|guid|key|slug|identifier)$/.test(last))
    return is === 'org' ? 'org' : first === 'parent' ? undefined : 'id'
  if (is === 'org' && last === 'domain') return 'org'
  if (!isVague(first) && !/^(?:team|workspace|tenant)$/.test(first) && reference.test(last))
    return 'reference'
  if (is === 'person' && /^(?:hash|sub|oid|vid)$/.test(last) && !isVague(first)) return 'id'
  if (singular(last) === 'name') {
    if (first === 'holder') return 'name'
    if (isVague(singular(first))) return is === 'org' ? undefined : 'party'
    return is === 'org'
      ? 'org'
      : first === 'user' || findForeign([first]) === 'username'
        ? 'username'
        : 'name'
  }
  if (is === 'org') return undefined
  if (last === 'handle' || last === 'alias') return 'username'
  // Meta's Conversions API
  if (first === 'user' && last === 'db') return 'birthday'
  if (last === 'location') return 'place'
  // `cache_age` and `account_age` are no person's.
  if (
    /^(?:age|weight|height)$/.test(last) &&
    (!isVague(first) || /^(?:driver|child|kid|parent)$/.test(first))
  )
    return 'about'
  return partOfName.test(last) || findForeign([last]) === 'anyname' ? 'person' : undefined
}

/** `customer_number`, `shopperReference` */
const reference = /^(?:number|num|no|nr|ref|reference|code|barcode|card|badge|licen[sc]e)$/

/** Where people have a name of their own. */
const service =
  /^(?:twitter|x|instagram|insta|ig|telegram|tg|facebook|fb|messenger|linkedin|github|gitlab|bitbucket|tiktok|snapchat|snap|discord|slack|skype|steam|psn|playstation|xbox|nintendo|epic|twitch|youtube|reddit|mastodon|bluesky|threads|pinterest|tumblr|medium|wechat|weixin|line|kakao|kakaotalk|viber|signal|vk|vkontakte|ok|qq|weibo|douyin|zalo|whatsapp|keybase|soundcloud|spotify|strava|venmo|cashapp|paypal|patreon|onlyfans|gamer|player|social|matrix|irc)$/

/** `twitter_handle`, `discord_tag` */
function byService(first: string, last: string): EntityType | undefined {
  if (
    /^(?:id|uid)$/.test(last) &&
    /^(?:discord|steam|riot|telegram|facebook|fb|ig|wa|twitter|vk|wechat|kakao|slack|google|apple|okta|auth0|microsoft|amazon)$/.test(
      first,
    )
  )
    return 'id'
  // Of a train, too: `line_name`
  if (first === 'line' && last === 'name') return undefined
  return /^(?:handle|username|user|nick|nickname|name|tag|profile|account|login|screenname|userid)$/.test(
    last,
  ) && service.test(first)
    ? 'username'
    : undefined
}
