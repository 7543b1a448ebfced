import type { DataClass } from './data-class'

/**
 * What is done to a data class on its way to a vendor.
 *
 * - `keep`: as it is; strings are still scanned for values that give themselves away
 * - `trim`: a URL becomes origin and path, with ids in the path masked
 * - `mask`: replaced by its kind, such as `[email]`
 * - `hash`: replaced by a pseudonym (HMAC-SHA-256, a different key for each vendor)
 * - `drop`: left out
 */
export type Treatment = 'keep' | 'trim' | 'mask' | 'hash' | 'drop'

/** The treatments where the app says nothing: strict. */
export const defaultTreatments: Readonly<Record<DataClass, Treatment>> = {
  contact: 'drop',
  identifier: 'hash',
  location: 'drop',
  device: 'drop',
  referrer: 'drop',
  page: 'trim',
  campaign: 'keep',
  credential: 'drop',
  financial: 'drop',
  content: 'drop',
  usage: 'keep',
}
