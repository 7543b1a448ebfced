import { each, type Detector, type Hit } from '../detector'
import { isNobody } from './file-paths'

const v4 = /\d{1,3}(?:\.\d{1,3}){3}/g
const v6 = /[\da-f]{0,4}:[\da-f:]*:[\da-f:]*(?:\d{1,3}(?:\.\d{1,3}){3})?/gi
const mac = /[\da-f]{2}([:-])[\da-f]{2}(?:\1[\da-f]{2}){4}|[\da-f]{4}(?:\.[\da-f]{4}){2}/gi
const pair = /[-+]?\d{1,3}\.\d{3,}\u00b0?\s?[NS]?\s?[,;/ ]\s?[-+]?\d{1,3}\.\d{3,}/g
const named =
  /\blat(?:itude)?\W{1,3}-?\d{1,3}\.\d{3,}\W{1,3}(?:lon|lng|long)(?:gitude)?\W{1,3}-?\d{1,3}\.\d{3,}/gi
/** Degrees, minutes, seconds, of both. */
const degrees =
  /\d{1,3}\s?°\s?\d{1,2}\s?['′’]\s?(?:\d{1,2}(?:\.\d{1,6})?\s?["″”]\s?)?[NS][\s,;]{1,3}\d{1,3}\s?°\s?\d{1,2}\s?['′’]\s?(?:\d{1,2}(?:\.\d{1,6})?\s?["″”]\s?)?[EWO]/g

/** `N 52° 31.2 E 13° 24.3` */
const minutes =
  /[NS] ?\d{1,3} ?° ?\d{1,2}(?:\.\d{1,6})?['′’]?[\s,;]{1,3}[EWO] ?\d{1,3} ?° ?\d{1,2}(?:\.\d{1,6})?/g

/** Who signs in to an address: `ssh ada@10.20.4.18` */
const login = /(?:^|[\s'"=/])([a-z_][\w.-]{1,31})@$/

/** IP and hardware addresses, and pairs of coordinates. */
export const network: Detector = {
  find(text, hit) {
    each(v4, text, ({ 0: match, index }) => {
      if (!isV4(text, index, match)) return
      hit(index, index + match.length, 'ip')
      const before = text.slice(Math.max(0, index - 34), index)
      const user = login.exec(before)?.[1]
      if (user !== undefined && !isNobody(user)) hit(index - 1 - user.length, index - 1, 'username')
    })
    each(v6, text, ({ 0: match, index }) => {
      const around = text.charAt(index - 1) + text.charAt(index + match.length)
      if (!/\w/.test(around) && isV6(match)) hit(index, index + match.length, 'ip')
    })
    each(mac, text, ({ 0: match, index }) => {
      const around = text.charAt(index - 1) + text.charAt(index + match.length)
      if (!/[\w:-]/.test(around) && /[:a-f-]/i.test(match))
        hit(index, index + match.length, 'hardware')
    })
    findCoordinates(text, hit)
  },
}

function isV4(text: string, index: number, match: string): boolean {
  const end = index + match.length
  const before = text.slice(Math.max(0, index - 12), index)
  // `version 1.2.3.4`, `section 1.2.3.4`, `1.3.6.1.4.1`
  if (/(?:[\w.-]|(?:version|ver|v|firmware|build|section|chapter|oid|§)[ :=]{0,3})$/i.test(before))
    return false
  // `Chrome/131.0.0.0`; in a path, what has three digits is hardly a version
  if (
    /[^/]\/$/.test(before) &&
    (/(?:^|[\s;(,])[a-z][\w.-]*\/$/i.test(before) || !/\d{3}/.test(match))
  )
    return false
  const after = text.slice(end, end + 5)
  // `203.0.113.0/24` is a network of many; `10.4.1.2-rc1` a version
  if (/^\/\d/.test(after) && match.endsWith('.0')) return false
  if (
    /^(?:\w|[.-]\d|-(?:rc|beta|alph))/i.test(after) ||
    /\.0\.0\.0$|^0\.|^127\.|^255\.255/.test(match)
  )
    return false
  // `07.01.10.03` is a version, or a date and more; `93.184.016.034` is an address.
  return match.split('.').every((part) => Number(part) < 256 && !/^0\d$/.test(part))
}

function findCoordinates(text: string, hit: Hit): void {
  each(pair, text, ({ 0: match, index }) => {
    const [latitude = 99, longitude = 199] = match.split(/[^\d.+-]+/).map(Number)
    const end = index + match.length
    if (/[\w.]./.test(text.charAt(index - 1) + '.') || /\w/.test(text.charAt(end))) return
    // `matrix(0.97, 0.26, -0.26, 0.97, 48.21, 16.37)`, `viewBox="0 0 48.86 2.35"`
    if (/(?:matrix|viewBox)[^)>]{0,80}$/.test(text.slice(Math.max(0, index - 100), index))) return
    // Shares of one, and CSS; off the coast of Africa there is nobody.
    if (Math.abs(latitude) <= 1 && Math.abs(longitude) <= 1) return
    if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) hit(index, end, 'coordinates')
  })
  for (const form of [degrees, minutes, named])
    each(form, text, ({ 0: match, index }) => hit(index, index + match.length, 'coordinates'))
}

function isV6(text: string): boolean {
  const groups = text.split(':')
  if (groups.some((group) => group.length > 4 && !group.includes('.'))) return false
  const filled = groups.filter(Boolean)
  if (groups.length === 8 && filled.length === 8) return true
  // Shortened, once: two groups at least, the first of them no `a::b` of a program.
  return (
    text.split('::').length === 2 &&
    filled.length > 1 &&
    /^[\da-f]{3}/i.test(text) &&
    /\d/.test(text)
  )
}
