/**
 * The vendor's names for types, as far as apps use them. `any` is theirs, and what makes that what
 * compiles against the vendor's own compiles against these.
 */
export type ID = string | null | undefined
export type Traits = Record<string, any>
export type UserTraits = Traits
export type GroupTraits = Traits
export type EventProperties = Record<string, any>
export type Callback = (context: any) => void

export interface Options {
  integrations?: Record<string, any>
  timestamp?: Date | string | number
  messageId?: string
  context?: Record<string, any>
  [option: string]: any
}

export interface InitOptions {
  integrations?: Record<string, any>
  disable?: boolean | ((settings: any) => boolean | Promise<boolean>)
  initialPageview?: boolean
  [option: string]: any
}

/** What a call takes: of a union with functions, those are told what they get. */
export type Argument = Callback | object | string | number | boolean | null | undefined

export type JSONPrimitive = string | number | boolean | null | undefined
export type JSONValue = any
export type JSONArray = JSONValue[]
export type JSONObject = Record<string, JSONValue>
export type UserOptions = Record<string, any>
export type CDNSettings = Record<string, any>
export type RemoteIntegrationSettings = Record<string, any>
export type SerializedContext = Record<string, any>
export type Plan = any
export type TrackPlan = any
export type PlanEvent = any
export type ContextFailedDelivery = any

export interface AnalyticsBrowserSettings {
  writeKey: string
  [setting: string]: any
}
export type AnalyticsSettings = AnalyticsBrowserSettings

/** It is not run: `register` is counted. */
export interface Plugin {
  name: string
  version: string
  type: 'before' | 'after' | 'destination' | 'enrichment' | 'utility'
  isLoaded: () => boolean
  load: (context: any, instance: any) => Promise<unknown>
  track?: (context: any) => any
  page?: (context: any) => any
  identify?: (context: any) => any
  group?: (context: any) => any
  alias?: (context: any) => any
  screen?: (context: any) => any
  [member: string]: any
}

/** Of what middleware gets. */
export type FacadeFunction = (...args: unknown[]) => any

export type DestinationMiddlewareFunction = (of: {
  payload: { obj: Record<string, any> }
  integration: string
  next: (payload: any) => void
}) => any
