import type { Dict } from './types'

/** Named by apps in annotations; what they say has no effect here. */
export type AutocaptureConfig = Dict[string]
export type RageClickConfig = Dict[string]
export type DeadClickConfig = Dict[string]
export type RecordingEventTriggers = Dict[string]
export type EventTriggerProps = Dict[string]
export type FlagsConfig = Dict[string]
export type FlagsPersistencePolicy = Dict[string]
export type NetworkOnlyFlagsPolicy = Dict[string]
export type NetworkFirstFlagsPolicy = Dict[string]
export type PersistenceUntilNetworkSuccessFlagsPolicy = Dict[string]
export type FlagsVariantSource = Dict[string]
export type FlagsFallbackReason = Dict[string]
export type InitiatorType = Dict[string]
export type NetworkRequest = Dict[string]
export type NetworkRecordOptions = Dict[string]
export type NetworkData = Dict[string]
