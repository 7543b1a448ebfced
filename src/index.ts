export { Retry } from './adapter'
export type { Adapter, Client, VendorHost } from './adapter'
export type {
  Analytics,
  AnalyticsEvents,
  KillOptions,
  Report,
  VendorReport,
  VendorStatus,
} from './analytics'
export { createAnalytics } from './create-analytics'
export { CordonError } from './errors'
export type { CordonErrorCode } from './errors'
export type { AnalyticsEvent, EventContext, PageContext, Properties } from './event'
export type { Footprint } from './footprint'
export type { DropReason, VendorCounts } from './account'
export type { EventCount, ExposureEntry } from './exposures'
export type { LedgerLine } from './ledger-line'
export type { LedgerOptions } from './ledger-sink'
export type { AnalyticsOptions } from './options'
export type { ParityEntry } from './parity-of'
export type { PolicyDocument, VendorPolicy, VendorState } from './policy'
export type { Catalog, CatalogEntry, CatalogProperties } from './privacy/catalog'
export type { DataClass } from './privacy/data-class'
export type { Treatment } from './privacy/treatment'
export type { Source } from './sources/source'
export type { Vote, Voter } from './switch'
export type { KillReceipt } from './teardown'
