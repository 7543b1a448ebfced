import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startDebug, type DebugOptions } from '../../src/client/debug'
import { EventBus } from '../../src/client/event-bus'
import { createLog } from '../../src/delivery/log'
import { parsePolicy, type Policy } from '../../src/switch/policy'
import { Switch } from '../../src/switch/switch'
import { stubPage } from '../helpers/a-page'
import { anEvent } from '../helpers/an-event'
import { memoryStore } from '../helpers/memory-store'

let lines: string[] = []
beforeEach(() => {
  stubPage()
  lines = []
  vi.spyOn(console, 'info').mockImplementation((line: string) => {
    lines.push(line.replace('Cordon: ', ''))
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const policy = (version: number, acme: unknown): Policy =>
  parsePolicy({ version, vendors: { acme } }) as Policy

/** The switch of a page with one vendor; a test says what becomes of its code. */
function aPage() {
  const events = new EventBus()
  const vendor = {
    adapter: { footprint: { hosts: [] } },
    requestPolicy: {},
    loop: { needsReload: () => false, sdkState: () => 'stopped' },
  }
  const vendorSwitch = new Switch({
    ...{ vendors: ['acme'], policy: policy(1, 'on'), store: memoryStore() },
    isInRollout: () => true,
    onChange: (name, state, vote) => events.emit('status', { vendor: name, state, vote }),
  })
  vendorSwitch.castAll({ by: 'start', state: 'hold' })
  const log = createLog({ events: 9, bytes: 9_999, age: 9_999 }, () => {})
  const options = { events, vendorSwitch, log, settings: {}, vendors: new Map([['acme', vendor]]) }
  return {
    ...{ events, vendorSwitch, log, vendor },
    start: () => startDebug(options as unknown as DebugOptions),
  }
}

test('at the start a vendor’s state is said once, with the vote that decides', () => {
  const { vendorSwitch, start } = aPage()
  const stop = start()
  expect(lines).toEqual(['acme is hold: start'])
  vendorSwitch.withdrawAll('start')
  expect(lines).toEqual(['acme is hold: start', 'acme is on: policy 1'])
  stop()
})

test('a vendor that was killed before is said to be off, and not on as in the policy', () => {
  const { vendorSwitch, start } = aPage()
  vendorSwitch.kill('acme', { reason: 'INC-42' })
  start()()
  expect(lines).toEqual(['acme is off: kill 1 (INC-42)'])
})

test('one that runs again after a page load only is said to wait for it, and so are its events', () => {
  const { events, vendorSwitch, log, vendor, start } = aPage()
  vendorSwitch.withdrawAll('start')
  const stop = start()
  vendorSwitch.accept({ version: 2, vendors: { acme: 'off' } })
  vendor.loop.needsReload = () => true
  vendorSwitch.accept({ version: 3, vendors: { acme: 'on' } })
  expect(lines.slice(1)).toEqual([
    'acme is off: policy 2',
    'acme is on: policy 3; its code waits for a page load',
  ])
  const event = anEvent('late')
  log.append(event, 1)
  events.emit('settled', { vendor: 'acme', messageId: event.messageId, reason: 'killed' })
  expect(lines[3]).toBe('late → acme: dropped, killed: its code waits for a page load')
  stop()
})

test('the line of a call that the vendor does not have says so, and names no report that leaves it out', () => {
  const { events, vendorSwitch, log, start } = aPage()
  vendorSwitch.withdrawAll('start')
  const stop = start()
  const event = anEvent('viewed')
  log.append(event, 1)
  events.emit('settled', { vendor: 'acme', messageId: event.messageId, reason: 'unsupported' })
  expect(lines.at(-1)).toBe(
    'viewed → acme: dropped, unsupported: the vendor has no such call or operation',
  )
  stop()
})
