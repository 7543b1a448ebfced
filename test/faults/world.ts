import type { Answer, RecordingEndpoint } from 'cordon/testing'
import type { BrowserContext } from 'playwright-core'
import type { Lab, Tab } from '../browser/support/lab'

/** One vendor in each of the three ways to run one. */
export const vendors = ['wire', 'inline', 'sealed'] as const
export type VendorName = (typeof vendors)[number]

/** How a vendor's server behaves. */
export const modes = {
  ok: {},
  slow: { delay: 400 },
  bad: { status: 400 },
  busy: { status: 429, headers: { 'retry-after': '1' } },
  broken: { status: 500 },
  cut: { cut: true },
  hanging: { hang: true },
} satisfies Record<string, Answer>
export type Mode = keyof typeof modes

/** A page's life, as the page itself told it last. */
export interface Account {
  readonly accepted: number
  readonly delivered: number
  readonly pending: number
  readonly dropped: Readonly<Record<string, number>>
}

/** Numbers that are random and the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Which events a server has received, and which of them it has confirmed. */
export class VendorServer {
  mode: Mode = 'ok'
  readonly received = new Map<string, number>()
  private readonly confirmed = new Map<string, Set<string>>()

  constructor(readonly endpoint: RecordingEndpoint) {
    endpoint.respond = (request) => {
      const answer: Answer = modes[this.mode]
      const isGood = !answer.status && !answer.cut && !answer.hang
      for (const { properties } of request.events) {
        const id = String(properties.sequence)
        this.received.set(id, (this.received.get(id) ?? 0) + 1)
        if (isGood) this.confirm(id)
      }
      // Nothing is looked up later, and ten minutes are long.
      endpoint.clear()
      return answer
    }
  }

  /** How many of a page's events it has taken, each counted once. */
  confirmedOf(page: string): number {
    return this.confirmed.get(page)?.size ?? 0
  }

  private confirm(id: string): void {
    const page = id.slice(0, id.indexOf('-'))
    const ids = this.confirmed.get(page) ?? new Set()
    this.confirmed.set(page, ids.add(id))
  }
}

export interface World {
  readonly lab: Lab
  readonly profile: BrowserContext
  readonly servers: Readonly<Record<VendorName, VendorServer>>
}

/** A tab, and the name that its events carry. */
export interface NamedTab extends Tab {
  readonly name: string
}

/** A tab in which events are told apart by the page and a number, and what must not be sent is noted. */
export async function openTab({ lab, profile, servers }: World, name: string): Promise<NamedTab> {
  const tab = await lab.tab(profile)
  await tab.page.evaluate(
    ({ hosts, page }) => {
      const { createAnalytics, mixpanel, mixpanelHttp, poll, posthog } = window.cordon
      window.analytics = createAnalytics({
        vendors: {
          wire: mixpanelHttp({ token: 'wire-token', host: hosts.wire }),
          inline: posthog({ token: 'phc_token', host: hosts.inline }),
          sealed: mixpanel({ token: 'sealed-token', host: hosts.sealed }),
        },
        isolate: { sealed: '/mixpanel.htm' },
        policy: { version: 1, vendors: { wire: 'on', inline: 'on', sealed: 'on' } },
        source: poll('/policy.json', { every: 500 }),
      })
      const late: Record<string, string[]> = { wire: [], inline: [], sealed: [] }
      let sequence = 0
      const track = (count: number): void => {
        const status = window.analytics.status()
        for (let index = 0; index < count; index += 1) {
          const id = `${page}-${(sequence += 1)}`
          for (const vendor of Object.keys(late))
            if (status[vendor]?.state === 'off') late[vendor]?.push(id)
          window.analytics.track('tick', { sequence: id })
        }
      }
      Object.assign(window, { track, late })
    },
    {
      hosts: {
        wire: servers.wire.endpoint.url,
        inline: servers.inline.endpoint.url,
        sealed: servers.sealed.endpoint.url,
      },
      page: name,
    },
  )
  return { ...tab, name }
}

/** What a page says of its vendors now, and which events were tracked while one was off. */
export async function askTab({ page }: Tab): Promise<{
  readonly accounts: Readonly<Record<VendorName, Account>>
  readonly late: Readonly<Record<VendorName, readonly string[]>>
}> {
  return page.evaluate(() => {
    const { late } = window as unknown as { late: Record<VendorName, string[]> }
    const accounts = window.analytics.status() as unknown as Record<VendorName, Account>
    return { accounts, late }
  })
}
