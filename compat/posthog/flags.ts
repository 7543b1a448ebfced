type Flags = Record<string, unknown>
type Answer = (...args: readonly unknown[]) => unknown

/**
 * Flags that the app brings itself, in `bootstrap`: nobody is asked for others, and what is not among them
 * is answered as before any are loaded.
 *
 * @param config as it is at each call, for an app may change it
 */
export function ownFlags(config: () => Readonly<Flags>): Readonly<Record<string, Answer>> {
  const given = (name: string): Flags =>
    Object((Object(config().bootstrap) as Flags)[name]) as Flags
  const all = (): Flags => given('featureFlags')
  const keys = (): string[] => Object.keys(all()).filter((key) => all()[key])
  const getFeatureFlag: Answer = (key) => all()[key as string]
  const getFeatureFlagPayload: Answer = (key) => {
    const payload = given('featureFlagPayloads')[key as string]
    try {
      return JSON.parse(payload as string) as unknown
    } catch {
      // It is what it stands for.
      return payload
    }
  }
  const getFeatureFlagResult: Answer = (key) => {
    const flag = getFeatureFlag(key)
    const variant = flag === true ? undefined : flag
    return flag && { key, enabled: true, variant, payload: getFeatureFlagPayload(key) }
  }
  return {
    ...{ getFeatureFlag, getFeatureFlagPayload, getFeatureFlagResult },
    isFeatureEnabled(key, options) {
      const flag = getFeatureFlag(key)
      return flag === undefined ? (Object(options) as Flags).defaultValue : !!flag
    },
    getAllFeatureFlags: () => keys().map(getFeatureFlagResult),
    getFlags: keys,
    getFlagVariants: all,
    getFlagPayloads: () => given('featureFlagPayloads'),
    onFeatureFlags(callback) {
      let isWanted = true
      if (typeof callback === 'function')
        queueMicrotask(() => isWanted && (callback as Answer)(keys(), all(), {}))
      return () => void (isWanted = false)
    },
  }
}
