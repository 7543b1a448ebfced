import { dirname, join, relative } from 'node:path/posix'
import type { PlacedStart } from './plan'
import type { Code, Imported } from './read-start'
import type { Takeover } from './vendors'

/** A file that a migration adds. */
export interface ConnectFile {
  readonly path: string
  readonly text: string
  /** What people have to put in themselves, and where it is now; nothing if all is there. */
  readonly missing?: string
}

export interface Connection {
  readonly path: string
  readonly vendor: string
  readonly takeover: Takeover
  /** Where and how the app starts the vendor's library. */
  readonly starts: readonly PlacedStart[]
  readonly isCommonJs: boolean
}

/** How a module takes something from another, and gives something itself. */
const forms = {
  es: {
    import: (names: string, module: string) => `import ${names} from '${module}'`,
    export: (line: string) => `export ${line}`,
    end: '',
  },
  commonJs: {
    import: (names: string, module: string) => `const ${names} = require('${module}')`,
    export: (line: string) => line,
    end: 'module.exports = { analytics }\n',
  },
}

/** The policy to serve: the bundled one, because a page refuses another under the same number. */
export function policyFor(vendor: string): string {
  return `{ "version": 1, "vendors": { "${vendor}": "on" } }`
}

/** The file that a migration adds to an app, which imports it before anything that tracks. */
export function connectFile(connection: Connection): ConnectFile {
  const { path, vendor, takeover } = connection
  const { form, factory, given, imports, missing } = settingsOf(connection)
  const text = `${form.import('{ createAnalytics }', 'cordon')}
${form.import(`{ ${factory.name} }`, factory.module)}
${form.import('{ connect }', takeover.compat)}
${form.import('{ poll }', 'cordon/sources')}
${imports.map((line) => `${line}\n`).join('')}
/** Import this file first. The policy file is the one config change that takes a vendor out. */
${form.export('const analytics = createAnalytics({')}
  vendors: { ${vendor}: ${factory.name}({ ${given} }) },
  policy: { version: 1, vendors: { ${vendor}: 'on' } },
  source: poll('/analytics-policy.json'),
})
connect(analytics)
${form.end}`
  return { path, text, ...(missing !== undefined && { missing }) }
}

/** What people have to add, where a file is there that connects something else. */
export function connectLines(connection: Connection): ConnectFile {
  const { path, vendor, takeover } = connection
  const { form, factory, given, imports, missing } = settingsOf(connection)
  const connect = `connect${vendor.slice(0, 1).toUpperCase()}${vendor.slice(1)}`
  const connectAs = form === forms.es ? `{ connect as ${connect} }` : `{ connect: ${connect} }`
  const lines = [
    form.import(`{ ${factory.name} }`, factory.module),
    form.import(connectAs, takeover.compat),
    ...imports,
    `among its vendors: ${vendor}: ${factory.name}({ ${given} }),`,
    `in its policy: ${vendor}: 'on', and a higher version`,
    `at its end: ${connect}(analytics, { vendors: ['${vendor}'] })`,
    'and vendors for the connect that is there, or each call goes to all: docs/take-over.md',
  ]
  return { path, text: lines.join('\n'), ...(missing !== undefined && { missing }) }
}

interface Settings {
  readonly form: (typeof forms)[keyof typeof forms]
  readonly factory: { readonly name: string; readonly module: string }
  /** The adapter's options. */
  readonly given: string
  readonly imports: readonly string[]
  readonly missing?: string
}

/** What the adapter needs, as far as the app's own start of the library says it. */
function settingsOf({ path, vendor, takeover, starts, isCommonJs }: Connection): Settings {
  const isWire = vendor !== 'segment'
  const token = agreedOn(starts, 'token')
  const host = starts.some(({ isLater }) => isLater) ? undefined : agreedOn(starts, 'host')
  const todo = [
    ...(token ? [] : ['token']),
    // Without it, events would go to the vendor's usual region.
    ...(!host && starts.some(({ mayNameHost }) => mayNameHost) ? ['host'] : []),
  ]
  const given = [
    ...(token ? [`token: ${token.code.text}`] : []),
    ...(host ? [`host: ${host.code.text}`] : []),
    ...todo.map((what) => `${what}: 'TODO'`),
  ]
  const imports = [token, host].flatMap((one) =>
    one ? one.code.imports.map((imported) => importOf(imported, one.file, path)) : [],
  )
  const places = starts.map(({ file, line }) => `${file}:${line}`).join(', ')
  const hint = todo.includes('host') && takeover.hostAs ? ` (${takeover.hostAs})` : ''
  const missing = `Put your ${todo.join(' and ')}${hint} into ${path}${places && `, as in ${places}`}.`
  return {
    form: isCommonJs ? forms.commonJs : forms.es,
    factory: {
      name: isWire ? `${vendor}Http` : vendor,
      module: `cordon/adapters/${vendor}${isWire ? '-http' : ''}`,
    },
    given: given.join(', '),
    imports: [...new Set(imports)],
    ...(todo.length > 0 && { missing }),
  }
}

/** What all starts have, where they have the same; of a host, what the only one has. */
function agreedOn(
  starts: readonly PlacedStart[],
  what: 'token' | 'host',
): { readonly code: Code; readonly file: string } | undefined {
  const [first, ...others] = starts.filter(({ isLater }) => !isLater)
  const isAgreed = others.every((other) => other[what]?.text === first?.[what]?.text)
  const code = first?.[what]
  return first && code && isAgreed ? { code, file: first.file } : undefined
}

/** An import of one file, as another one writes it. */
function importOf({ local, name, module }: Imported, from: string, to: string): string {
  const target = module.startsWith('.') ? relativeTo(to, join(dirname(from), module)) : module
  const names =
    name === '*'
      ? `* as ${local}`
      : name === 'default'
        ? local
        : `{ ${name === local ? name : `${name} as ${local}`} }`
  return `import ${names} from '${target}'`
}

function relativeTo(file: string, target: string): string {
  const path = relative(dirname(file), target)
  return path.startsWith('.') ? path : `./${path}`
}
