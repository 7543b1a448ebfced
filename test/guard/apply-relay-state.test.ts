import { describe, expect, test } from 'vitest'
import { applyRelayState } from '../../src/guard/apply-relay-state'
import type { RequestPolicy } from '../../src/guard/request-policy'
import { aSwitch } from '../helpers/a-switch'

const mine = {} as RequestPolicy
const other = {} as RequestPolicy

/** A page whose policy has version 3, in which a vendor is answered. */
function answered(status: number, state?: string) {
  const vendorSwitch = aSwitch('mine', 'other')
  vendorSwitch.accept({ version: 3, vendors: { mine: 'on', other: 'on' } })
  const vendors = new Map([
    ['mine', { requestPolicy: mine }],
    ['other', { requestPolicy: other }],
  ])
  const answer = new Response(null, { status, headers: state ? { 'cordon-state': state } : {} })
  const heeded = applyRelayState(answer, mine, { vendors, vendorSwitch })
  return { vendorSwitch: vendorSwitch, answer, heeded }
}

describe('what a relay says of a vendor', () => {
  test.each(['off;v=3', 'off;v=4'])('%s stops it at once, and nobody else', (state) => {
    const { vendorSwitch } = answered(204, state)
    expect([vendorSwitch.state('mine'), vendorSwitch.state('other')]).toEqual(['off', 'on'])
    expect(vendorSwitch.votes('mine')).toContainEqual(
      expect.objectContaining({ by: 'kill', reason: 'off at the relay' }),
    )
  })

  test('is lifted by a policy that is newer than the one that the relay has, and by no other', () => {
    const { vendorSwitch } = answered(204, 'off;v=5')
    const on = { mine: 'on', other: 'on' }
    vendorSwitch.accept({ version: 5, vendors: on })
    expect(vendorSwitch.state('mine')).toBe('off')
    vendorSwitch.accept({ version: 6, vendors: on })
    expect(vendorSwitch.state('mine')).toBe('on')
  })

  test('is no call: the next policy lifts it, though it was asked for before', () => {
    const before = performance.now()
    const { vendorSwitch } = answered(204, 'off;v=5')
    vendorSwitch.accept({ version: 6, vendors: { mine: 'on', other: 'on' } }, before)
    expect(vendorSwitch.state('mine')).toBe('on')
  })

  test.each([
    ['what can be counted', String(Number.MAX_SAFE_INTEGER)],
    ['more than that', '9'.repeat(400)],
  ])('does not lock out the next policy, though it claims %s', (_what, version) => {
    const { vendorSwitch } = answered(204, `off;v=${version}`)
    expect(vendorSwitch.state('mine')).toBe('off')
    vendorSwitch.accept({ version: 4, vendors: { mine: 'on', other: 'on' } })
    expect(vendorSwitch.state('mine')).toBe('on')
  })

  test('stops nothing where the page knows a newer policy', () => {
    const { vendorSwitch, heeded } = answered(204, 'off;v=2')
    expect(vendorSwitch.state('mine')).toBe('on')
    expect(heeded.status).toBe(503)
  })

  test('is that it took nothing, where it is off', () => {
    expect(answered(204, 'off;v=3').heeded.status).toBe(503)
  })

  test.each(['on;v=99', 'hold;v=99', 'closed;v=99'])('%s starts nothing', (state) => {
    const { vendorSwitch, heeded, answer } = answered(200, state)
    expect(heeded).toBe(answer)
    expect([vendorSwitch.state('mine'), vendorSwitch.version()]).toEqual(['on', 3])
    vendorSwitch.kill('mine', {})
    applyRelayState(answer, mine, {
      vendors: new Map([['mine', { requestPolicy: mine }]]),
      vendorSwitch,
    })
    expect(vendorSwitch.state('mine')).toBe('off')
  })

  test.each([undefined, '', 'off', 'off;v=', 'off;v=-1', 'off;v=1e9', 'off;v=3;x', 'OFF;v=3'])(
    '%s is nothing that a relay says',
    (state) => {
      const { vendorSwitch, heeded, answer } = answered(204, state)
      expect(heeded).toBe(answer)
      expect(vendorSwitch.state('mine')).toBe('on')
    },
  )
})
