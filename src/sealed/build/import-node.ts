/** The parts of Node and esbuild that are used, so that our types and a consumer's don't need theirs. */
interface NodeModules {
  readonly 'node:path': {
    resolve(...parts: string[]): string
    join(...parts: string[]): string
  }
  readonly 'node:fs/promises': {
    readFile(path: string, encoding: 'utf8'): Promise<string>
    readdir(path: string): Promise<string[]>
  }
  readonly esbuild: {
    build(options: Readonly<Record<string, unknown>>): Promise<{
      readonly outputFiles: readonly { readonly path: string; readonly text: string }[]
      readonly metafile: { readonly inputs: Readonly<Record<string, unknown>> }
    }>
  }
}

/** Imported on demand, because only building a frame needs Node and `esbuild`. */
export function importNode<Name extends keyof NodeModules>(name: Name): Promise<NodeModules[Name]> {
  return import(name as string) as Promise<NodeModules[Name]>
}
