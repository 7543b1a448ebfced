/** No message is kept beyond this; bytes. */
const MAX_BYTES = 1024 * 1024

/**
 * Reads what a browser says over a WebSocket: https://www.rfc-editor.org/rfc/rfc6455#section-5.2.
 * Compression is not negotiated, because the proxy leaves the extension out of the handshake.
 */
export class SocketMessages {
  private waiting: Buffer = Buffer.alloc(0)
  private readonly parts: Buffer[] = []

  /** @param onMessage called with each message of text or bytes, its parts put together */
  constructor(private readonly onMessage: (message: Buffer) => void) {}

  /** Takes bytes as they come. */
  push(bytes: Buffer): void {
    this.waiting = Buffer.concat([this.waiting, bytes])
    for (;;) {
      const frame = readFrame(this.waiting)
      if (!frame) break
      this.waiting = this.waiting.subarray(frame.size)
      if (frame.opcode > 2) continue
      this.parts.push(frame.payload)
      if (frame.isLast) this.onMessage(Buffer.concat(this.parts.splice(0)).subarray(0, MAX_BYTES))
    }
  }
}

interface Frame {
  readonly opcode: number
  readonly isLast: boolean
  readonly payload: Buffer
  /** Of the whole frame. */
  readonly size: number
}

/** Nothing if it is not whole yet. */
function readFrame(bytes: Buffer): Frame | undefined {
  if (bytes.length < 2) return undefined
  const [first = 0, second = 0] = bytes
  const short = second & 127
  const lengthSize = short === 126 ? 2 : short === 127 ? 8 : 0
  const maskSize = second & 128 ? 4 : 0
  const start = 2 + lengthSize + maskSize
  if (bytes.length < start) return undefined
  const length =
    lengthSize === 2
      ? bytes.readUInt16BE(2)
      : lengthSize === 8
        ? Number(bytes.readBigUInt64BE(2))
        : short
  if (bytes.length < start + length) return undefined
  const payload = Buffer.from(bytes.subarray(start, start + length))
  const mask = bytes.subarray(start - maskSize, start)
  if (maskSize)
    for (let index = 0; index < length; index += 1)
      payload[index] = (payload[index] ?? 0) ^ (mask[index % 4] ?? 0)
  return { opcode: first & 15, isLast: (first & 128) !== 0, payload, size: start + length }
}
