import type { RecordedRequest } from '../recorded-request'
import { assert } from './assert'
import type { Clause } from './clause'

/** What is in the page, and must not be in a request; some of it is what SDKs look for by themselves. */
const personal = [
  'ada.lovelace',
  'example.com',
  'Lovelace',
  'partner-portal',
  'user-4711',
  'org-0815',
  'Gecko',
  'AppleWebKit',
  'x86_64',
]
const path =
  '/people/ada.lovelace@example.com/settings?email=ada.lovelace%40example.com&ref=partner-portal#user-4711'

export const addNothing: Clause = {
  says: 'sends nothing that it may not have, whoever added it',
  async check({ vendor, visit }) {
    const { start, ask, until } = await visit({ path })
    await start()
    await ask(`bench.analytics.identify('user-4711', { name: 'Ada Lovelace' })`)
    await ask(`bench.analytics.group('org-0815', { name: 'Lovelace Engines', seats: 3 })`)
    await ask(`bench.analytics.page('Settings', { url: location.href, title: document.title })`)
    await ask(`bench.track(1)`)
    await until(`bench.analytics.status().vendor.pending === 0`)
    await vendor.waitFor(() => vendor.events.some(({ name }) => name === 'tick'))
    const bytes = vendor.requests.map(bytesOf).join('\n').toLowerCase()
    const found = personal.filter((value) => bytes.includes(value.toLowerCase()))
    assert(found.length === 0, `these left: ${found.join(', ')}`)
  },
}

/** All of a request that is the page's to choose. */
function bytesOf({ path: target, query, headers, text, payload }: RecordedRequest): string {
  const own = Object.entries(headers).filter(([name]) => !/^(?:user-agent|sec-)/.test(name))
  return [target, JSON.stringify([query, own, payload]), decode(text)].join('\n')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '))
  } catch {
    return text
  }
}
