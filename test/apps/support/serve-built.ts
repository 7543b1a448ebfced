import { preview } from 'vite'

/** Serves what a bundler has built in an app, on a free port of loopback. */
export async function serveBuilt(
  root: string,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    preview: { port: 0, host: '127.0.0.1' },
  })
  return { url: server.resolvedUrls?.local[0] ?? '', close: () => server.close() }
}
