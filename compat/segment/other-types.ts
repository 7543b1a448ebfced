import type { SegmentAnalytics } from './analytics'
import type { Entity } from './entity'
import type { Middleware } from './middleware'
import type { JSONArray } from './types'

/** The vendor's names of what there is here. */
export type Analytics = SegmentAnalytics
export type AnalyticsSnippet = SegmentAnalytics & JSONArray
export type User = Entity
export type Group = Entity
export type MiddlewareFunction = Middleware
