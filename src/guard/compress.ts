import type { Gzip } from '../adapter'

/** A request that was looked into. */
export interface Sendable {
  readonly url: URL
  readonly headers: Headers
  readonly body: string | Blob
}

/** Bodies below this are not worth it, in characters. */
const minBodyLength = 1_024

/** The same request with its body compressed, if that is worth it and the browser can; else as it is. */
export async function compress(request: Sendable, gzip: Gzip): Promise<Sendable> {
  const text = String(request.body)
  if (text.length < minBodyLength || typeof CompressionStream === 'undefined') return request
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  const url = new URL(request.url)
  for (const [name, value] of new URLSearchParams(gzip.query)) url.searchParams.set(name, value)
  const headers = new Headers(request.headers)
  if (gzip.header) headers.set('content-encoding', 'gzip')
  return { url, headers, body: new Blob(await chunksOf(stream)) }
}

/** Read here, because the `Response` of a polyfill makes a text of any stream. */
async function chunksOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<BlobPart[]> {
  const chunks: BlobPart[] = []
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return chunks
    chunks.push(value)
  }
}
