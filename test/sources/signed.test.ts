import { CompactSign, exportJWK, generateKeyPair } from 'jose'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { signed } from '../../src/sources/signed'
import type { Source } from '../../src/sources/source'
import { parsePolicy, type Policy } from '../../src/switch/policy'
import { Switch } from '../../src/switch/switch'
import { aSwitch } from '../helpers/a-switch'
import { memoryStore } from '../helpers/memory-store'

type Pair = Awaited<ReturnType<typeof generateKeyPair>>
const pairs: Record<string, Pair> = {}
let keys: (JsonWebKey & { kid: string })[]

beforeAll(async () => {
  pairs.now = await generateKeyPair('ES256', { extractable: true })
  pairs.next = await generateKeyPair('Ed25519', { extractable: true })
  pairs.foreign = await generateKeyPair('ES256', { extractable: true })
  keys = await Promise.all(
    ['now', 'next'].map(async (kid) => ({
      ...((await exportJWK((pairs[kid] as Pair).publicKey)) as JsonWebKey),
      kid,
    })),
  )
})

const on = { version: 2, vendors: { mixpanel: 'on' } }
const off = { version: 2, vendors: { mixpanel: { state: 'off', reason: 'INC-1' } } }

function sign(policy: object, key = 'now', header: object = {}) {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(policy)))
    .setProtectedHeader({ alg: key === 'next' ? 'Ed25519' : 'ES256', kid: key, ...header })
    .sign((pairs[key] as Pair).privateKey)
}

/** What comes out when some documents go in. */
async function through(...documents: unknown[]): Promise<unknown[]> {
  const published: unknown[] = []
  let isRead: Promise<unknown> | undefined
  const inner: Source = (publish) => {
    isRead = Promise.all(documents.map((document) => publish(document)))
    return () => {}
  }
  signed(inner, { keys })((document) => published.push(document))
  await isRead
  return published
}

/** Whether a vendor that was killed runs after a document, and whether one that ran still does. */
function effect(document: unknown) {
  const state = (killed: boolean) => {
    const vendorSwitch = aSwitch('mixpanel')
    if (killed) vendorSwitch.kill('mixpanel', {})
    if (!(document instanceof Error)) vendorSwitch.accept(document)
    return vendorSwitch.state('mixpanel')
  }
  return { killed: state(true), running: state(false) }
}

describe('a signed policy', () => {
  test('is trusted where only the keys are given, without other options', async () => {
    const jws = await sign(on)
    const published: unknown[] = []
    let isRead: Promise<unknown> | undefined
    const inner: Source = (publish) => {
      isRead = Promise.resolve(publish(jws))
      return () => {}
    }
    signed(inner, keys)((document) => published.push(document))
    await isRead
    expect(published).toEqual([{ ...on, kid: 'now', unsigned: false }])
  })

  test.each(['now', 'next'])('of key "%s" starts and stops', async (key) => {
    const [start] = await through(await sign(on, key))
    expect(start).toMatchObject({ ...on, kid: key })
    expect(effect(start)).toEqual({ killed: 'on', running: 'on' })
    const [stop] = await through(await sign(off, key))
    expect(effect(stop)).toEqual({ killed: 'off', running: 'off' })
  })

  test('goes on with the time at which it was asked for', async () => {
    const jws = await sign(on)
    const askedAt = new Promise((done) => {
      const inner: Source = (publish) => {
        publish(jws, 5)
        return () => {}
      }
      signed(inner, { keys })((_document, at) => done(at))
    })
    expect(await askedAt).toBe(5)
  })

  test('may come in an object', async () => {
    const [opened] = await through({ jws: await sign(on) })
    expect(effect(opened).killed).toBe('on')
  })

  test('that was signed for later than now is good, one that has expired is not', async () => {
    const now = Math.floor(Date.now() / 1_000)
    const [good, withinSkew, expired] = await Promise.all([
      through(await sign({ ...on, exp: now + 60 })),
      through(await sign({ ...on, exp: now - 60 })),
      through(await sign({ ...on, exp: now - 600 })),
    ])
    expect(effect(good[0]).killed).toBe('on')
    expect(effect(withinSkew[0]).killed).toBe('on')
    expect(effect(expired[0]).killed).toBe('off')
  })
})

