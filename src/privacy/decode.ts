/** Letters that don't show: zero-width, soft hyphen, bidirectional and variation marks, tags. */
const invisible =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g
const entity =
  /&(?:#(\d{1,6})|#x([\da-f]{1,6})|(commat|period|amp|plus|lowbar|hyphen|colon|num));?/gi
const named: Readonly<Record<string, string>> = {
  commat: '@',
  period: '.',
  amp: '&',
  plus: '+',
  lowbar: '_',
  hyphen: '-',
  colon: ':',
  num: '#',
}

const letter = (code: number): string =>
  code > 31 && code < 0x110000 ? String.fromCodePoint(code) : ''

/** The text as a reader would see it: full-width letters, entities, escapes, `[at]` made plain. */
export function plainText(text: string): string {
  let plain = text
  if (/[^\0-\x7f]/.test(plain)) {
    plain = plain
      .normalize('NFKC')
      .replace(invisible, '')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
  }
  if (plain.includes('&')) {
    plain = plain.replace(entity, (_, decimal: string, hex: string, name: string) =>
      decimal
        ? letter(Number(decimal))
        : hex
          ? letter(parseInt(hex, 16))
          : (named[name.toLowerCase()] ?? ''),
    )
  }
  if (plain.includes('\\u') || plain.includes('\\x')) {
    plain = plain.replace(
      /\\+(?:u([\da-f]{4})|x([\da-f]{2}))/gi,
      (_, long: string, short: string) => letter(parseInt(long ?? short, 16)),
    )
  }
  return unspell(plain)
}

/** `ada [at] example [dot] org`, and in words only where both are there. */
function unspell(text: string): string {
  if (/[[({<]\s?(?:at|@|arroba|a)\s?[\])}>]/i.test(text)) {
    return text
      .replace(/\s?[[({<]\s?(?:at|@|arroba|a)\s?[\])}>]\s?/gi, '@')
      .replace(
        /\s?[[({<]\s?(?:dot|\.|punkt|point|punto|ponto)\s?[\])}>]\s?|\s(?:dot|punkt)\s/gi,
        '.',
      )
  }
  return text.replace(
    /([\w.+-]{1,64}) (?:at|AT) ([\w-]{1,63}(?: (?:dot|DOT) [\w-]{1,63}){1,4})\b/g,
    (_, local: string, host: string) => `${local}@${host.replace(/ dot /gi, '.')}`,
  )
}

/** Decoded base64, if that is text. */
export function fromBase64(run: string): string | undefined {
  try {
    const body = run.replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, '')
    // The first twelve letters tell whether it is worth it.
    if (!isPrintable(atob(body.slice(0, 12)))) return undefined
    const bytes = atob(body.length % 4 === 1 ? body.slice(0, -1) : body)
    const text = new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)),
    )
    return isPrintable(text) ? text : undefined
  } catch {
    return undefined
  }
}

// eslint-disable-next-line no-control-regex -- control characters tell binary data from text
const isPrintable = (text: string): boolean => !/[\0-\x08\x0e-\x1f]/.test(text)
