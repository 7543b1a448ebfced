import { each, type Finder } from '../spans'

/** Words that keys begin with, and names of things as well. */
const words = 'key|token|api(?:[_-]?key)?|pat|tok|sess|vercel'
const isWord = new RegExp(`^(?:${words})`)

/**
 * Prefixes of the usual providers' keys. Public keys (`pk_live_`, `phc_`) are made to be seen and
 * are not among them.
 */
const key = new RegExp(
  String.raw`^(?:(?:[sre]k|gh[opusr]|github_pat|gl[a-z]{2,5}|xox[a-z]|xapp|npm|hf|gsk|r8|whsec|phx|figd|lin_[a-z]+|dckr_pat|do[opr]_v1|rnd|ntn|secret|sntry[su]|nfp|tfp|pscale_[a-z]+|sbp?(?:_secret)?|shp[a-z]{2,3}|[a-z]+_live|AT[AC]TT\w*|rubygems|pul|pypi|nvapi|pplx|xai|tskey(?:-[a-z]+)?|NR(?:A[A-Z]|IQ)|PMAK|CFPAT|sq0[a-z]{3}|hv[sb]|lsv2_[a-z]+|dp\.[a-z]{2}(?:\.[a-z]+)?|amzn\.mws|FLWSECK\w*|ABSK|LTAI|AKID|v[1-4]\.(?:local|public)|EZ[AT]K|ATBB|(?:${words})(?=[._-])|(?:[a-z][a-z\d]*[_-]){1,3}(?=[A-Za-z\d]{32}))[._-]?(?=[\w.-]{14})|A[A-Z]{2}A(?=[A-Z\d]{16}$)|AGE-SECRET-KEY-|SK(?=[\da-f]{32})|AIza(?=[\w-]{35})|ya29\.|GOCSPX-|SG\.|EAA(?=\w{40})|dapi(?=[\da-f]{32})|eyJ[\w-]{6,}\.(?=[\w-]{8})|eyJrIjoi|[MNO][\w-]{23,27}\.(?=[\w-]{6}\.[\w-]{25}))`,
)
const run = /[\w.-]{16,}/g
const scheme = /\b(?:bearer|basic|digest|token|apikey|jwt)[\s:=]{1,3}["']?([\w.~+/-]{16,}=*)/gi
const pem = /-----BEGIN [A-Z ]{0,30}(?:PRIVATE KEY|SECRET)/g
const hook =
  /\b(?:hooks\.slack|discord|discordapp)\.com\/[a-z/]{5,20}\/[\w/-]{16,}|\b1\/\/0[\w-]{20,}/g
const userinfo = /:\/\/([^\s/?#@"'<>]{1,200})@/g

function isDense(part: string): boolean {
  return part.length > 9 && /\d/.test(part) && /[A-Za-z]/.test(part)
}

/** Keys, tokens, credentials in URLs. */
export const findSecrets: Finder = (text, hit) => {
  each(run, text, ({ 0: whole, index }) => {
    const match = withoutDots(whole)
    const prefix = key.exec(match)?.[0]
    if (prefix === undefined || /^(?:(?:pk|phc)_|sha\d)/.test(match)) return
    // What is drawn by lot has digits among its letters, in both cases, in hexadecimal or for long.
    const rest = match.slice(prefix.length)
    if (isWord.test(prefix) && !rest.split(/[._-]/).some(isDense)) return
    const isRandom =
      /\d/.test(rest) &&
      ((/[a-z]/.test(rest) && /[A-Z]/.test(rest)) || /[\da-f-]{20}|[a-z\d]{20}/.test(rest))
    if (isRandom || /^(?:A[A-Z]{2}A|eyJ|AGE|NRA)/.test(match))
      hit(index, index + match.length, 'secret')
  })
  each(scheme, text, ({ 0: match, 1: token = '', index }) => {
    const end = index + match.length
    if (/\d|=$/.test(token)) hit(end - token.length, end, 'secret')
  })
  each(hook, text, ({ 0: match, index }) => {
    hit(index, index + match.length, 'secret')
  })
  let pemEnd = 0
  each(pem, text, ({ index }) => {
    if (index < pemEnd) return
    const close = text.indexOf('-----END', index)
    const end = close < 0 ? -1 : text.indexOf('-----', close + 8)
    pemEnd = end < 0 ? text.length : end + 5
    hit(index, pemEnd, 'secret')
  })
  each(userinfo, text, ({ 1: user = '', index }) => {
    if (user !== 'git') hit(index + 3, index + 3 + user.length, 'secret')
  })
}

/** A run at the end of a sentence. */
function withoutDots(run: string): string {
  let end = run.length
  while (run[end - 1] === '.') end -= 1
  return run.slice(0, end)
}
