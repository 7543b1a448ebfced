import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import type { CodeBlock } from '../docs/code-blocks'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What the compiler says of code, each as a file of its own, by where it stands. */
export function complaints(all: readonly CodeBlock[]): string[] {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile) as {
    config: object
  }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const pathOf = (index: number) => `${root}test/docs/block-${index}.tsx`
  const files = new Map(
    all.flatMap(({ code, ambient }, index) => [
      [pathOf(index), code] as const,
      ...(ambient ? [[`${root}test/docs/ambient-${index}.d.ts`, ambient] as const] : []),
    ]),
  )
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile } = host
  host.fileExists = (path) => files.has(path) || fileExists(path)
  host.readFile = (path) => files.get(path) ?? readFile(path)
  const program = ts.createProgram(
    [...files.keys()],
    { ...options, noUnusedLocals: false, types: ['node'], jsx: ts.JsxEmit.ReactJSX },
    host,
  )
  return all.flatMap(({ where }, index) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(pathOf(index)))
      .map(({ messageText }) => `${where}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`),
  )
}
