import { each, type Finder } from './spans'

const v4 = /\d{1,3}(?:\.\d{1,3}){3}/g
const v6 = /[\da-f:]*:[\da-f]*:[\da-f:]*(?:\d{1,3}(?:\.\d{1,3}){3})?/gi
const mac = /[\da-f]{2}(?:([:-])[\da-f]{2})(?:\1[\da-f]{2}){4}/gi
const pair = /[-+]?\d{1,3}\.\d{3,}\u00b0?\s?[NS]?\s?[,;/ ]\s?[-+]?\d{1,3}\.\d{3,}/g

/** IP and hardware addresses, and pairs of coordinates. */
export const findNetwork: Finder = (text, hit) => {
  each(v4, text, ({ 0: match, index }) => {
    const before = text.charAt(index - 1)
    const after = text.slice(index + match.length, index + match.length + 2)
    if (/[\w./@-]/.test(before) && !/\/\//.test(text.slice(index - 2, index)) && before !== '@')
      return
    if (
      /^[\w]|^[.-]\d/.test(after) ||
      /(?:version|ver|v|firmware|build)[ :=]*$/i.test(text.slice(Math.max(0, index - 12), index))
    )
      return
    if (
      match.split('.').every((part) => Number(part) < 256) &&
      !/\.0\.0\.0$|^0\.|^127\./.test(match)
    ) {
      hit(index, index + match.length, 'ip')
    }
  })
  if (!text.includes(':') && !text.includes('-') && !text.includes('.')) return
  each(v6, text, ({ 0: match, index }) => {
    const end = index + match.length
    if (!/\w/.test(text.charAt(index - 1)) && !/\w/.test(text.charAt(end)) && isV6(match))
      hit(index, end, 'ip')
  })
  each(mac, text, ({ 0: match, index }) => {
    const end = index + match.length
    if (!/[\w:-]/.test(text.charAt(index - 1)) && !/[\w:-]/.test(text.charAt(end)))
      hit(index, end, 'hardware')
  })
  each(pair, text, ({ 0: match, index }) => {
    const [latitude, longitude] = match.split(/[^\d.+-]+/).map(Number)
    if (latitude === undefined || longitude === undefined) return
    const end = index + match.length
    if (/[\w.]/.test(text.charAt(index - 1)) || /[\w]/.test(text.charAt(end))) return
    if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) hit(index, end, 'coordinates')
  })
}

function isV6(text: string): boolean {
  const groups = text.split(':')
  if (groups.some((group) => group.length > 4 && !group.includes('.'))) return false
  const filled = groups.filter(Boolean)
  if (!text.includes('::')) return groups.length === 8 && filled.length === 8
  return (
    text.indexOf('::') === text.lastIndexOf('::') &&
    filled.length > 1 &&
    filled.length < 8 &&
    (filled[0]?.length ?? 0) > 2 &&
    /\d/.test(text)
  )
}
