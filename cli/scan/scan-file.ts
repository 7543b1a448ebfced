import type { RealNames } from './asked-packages'
import { isProgram, isTest, isText, kindOf, type FileKind } from './file-kind'
import type { Trace } from './finding'
import { packageOfImport } from './package-of'
import { importsIn } from './reach'
import { isReExported, type Import } from './read-script'
import { isMinified, scanBundle, scanSourceMap } from './scan-built'
import { scanContainer } from './scan-container'
import { scanEmbedded } from './scan-embedded'
import { scanForeignImports } from './scan-foreign-imports'
import { scanForeignLock } from './scan-foreign-lock'
import { scanLines } from './scan-lines'
import { scanLockfile } from './scan-lockfile'
import { scanManifest, scanPackages } from './scan-manifest'
import { scanMarkup } from './scan-markup'
import { scanNamedPackages } from './scan-named-packages'
import { scanImport, scanScript } from './scan-script'
import type { Signature } from './signature'
import { SourceText } from './source-text'
import { Traces, type FileContext } from './traces'

export interface ScannedFile {
  readonly traces: readonly Trace[]
  /** Those that are traces only if the repository has the vendor otherwise. */
  readonly uncertain: readonly Trace[]
  /** Vendors whose adapter or layer of Cordon is in it, built, and not their SDK. */
  readonly adapters: readonly string[]
  /** Vendors whose SDK the module imports: others reach them through it. */
  readonly importsSdk: boolean
  /** The module re-exports the SDK: who imports it has the SDK in hand. */
  readonly passesSdkOn: boolean
}

export interface FileToScan {
  readonly path: string
  readonly text: string
  /** What the manifests of its part of the repository ask for. */
  readonly asked: ReadonlySet<string>
  /** Other names of packages that are in it. */
  readonly aliases: RealNames
}

/** All traces in one file. */
export function scanFile(
  { path, text, asked, aliases }: FileToScan,
  all: readonly Signature[],
): ScannedFile {
  const kind = kindOf(path)
  const texts = [text, path, ...aliases.values()]
  const signatures = all.filter(({ keywords }) => texts.some((one) => keywords.test(one)))
  if (kind === 'none' || !signatures.length)
    return { traces: [], uncertain: [], adapters: [], importsSdk: false, passesSdkOn: false }
  const traces = new Traces(isTest(path) ? 'mentions' : undefined)
  const context: FileContext = {
    ...{ path, signatures, aliases, traces, isTest: isTest(path), isText: isText(path) },
    source: new SourceText(text),
  }
  const imports = readers[kind](context, asked) ?? []
  const own = imports.filter(
    ({ text: source, isMock, isReference }) =>
      !isMock &&
      !isReference &&
      signatures.some((one) => one.isPackage(packageOfImport(source, aliases))),
  )
  const importsSdk = own.length > 0 && !context.isTest
  return {
    ...{ traces: traces.list(), uncertain: traces.uncertain(), importsSdk },
    adapters: [...traces.adapters],
    passesSdkOn: importsSdk && own.some((one) => isReExported(text, one.text)),
  }
}

type Reader = (context: FileContext, asked: ReadonlySet<string>) => readonly Import[] | void

const readers: Readonly<Record<FileKind, Reader>> = {
  script: readModule,
  markup: (context) => {
    scanNamedPackages(context)
    scanMarkup(context)
  },
  manifest: (context) => scanManifest(context),
  lockfile: (context, asked) => scanLockfile(context, asked),
  'foreign-lock': (context) => scanForeignLock(context),
  packages: (context) => scanPackages(context),
  env: (context) => scanLines(context, 'config'),
  config: (context) => {
    scanForeignImports(context)
    scanNamedPackages(context)
    scanContainer(context)
    scanEmbedded(context)
    scanLines(context, context.isText ? 'prose' : isProgram(context.path) ? 'code' : 'config')
  },
  text: (context) => scanLines(context, 'prose'),
  sourcemap: (context) => scanSourceMap(context),
  none: () => undefined,
}

function readModule(context: FileContext): readonly Import[] | undefined {
  const { text } = context.source
  if (isMinified(context.path, text)) {
    scanBundle(context, true)
    // A module with a picture in one of its lines looks the same, and imports.
    const imports = importsIn(text)
    for (const one of imports) scanImport(context, one, 0)
    return imports
  }
  scanBundle(context, false)
  const script = scanScript(context, text)
  if (!script) scanLines(context, 'config')
  return script?.imports
}
