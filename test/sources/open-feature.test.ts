import { InMemoryProvider, OpenFeature, type JsonValue } from '@openfeature/web-sdk'
import { afterEach, describe, expect, test } from 'vitest'
import { openFeature, type FlagClient } from '../../src/sources/open-feature'
import { aSwitch } from '../helpers/a-switch'

type Flags = Parameters<InMemoryProvider['putConfiguration']>[0]

/** A flag that has a variant for each value. */
function flagOf(key: string, variants: Record<string, unknown>, variant: string): Flags {
  return { [key]: { variants, defaultVariant: variant, disabled: false } } as Flags
}

function provider(key: string, variants: Record<string, unknown>, variant: string) {
  return new InMemoryProvider(flagOf(key, variants, variant))
}

/** As a provider whose server does not answer. */
class Remembering extends InMemoryProvider {
  constructor(
    private readonly reason: string,
    flags: Flags,
  ) {
    super(flags)
  }
  override resolveBooleanEvaluation(
    ...asked: Parameters<InMemoryProvider['resolveBooleanEvaluation']>
  ) {
    return { ...super.resolveBooleanEvaluation(...asked), reason: this.reason }
  }
  override resolveObjectEvaluation<T extends JsonValue>(
    ...asked: Parameters<InMemoryProvider['resolveObjectEvaluation']>
  ) {
    return { ...super.resolveObjectEvaluation<T>(...(asked as [string, T])), reason: this.reason }
  }
}

const object = { on: { mixpanel: true }, off: { mixpanel: false } }
const boolean = { on: true, off: false }

/** A switch that listens to a flag, as createAnalytics wires it. */
function wired(flags: Parameters<typeof openFeature>[1]) {
  const vendorSwitch = aSwitch('mixpanel', 'posthog')
  const client = OpenFeature.getClient() as unknown as FlagClient
  const published: unknown[] = []
  const stop = openFeature(
    client,
    flags,
  )((document) => {
    published.push(document)
    vendorSwitch.accept(document)
  })
  return { vendorSwitch, published, stop }
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
    const { vendorSwitch } = wired(flags)
    expect(vendorSwitch.state('mixpanel')).toBe('on')
    for (const variant of ['off', 'on', 'off']) {
      await flag.putConfiguration(flagOf(key, variants, variant))
      await expect.poll(() => vendorSwitch.state('mixpanel')).toBe(variant)
      expect(vendorSwitch.state('posthog')).toBe('on')
    }
  })

  test('never lifts the kill of somebody else', async () => {
    await OpenFeature.setProviderAndWait(provider(key, variants, 'on'))
    const { vendorSwitch } = wired(flags)
    vendorSwitch.kill('mixpanel', { reason: 'INC-1' })
    wired(flags)
    expect(vendorSwitch.state('mixpanel')).toBe('off')
  })

  test('that is gone, of another type, or in error is no news', async () => {
    await OpenFeature.setProviderAndWait(provider(key, variants, 'off'))
    const { vendorSwitch, published } = wired(flags)
    expect(vendorSwitch.state('mixpanel')).toBe('off')
    // A handler that is added late runs once for what is so already.
    await new Promise((resolve) => setTimeout(resolve, 5))
    const before = published.length
    await OpenFeature.setProviderAndWait(provider('another', variants, 'on'))
    await OpenFeature.setProviderAndWait(provider(key, { on: 'on' }, 'on'))
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(published.slice(before).filter((one) => !JSON.stringify(one).includes('false'))).toEqual(
      [],
    )
    expect(vendorSwitch.state('mixpanel')).toBe('off')
  })

  test.each(['on', 'off'])(
    'that is disabled in its service is no news: it stays %s',
    async (variant) => {
      const flag = provider(key, variants, variant)
      await OpenFeature.setProviderAndWait(flag)
      const { vendorSwitch, published } = wired(flags)
      await new Promise((resolve) => setTimeout(resolve, 5))
      const before = published.length
      const [enabled] = Object.values(flagOf(key, variants, variant))
      // It answers with the default that it was asked with, and no error.
      await flag.putConfiguration({ [key]: { ...enabled, disabled: true } } as Flags)
      await new Promise((resolve) => setTimeout(resolve, 5))
      expect(published.slice(before)).toEqual([])
      expect(vendorSwitch.state('mixpanel')).toBe(variant)
    },
  )

  test.each(['STALE', 'CACHED', 'DEFAULT', 'DISABLED', 'ERROR'])(
    'that the provider only remembers or falls back to (%s) stops, and starts nothing',
    async (reason) => {
      await OpenFeature.setProviderAndWait(provider(key, variants, 'off'))
      const { vendorSwitch, published } = wired(flags)
      await OpenFeature.setProviderAndWait(new Remembering(reason, flagOf(key, variants, 'on')))
      await new Promise((resolve) => setTimeout(resolve, 5))
      expect(vendorSwitch.state('mixpanel')).toBe('off')
      await OpenFeature.setProviderAndWait(provider(key, variants, 'on'))
      await expect.poll(() => vendorSwitch.state('mixpanel')).toBe('on')
      const before = published.length
      await OpenFeature.setProviderAndWait(new Remembering(reason, flagOf(key, variants, 'off')))
      await expect.poll(() => vendorSwitch.state('mixpanel')).toBe('off')
      expect(published.length).toBeGreaterThan(before)
    },
  )

  test('is heard when the provider is ready at last', async () => {
    const { vendorSwitch } = wired(flags)
    expect(vendorSwitch.state('mixpanel')).toBe('on')
    await OpenFeature.setProviderAndWait(provider(key, variants, 'off'))
    await expect.poll(() => vendorSwitch.state('mixpanel')).toBe('off')
  })

  test('is not heard any more after the stop', async () => {
    const { vendorSwitch, stop } = wired(flags)
    stop()
    await OpenFeature.setProviderAndWait(provider(key, variants, 'off'))
    expect(vendorSwitch.state('mixpanel')).toBe('on')
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
