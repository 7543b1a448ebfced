import { InMemoryProvider, OpenFeature } from '@openfeature/web-sdk'
import { afterEach, describe, expect, test } from 'vitest'
import { openFeature, type FlagClient } from '../../src/sources/open-feature'
import { aSwitch } from '../helpers/a-switch'

/** A provider with a flag that has a variant for each value. */
function provider(key: string, variants: Record<string, unknown>, variant: string) {
  return new InMemoryProvider({
    [key]: { variants, defaultVariant: variant, disabled: false },
  } as ConstructorParameters<typeof InMemoryProvider>[0])
}

const object = { on: { mixpanel: true }, off: { mixpanel: false } }
const boolean = { on: true, off: false }

/** A switch that listens to a flag, as createAnalytics wires it. */
function wired(flags: Parameters<typeof openFeature>[1]) {
  const votes = aSwitch('mixpanel', 'posthog')
  const client = OpenFeature.getClient() as unknown as FlagClient
  const published: unknown[] = []
  const stop = openFeature(
    client,
    flags,
  )((document) => {
    published.push(document)
    votes.accept(document)
  })
  return { votes, published, stop }
}

afterEach(async () => {
  OpenFeature.clearHandlers()
  await OpenFeature.clearProviders()
})

describe.each([
  ['one object flag', 'vendors', 'vendors', object],
  ['a boolean flag for each vendor', { mixpanel: 'mixpanel-on' }, 'mixpanel-on', boolean],
] as const)('%s', (_name, flags, key, variants) => {
  test('kills, and toggled on again lifts its own kill', async () => {
    const flag = provider(key, variants, 'on')
    await OpenFeature.setProviderAndWait(flag)
    const { votes } = wired(flags)
    expect(votes.state('mixpanel')).toBe('on')
    for (const variant of ['off', 'on', 'off']) {
      await flag.putConfiguration({
        [key]: { variants, defaultVariant: variant, disabled: false },
      } as Parameters<typeof flag.putConfiguration>[0])
      await expect.poll(() => votes.state('mixpanel')).toBe(variant)
      expect(votes.state('posthog')).toBe('on')
    }
  })

  test('never lifts the kill of somebody else', async () => {
    await OpenFeature.setProviderAndWait(provider(key, variants, 'on'))
    const { votes } = wired(flags)
    votes.kill('mixpanel', { reason: 'INC-1' })
    wired(flags)
    expect(votes.state('mixpanel')).toBe('off')
  })

  test('that is gone, of another type, or in error is no news', async () => {
    await OpenFeature.setProviderAndWait(provider(key, variants, 'off'))
    const { votes, published } = wired(flags)
    expect(votes.state('mixpanel')).toBe('off')
    // A handler that is added late runs once for what is so already.
    await new Promise((resolve) => setTimeout(resolve, 5))
    const before = published.length
    await OpenFeature.setProviderAndWait(provider('another', variants, 'on'))
    await OpenFeature.setProviderAndWait(provider(key, { on: 'on' }, 'on'))
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(published.slice(before).filter((one) => !JSON.stringify(one).includes('false'))).toEqual(
      [],
    )
    expect(votes.state('mixpanel')).toBe('off')
  })

  test('is heard when the provider is ready at last', async () => {
    const { votes } = wired(flags)
    expect(votes.state('mixpanel')).toBe('on')
    await OpenFeature.setProviderAndWait(provider(key, variants, 'off'))
    await expect.poll(() => votes.state('mixpanel')).toBe('off')
  })

  test('is not heard any more after the stop', async () => {
    const { votes, stop } = wired(flags)
    stop()
    await OpenFeature.setProviderAndWait(provider(key, variants, 'off'))
    expect(votes.state('mixpanel')).toBe('on')
  })
})

test.each([
  ['client', () => openFeature({} as FlagClient, 'vendors')],
  ['flags', () => openFeature(OpenFeature.getClient() as unknown as FlagClient, '')],
])('a bad option names itself: %s', (option, make) => {
  expect(make).toThrow(
    expect.objectContaining({ code: 'invalid_option', option: `openFeature.${option}` }),
  )
})
