import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { refetching, warning, type Source } from '../../src/sources/source'
import { PolicyIntake, type PolicyIntakeOptions } from '../../src/switch/policy-intake'
import { aSwitch } from '../helpers/a-switch'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const good = { version: 2, vendors: { m: 'on' } }

function refuse(): never {
  throw new Error('not now')
}

/** What some sources have to say, and what became of it. */
function anIntake({ count = 1, ...more }: Partial<PolicyIntakeOptions> & { count?: number } = {}) {
  const vendorSwitch = aSwitch('m')
  vendorSwitch.castAll({ by: 'start', state: 'hold' })
  const publish: ((document: unknown) => unknown)[] = []
  const told: (string | undefined)[] = []
  const sources = Array.from({ length: count }, (): Source => (say) => {
    publish.push(say)
    return () => {}
  })
  const options = {
    sources,
    timeout: 3_000,
    vendorSwitch: vendorSwitch,
    onPolicy: (why?: string) => void told.push(why),
    onRenewal: () => {},
    ...more,
  }
  return { intake: new PolicyIntake(options), vendorSwitch, told, publish }
}

test('starts when each source has spoken, be it of a failure', () => {
  const { publish, vendorSwitch } = anIntake({ count: 2 })
  publish[0]?.(good)
  expect(vendorSwitch.state('m')).toBe('hold')
  publish[1]?.(new Error('503'))
  expect(vendorSwitch.state('m')).toBe('on')
})

test('starts when the time is up', () => {
  const { vendorSwitch } = anIntake()
  vi.advanceTimersByTime(3_000)
  expect(vendorSwitch.state('m')).toBe('on')
})

test.each([3_000_000_000, Infinity])(
  'with %d ms of time, more than a timer can wait, starts no earlier',
  (timeout) => {
    const { vendorSwitch } = anIntake({ timeout })
    vi.advanceTimersByTime(86_400_000)
    expect(vendorSwitch.state('m')).toBe('hold')
  },
)

test.each([
  ['what it read before', good],
  ['a failure', new Error('503')],
])('waits for a source that asks again, until that says %s', (_, answer) => {
  const { publish, vendorSwitch, told } = anIntake()
  publish[0]?.(good)
  expect(publish[0]?.(refetching())).toBe(false)
  expect(vendorSwitch.state('m')).toBe('hold')
  expect(told).toEqual([undefined])
  publish[0]?.(answer)
  expect(vendorSwitch.state('m')).toBe('on')
})

test('waits for the one that asks again, whatever others say', () => {
  const { publish, vendorSwitch } = anIntake({ count: 2 })
  for (const say of publish) say(good)
  publish[1]?.(refetching())
  publish[0]?.(good)
  expect(vendorSwitch.state('m')).toBe('hold')
})

test('waits for a source that asks again no longer than for the first policy', () => {
  const { publish, vendorSwitch } = anIntake()
  publish[0]?.(good)
  vi.advanceTimersByTime(10_000)
  publish[0]?.(refetching())
  vi.advanceTimersByTime(2_999)
  expect(vendorSwitch.state('m')).toBe('hold')
  vi.advanceTimersByTime(1)
  expect(vendorSwitch.state('m')).toBe('on')
})

test('obeys a stop that nobody has signed, and takes it for no news', () => {
  const { publish, vendorSwitch, intake, told } = anIntake()
  expect(publish[0]?.({ version: 1, vendors: { m: 'off' }, unsigned: true })).toBe(true)
  expect(vendorSwitch.votes('m').map(({ by, state }) => `${by} ${state}`)).toEqual([
    'policy on',
    'start hold',
    'kill off',
  ])
  expect({ at: intake.lastPolicyAt, told }).toEqual({ at: undefined, told: [] })
})

test.each([
  ['nothing', undefined],
  ['a text', 'stop'],
  ['what throws', refuse],
])(
  'a source that answers %s for the way to stop keeps no other from being stopped',
  (_, answer) => {
    const stop = vi.fn()
    const { intake } = anIntake({ sources: [() => answer as never, () => stop] })
    expect(() => intake.stop()).not.toThrow()
    expect(stop).toHaveBeenCalledTimes(1)
  },
)

test('a source that goes on after the stop changes nothing', () => {
  const { publish, vendorSwitch, intake, told } = anIntake()
  intake.stop()
  expect(publish[0]?.({ ...good, version: 9 })).toBe(false)
  expect({ version: vendorSwitch.version(), told }).toEqual({ version: 1, told: [] })
})

test('does not start on what another tab or an earlier page has read, or on a warning', () => {
  const { publish, vendorSwitch, intake, told } = anIntake()
  publish[0]?.(warning('poll.every: 15'))
  publish[0]?.({ version: 2, vendors: {}, unsigned: true, secondhand: true })
  publish[0]?.({ ...good, version: 1, kid: 'k', secondhand: true })
  expect(vendorSwitch.state('m')).toBe('hold')
  expect({ at: intake.lastPolicyAt, told }).toEqual({ at: undefined, told: ['poll.every: 15'] })
})

test('says once what is wrong, keeps saying it in the status, and forgets it with the next policy', () => {
  const { publish, intake, told } = anIntake()
  for (let index = 0; index < 3; index += 1) publish[0]?.(new Error('status 404'))
  expect({ told, error: intake.lastError, at: intake.lastPolicyAt }).toEqual({
    told: ['status 404'],
    error: 'status 404',
    at: undefined,
  })
  expect(publish[0]?.(good)).toBe(true)
  expect(intake.lastError).toBeUndefined()
  expect(intake.lastPolicyAt).toMatch(/^\d{4}-.*Z$/)
})

test.each([
  ['development', [['Cordon: status 404']]],
  ['production', []],
])('in %s the console has %j', (env, calls) => {
  vi.stubEnv('NODE_ENV', env)
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const { publish } = anIntake()
  for (let index = 0; index < 3; index += 1) publish[0]?.(new Error('status 404'))
  expect(warn.mock.calls).toEqual(calls)
  warn.mockRestore()
  vi.unstubAllEnvs()
})

test('says which names no vendor has', () => {
  const { publish, intake } = anIntake()
  expect(publish[0]?.({ version: 2, vendors: { n: 'off' } })).toBe(true)
  expect(intake.lastError).toBe('the policy names n: no such vendor')
})

test.each([undefined, null, 'HTML', { every: 1 }, { version: 1, vendors: { m: 'off' } }])(
  'returns false for %j',
  (document) => expect(anIntake().publish[0]?.(document)).toBe(false),
)

test('a source that throws has spoken', () => {
  const vendorSwitch = aSwitch('m')
  vendorSwitch.castAll({ by: 'start', state: 'hold' })
  const source: Source = () => {
    throw new Error('no such file')
  }
  const intake = new PolicyIntake({
    sources: [source],
    timeout: 1,
    vendorSwitch,
    onPolicy: () => {},
    onRenewal: () => {},
  })
  expect({ state: vendorSwitch.state('m'), error: intake.lastError }).toEqual({
    state: 'on',
    error: 'no such file',
  })
})
