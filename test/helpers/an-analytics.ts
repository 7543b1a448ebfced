import type { Analytics, AnalyticsEvents } from 'cordon'

type Settled = AnalyticsEvents['settled']

/** Stands where `createAnalytics` would: notes each call, and tells of events what a test says. */
export function anAnalytics(vendors: readonly string[] = ['acme']) {
  const calls: unknown[][] = []
  const unsupported: Record<string, number> = {}
  const listeners = new Set<(event: Settled) => void>()
  let userId: string | undefined
  let groups: Record<string, string> = {}
  const note =
    (name: string) =>
    (...args: unknown[]): void => {
      if (name === 'identify') userId = String(args[0])
      if (name === 'reset') [userId, groups] = [undefined, {}]
      const { key, join } = Object(name === 'group' && args[2]) as { key?: string; join?: boolean }
      if (key && join !== false) groups = { ...groups, [key]: String(args[0]) }
      // Trailing arguments that were not given are none.
      while (args.length && args.at(-1) === undefined) args.pop()
      calls.push([name, ...args])
    }
  const analytics = {
    ...Object.fromEntries(
      ['track', 'page', 'identify', 'group', 'reset'].map((name) => [name, note(name)]),
    ),
    ids: () => ({
      anonymousId: 'anonymous-1',
      ...(userId && { userId }),
      ...(Object.keys(groups).length && { groups }),
    }),
    status: () => Object.fromEntries(vendors.map((name) => [name, {}])),
    on(_type: string, listener: (event: Settled) => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    flush: () => Promise.resolve(),
    countUnsupported: (call: string) => void (unsupported[call] = (unsupported[call] ?? 0) + 1),
  } as unknown as Analytics
  return {
    analytics,
    calls,
    unsupported,
    /** Names and first arguments of the calls, as most tests ask for them. */
    named: () => calls.map(([name, first]) => `${String(name)} ${String(first ?? '')}`.trim()),
    listening: () => listeners.size,
    /** What became of the event of the last call, at one vendor. */
    settle(vendor: string, reason?: Settled['reason']) {
      const options = calls.at(-1)?.at(-1) as { messageId: string }
      for (const listener of [...listeners])
        listener({ vendor, messageId: options.messageId, reason })
    },
  }
}
