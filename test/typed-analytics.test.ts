import { expect, test } from 'vitest'
import { complaints } from './helpers/complaints'

const imports = `
  import { createAnalytics, type Analytics } from 'cordon'
  import { memory } from 'cordon/adapters/memory'
  import { connect as mixpanel } from 'cordon/compat/mixpanel'
  import { connect as posthog } from 'cordon/compat/posthog'
  import { connect as segment } from 'cordon/compat/segment'
  import { trackPages } from 'cordon/pages'
  import { AnalyticsProvider, type AnalyticsProviderProps } from 'cordon/react'
  import { settled } from 'cordon/testing'
  import { createElement, memo, type ComponentProps } from 'react'
  import { z } from 'zod'
  const vendors = { acme: memory(), other: memory() }
  export { createAnalytics, createElement, memo, mixpanel, posthog, segment, settled, trackPages, vendors, z }
  export { AnalyticsProvider, type Analytics, type AnalyticsProviderProps, type ComponentProps }`

/** Everything that takes the instance of an app. */
const uses = `
  for (const connect of [mixpanel, posthog, segment]) {
    connect(analytics)
    connect(analytics, { vendors: ['acme'] })
  }
  trackPages(analytics)
  void settled(analytics)
  export const watched: Pick<Analytics, 'on' | 'status'> = analytics
  const Memo = memo(AnalyticsProvider)
  export const props: AnalyticsProviderProps = { analytics }
  export const same: ComponentProps<typeof AnalyticsProvider> = props
  export const elements = [
    <AnalyticsProvider analytics={analytics}>app</AnalyticsProvider>,
    <Memo analytics={analytics} />,
    createElement(AnalyticsProvider, { analytics }, 'app'),
  ]`

const catalog = "{ key_created: { plan: 'usage' }, page: { tab: 'usage' } }"
const schemas = 'z.object({ count: z.number() })'
const purposes = "{ required: true, purposes: { acme: ['ads'] } }"

/** An app's code, by how it makes its analytics. */
const apps = {
  'without further options': 'createAnalytics({ vendors })',
  'with a catalog': `createAnalytics({ vendors, privacy: { catalog: ${catalog} } })`,
  'with schemas': `createAnalytics({ vendors, privacy: { catalog: { seats: ${schemas}, identify: ${schemas} } } })`,
  'with purposes': `createAnalytics({ vendors, consent: ${purposes} })`,
  'with a catalog and purposes': `createAnalytics({ vendors, consent: ${purposes}, privacy: { catalog: ${catalog} } })`,
  'of which only the type is known': 'null as unknown as Analytics',
}

test('compat layers, the React provider, page views and tests take an analytics of any options', () => {
  const all = Object.entries(apps).map(([where, made]) => ({
    where,
    code: `${imports}\nconst analytics = ${made}\n${uses}`,
  }))
  expect(complaints(all)).toEqual([])
})

test('what is no analytics, and a vendor that it does not have, does not compile', () => {
  const wrong = `const analytics = createAnalytics({ vendors, privacy: { catalog: ${catalog} } })
    for (const connect of [mixpanel, posthog, segment]) {
      // @ts-expect-error no name of a vendor
      connect(analytics, { vendors: ['acne'] })
      // @ts-expect-error methods are missing
      connect({ track: () => {} })
    }
    // @ts-expect-error methods are missing
    export const element = <AnalyticsProvider analytics={{ track: () => {} }} />
    // @ts-expect-error no event of the catalog
    analytics.track('key_removed')`
  expect(complaints([{ where: 'wrong', code: `${imports}\n${wrong}` }])).toEqual([])
})
