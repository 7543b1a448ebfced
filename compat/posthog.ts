import { main } from './posthog/main'
import type { PostHog } from './posthog/types'

export { connect } from './posthog/main'
export type * from './posthog/types'

/** The vendor's interface, without the vendor: what it is told goes to the analytics of `connect`. */
export const posthog = main as unknown as PostHog
export default posthog
