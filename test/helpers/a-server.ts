import { vi } from 'vitest'
import { readEvents } from '../../src/testing/read-events'
import type { RecordedEvent } from '../../src/testing/recorded-request'

interface ARequest {
  readonly path: string
  readonly events: readonly RecordedEvent[]
  readonly signal: AbortSignal | undefined
}

export interface AServer {
  readonly requests: ARequest[]
  answer: (request: ARequest) => Response | Promise<Response>
}

/** Takes the place of `fetch`; reads JSON, and a form's `data`. */
export function aServer(): AServer {
  const server: AServer = { requests: [], answer: () => anAnswer(200) }
  vi.stubGlobal('fetch', async (url: string, { body, signal }: RequestInit) => {
    const text = String(body)
    const data = new URLSearchParams(text).get('data') ?? text
    const request = {
      path: new URL(url).pathname,
      events: readEvents(JSON.parse(data)),
      signal: signal ?? undefined,
    }
    server.requests.push(request)
    return server.answer(request)
  })
  return server
}

export function anAnswer(status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response('', { status, headers })
}

export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}
