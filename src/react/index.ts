import {
  createContext,
  createElement,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
  type ReactElement,
  type ReactNode,
} from 'react'
import type { Analytics, VendorStatus } from '../analytics'
import { steadyStatus } from './steady-status'

const Context = createContext<Analytics | undefined>(undefined)

/** Props of `AnalyticsProvider`. */
export interface AnalyticsProviderProps {
  /**
   * What `createAnalytics` returned, with any vendors, catalog and purposes. The provider creates none, so that strict
   * mode cannot create two.
   */
  readonly analytics: { readonly [Method in keyof Analytics]: (...args: never[]) => unknown }
  readonly children?: ReactNode
}

/**
 * Gives an instance to the hooks below.
 *
 * @example
 * ```tsx
 * <AnalyticsProvider analytics={analytics}><App /></AnalyticsProvider>
 * ```
 */
export function AnalyticsProvider({ analytics, children }: AnalyticsProviderProps): ReactElement {
  return createElement(Context.Provider, { value: analytics as unknown as Analytics }, children)
}

/**
 * The instance of the nearest provider.
 *
 * @throws Error if there is no provider above
 */
export function useAnalytics(): Analytics {
  const analytics = useContext(Context)
  if (!analytics) throw new Error('cordon: useAnalytics needs an AnalyticsProvider above it')
  return analytics
}

/**
 * The status of a vendor; renders again when its state or the policy changes, not for each count. So its counts are
 * those of the last render: `useAnalytics().status()` has the current ones. `undefined`: no vendor has this name,
 * or there is no page yet.
 */
export function useVendor(name: string): VendorStatus | undefined {
  const analytics = useAnalytics()
  const [subscribe, read] = useMemo(
    () => [
      (listener: () => void) => onChange(analytics, listener),
      steadyStatus(() => analytics.status()[name]),
    ],
    [analytics, name],
  )
  return useSyncExternalStore(subscribe, read, nothing)
}

/** On a server, and while a page takes over what the server has rendered, no vendor runs. */
function nothing(): undefined {
  return undefined
}

function onChange(analytics: Analytics, listener: () => void): () => void {
  const stops = (['status', 'kill', 'policy'] as const).map((type) => analytics.on(type, listener))
  return () => {
    for (const stop of stops) stop()
  }
}

/** Props of `VendorGate`. */
export interface VendorGateProps {
  /** Name of the vendor in `createAnalytics`. */
  readonly vendor: string
  /** Rendered while the vendor may not run. */
  readonly fallback?: ReactNode
  readonly children?: ReactNode
}

/**
 * Renders its children (a chat, a survey, anything by the vendor) only while the vendor may run. A policy that turns
 * the vendor off removes them from the page. They stay while a page that has slept reads the policy again.
 *
 * @example
 * ```tsx
 * <VendorGate vendor="intercom" fallback={<a href="/help">Help</a>}><Chat /></VendorGate>
 * ```
 */
export function VendorGate({ vendor, fallback, children }: VendorGateProps): ReactNode {
  const status = useVendor(vendor)
  const wasOpen = useRef(false)
  const isOpen = status?.state === 'on' || (wasOpen.current && isAsking(status))
  wasOpen.current = isOpen
  return isOpen ? children : (fallback ?? null)
}

/** Whether it holds only because the sources of policies have not answered yet. */
function isAsking(status: VendorStatus | undefined): boolean {
  const against = status?.votes.filter(({ state }) => state !== 'on') ?? []
  return against.length > 0 && against.every(({ by }) => by === 'start')
}

/**
 * Sends a page view when the component is first shown, and when the path changes: for routers that provide the path.
 * `trackPages` of `cordon/pages` works without it.
 *
 * @param path identifies the page; `undefined` or `null`: not known yet
 */
export function usePage(path: string | null | undefined, name?: string, properties?: object): void {
  const analytics = useAnalytics()
  const last = useRef<string | undefined>(undefined)
  const said = useRef({ name, properties })
  said.current = { name, properties }
  useEffect(() => {
    if (path == null || last.current === path) return
    last.current = path
    analytics.page(said.current.name, said.current.properties)
  }, [analytics, path])
}

/** A call that `AnalyticsTestProvider` has recorded. */
export type RecordedCall = readonly [method: string, ...args: unknown[]]

/** Props of `AnalyticsTestProvider`. */
export interface AnalyticsTestProviderProps {
  /** Receives each call, such as `['track', 'signed_up', { plan: 'pro' }]`. */
  readonly onCall?: (call: RecordedCall) => void
  /** States of vendors by name, for `useVendor` and `VendorGate`; default `'on'`. */
  readonly vendors?: Readonly<Record<string, VendorStatus['state']>>
  readonly children?: ReactNode
}

/** For component tests: provides an instance that sends nothing and reports its calls. */
export function AnalyticsTestProvider({
  onCall,
  vendors = {},
  children,
}: AnalyticsTestProviderProps): ReactElement {
  const latest = useRef(onCall)
  latest.current = onCall
  const states = JSON.stringify(vendors)
  const analytics = useMemo(
    () => recorder((call) => latest.current?.(call), JSON.parse(states) as typeof vendors),
    [states],
  )
  return createElement(Context.Provider, { value: analytics }, children)
}

function recorder(
  note: (call: RecordedCall) => void,
  vendors: NonNullable<AnalyticsTestProviderProps['vendors']>,
): Analytics {
  const statuses = new Map<string, VendorStatus>()
  const statusOf = (name: string): VendorStatus => {
    const status = statuses.get(name) ?? blank(vendors[name] ?? 'on')
    statuses.set(name, status)
    return status
  }
  const status = new Proxy({} as Record<string, VendorStatus>, {
    get: (_, name) => (typeof name === 'string' ? statusOf(name) : undefined),
    ownKeys: () => Object.keys(vendors),
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  })
  const own: Partial<Record<keyof Analytics, unknown>> = {
    status: () => status,
    on: () => () => {},
    ids: () => ({ anonymousId: 'test' }),
    registered: () => ({}),
    flush: () => Promise.resolve(),
    close: () => Promise.resolve(),
  }
  return new Proxy({} as Analytics, {
    get(_, name) {
      if (typeof name === 'symbol' || name === 'then') return undefined
      return (
        own[name as keyof Analytics] ??
        ((...args: unknown[]) => {
          note([name, ...args])
        })
      )
    },
  })
}

function blank(state: VendorStatus['state']): VendorStatus {
  return {
    ...{ state, votes: [], policyVersion: 0, lastPolicyAt: undefined, lastError: undefined },
    ...{ sdk: 'absent', needsReload: false, foreignCode: [] },
    ...{ accepted: 0, delivered: 0, pending: 0, dropped: {}, blocked: {} },
  }
}
