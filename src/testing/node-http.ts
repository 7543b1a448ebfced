/**
 * The little of `node:http` and `node:zlib` that the recording endpoint uses, so that neither our types nor
 * a consumer's need Node's.
 */
export interface NodeModules {
  createServer(handler: (request: Incoming, response: Outgoing) => void): Server
  unzipSync(bytes: Uint8Array): Uint8Array
}

export interface Incoming {
  readonly method?: string
  readonly url?: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  on(event: 'data', listener: (chunk: Uint8Array) => void): void
  on(event: 'end' | 'close' | 'error', listener: () => void): void
}

export interface Outgoing {
  readonly writableFinished: boolean
  readonly destroyed: boolean
  writeHead(status: number, headers: Readonly<Record<string, string>>): void
  end(body?: string): void
  destroy(): void
  on(event: 'close', listener: () => void): void
}

export interface Server {
  listen(port: number, host: string, listener: () => void): void
  address(): unknown
  close(listener: () => void): void
  closeAllConnections(): void
  once(event: 'error', listener: (error: Error) => void): void
}

/** By a name that bundlers do not read: what is built for a browser, as for tests there, has neither. */
function importBuiltIn(name: string): Promise<unknown> {
  return import(name)
}

/** Imported when asked for: a browser can import this module, and only fails when it starts a server. */
export async function nodeModules(): Promise<NodeModules> {
  const [http, zlib] = await Promise.all([
    importBuiltIn('node:http') as Promise<Pick<NodeModules, 'createServer'>>,
    importBuiltIn('node:zlib') as Promise<Pick<NodeModules, 'unzipSync'>>,
  ])
  return { createServer: http.createServer, unzipSync: zlib.unzipSync }
}
