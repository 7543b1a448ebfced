import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))

interface Source {
  readonly path: string
  readonly tree: ts.SourceFile
  readonly imports: readonly { readonly path: string; readonly isType: boolean }[]
}

const files = ['src', 'adapters', 'registry', 'relay', 'compat', 'verify', 'cli']
  .flatMap((folder) => list(folder))
  .map((path): Source => {
    const text = readFileSync(join(root, path), 'utf8')
    const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
    return { path, tree, imports: importsOf(tree, path) }
  })

function list(folder: string): string[] {
  return (
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      // A declaration says what a bundler makes of a file that is none of ours.
      .filter((entry) => entry.isFile() && /(?<!\.d)\.ts$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  )
}

/** Static imports and re-exports of our own files. */
function importsOf(tree: ts.SourceFile, path: string): Source['imports'] {
  return tree.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return []
    const to = statement.moduleSpecifier
    if (!to || !ts.isStringLiteral(to) || !to.text.startsWith('.')) return []
    const clause = ts.isImportDeclaration(statement) ? statement.importClause : undefined
    const isType = ts.isImportDeclaration(statement)
      ? clause?.isTypeOnly === true || onlyTypes(clause)
      : statement.isTypeOnly
    return [{ path: `${join(dirname(path), to.text)}.ts`, isType }]
  })
}

function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  const bindings = clause?.namedBindings
  return (
    !clause?.name &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.every((element) => element.isTypeOnly)
  )
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  node.forEachChild((child) => walk(child, visit))
}

/** Places in all files where a node is what it must not be. */
function places(of: readonly Source[], isWrong: (node: ts.Node) => boolean): string[] {
  return of.flatMap(({ path, tree }) => {
    const found: string[] = []
    walk(tree, (node) => {
      if (!isWrong(node)) return
      found.push(`${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`)
    })
    return found
  })
}

const core = files.filter(({ path }) => path.startsWith('src/'))
const adapters = files.filter(({ path }) => path.startsWith('adapters/'))

