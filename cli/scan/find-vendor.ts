import { registry, type VendorRecord } from '../../registry'
import { Failure } from '../terminal'

/** The record of a vendor by its name or an alias, whatever the case. */
export function findVendor(name: string): VendorRecord {
  const wanted = name.toLowerCase()
  const found = Object.values(registry).find(
    (record) => record.name === wanted || record.aliases?.includes(wanted),
  )
  if (found) return found
  throw new Failure(`${name} is not a known vendor; known: ${Object.keys(registry).join(', ')}`)
}
