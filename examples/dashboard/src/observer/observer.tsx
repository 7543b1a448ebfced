import { ClassLegend } from './class-legend'
import { PolicyCard } from './policy-card'
import { useFeed } from './use-feed'
import { VendorColumn } from './vendor-column'

const VENDORS = [
  { vendor: 'mixpanel', title: 'Mixpanel' },
  { vendor: 'posthog', title: 'PostHog' },
] as const

/** What happens outside of the browser: the policy file, and what each vendor's server received. */
export function Observer() {
  const feed = useFeed()
  return (
    <section class="observer" aria-label="Outside the browser">
      <PolicyCard message={feed?.message} />
      <header class="observer-head">
        <h2>What the vendors’ servers received</h2>
        {feed?.isLost && (
          <p class="error" role="alert">
            The demo server does not answer. Is it still running?
          </p>
        )}
        <ClassLegend />
      </header>
      <div class="vendors">
        {VENDORS.map((props) => (
          <VendorColumn key={props.vendor} feed={feed} {...props} />
        ))}
      </div>
    </section>
  )
}
