import type { Finder } from './spans'

/**
 * Prefixes of the usual providers' keys, then any prefix before a long random tail. Public keys
 * (`pk_live_`, `phc_`) are made to be seen.
 */
const prefixed =
  /(?:sk|rk|ek)[_-](?:live|test|proj|ant|or|svcacct|admin|prod)[\w-]{10,}|sk-\w{20,}[\w-]*|gh[opusr]_\w{16,}|github_pat_\w{20,}|gl(?:pat|ptt|rt|cbt|dt|soat)-[\w-]{16,}|xox[a-z]-[\w-]{10,}|xapp-[\w-]{10,}|(?:AKIA|ASIA|AROA|AIDA|ABIA|ACCA)[A-Z\d]{12,}|AIza[\w-]{30,}|ya29\.[\w-]{20,}|GOCSPX-[\w-]{20,}|SG\.[\w-]{16,}\.[\w-]{16,}|(?:npm|hf|gsk|r8|whsec|phx|figd|lin_api|dckr_pat|dop_v1|doo_v1|rnd|ntn|secret|sntrys|sntryu|glc|glsa|nfp|tfp|key|pscale_tkn|pscale_pw|vercel|cfut|fly|fo1|re|dp|sbp|sb_secret|shp(?:at|ca|pa|ss)|EAA|duffel|shippo|ATATT|ATCTT|rubygems|pul|tk|access|token|api)[_-][\w-]{16,}|(?:pypi|nvapi|pplx|xai|tskey|NRAK|PMAK|CFPAT|sq0[a-z]{3}|key|hvs|hvb|dapi|lsv2|fw|AGE-SECRET-KEY)[.-]?[-\w]{20,}|\d{8,10}:AA[\w-]{30,}|[MNO][\w-]{23,25}\.[\w-]{6}\.[\w-]{27,}|EAA[A-Za-z\d]{60,}|[\w-]{10,}T3BlbkFJ[\w-]{10,}|[a-z][a-z\d]{1,14}(?:_[a-z\d]{1,8}){0,2}_[A-Za-z\d]{28,}/g
const jwt = /eyJ[\w-]{6,}(?:\.|%2e)[\w-]{8,}(?:(?:\.|%2e)[\w-]*)*/gi
const scheme = /\b(?:bearer|basic|digest|token|apikey)[\s:=]+["']?([\w.~+/-]{16,}=*)/gi
const pem = /-----BEGIN [A-Z ]*(?:PRIVATE KEY|SECRET)[A-Z ]*-----/g
const hooks =
  /hooks\.slack\.com\/(?:services|workflows)\/([\w/]{16,})|discord(?:app)?\.com\/api\/webhooks\/([\w/-]{16,})/g
const userinfo = /:\/\/([^\s/?#@"'<>]{1,200})@/g

/** Looks drawn by lot: digits among letters, of both cases or many. */
const isRandom = (text: string): boolean =>
  /\d/.test(text) && /[A-Za-z]/.test(text) && !/^[a-z]+(?:[_-][a-z]+)*[_-]?\d{0,4}$/.test(text)

/** Keys, tokens, credentials in URLs. */
export const findSecrets: Finder = (text, hit) => {
  for (const { 0: match, index } of text.matchAll(prefixed)) {
    if (/[A-Za-z\d_]/.test(text.charAt(index - 1)) || /^(?:pk|phc)_/.test(match)) continue
    const generic = /^[a-z\d]+(?:_[a-z\d]+)*_([A-Za-z\d]{28,})$/.exec(match)?.[1]
    const strong = generic === undefined || /[a-z]/.test(generic) === /[A-Z]/.test(generic)
    if (isRandom(match) && strong) hit(index, index + match.length, 'secret')
  }
  for (const { 0: match, index } of text.matchAll(jwt)) {
    if (!/\w/.test(text.charAt(index - 1))) hit(index, index + match.length, 'secret')
  }
  for (const { 0: match, 1: token, index } of text.matchAll(scheme)) {
    if (token !== undefined && /\d|=$/.test(token)) {
      hit(index + match.length - token.length, index + match.length, 'secret')
    }
  }
  for (const { 0: match, 1: first, 2: second, index } of text.matchAll(hooks)) {
    hit(index + match.length - (first ?? second ?? '').length, index + match.length, 'secret')
  }
  findEnclosed(text, hit)
}

function findEnclosed(text: string, hit: Parameters<Finder>[1]): void {
  for (const { 0: match, index } of text.matchAll(pem)) {
    const close = text.indexOf('-----END', index + match.length)
    const end = close < 0 ? text.length : text.indexOf('-----', close + 8) + 5
    hit(index, end < 5 ? text.length : end, 'secret')
  }
  if (!text.includes('://')) return
  for (const { 1: user, index } of text.matchAll(userinfo)) {
    if (user !== undefined && user !== 'git') hit(index + 3, index + 3 + user.length, 'secret')
  }
}