describe('directions', () => {
  test('the core never imports an adapter', () => {
    const wrong = core.flatMap(({ path, imports }) =>
      imports.filter((one) => !one.path.startsWith('src/')).map((one) => `${path} → ${one.path}`),
    )
    expect(wrong).toEqual([])
  })

  test('an adapter imports the contract, types, what adapters share, and the registry; never another adapter', () => {
    const allowed = /^(?:src\/(?:adapter|errors)|(?:adapters\/shared|registry)\/[\w-]+)\.ts$/
    // What drives an SDK is loaded with it, and is told the adapter's options.
    const isOwn = (path: string, to: string) => path.replace('drivers/', '') === to
    const wrong = adapters.flatMap(({ path, imports }) =>
      imports
        .filter((one) => !allowed.test(one.path))
        .filter((one) => !(one.isType && (one.path.startsWith('src/') || isOwn(path, one.path))))
        .map((one) => `${path} → ${one.path}`),
    )
    expect(wrong).toEqual([])
  })

  test('the registry imports types and itself, no code', () => {
    const wrong = files
      .filter(({ path }) => path.startsWith('registry/'))
      .flatMap(({ path, imports }) =>
        imports
          .filter((one) => !one.path.startsWith('registry/') && !one.isType)
          .map((one) => `${path} → ${one.path}`),
      )
    expect(wrong).toEqual([])
  })

  test('the relay imports the core and itself; nothing imports the relay, and it needs no Node', () => {
    const relay = files.filter(({ path }) => path.startsWith('relay/'))
    const wrong = files.flatMap(({ path, imports }) =>
      imports
        .filter((one) =>
          path.startsWith('relay/')
            ? !/^(?:src|relay)\//.test(one.path)
            : one.path.startsWith('relay/'),
        )
        .map((one) => `${path} → ${one.path}`),
    )
    expect(wrong).toEqual([])
    expect(relay.filter(({ tree }) => /from '(?!\.)/.test(tree.text))).toEqual([])
  })

  test('what looks for vendors imports the registry, little of the core, and no command', () => {
    const wrong = files
      .filter(({ path }) => path.startsWith('verify/'))
      .flatMap(({ path, imports }) =>
        imports
          .filter((one) => !/^(?:verify|registry|src\/shared)[/.]/.test(one.path))
          .map((one) => `${path} → ${one.path}`),
      )
    expect(wrong).toEqual([])
  })

  test('what stands in a vendor’s place imports the core and itself, and nothing imports it', () => {
    const wrong = files.flatMap(({ path, imports }) =>
      imports
        .filter((one) =>
          path.startsWith('compat/')
            ? !/^(?:src|compat)\//.test(one.path)
            : one.path.startsWith('compat/'),
        )
        .map((one) => `${path} → ${one.path}`),
    )
    expect(wrong).toEqual([])
  })

  test('no vendor is named in the core, outside of comments', () => {
    const named = /mixpanel|posthog/i
    const wrong = places(
      core.filter(({ path }) => !/^src\/(?:privacy\/names\/lexicon|testing)/.test(path)),
      (node) =>
        (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && named.test(node.getText()),
    )
    expect(wrong).toEqual([])
  })

  test('only the life of a vendor calls adapter code', () => {
    const wrong = places(
      core.filter(({ path }) => !/^src\/(?:delivery|testing|sealed)\//.test(path)),
      (node) =>
        ts.isCallExpression(node) &&
        ts.isPropertyAccessExpression(node.expression) &&
        ['deliver', 'load'].includes(node.expression.name.text) &&
        /adapter|client/i.test(node.expression.expression.getText()),
    )
    expect(wrong).toEqual([])
  })

  test('an event passes four files from `track` to the adapter', () => {
    const way = [
      'src/client/client.ts',
      'src/client/record-event.ts',
      'src/delivery/vendor.ts',
      'src/delivery/delivery-loop.ts',
    ]
    const next = (path: string) => files.find((one) => one.path === path)?.imports ?? []
    for (const [index, path] of way.slice(1).entries())
      expect(next(way[index] ?? '').map((one) => one.path)).toContain(path)
    const callers = places(
      core.filter(({ path }) => path.startsWith('src/delivery/')),
      (node) =>
        ts.isCallExpression(node) &&
        ts.isPropertyAccessExpression(node.expression) &&
        node.expression.name.text === 'deliver' &&
        node.expression.expression.getText() === 'client',
    )
    expect(callers.map((place) => place.split(':')[0])).toEqual([way.at(-1)])
  })

  test('imports have no cycles, those of types neither', () => {
    const graph = new Map(files.map(({ path, imports }) => [path, imports.map((one) => one.path)]))
    const cycles: string[] = []
    const done = new Set<string>()
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      else if (!done.has(path)) {
        for (const next of graph.get(path) ?? []) visit(next, [...trail, path])
        done.add(path)
      }
    }
    for (const path of graph.keys()) visit(path, [])
    expect(cycles).toEqual([])
  })
})

describe('style', () => {
  test('there are no default exports', () => {
    expect(
      places(
        // A vendor's interface has the shape that the vendor's has.
        files.filter(({ path }) => !/^compat\/[\w-]+\.ts$/.test(path)),
        (node) =>
          ts.isExportAssignment(node) ||
          (node.kind === ts.SyntaxKind.DefaultKeyword && ts.isFunctionDeclaration(node.parent)),
      ),
    ).toEqual([])
  })

  test('nothing is `any`, and nothing is sworn to be there', () => {
    expect(
      places(
        files.filter(({ path }) => !/^compat\/[\w-]+\/types\.ts$/.test(path)),
        (node) => node.kind === ts.SyntaxKind.AnyKeyword || ts.isNonNullExpression(node),
      ),
    ).toEqual([])
    expect(
      files.filter(({ tree }) => /@ts-(?:ignore|expect-error|nocheck)/.test(tree.text)),
    ).toEqual([])
  })

  test('no function has more than 60 lines, and no file more than 300', () => {
    const long = places(files, (node) => {
      if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return false
      const { line: first } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart())
      const { line: last } = node.getSourceFile().getLineAndCharacterOfPosition(node.getEnd())
      return last - first + 1 > 60
    })
    const large = files
      // Lists of words, built by a script.
      .filter(({ path }) => !path.startsWith('src/privacy/languages/packs/'))
      .filter(({ tree }) => tree.getLineStarts().length - 1 > 300)
      .map(({ path }) => path)
    expect({ long, large }).toEqual({ long: [], large: [] })
  })
})

describe('entries', () => {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    exports: Record<string, unknown>
  }

  test('of the exports map are what is built, and the other way round', async () => {
    const { entry, records, forTests } = await import('../tsup.config')
    const built = Object.keys({ ...entry, ...records, ...forTests }).filter(
      (name) => !/^(?:adapters|relay|compat)\//.test(name) && name !== 'cli',
    )
    const exported = Object.keys(exports).map((name) => name.slice(2) || 'index')
    expect(
      exported.filter((name) => !/^adapters|^relay\/|^compat\/|package\.json/.test(name)).sort(),
    ).toEqual(built.sort())
    expect(Object.keys(exports)).toEqual(
      expect.arrayContaining(['./adapters/*', './relay/*', './compat/*']),
    )
  })
})
