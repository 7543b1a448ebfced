import { mask } from './mask'
import type { Passage } from './passage'
import type { Signature } from './signature'
import type { SourceText } from './source-text'
import type { FileContext } from './traces'

/** Keys and ids; of a form that is anybody's, those beside what is the vendor's. */
export function scanTokens(context: FileContext, signature: Signature, passage: Passage): void {
  const { name: vendor, title } = signature
  for (const { pattern, what, isCommon, isPublic } of signature.tokens)
    for (const { 0: token, index } of passage.text.matchAll(pattern)) {
      const line = context.source.lineAt(passage.offset + index)
      if (isCommon && !isItsKey(context, signature, { line, at: passage.offset + index })) continue
      // A place-holder: `phc_xxxxxxxx…`, `00000000…`.
      const secret = token.replace(/@.*$/, '')
      if (/(.)\1{9}/.test(secret) || /your|example|placeholder/i.test(secret)) continue
      if (isPublic && !/\d/.test(token)) continue
      context.traces.add({
        rule: signature.isTagManager ? 'tag-manager' : 'vendor-token',
        vendor,
        line,
        message: signature.isTagManager
          ? `Container ${token}: what it loads cannot be seen here, check by hand.`
          : `${title}’s ${what} ${isPublic ? token : mask(token)}.`,
        evidence: isPublic ? token : mask(token),
        ...(passage.kind === 'prose' && { grade: 'mentions' }),
      })
    }
}

interface Place {
  readonly line: number
  /** Offset in the file. */
  readonly at: number
}

/** What a value is called that is a hash of something. */
const hash =
  /(?:md5|sha-?\d*|hash|e-?tag|check-?sum|integrity|digest|commit|revision)["']?\s*[:=]\s*["'`]?$/i

/** What a value is called that is a key. */
const key =
  /(?:(?:^|[^a-z])(?:key|token)|(?:api|write|project|client|app|public)[_-]?(?:key|token|id))["']?\s*[:=]\s*["'`]?$/i

/** Whether what has a form that is anybody's is the vendor's. */
function isItsKey(context: FileContext, signature: Signature, { line, at }: Place): boolean {
  const { source } = context
  const before = source.text.slice(Math.max(source.offsetOf(line), at - 200), at)
  if (hash.test(before)) return false
  return (
    isBeside(context, signature, line) || (key.test(before) && isOnly(context, signature, line))
  )
}

/** Whether the file has the SDK of this vendor, and of no other whose keys look the same; nor is another named. */
function isOnly(
  { source, signatures, traces }: FileContext,
  its: Signature,
  line: number,
): boolean {
  const others = signatures.filter((one) => one !== its)
  return (
    traces.hasRule(its.name, 'vendor-import') &&
    !others.some(
      ({ name, tokens, mention }) =>
        mention.test(source.line(line)) ||
        (tokens.some(({ isCommon }) => isCommon) && traces.hasRule(name, 'vendor-import')),
    )
  )
}

/** Whether the vendor's name is beside it: on its line, or on one that goes on in it. */
function isBeside({ source, traces }: FileContext, signature: Signature, line: number): boolean {
  const above = source.line(line - 1)
  const parent = parentOf(source, line)
  const near = [
    parent,
    goesOn(above) || isValueOf(above, source.line(line)) ? above : '',
    source.line(line),
  ].join('\n')
  return (
    signature.mention.test(near.slice(-2_000)) ||
    isKey(parent, signature.name) ||
    (near.match(/\b[A-Z][A-Z\d_]+\b/g) ?? []).some(signature.isEnv) ||
    (traces.hasStrong(signature.name) && signature.plainName.test(near))
  )
}

/** Whether a line has the value of what the one above names: `- name: MIXPANEL_TOKEN`, `<key>mixpanelToken</key>`. */
function isValueOf(above: string, line: string): boolean {
  return (
    (/^\W*value["']?\s*[:=]/i.test(line) && /^\W*(?:name|key|id)["']?\s*[:=]/i.test(above)) ||
    (/^\s*<string>/.test(line) && /<key>/.test(above))
  )
}

/** Whether a line is a part of what the next one has: after a comma, only if it has opened something. */
function goesOn(line: string): boolean {
  if (/[(=:[{]\s*$/.test(line)) return true
  const opened = line.match(/[({[]/g)?.length ?? 0
  return /,\s*$/.test(line) && opened > (line.match(/[)}\]]/g)?.length ?? 0)
}

/** In a configuration, a vendor's plain name as a key: `amplitude:`. */
function isKey(line: string, name: string): boolean {
  return /^\W*([\w-]+)["']?\s*[:=]/.exec(line)?.[1]?.toLowerCase() === name
}

/** The line that what a line is in begins with: less indented, and open at its end. */
function parentOf(source: SourceText, line: number): string {
  const indent = indentOf(source.line(line))
  for (let above = line - 1; above >= Math.max(1, line - 10); above -= 1) {
    const text = source.line(above)
    if (text.trim() && indentOf(text) < indent) return /[({[:=]\s*$/.test(text) ? text : ''
  }
  return ''
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length
}
