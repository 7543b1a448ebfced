import { within } from '../src/shared/within'

/** Why a body was not read, by the status that says so. */
export class BodyError extends Error {
  override readonly name = 'BodyError'

  constructor(
    readonly status: 400 | 408 | 413,
    message: string,
  ) {
    super(message)
  }
}

export interface BodyLimits {
  /** Of a body as it arrives, in bytes. */
  readonly body: number
  /** ms */
  readonly timeout: number
}

/** How much larger than `limits.body` a body may be once it is inflated. */
const mostInflated = 8
/**
 * How much larger than it arrived: batches of the SDKs' events are up to 30 times as large. Thousands of bytes that
 * become millions are somebody's way to give the relay much work for little.
 */
const mostRatio = 50
/** Bytes that are little work in any case. */
const littleWork = 65_536

/**
 * A request's body, inflated where its first bytes say that it is gzip: SDKs send that with a header,
 * with a query parameter, or without a word.
 *
 * @throws BodyError
 */
export async function readBody(request: Request, limits: BodyLimits): Promise<Uint8Array> {
  const { body, headers } = request
  if (Number(headers.get('content-length')) > limits.body) throw tooLarge()
  if (!body) return new Uint8Array()
  const read = async (): Promise<Uint8Array> => {
    const bytes = await readAll(body.getReader(), limits.body)
    if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
    const most = Math.max(littleWork, bytes.length * mostRatio)
    return readAll(inflated(bytes).getReader(), Math.min(most, limits.body * mostInflated))
  }
  try {
    return await within(read(), limits.timeout, () => new BodyError(408, 'too slow'))
  } catch (error) {
    throw error instanceof BodyError ? error : new BodyError(400, String(error))
  }
}

function tooLarge(): BodyError {
  return new BodyError(413, 'too large')
}

async function readAll(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  most: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return join(chunks, size)
      size += value.length
      if (size > most) throw tooLarge()
      chunks.push(value)
    }
  } catch (error) {
    // What is left of a flood is not read, and of a bomb not unpacked.
    reader.cancel().catch(() => undefined)
    throw error
  }
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = chunks
  if (only && chunks.length === 1) return only
  const whole = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.length
  }
  return whole
}

function inflated(bytes: Uint8Array): ReadableStream<Uint8Array> {
  const packed = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream()
  return packed.pipeThrough(new DecompressionStream('gzip'))
}
