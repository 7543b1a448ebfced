import type { CodeText } from './code-text'
import { packageOf, packageOfImport } from './package-of'
import { readScript, type Import, type Script } from './read-script'
import { addVariable, scanWords } from './scan-words'
import type { Signature } from './signature'
import type { FileContext } from './traces'

/** What of a module is of a vendor; `undefined` if it could not be parsed. */
export function scanScript(context: FileContext, text: string, offset = 0): Script | undefined {
  const script = readScript(text, context.path)
  if (!script) return undefined
  for (const one of script.imports) scanImport(context, one, offset)
  for (const signature of context.signatures) scanNames(context, signature, moved(script, offset))
  const imported = new Set(script.imports.map(({ text: source }) => source))
  for (const { text: words, offset: at, role } of script.strings)
    if (role === 'module' && isModule(context, words))
      scanImport(context, { text: words, offset: at }, offset)
    else if (!imported.has(words))
      scanWords(context, {
        text: words,
        offset: offset + at,
        kind: context.isText || role === 'link' ? 'prose' : 'string',
        ...rolesOf(context, words, role),
      })
  for (const { text: words, offset: at } of script.comments)
    scanWords(context, { text: words, offset: offset + at, kind: 'prose' })
  return script
}

/** In a bundler's configuration and in a worker, an address is where requests are passed on to. */
function rolesOf({ path, source }: FileContext, text: string, role: CodeText['role']) {
  if (role === 'link' || role === 'setting') return {}
  if (role && role !== 'module') return { role }
  // A snippet in a string, or a script that a bundler puts into the page.
  if (/\(/.test(text) || (/\.config\.[cm]?[jt]s$/.test(path) && /\.js$/.test(text))) return {}
  const isProxy =
    /(?:^|\/)(?:(?:next|vite|nuxt|astro|vue|webpack|rsbuild|svelte|farm|rspack)\.config|setupProxy|proxy|middleware)\.[cm]?[jt]s$|(?:^|\/)(?:workers?|edge-functions|proxy)\//.test(
      path,
    ) || isWorker(source.text)
  return isProxy && !/content-security-policy|(?:script|connect)-?src/i.test(source.text)
    ? { role: 'proxy' as const }
    : {}
}

/** Whether a tool's configuration names a package of a vendor, which the tool loads. */
function isModule({ path, signatures }: FileContext, name: string): boolean {
  return (
    /(?:^|\/)(?:gatsby-config|[\w-]+\.config)\.[cm]?[jt]s$/.test(path) &&
    signatures.some((signature) => signature.isPackage(packageOf(name)))
  )
}

let last: { readonly text: string; readonly isWorker: boolean } | undefined

/** Of a module it is asked once for each of its strings. */
function isWorker(text: string): boolean {
  if (last?.text !== text)
    last = {
      text,
      isWorker: /export default \{\s*(?:async )?fetch\b|addEventListener\(\s*['"]fetch['"]/.test(
        text,
      ),
    }
  return last.isWorker
}

/** What of an import is of a vendor. */
export function scanImport(
  context: FileContext,
  { text: specifier, offset: at, isMock, isReference }: Import,
  offset: number,
): void {
  const name = packageOfImport(specifier, context.aliases)
  const line = context.source.lineAt(offset + at)
  for (const signature of context.signatures) {
    const { name: vendor, title } = signature
    const isTypes = signature.isTypes(name)
    const isServer = signature.isServer(name)
    if (!isTypes && !isServer && !signature.isPackage(name)) continue
    const rule = isMock
      ? 'vendor-mention'
      : isTypes || isReference
        ? 'vendor-types'
        : isServer
          ? 'vendor-server-sdk'
          : 'vendor-import'
    const message = isMock
      ? `Puts something in the place of ${specifier}.`
      : `Imports ${specifier}, of ${title}.`
    context.traces.add({ rule, vendor, line, message, evidence: specifier })
  }
}

type Names = Pick<Script, 'variables' | 'globals' | 'names'>

/** A script that is a part of a file, with offsets into the file. */
function moved({ variables, globals, names }: Script, by: number): Names {
  const move = <T extends { readonly offset: number }>(list: readonly T[]): T[] =>
    list.map((one) => ({ ...one, offset: one.offset + by }))
  return { variables: move(variables), globals: move(globals), names: move(names) }
}

function scanNames(context: FileContext, signature: Signature, script: Names): void {
  const { traces, source } = context
  const { name: vendor, title } = signature
  for (const variable of script.variables)
    if (signature.isEnv(variable.text)) addVariable(context, signature, variable)
  for (const used of script.globals) scanGlobal(context, signature, used)
  // One finding a file: names of one's own are changed together.
  const own = [...script.names, ...script.globals].find(({ text }) => isNamedAfter(signature, text))
  if (own && !traces.hasStrong(vendor))
    traces.add({
      rule: 'vendor-mention',
      vendor,
      line: source.lineAt(own.offset),
      message: `Has names after ${title}, such as ${own.text}.`,
      evidence: own.text,
    })
}

function scanGlobal(
  { traces, source }: FileContext,
  signature: Signature,
  { text, offset, isOfWindow, member }: CodeText,
): void {
  const { name: vendor, title, globals, commonGlobals, calls } = signature
  const at = { rule: 'vendor-global', vendor, line: source.lineAt(offset) } as const
  const call = `${text}.${member ?? ''}`
  // A template's code has what its component imports.
  if (!isOfWindow && isImported(source.text, text)) return
  if (globals.has(text) ? !isOfGtag(source.text, text) : isOfWindow && commonGlobals.has(text))
    traces.add({ ...at, message: `Uses the global ${text}, of ${title}.`, evidence: text })
  else if (calls.has(call) || commonGlobals.has(text))
    traces.addUncertain({
      ...at,
      message: `Uses what may be the global ${text}, of ${title}.`,
      evidence: call,
    })
}

let lastImports: { readonly text: string; readonly names: ReadonlySet<string> } | undefined

/** Of a file it is asked once for each of its globals. */
function isImported(text: string, name: string): boolean {
  if (lastImports?.text !== text) {
    const clauses = text.match(/\bimport\b[^;'"`]{1,500}\bfrom\b/g) ?? []
    lastImports = { text, names: new Set(clauses.join(' ').match(/[\w$]+/g)) }
  }
  return lastImports.names.has(name)
}

/** Google's tag and its tag manager have one queue: where its function is made, it is the tag's. */
function isOfGtag(text: string, global: string): boolean {
  return (
    global === 'dataLayer' &&
    /\bfunction\s+gtag\b|\bgtag\s*=/.test(text) &&
    !/gtm\.(?:js|start)|GTM-/.test(text)
  )
}

/** `initMixpanel`, `mixpanelReady`; not `posthogan`. */
function isNamedAfter({ mention }: Signature, name: string): boolean {
  const found = mention.exec(name)
  return !!found && !/^[a-rt-z]/.test(name.slice(found.index + found[0].length))
}
