import type { Interception, Outgoing } from '../../guard/interception'
import type { RequestPolicy } from '../../guard/request-policy'
import type { Answer, FromFrame } from '../protocol'

/** Statuses of answers that have no body; giving one throws. */
const bodiless = new Set([101, 204, 205, 304])

/** The interception in a sealed frame: each request goes to the page, which sends or refuses it. */
export class PortInterception implements Interception {
  private readonly waiting = new Map<number, (answer: Answer | undefined) => void>()
  private last = 0
  /** Treats every address as the vendor's; the page checks whether it is. */
  private readonly policy: RequestPolicy = {
    footprint: { hosts: [] },
    isAllowed: () => true,
    mayRun: () => true,
    inspect: () => undefined,
    isOwn: () => true,
    blocked() {},
    answered() {},
    foreign() {},
  }

  constructor(private readonly say: (message: FromFrame) => void) {}

  isBlocking(): boolean {
    return false
  }

  find(): RequestPolicy {
    return this.policy
  }

  async send(
    _policy: RequestPolicy,
    { url, method, headers, body, signal }: Outgoing,
  ): Promise<Response> {
    this.last += 1
    const id = this.last
    const pairs = [...new Headers(headers)]
    // The content type that `fetch` would have set.
    if (body instanceof URLSearchParams && !pairs.some(([name]) => name === 'content-type'))
      pairs.push(['content-type', 'application/x-www-form-urlencoded;charset=UTF-8'])
    const answer = await new Promise<Answer | undefined>((resolve) => {
      this.waiting.set(id, resolve)
      signal?.addEventListener('abort', () => this.answer(id, undefined))
      const request = { url: url.href, method, headers: pairs, body: String(body) }
      this.say({ type: 'request', id, request })
    })
    if (!answer) throw new TypeError('Failed to fetch')
    const { status } = answer
    return new Response(bodiless.has(status) ? null : answer.body, {
      status,
      statusText: answer.statusText,
      headers: answer.headers.map(([name, value]): [string, string] => [name, value]),
    })
  }

  answer(id: number, answer: Answer | undefined): void {
    this.waiting.get(id)?.(answer)
    this.waiting.delete(id)
  }
}
