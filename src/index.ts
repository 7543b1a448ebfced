export { Retry } from './adapter'
export type { Adapter, Client, Contact, VendorHost } from './adapter'
export type {
  Analytics,
  AnalyticsEvents,
  KillOptions,
  Report,
  Track,
  VendorReport,
  VendorStatus,
} from './analytics'
export { createAnalytics } from './create-analytics'
export { CordonError } from './errors'
export type { CordonErrorCode } from './errors'
export type { CallOptions, GroupOptions, TraitOptions } from './event/call-options'
export type {
  AnalyticsEvent,
  EventContext,
  PageContext,
  Properties,
  TraitOperation,
  TraitOperations,
} from './event/event'
export type { Ids } from './event/identity'
export type { Footprint } from './footprint'
export type { Blocked, ForeignCode } from './guard/request-policy'
export type { DropReason, VendorCounts } from './ledger/account'
export type { EventCount, ExposureEntry } from './ledger/exposures'
export type { LedgerLine } from './ledger/ledger-line'
export type { LedgerOptions } from './ledger/ledger-options'
export type { AnalyticsOptions } from './client/options'
export type { Enrich } from './client/record-event'
export type { ParityEntry } from './client/parity-of'
export type { PolicyDocument, VendorPolicy, VendorState } from './switch/policy'
export type {
  Catalog,
  CatalogData,
  CatalogEntry,
  CatalogProperties,
  PropertyValue,
} from './privacy/options/catalog'
export type { DataClass } from './privacy/vocabulary/data-class'
export type { ScrubberOptions } from './privacy/options/scrubber-options'
export type { Treatment } from './privacy/vocabulary/treatment'
export type { LogBounds } from './delivery/log'
export type { SdkState } from './delivery/sdk-lifecycle'
export type { Choices, ConsentOptions } from './switch/consent'
export type { Source } from './sources/source'
export type { Vote, Voter } from './switch/vote'
export type { Purged } from './teardown/purge'
export type { FailedStep, KillReceipt, KillStep } from './teardown/receipt'
export type { AfterKill } from './teardown/reload-after-kill'
export type { CspWall } from './guard/intercept/csp-wall'
