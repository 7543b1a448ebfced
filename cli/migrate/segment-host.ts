import { isNode, listOf, type Node } from '../scan/syntax-node'
import { isObject, propertyOf } from './properties'

/**
 * The URL that the adapter takes for the `apiHost` and the `protocol` that Segment's library is given: that has
 * `/v1` at the host's end, to which the adapter adds it. Only where each of them is written in the call itself.
 */
export function segmentsHost(call: Node, text: string): { url: string } | 'none' | 'unknown' {
  const [, options] = listOf(call['arguments'])
  const code = text.slice(call.start, Number(call['end']))
  // Options from elsewhere may name one.
  const seen = options === undefined || isObject(options) ? code : text
  if (!/\b(?:apiHost|cdnURL)\b/.test(seen)) return isSeen(options) ? 'none' : 'unknown'
  const own = propertyOf(propertyOf(options, 'integrations'), 'Segment.io')
  const [apiHost, protocol = 'https'] = ['apiHost', 'protocol'].map((name) =>
    textOf(propertyOf(own, name)),
  )
  const [, host] = /^([\w.:[\]/-]+)\/v1\/?$/.exec(apiHost ?? '') ?? []
  const isCertain =
    [options, propertyOf(options, 'integrations'), own].every(isSeen) && protocol !== 'unknown'
  return host !== undefined && isCertain ? { url: `${protocol}://${host}` } : 'unknown'
}

/** Not there, or an object in which each property is written out, once. */
function isSeen(options: unknown): boolean {
  if (options === undefined) return true
  if (!isObject(options)) return false
  const names = listOf(options['properties'])
    .filter(isNode)
    .map(({ key, computed }) => (isNode(key) && !computed ? (key['name'] ?? key['value']) : null))
  return !names.includes(null) && new Set(names).size === names.length
}

function textOf(value: unknown): string | undefined {
  if (value === undefined) return undefined
  return isNode(value) && value.type === 'StringLiteral' ? String(value['value']) : 'unknown'
}
