import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { RequestQueue } from '../../src/sealed/page/request-queue'
import type { Answer } from '../../src/sealed/protocol'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A queue whose vendor's server answers with these, one after the other. */
function aQueue(...answers: ((signal: AbortSignal) => Promise<Response>)[]) {
  const answered: Record<number, Answer | undefined> = {}
  const queue = new RequestQueue({
    bridge: {
      send: ({ signal }) =>
        answers.shift()?.(signal ?? AbortSignal.abort()) ?? Promise.resolve(new Response('ok')),
      refused() {},
      breached() {},
    },
    owns: () => true,
    scrub: (payload) => payload,
    answer: (id, answer) => void (answered[id] = answer),
  })
  const ask = (id: number): void =>
    queue.add(id, { url: 'https://vendor.example/e', method: 'POST', headers: [], body: '{}' })
  return { ask, answered }
}

/** As `fetch` does: neither an answer nor an error, until it is aborted. */
function silence(signal: AbortSignal): Promise<Response> {
  return new Promise((_, reject) =>
    signal.addEventListener('abort', () => reject(new TypeError('Failed to fetch'))),
  )
}

/** A status at once, and a body without an end. */
async function endlessBody(signal: AbortSignal): Promise<Response> {
  return new Response(
    new ReadableStream({
      start: (controller) => signal.addEventListener('abort', () => controller.error('aborted')),
    }),
  )
}

test.each([
  ['does not answer', silence],
  ['does not end its answers', endlessBody],
])(
  'a server that %s holds up a frame’s requests for 30 s, and not for ever',
  async (_how, answer) => {
    const { ask, answered } = aQueue(answer, answer)
    for (const id of [1, 2, 3]) ask(id)
    await vi.advanceTimersByTimeAsync(29_000)
    expect(answered).toEqual({})
    await vi.advanceTimersByTimeAsync(2_000)
    expect(answered).toMatchObject({ 1: undefined, 2: undefined, 3: { status: 200, body: 'ok' } })
    expect(vi.getTimerCount()).toBe(0)
  },
)
