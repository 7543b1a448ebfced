type Flags = Record<string, unknown>
type Answer = (...args: readonly unknown[]) => unknown
type Config = Readonly<Flags>

/** Under which it is kept of which flags, with which answers, the vendor was told. */
export const toldOfFlags = '$flag_call_reported'

/** Called when an app has asked for a flag. */
export type OnAsked = (key: string, answer: unknown) => void

function given(config: Config, name: string): Flags {
  return Object((Object(config.bootstrap) as Flags)[name]) as Flags
}

/** What each event has of the flags that the app brings itself: experiments are counted by it. */
export function flagProperties(config: Config): Flags {
  const all = given(config, 'featureFlags')
  const keys = Object.keys(all)
  if (!keys.length) return {}
  return {
    $active_feature_flags: keys.filter((key) => all[key]),
    ...Object.fromEntries(keys.map((key) => [`$feature/${key}`, all[key]])),
  }
}

/**
 * Flags that the app brings itself, in `bootstrap`: nobody is asked for others, and what is not among them
 * is answered as before any are loaded.
 *
 * @param config as it is at each call, for an app may change it
 */
export function ownFlags(config: () => Config, onAsked: OnAsked): Readonly<Record<string, Answer>> {
  const all = (): Flags => given(config(), 'featureFlags')
  const payloads = (): Flags => given(config(), 'featureFlagPayloads')
  const keys = (): string[] => Object.keys(all())
  const active = (): [string, unknown][] => Object.entries(all()).filter(([, flag]) => flag)
  const getFeatureFlag: Answer = (key, options) => {
    const flag = all()[key as string]
    const isTold = (Object(options) as Flags).send_event !== false
    if (isTold && keys().length) onAsked(String(key), flag)
    return flag
  }
  const getFeatureFlagPayload: Answer = (key) => {
    const payload = payloads()[key as string]
    try {
      return JSON.parse(payload as string) as unknown
    } catch {
      // It is what it stands for.
      return payload
    }
  }
  const resultOf = (key: string): object => {
    const flag = all()[key]
    const variant = typeof flag === 'string' ? flag : undefined
    return { key, enabled: !!flag, variant, payload: getFeatureFlagPayload(key) }
  }
  return {
    ...{ getFeatureFlag, getFeatureFlagPayload },
    getFeatureFlagResult: (key, options) =>
      getFeatureFlag(key, options) === undefined ? undefined : resultOf(String(key)),
    isFeatureEnabled(key, options) {
      const flag = getFeatureFlag(key, options)
      return flag === undefined ? (Object(options) as Flags).defaultValue : !!flag
    },
    getAllFeatureFlags: () => keys().map(resultOf),
    getFlags: keys,
    getFlagVariants: all,
    getFlagPayloads: payloads,
    onFeatureFlags(callback) {
      let isWanted = true
      const tell = (): void => {
        if (isWanted)
          (callback as Answer)(
            active().map(([key]) => key),
            Object.fromEntries(active()),
            {},
          )
      }
      if (typeof callback === 'function') queueMicrotask(tell)
      return () => void (isWanted = false)
    },
  }
}
