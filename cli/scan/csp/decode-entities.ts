/** References by name that stand for what a policy is written with: https://html.spec.whatwg.org/#named-character-references */
const named: ReadonlyMap<string, string> = new Map([
  ...pairs('quot " QUOT " apos \' amp & AMP & lt < LT < gt > GT >'),
  ...pairs('semi ; colon : comma , period . sol / bsol \\ ast * midast * equals = num #'),
  ...pairs('quest ? excl ! percnt % plus + commat @ lowbar _ UnderBar _ dollar $ grave `'),
  ...pairs('lpar ( rpar ) lsqb [ lbrack [ rsqb ] rbrack ] lcub { lbrace { rcub } rbrace }'),
  ...pairs('verbar | vert | VerticalLine |'),
  ...[['Tab', '\t'] as const, ['NewLine', '\n'] as const, ['nbsp', '\u00a0'] as const],
])

function pairs(words: string): [name: string, char: string][] {
  return [...words.matchAll(/(\S+) (\S+)/g)].map(([, name = '', char = '']) => [name, char])
}

/** Some are references without a semicolon, too. */
const reference = /&(#x[\da-f]+;?|#\d+;?|(?:quot|amp|lt|gt|nbsp)(?![\w=;])|[a-z][a-z\d]*;)/gi

/** An attribute's text as a browser has it, and the references that are not known here. */
export function decodeEntities(text: string): { text: string; unknown: readonly string[] } {
  const unknown: string[] = []
  const decoded = text.replace(reference, (all: string, body: string) => {
    const name = body.replace(';', '')
    const char = name.startsWith('#') ? charOf(name.slice(1)) : named.get(name)
    if (char === undefined && body.endsWith(';')) unknown.push(all)
    return char ?? all
  })
  return { text: decoded, unknown }
}

/** @param number `39`, or `x27` */
function charOf(number: string): string {
  const code = Number(/^x/i.test(number) ? `0${number}` : number)
  const isChar = code > 0 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff)
  return isChar ? String.fromCodePoint(code) : '\ufffd'
}
