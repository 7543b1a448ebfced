import type { DataClass } from '../vocabulary/data-class'
import type { Treatment } from '../vocabulary/treatment'
import type { Catalog } from './catalog'

/** What an app declares of a property: its class, or a treatment of its own, or both. */
export type PropertyRule =
  DataClass | { readonly class?: DataClass; readonly treatment?: Treatment }

/**
 * The privacy rules. What is left out is strict.
 *
 * @example
 * ```ts
 * const privacy: ScrubberOptions = {
 *   treatments: { location: 'mask' },
 *   vendors: { posthog: { treatments: { device: 'keep' } } },
 *   properties: { seats: 'usage', 'user.plan': 'usage', memo: 'content' },
 * }
 * ```
 */
export interface ScrubberOptions<C extends Catalog = Catalog> {
  /** For every vendor. */
  readonly treatments?: Partial<Record<DataClass, Treatment>>
  /** For one vendor, over what holds for all. */
  readonly vendors?: Readonly<Record<string, VendorRules>>
  /** The app's own declarations, by name (`seats`) or dotted path (`user.plan`). */
  readonly properties?: Readonly<Record<string, PropertyRule>>
  /**
   * Properties that nobody declared and whose name says nothing: `'usage'` keeps and scans them, `'drop'` leaves
   * them out.
   */
  readonly unknown?: 'usage' | 'drop' | undefined
  /**
   * Languages that properties are named in, beside English: `['de', 'th']`. `createAnalytics` loads
   * them with the rules; by default those of the document and the browser. `createScrubber` has them
   * all, and takes only these if they are given.
   */
  readonly languages?: readonly string[] | undefined
  /** The events the app sends. */
  readonly catalog?: C
  /**
   * Secret for `hash`. Without it, `createAnalytics` uses a random one that stays in the browser; a scrubber alone
   * makes one of its own, and another scrubber makes other pseudonyms. A key that is shipped to the page is known
   * to whoever reads the page.
   */
  readonly key?: string | undefined
}

/** Rules for one vendor. */
export interface VendorRules {
  readonly treatments?: Partial<Record<DataClass, Treatment>>
  readonly properties?: Readonly<Record<string, PropertyRule>>
}
