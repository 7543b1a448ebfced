import { afterEach, expect, test, vi } from 'vitest'
import { openTabChannel, type TabChannel } from '../../src/shared/tab-channel'
import { createKillBroadcast, type KillMessage } from '../../src/teardown/kill-broadcast'

const open: TabChannel[] = []
function channel(name: string, hear: (message: unknown) => void = () => {}) {
  const one = openTabChannel(name, hear)
  open.push(one)
  return one
}
afterEach(() => {
  for (const one of open.splice(0)) one.close()
  vi.unstubAllGlobals()
})

test('what one tab tells, the others hear', async () => {
  const heard = new Promise((resolve) => channel('cordon:test', resolve))
  channel('cordon:test').tell({ failures: 0 })
  expect(await heard).toEqual({ failures: 0 })
})

test('telling never throws: not after the end, and not of what cannot be cloned', () => {
  const one = channel('cordon:test')
  expect(() => one.tell(() => 'a function')).not.toThrow()
  one.close()
  expect(() => one.tell({ failures: 0 })).not.toThrow()
  expect(() => one.close()).not.toThrow()
})

test('a page that replaced `postMessage` is not asked', async () => {
  const native = BroadcastChannel.prototype.postMessage
  const heard = new Promise((resolve) => channel('cordon:test', resolve))
  BroadcastChannel.prototype.postMessage = () => {
    throw new Error('vetoed')
  }
  try {
    channel('cordon:test').tell('still told')
    expect(await heard).toBe('still told')
  } finally {
    BroadcastChannel.prototype.postMessage = native
  }
})

function aBroadcast() {
  const kills: KillMessage[] = []
  const broadcast = createKillBroadcast((kill) => kills.push(kill))
  open.push(broadcast as TabChannel)
  return { kills, broadcast }
}

test('a kill is heard with its reason, its version and whether it drains, and nothing else is', async () => {
  const { kills } = aBroadcast()
  const sender = channel('cordon:')
  for (const junk of [undefined, null, 'kill', 7, {}, { kill: 7 }]) sender.tell(junk)
  sender.tell({ kill: 'acme', reason: 7, version: 1.5, share: 0 })
  const whole = { kill: 'acme', reason: 'INC-1', version: 7, drain: true }
  sender.tell({ ...whole, drain: 'yes' })
  sender.tell(whole)
  await vi.waitFor(() => expect(kills).toHaveLength(3))
  expect(kills).toEqual([{ kill: 'acme' }, { ...whole, drain: undefined }, whole])
})

test('a broadcast that is closed tells nobody and does not throw', () => {
  const { broadcast } = aBroadcast()
  broadcast.close()
  expect(() => broadcast.tell({ kill: 'acme' })).not.toThrow()
})
