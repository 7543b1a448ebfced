import { createHash } from 'node:crypto'

/**
 * @typedef {{ kind: string, value: string }} PersonalValue
 * @typedef {{ kind: string, value: string, as: string, where: string }} Finding
 * @typedef {import('../../../src/testing/recorded-request').RecordedRequest} RecordedRequest
 */

/** Headers which the browser itself writes, and no page can take off; `referer` is not one of them. */
const OF_THE_BROWSER = /^(user-agent|sec-|accept)/

/**
 * Looks for personal values in all that a server received: the bytes as they came, the decoded body,
 * the URL, the headers; in clear, percent-encoded, in base64, hexadecimal, and as a bare hash.
 *
 * @param {PersonalValue[]} values
 * @returns {(request: RecordedRequest) => Finding[]}
 */
export function searchPersonal(values) {
  const needles = values.flatMap(needlesOf)
  return (request) => {
    const places = placesOf(request)
    return needles.flatMap(({ kind, value, as, needle, anyCase }) =>
      places
        .filter(({ text, lower }) => (anyCase ? lower : text).includes(needle))
        .map(({ where }) => ({ kind, value, as, where })),
    )
  }
}

/** @param {RecordedRequest} request */
function placesOf({ path, query, headers, raw, text, payload }) {
  const own = Object.entries(headers).filter(([name]) => !OF_THE_BROWSER.test(name))
  const places = [
    { where: 'url', text: `${path} ${JSON.stringify(query)}` },
    { where: 'headers', text: JSON.stringify(own) },
    { where: 'body', text: Buffer.from(raw).toString('latin1') },
    { where: 'decoded body', text },
    { where: 'payload', text: payload === undefined ? '' : JSON.stringify(payload) },
  ]
  return places.map((place) => ({ ...place, lower: place.text.toLowerCase() }))
}

/** @param {PersonalValue} personal */
function needlesOf({ kind, value }) {
  const lower = value.toLowerCase()
  const inAnyCase = [
    ['clear', lower],
    ['percent-encoded', encodeURIComponent(value).toLowerCase()],
    ['form-encoded', encodeURIComponent(value).toLowerCase().replaceAll('%20', '+')],
    ['hexadecimal', Buffer.from(value).toString('hex')],
    ...['md5', 'sha1', 'sha256'].map((name) => [
      name,
      createHash(name).update(lower).digest('hex'),
    ]),
  ]
  const unique = new Map(inAnyCase.map(([as = '', needle = '']) => [needle, as]))
  // A short word in any case would be found in random base64 once in some hundred runs.
  const short = [value, lower].map((needle) => ({
    kind,
    value,
    as: 'clear',
    needle,
    anyCase: false,
  }))
  const long = [...unique].map(([needle, as]) => ({ kind, value, as, needle, anyCase: true }))
  return [
    ...(value.length < 8 ? short : long),
    ...base64Of(value).map((needle) => ({ kind, value, as: 'base64', needle, anyCase: false })),
  ]
}

/**
 * What a value looks like within a longer base64 text: six bits a character, so it depends on where in
 * three bytes it starts, and characters at its ends that share bits with the neighbours are left out.
 *
 * @param {string} value
 */
function base64Of(value) {
  return [0, 1, 2].map((offset) => {
    const bytes = Buffer.from(' '.repeat(offset) + value)
    const text = bytes.toString('base64')
    return text.slice(Math.ceil((offset * 8) / 6), Math.floor((bytes.length * 8) / 6))
  })
}
