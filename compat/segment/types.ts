import type { SegmentAnalytics } from './analytics'
import type { Entity } from './entity'
import type { SegmentEvent } from './event-options'
import type { Middleware } from './middleware'

/**
 * The vendor's names for types, as far as apps use them. `any` is theirs, and what makes that what
 * compiles against the vendor's own compiles against these.
 */
export type Analytics = SegmentAnalytics
export type AnalyticsSnippet = SegmentAnalytics & any[]
export type User = Entity
export type Group = Entity
export type ID = string | null | undefined
export type Traits = Record<string, any>
export type UserTraits = Traits
export type GroupTraits = Traits
export type EventProperties = Record<string, any>
export type Callback = (context: any) => void
export type MiddlewareFunction = Middleware

export interface Options {
  integrations?: Record<string, any>
  timestamp?: Date | string | number
  messageId?: string
  context?: Record<string, any>
  [option: string]: any
}

export interface InitOptions {
  [option: string]: any
}

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

export type DestinationMiddlewareFunction = (of: {
  payload: { obj: SegmentEvent }
  integration: string
  next: (payload: any) => void
}) => any
