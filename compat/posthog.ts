import { main } from './posthog/main'
import type { PostHog as Instance } from './posthog/types'

export { connect } from './posthog/main'
export type { ConnectOptions } from './shared/limited'
export * from './posthog/constants'
export * from './posthog/product-tours'
export type * from './posthog/other-types'
export type * from './posthog/types'

/** As a type an instance; as a value what instances are made of, for `instanceof`. */
export type PostHog = Instance
export const PostHog = main.constructor as unknown as new () => Instance

/** The vendor's interface, without the vendor: what it is told goes to the analytics of `connect`. */
export const posthog = main as unknown as Instance
export default posthog
