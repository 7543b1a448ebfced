import { lazy } from '../../../shared/lazy'
import { fits } from '../../names/value-shape'
import { fromBase64 } from '../decode'
import { each, type Detector } from '../detector'
import { isRandom } from '../trim-url'
import { joined, plainWords, separated } from './secret-prefixes'

const isPlainWord = new RegExp(`^(?:${plainWords})`)
const prefix = lazy(() => {
  const [apart, together] = [separated, joined].map((table) => table.join('|'))
  return new RegExp(`^(?:(?:${apart}|(?:${plainWords})(?=[._-]))[._-](?=[\\w.-]{14})|${together})`)
})
const run = /[\w.~-]{16,}/g
const scheme = /\b(?:bearer|basic|digest|token|apikey|jwt)[\s:=]{1,3}["']?([\w.~+/-]{16,}=*)/gi
/** RFC 6750, section 2.1: a token may be short, and in the header it is one whatever it is made of. */
const bearer =
  /\bbearer[\s:=]{1,3}["']?(?=[\w.~+/-]{0,64}\d)(?=[\w.~+/-]{0,64}[a-z])([\w.~+/-]{8,}=*)/gi
const header =
  /\bauthori[sz]ation["']?\s{0,2}[:=]\s{0,2}["']?(?:bearer|basic|token|apikey|jwt|key|negotiate|ntlm|dpop)[\s:=]{1,3}["']?([\w.~+/-]{3,}=*)/gi
/** RFC 7617: a name and a password, in base64. */
const basic = /\bbasic\s{1,3}([A-Za-z\d+/]{8,}={0,2})/gi
const pem = /-----BEGIN [A-Z ]{0,30}(?:PRIVATE KEY|SECRET)/g
/** Addresses that are secrets as a whole: who knows them may post there, or push; keys of Telegram's bots. */
const address =
  /\b\d{8,10}:AA[\w-]{33}\b|\b(?:(?:hooks\.slack|discord(?:app)?(?=\S{8,80}[\w-]{16}))\.com\/[a-z/]{5,20}|[\w.-]{1,40}\.webhook\.office\.com\/[\w/-]{1,20}|(?:fcm|android)\.googleapis\.com\/(?:fcm\/send|wp)|updates\.push\.services\.mozilla\.com\/wpush\/v\d|web\.push\.apple\.com|[\w-]{1,20}\.notify\.windows\.com\/w)\/[\w/:@%=.?-]{8,}|\b1\/\/0[\w-]{20,}/g
const mayBeAddress = /hook|discord|push|googleapis|notify|:AA|1\/\/0/
/** A parameter of whatever name: `?t=9fKqP2m…` */
const parameter = /[?&]\w{1,24}=([\w-]{32,128})(?=[&#\s"'<>]|$)/g
const userinfo = /:\/\/([^\s/?#@"'<>]{1,200})@/g

/** Keys, tokens, credentials in URLs. */
export const secrets: Detector = {
  find(text, hit) {
    each(run, text, ({ 0: whole, index }) => {
      const key = withoutDots(whole)
      if (isKey(key)) hit(index, index + key.length, 'secret')
    })
    each(scheme, text, ({ 0: match, 1: token = '', index }) => {
      const end = index + match.length
      if (/\d|=$/.test(token)) hit(end - token.length, end, 'secret')
    })
    for (const pattern of [bearer, header])
      each(pattern, text, ({ 0: match, 1: token = '', index }) => {
        const end = index + match.length
        // `Authorization: Bearer token`
        if (fits('id', token)) hit(end - token.length, end, 'secret')
      })
    each(basic, text, ({ 0: match, 1: token = '', index }) => {
      const end = index + match.length
      if (fromBase64(token)?.includes(':')) hit(end - token.length, end, 'secret')
    })
    if (mayBeAddress.test(text))
      each(address, text, ({ 0: match, index }) => {
        hit(index, index + match.length, 'secret')
      })
    each(parameter, text, ({ 0: match, 1: token = '', index }) => {
      const end = index + match.length
      if (isRandom(token)) hit(end - token.length, end, 'secret')
    })
    findPem(text, hit)
    each(userinfo, text, ({ 1: user = '', index }) => {
      if (user !== 'git') hit(index + 3, index + 3 + user.length, 'secret')
    })
  },
}

const findPem: Detector['find'] = (text, hit) => {
  let pemEnd = 0
  each(pem, text, ({ index }) => {
    if (index < pemEnd) return
    const close = text.indexOf('-----END', index)
    const end = close < 0 ? -1 : text.indexOf('-----', close + 8)
    pemEnd = end < 0 ? text.length : end + 5
    hit(index, pemEnd, 'secret')
  })
}

function isKey(run: string): boolean {
  const start = prefix().exec(run)?.[0]
  if (start === undefined || /^(?:(?:pk|phc)_|sha\d|ajs-|d-[\da-f]{32}$)/.test(run)) return false
  // What is drawn by lot has digits among its letters, in both cases, in hexadecimal or for long.
  const rest = run.slice(start.length)
  if (isPlainWord.test(start) && !rest.split(/[._-]/).some(isDense)) return false
  const isDrawn =
    /\d/.test(rest) &&
    ((/[a-z]/.test(rest) && /[A-Z]/.test(rest)) || /[\da-f-]{20}|[a-z\d]{20}/.test(rest))
  return isDrawn || /^(?:A[A-Z]{2}A|eyJ|AGE|NRA|hf_[A-Za-z]{34}$)/.test(run)
}

function isDense(part: string): boolean {
  return part.length > 9 && /\d/.test(part) && /[A-Za-z]/.test(part)
}

/** A run at the end of a sentence. */
function withoutDots(run: string): string {
  let end = run.length
  while (run[end - 1] === '.') end -= 1
  return run.slice(0, end)
}
