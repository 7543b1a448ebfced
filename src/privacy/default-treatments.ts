import type { DataClass } from './data-class'
import type { Treatment } from './treatment'

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
