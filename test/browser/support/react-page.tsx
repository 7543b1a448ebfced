/** A page in React, as an app is: strict mode, a router, a widget behind its vendor's gate. */
import { createAnalytics } from 'cordon'
import { memory } from 'cordon/adapters/memory'
import { trackPages } from 'cordon/pages'
import {
  AnalyticsProvider,
  AnalyticsTestProvider,
  useAnalytics,
  usePage,
  useVendor,
  VendorGate,
  type RecordedCall,
} from 'cordon/react'
import type { Source } from 'cordon/sources'
import { StrictMode, useEffect, version, type ReactNode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'

const sink = memory()
const chat = memory()
let publish: Parameters<Source>[0] = () => {}
const analytics = createAnalytics({
  vendors: { sink, chat },
  source(say) {
    publish = say
    say({ version: 1, vendors: { sink: 'on', chat: 'on' } })
    return () => {}
  },
})

function State(): ReactNode {
  return <p id="state">{useVendor('chat')?.state ?? 'unknown'}</p>
}

function Button(): ReactNode {
  const { track } = useAnalytics()
  return <button onClick={() => track('clicked', { plan: 'pro' })}>Click</button>
}

function App({ path }: { path: string }): ReactNode {
  usePage(path, undefined, { path })
  useEffect(() => void (document.title = `At ${path}`), [path])
  return (
    <>
      <State />
      <Button />
      <VendorGate vendor="chat" fallback={<a href="/help">Help</a>}>
        <b id="chat">Chat</b>
      </VendorGate>
    </>
  )
}

/** Tracks each time it is rendered: a usual mistake is a dependency that each rendering makes anew. */
function Filters(): ReactNode {
  const { track } = useAnalytics()
  useEffect(() => track('filters_shown'))
  return null
}

const seen = new Set<unknown>()
let renderings = 0
/** Renders its children anew each time. */
function Watched(): ReactNode {
  const status = useVendor('chat')
  seen.add(status)
  renderings += 1
  return (
    <p id="watched">
      {status?.state} {status?.policyVersion}
      <Filters />
    </p>
  )
}

function watched(): ReactNode {
  return (
    <AnalyticsProvider analytics={analytics}>
      <Watched />
    </AnalyticsProvider>
  )
}

function tree(path: string): ReactNode {
  return (
    <StrictMode>
      <AnalyticsProvider analytics={analytics}>
        <App path={path} />
      </AnalyticsProvider>
    </StrictMode>
  )
}

const calls: RecordedCall[] = []
function tested(): ReactNode {
  return (
    <AnalyticsTestProvider onCall={(call) => calls.push(call)} vendors={{ chat: 'off' }}>
      <State />
      <Button />
    </AnalyticsTestProvider>
  )
}

Object.assign(window, {
  ...{ version, analytics, sink, calls, trackPages },
  server: () => renderToString(tree('/')),
  show(path: string) {
    const root = createRoot(document.body)
    root.render(tree(path))
    return (next: string) => root.render(tree(next))
  },
  watch: () => createRoot(document.body).render(watched()),
  watched: () => ({ renderings, statuses: seen.size }),
  publish: (version: number) => publish({ version, vendors: { sink: 'on', chat: 'on' } }),
  /** As `poll` does when the page has slept. */
  ask: () => publish(Object.assign(new Error(), { name: 'Refetching' })),
  hydrate() {
    document.body.innerHTML = renderToString(tree('/'))
    hydrateRoot(document.body, tree('/'))
  },
  test: () => createRoot(document.body).render(tested()),
})
