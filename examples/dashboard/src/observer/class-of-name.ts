import { vendors } from '../vendors'
import type { ExposureEntry } from './use-exposure'

/**
 * The data class of a property as a vendor's server names it: by the adapter's table for what the SDK
 * and its protocol add, by this tab's ledger for what the app passed.
 */
export function classOfName(
  vendor: keyof typeof vendors,
  exposure: readonly ExposureEntry[],
): (name: string) => string {
  const classes = new Map(exposure.map((entry) => [lastPart(entry.name), entry.class as string]))
  for (const [dataClass, names] of Object.entries(vendors[vendor].properties ?? {}))
    for (const name of names.split(' ')) classes.set(name, dataClass)
  return (name) => classes.get(name) ?? classes.get(lastPart(name)) ?? 'usage'
}

/** `properties.user.email`, `$set.email` → `email` */
export function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}
