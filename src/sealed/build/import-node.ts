/** The little of Node and of esbuild that is used, so that neither our types nor a consumer's need theirs. */
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

/** Imported when asked for: what builds a frame runs in Node, and where the app has `esbuild`. */
export function importNode<Name extends keyof NodeModules>(name: Name): Promise<NodeModules[Name]> {
  return import(name as string) as Promise<NodeModules[Name]>
}
