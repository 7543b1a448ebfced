import { describe, expect, test } from 'vitest'
import { PolicyVersions, type PolicyVersion } from '../../src/switch/policy-versions'

const maxRaise = 1_000_000_000
const maxFirst = 100_000_000_000_000

/** The versions that a page knows which was built with one, and has read others since. */
function known(bundled: PolicyVersion, ...raised: readonly PolicyVersion[]) {
  const versions = new PolicyVersions(bundled)
  for (const one of raised) versions.raise(one)
  return versions
}

describe('a version is absurd', () => {
  test.each([
    ['that rises by as much as can be', 7, 7 + maxRaise, false],
    ['that rises by more', 7, 8 + maxRaise, true],
    ['that comes first, a date and a time', 0, maxFirst, false],
    ['that comes first, and is more than that', 0, maxFirst + 1, true],
  ])('%s: after %i, %i: %s', (_, bundled, version, isAbsurd) => {
    const versions = known({ version: bundled })
    expect(versions.isImplausible({ version })).toBe(isAbsurd)
    expect(versions.plausible(version)).toBe(isAbsurd ? bundled : version)
  })

  test('beside those of its own key, whatever another has come to', () => {
    const versions = known({ version: 1 }, { kid: 'a', version: 5 * maxRaise })
    expect(versions.isImplausible({ kid: 'a', version: 6 * maxRaise })).toBe(false)
    expect(versions.isImplausible({ kid: 'b', version: 6 * maxRaise })).toBe(true)
    expect(versions.plausible(6 * maxRaise, 'b')).toBe(1)
  })
})

describe('the floor', () => {
  test('of a key is its own, and without a key the highest of all', () => {
    const versions = known({ version: 3 }, { kid: 'a', version: 9 })
    expect(versions.floor('a')).toBe(9)
    expect(versions.floor('b')).toBe(3)
    expect(versions.floor(undefined)).toBe(9)
  })

  test('of a key is below everything, where the app was built with a signed policy of another', () => {
    expect(known({ kid: 'a', version: 9 }).floor('b')).toBe(-1)
  })
})

describe('a policy that is older than the floor may stop', () => {
  test('where the floor came from one that rose by far more than is usual', () => {
    const versions = known({ version: 5 }, { version: 5_000 })
    expect(versions.mayStop({ version: 6 })).toBe(true)
    expect(versions.mayStop({ version: 5 })).toBe(false)
  })

  test('not where the floor rose as it does from hand to hand', () => {
    const versions = known({ version: 5 }, { version: 105 })
    expect(versions.mayStop({ version: 105 })).toBe(false)
    expect(versions.mayStop({ version: 106 })).toBe(true)
    const above = known({ version: 5 }, { version: 106 })
    expect(above.mayStop({ version: 6 })).toBe(true)
  })

  test('of the same key only', () => {
    const versions = known({ version: 5 }, { kid: 'a', version: 50 })
    expect(versions.mayStop({ kid: 'a', version: 49 })).toBe(false)
    expect(versions.mayStop({ kid: 'b', version: 49 })).toBe(true)
  })
})

describe('a policy is behind what a store remembers', () => {
  test.each([
    ['one version', 9, 10, true],
    ['as many as a cache may lag', 5, 15, true],
    ['more than that', 4, 15, false],
    ['none', 10, 10, false],
    ['less than none', 11, 10, false],
  ])('by %s: %i where %i was in force: %s', (_, version, remembered, isBehind) => {
    const versions = known({ version: 1 })
    expect(versions.isBehind({ version }, { version: remembered })).toBe(isBehind)
  })

  test('not under another key, and not once this page has fetched one itself', () => {
    const versions = known({ version: 1 })
    expect(versions.isBehind({ kid: 'a', version: 9 }, { kid: 'b', version: 10 })).toBe(false)
    expect(versions.hasFetched()).toBe(false)
    versions.confirm({ version: 2 })
    expect(versions.hasFetched()).toBe(true)
    expect(versions.isBehind({ version: 9 }, { version: 10 })).toBe(false)
  })
})

describe('a policy lifts a kill', () => {
  test.each([
    ['of a lower version', 7, 8, true],
    ['of the same', 8, 8, false],
    ['of a higher', 9, 8, false],
  ])('%s (%i): %i lifts it: %s', (_, killed, version, lifts) => {
    expect(known({ version: 1 }).mayLift({ version }, { version: killed })).toBe(lifts)
  })

  test('of another key, whatever their versions; what has no key is compared', () => {
    const versions = known({ version: 1 })
    expect(versions.mayLift({ kid: 'b', version: 2 }, { kid: 'a', version: 9 })).toBe(true)
    expect(versions.mayLift({ kid: 'a', version: 2 }, { kid: 'a', version: 9 })).toBe(false)
    expect(versions.mayLift({ version: 2 }, { kid: 'a', version: 9 })).toBe(false)
    expect(versions.mayLift({ kid: 'a', version: 2 }, { version: 9 })).toBe(false)
  })

  test('whose record claims more than can be, if it is newer than what was served before', () => {
    const versions = known({ version: 1 })
    const claimed = { version: 500 }
    expect(versions.mayLift({ version: 21 }, claimed)).toBe(false)
    versions.confirm({ version: 20 })
    versions.confirm({ version: 19 })
    expect(versions.mayLift({ version: 21 }, claimed)).toBe(true)
    expect(versions.mayLift({ version: 20 }, claimed)).toBe(false)
    expect(versions.mayLift({ version: 21 }, { version: 31 })).toBe(true)
    expect(versions.mayLift({ version: 21 }, { version: 30 })).toBe(false)
  })

  test('served first as version 0, too', () => {
    const versions = known({ version: 0 })
    versions.confirm({ version: 0 })
    expect(versions.mayLift({ version: 1 }, { version: 500 })).toBe(true)
  })
})
