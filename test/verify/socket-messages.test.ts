import { expect, test } from 'vitest'
import { SocketMessages } from '../../cli/verify/proxy/socket-messages'

function frame(text: string, { isLast = true, opcode = 1 } = {}): Buffer {
  const payload = Buffer.from(text)
  const mask = Buffer.from([1, 2, 3, 4])
  const { length } = payload
  const size =
    length < 126
      ? Buffer.from([128 | length])
      : length < 65_536
        ? Buffer.from([128 | 126, length >> 8, length & 255])
        : Buffer.concat([Buffer.from([128 | 127, 0, 0, 0, 0]), uint32(length)])
  const masked = payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0))
  return Buffer.concat([Buffer.from([(isLast ? 128 : 0) | opcode]), size, mask, masked])
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

function read(bytes: Buffer, step = bytes.length): string[] {
  const messages: string[] = []
  const socket = new SocketMessages((message) => messages.push(message.toString()))
  for (let start = 0; start < bytes.length; start += step)
    socket.push(bytes.subarray(start, start + step))
  return messages
}

test('messages are read, short, long and very long', () => {
  for (const length of [0, 5, 125, 126, 65_535, 65_536])
    expect(read(frame('x'.repeat(length)))).toEqual(['x'.repeat(length)])
})

test('however their bytes come', () => {
  const bytes = Buffer.concat([frame('first'), frame('second')])
  for (const step of [1, 2, 7]) expect(read(bytes, step)).toEqual(['first', 'second'])
})

test('parts are put together, and pings are no part', () => {
  const bytes = Buffer.concat([
    frame('one ', { isLast: false }),
    frame('ping', { opcode: 9 }),
    frame('two', { opcode: 0 }),
  ])
  expect(read(bytes)).toEqual(['one two'])
})
