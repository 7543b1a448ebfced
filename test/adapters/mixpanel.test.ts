import { Retry, type VendorHost } from 'cordon'
import { mixpanel } from 'cordon/adapters/mixpanel'
import { expect, test } from 'vitest'
import type { AnalyticsEvent } from '../../src/event/event'
import { idOf } from '../helpers/a-server'

type Call = (name: unknown, values: unknown, done: (answer: unknown) => void) => void

const context = {
  page: { url: 'https://app.example/', path: '/', search: '', title: '', referrer: '' },
}
const common = { timestamp: '2026-01-01T00:00:00.000Z', anonymousId: 'p_anonymous', context }
const events: AnalyticsEvent[] = [
  { ...common, type: 'track', messageId: idOf(0), event: 'tick' },
  {
    ...{ ...common, type: 'identify', messageId: idOf(1), userId: 'p_user' },
    ...{ traitOperations: { add: { logins: 1 } } },
  },
  {
    ...{ ...common, type: 'group', messageId: idOf(2), groupId: 'p_org' },
    ...{ traitOperations: { union: { plans: ['pro'] } } },
  },
]

/** What `deliver` rejects with, where one of the SDK's calls gets no good answer. */
async function deliver(failing: 'track' | 'increment' | 'union' | ''): Promise<unknown> {
  const say = (name: string): number => (name === failing ? 0 : 1)
  const track: Call = (_name, _values, done) => done(say('track'))
  const increment = (_values: unknown, done: (answer: unknown) => void) => done(say('increment'))
  const union: Call = (_name, _values, done) => done(say('union'))
  const nothing = () => {}
  const sdk = {
    ...{ track, register: nothing, unregister: nothing, identify: nothing },
    ...{ people: { increment }, get_group: () => ({ union }), init: (): unknown => sdk },
  }
  const client = await mixpanel({ token: 'token' }).load({
    scrub: (payload: unknown) => payload,
    sdk: () => Promise.resolve(sdk),
  } as unknown as VendorHost)
  return Promise.resolve(client.deliver(events, false)).catch((error: unknown) => error)
}

test.each([
  ['track', idOf(0)],
  ['increment', idOf(1)],
  ['union', idOf(2)],
] as const)(
  'what the SDK’s %s did not deliver is sent again, and nothing else',
  async (name, id) => {
    const retry = await deliver(name)
    expect(retry).toBeInstanceOf(Retry)
    expect(retry).toMatchObject({ messageIds: [id] })
  },
)

test('nothing is sent again when all was delivered', async () => {
  expect(await deliver('')).toBeUndefined()
})
