import type { Passage } from './passage'
import { scanTokens } from './scan-tokens'
import type { Signature } from './signature'
import type { SourceText } from './source-text'
import type { FileContext } from './traces'

/** Hosts, keys, variables and names of vendors in a passage. */
export function scanWords(context: FileContext, passage: Passage): void {
  for (const signature of context.signatures) {
    if (passage.kind !== 'prose') {
      scanForeignScripts(context, signature, passage)
      scanHosts(context, signature, passage)
    }
    scanTokens(context, signature, passage)
    if (/^(?:code|config)$/.test(passage.kind)) scanVariables(context, signature, passage)
    scanMentions(context, signature, passage)
  }
}

function scanHosts(context: FileContext, signature: Signature, passage: Passage): void {
  const { name: vendor, title } = signature
  for (const { 0: host, index } of passage.text.matchAll(signature.hosts)) {
    const line = context.source.lineAt(passage.offset + index)
    if (isMail(passage.text.slice(Math.max(0, index - 200), index))) continue
    const address = /^[^\s"'`<>)]*/.exec(passage.text.slice(index))?.[0] ?? host
    // Google serves both under one host.
    if (isOther(vendor, address) || isName(host, passage.text[index - 1])) continue
    const at = { vendor, line, evidence: host.toLowerCase() }
    const role = passage.role ?? roleOf(context, passage, index)
    if (role === 'csp')
      context.traces.add({ ...at, rule: 'vendor-csp', message: `A policy allows ${host}.` })
    else if (role === 'proxy')
      context.traces.add({ ...at, rule: 'vendor-proxy', message: `Passes requests on to ${host}.` })
    else if (role === 'preconnect')
      context.traces.add({ ...at, rule: 'vendor-preconnect', message: `Connects to ${host}.` })
    else if (signature.isTagManager)
      context.traces.add({
        ...at,
        rule: 'tag-manager',
        message: `${title} is loaded: what it loads cannot be seen here, check its container.`,
      })
    else if (role === 'script' || isScript(signature, address))
      context.traces.add({ ...at, rule: 'vendor-script-tag', message: `Loads code from ${host}.` })
    else
      context.traces.add({
        ...at,
        rule: 'vendor-host',
        message: `${title}’s host ${host}.`,
        ...(passage.kind === 'config' && { grade: 'configures' }),
      })
  }
}

/** `security@mixpanel.com` is somebody to write to; `https://key@o1.ingest.sentry.io` is no mail. */
function isMail(before: string): boolean {
  return before.endsWith('@') && !/:\/\/[^\s/]*@$/.test(before)
}

/** Code of a vendor at a host that has that of others too. */
function scanForeignScripts(context: FileContext, signature: Signature, passage: Passage): void {
  if (passage.role === 'csp') return
  for (const { 0: address, index } of passage.text.matchAll(signature.foreignScripts))
    context.traces.add({
      rule: 'vendor-script-tag',
      vendor: signature.name,
      line: context.source.lineAt(passage.offset + index),
      message: `Loads code from ${address.replace(/[?#].*$/, '')}.`,
      evidence: 'script',
    })
}

function isOther(vendor: string, address: string): boolean {
  return vendor === 'gtm' && /^[^/]*\/gtag\/js/.test(address)
}

/** What is not written as an address is: `'Segment.io'` is what Segment calls one of its destinations. */
function isName(host: string, before?: string): boolean {
  return /^[A-Z][a-z]/.test(host) && before !== '/'
}

function isScript({ scripts }: Signature, address: string): boolean {
  return scripts.test(address) || /\.js(?:[?#]|$)/.test(address)
}

/** What a host is there for, by what stands around it. */
function roleOf(
  { source, path }: FileContext,
  { text, kind, offset }: Passage,
  index: number,
): Passage['role'] {
  const line = source.lineAt(offset + index)
  const before = text.slice(Math.max(0, index - 2_000), index)
  if (kind === 'string') return directive.test(before) ? 'csp' : undefined
  const at = offset + index
  const onLine = source.text.slice(Math.max(source.offsetOf(line), at - 2_000), at)
  if (isInPolicy(onLine) || hasPolicyAbove(source, line)) return 'csp'
  // A tag that a server puts into its pages: `sub_filter '</head>' '<script src="…"></script></head>'`.
  if (/<script\b[^<>]*$/i.test(before.slice(-300))) return 'script'
  // In a header: `Link: <https://cdn.segment.com>; rel=preconnect`.
  if (/\brel=["']?(?:dns-prefetch|preconnect|preload|modulepreload)\b/i.test(around(source, at)))
    return 'preconnect'
  return proxyFile.test(path) || forward.test(before.slice(-120)) ? 'proxy' : undefined
}

/** What is near an offset, on its line: all of a file may be one line, and have thousands of addresses. */
function around({ text }: SourceText, at: number): string {
  const before = text.slice(Math.max(0, at - 300), at)
  const after = text.slice(at, at + 300)
  return before.slice(before.lastIndexOf('\n') + 1) + after.replace(/\n[^]*$/, '')
}

const directive =
  /(?:default|script|connect|img|style|font|frame|child|worker|media|object|manifest|form|base)[-_](?:src|action|uri)(?:[-_](?:elem|attr))?\b|content[-_]security[-_]policy/i

/** What a policy has ended before, where all is on one line: its string, and what that is a part of. */
const afterPolicy =
  /"\s*(?:always\s*)?;\s*\w|["']\s*[}\]]|\b(?:proxy_?pass\w*|reverse_proxy|destination|upstream)\b/i

/** Whether what follows on a line is a source of a policy: it stands behind a directive that goes on. */
function isInPolicy(before: string): boolean {
  const last = [...before.matchAll(new RegExp(directive, 'gi'))].at(-1)
  return !!last && !afterPolicy.test(before.slice(last.index))
}

/** Files whose addresses are those that a server asks for a page. */
const proxyFile =
  /(?:^|\/)(?:_redirects$|(?:vercel|netlify|now|firebase|staticwebapp\.config|proxy\.conf)\.(?:json|toml)$)|nginx|\.htaccess$|caddyfile|haproxy|traefik|apache|envoy|varnish|\.vcl$|wrangler|(?:^|\/)web\.config$/i

/** What stands before the address that a proxy passes requests on to. */
const forward =
  /(?:\bproxypass\w*\s+\S+\s+|(?:proxy_pass|reverse_proxy(?:\s+\S+)?|destination|target|upstream|domain_?name|\bserver|\bto)\b["']?\s*[:= ]\s*)["'`]?(?:https?:\/\/)?[\w.*-]*$/i

/** A line of a policy that has sources only. */
const sources = /^\s*(?:["'`-]?\s*(?:https?:|wss?:|'|[\w*.-]+\.\w+)|["'`,\]|>)]+|$)/

/** A policy over several lines: a directive a few lines above, and only sources from there. */
function hasPolicyAbove(source: SourceText, line: number): boolean {
  if (!sources.test(source.line(line))) return false
  for (let above = line - 1; above >= Math.max(1, line - 12); above -= 1) {
    const text = source.line(above)
    if (directive.test(text)) return true
    if (!sources.test(text)) return false
  }
  return false
}

/** What is written like a variable; in Terraform, which has its own in small letters, what is declared or set. */
export function scanVariables(
  context: FileContext,
  signature: Signature,
  { text, offset }: Pick<Passage, 'text' | 'offset'>,
): void {
  const names = /\.(?:tf|tfvars|hcl)$/.test(context.path)
    ? /\b[A-Z][A-Z\d]*(?:_[A-Z\d]+)+\b|(?<=^\s*variable\s+")[\w-]+|^\s*[a-z][a-z\d]*(?:_[a-z\d]+)+(?=\s*=)/g
    : /\b[A-Z][A-Z\d]*(?:_[A-Z\d]+)+\b/g
  for (const { 0: name, index } of text.matchAll(names))
    if (signature.isEnv(name.trim().toUpperCase()))
      addVariable(context, signature, { text: name.trim(), offset: offset + index })
}

export function addVariable(
  { source, traces }: FileContext,
  { name: vendor }: Signature,
  { text: variable, offset }: { readonly text: string; readonly offset: number },
): void {
  traces.add({
    rule: 'vendor-env',
    vendor,
    line: source.lineAt(offset),
    message: `Environment variable ${variable}.`,
    evidence: variable,
  })
}

function scanMentions(context: FileContext, signature: Signature, passage: Passage): void {
  const { name: vendor, title } = signature
  for (const { 0: words, index } of passage.text.matchAll(signature.mentions)) {
    if (isOthersHost(passage.text, index, signature)) continue
    context.traces.add({
      rule: 'vendor-mention',
      vendor,
      line: context.source.lineAt(passage.offset + index),
      message: `Mentions ${title}.`,
      evidence: words.toLowerCase(),
    })
  }
  if (passage.kind !== 'prose') return
  for (const { 0: host, index } of passage.text.matchAll(signature.hosts))
    context.traces.add({
      rule: 'vendor-mention',
      vendor,
      line: context.source.lineAt(passage.offset + index),
      message: `Mentions ${host}.`,
      evidence: host.toLowerCase(),
    })
}

/** `notmixpanel.com` and `mixpanel.com.example` are somebody else's. */
function isOthersHost(text: string, index: number, { hosts }: Signature): boolean {
  const start = /[\w.-]*$/.exec(text.slice(Math.max(0, index - 100), index))?.[0] ?? ''
  const end = /^[\w.-]*/.exec(text.slice(index, index + 100))?.[0] ?? ''
  const word = (start + end).replace(/\.+$/, '')
  if (!/\.(?:com|net|org|io|dev|app|co|ai|me|eu|us|de|uk|cloud|example|invalid|test)$/i.test(word))
    return false
  hosts.lastIndex = 0
  const isIts = hosts.test(word)
  hosts.lastIndex = 0
  return !isIts
}