describe('a policy without a good signature', () => {
  const tampered = async (policy: object): Promise<string> => {
    const [head, , tail] = (await sign(policy === on ? off : on)).split('.')
    return [head, Buffer.from(JSON.stringify(policy)).toString('base64url'), tail].join('.')
  }
  const withHead = (head: object, policy: object, tail = 'AAAA'): string =>
    [head, policy]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .concat(tail)
      .join('.')
  const bad: [string, (policy: object) => Promise<unknown>][] = [
    ['is not signed', (policy) => Promise.resolve(policy)],
    ['was tampered with', tampered],
    ['is of a foreign key', (policy) => sign(policy, 'foreign')],
    [
      'is of a foreign key that says it is ours',
      (policy) => sign(policy, 'foreign', { kid: 'now' }),
    ],
    [
      'has a key and an algorithm that do not fit',
      (policy) => sign(policy, 'now', { kid: 'next' }),
    ],
    ['has no key id', (policy) => sign(policy, 'now', { kid: undefined })],
    [
      'has no algorithm',
      (policy) => Promise.resolve(withHead({ alg: 'none', kid: 'now' }, policy, '')),
    ],
    [
      'says that it is signed',
      (policy) => Promise.resolve({ ...policy, kid: 'now', unsigned: false }),
    ],
    [
      'is of an algorithm that only sounds like one',
      (policy) => Promise.resolve(withHead({ alg: 'constructor', kid: 'now' }, policy)),
    ],
    [
      'is of an algorithm for symmetric keys',
      (policy) => Promise.resolve(withHead({ alg: 'HS256', kid: 'now' }, policy)),
    ],
    [
      'needs an extension to be understood',
      (policy) => Promise.resolve(withHead({ alg: 'ES256', kid: 'now', crit: ['b64'] }, policy)),
    ],
    ['has an expiry that is no number', (policy) => sign({ ...policy, exp: 'never' })],
  ]

  test.each(bad)('that %s stops, and never starts', async (_name, make) => {
    const [start] = await through(await make(on))
    expect(effect(start)).toEqual({ killed: 'off', running: 'on' })
    const [stop, why] = await through(await make(off))
    expect(effect(stop)).toEqual({ killed: 'off', running: 'off' })
    // Whoever watches `lastError` learns that the file is not what it should be, although it stops something.
    expect(why).toEqual(start)
  })

  test.each([undefined, null, 7, '', 'x', 'a.b.c', 'ey.ey.ey', [], {}, new Error('503')])(
    'and is none at all (%j) is no news',
    async (document) => {
      expect(await through(document)).toEqual([expect.any(Error)])
    },
  )
})

test('the inner source learns which document was taken over, and so its pace', async () => {
  const taken: unknown[] = []
  const documents = [await sign({ ...on, every: 60_000 }), 'garbage', on]
  const inner: Source = (publish) => {
    void Promise.all(documents.map((one) => publish(one))).then((all) => taken.push(...all))
    return () => {}
  }
  signed(inner, { keys })((document) => !(document instanceof Error))
  await expect.poll(() => taken.length).toBe(3)
  expect(taken).toEqual([expect.objectContaining({ every: 60_000 }), undefined, undefined])
})

test('a stop that takes long to verify is neither lost nor overtaken', async () => {
  expect(await through(await sign(off), on, { ...off, version: 7 })).toEqual([
    { ...off, kid: 'now', unsigned: false },
    expect.any(Error),
    { ...off, version: 7, unsigned: true },
    expect.any(Error),
  ])
})

test('a listener that throws is told what comes next', async () => {
  const heard: unknown[] = []
  signed(
    (publish) => {
      publish(off)
      publish(off)
      return () => {}
    },
    { keys },
  )((document) => {
    heard.push(document)
    throw new Error('listener')
  })
  await expect.poll(() => heard.length).toBe(2)
})

test('nothing is published after the stop, and the inner source is stopped', async () => {
  const published: unknown[] = []
  const document = await sign(on)
  let isStopped = false
  const stop = signed(
    (publish) => {
      publish(document)
      return () => (isStopped = true)
    },
    { keys },
  )((opened) => published.push(opened))
  stop()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect({ isStopped, published }).toEqual({ isStopped: true, published: [] })
})

test('a flag that is not signed cannot lift its own kill by stopping another vendor', async () => {
  const [opened] = await through({ flag: 'f', vendors: { mixpanel: 'on', posthog: 'off' } })
  const vendorSwitch = new Switch({
    vendors: ['mixpanel', 'posthog'],
    policy: parsePolicy({ version: 1, vendors: {} }) as Policy,
    store: memoryStore(),
    isInRollout: () => true,
    onChange: () => {},
  })
  vendorSwitch.accept({ flag: 'f', vendors: { mixpanel: 'off' } })
  vendorSwitch.accept(opened)
  expect([vendorSwitch.state('mixpanel'), vendorSwitch.state('posthog')]).toEqual(['off', 'off'])
})

test('an unknown state, which reads as off, stops without a signature', async () => {
  const [opened] = await through({ version: 2, vendors: { mixpanel: 'paused' } })
  expect(effect(opened).running).toBe('off')
})

test('where WebCrypto is missing, nothing is good and stopping still works', async () => {
  const documents = [await sign(on), await sign(off)]
  vi.stubGlobal('crypto', {})
  const [start, stop] = await through(...documents)
  vi.unstubAllGlobals()
  expect(start).toBeInstanceOf(Error)
  expect(effect(stop).running).toBe('off')
})

test.each([
  ['keys', () => signed(() => () => {}, { keys: [] })],
  ['keys', () => signed(() => () => {}, { keys: [{}] })],
  ['keys', () => signed(() => () => {}, { keys: [{ ...keys[0], d: 'private' }] })],
  ['keys', () => signed(() => () => {}, { keys: [{ kid: 'rsa', kty: 'RSA' }] })],
  ['skew', () => signed(() => () => {}, { keys, skew: Number.NaN })],
  ['source', () => signed('x' as unknown as Source, { keys })],
])('a bad option names itself: %s', (option, make) => {
  expect(make).toThrow(
    expect.objectContaining({ code: 'invalid_option', option: `signed.${option}` }),
  )
})
