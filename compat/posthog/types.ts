/**
 * The vendor's types, as far as apps use them. `any` is theirs, and what makes that what compiles against
 * the vendor's own compiles against these.
 */
export type Property = any
export type Properties = Record<string, Property>

export interface CaptureOptions {
  send_instantly?: boolean
  transport?: 'XHR' | 'fetch' | 'sendBeacon'
  timestamp?: Date
  uuid?: string
  $set?: Properties
  $set_once?: Properties
  [option: string]: any
}

export interface CaptureResult {
  uuid: string
  event: string
  properties: Properties
  $set?: Properties
  $set_once?: Properties
  timestamp?: Date
}

export type BeforeSendFn = (result: CaptureResult | null) => CaptureResult | null

/** Settings without a meaning here; beside `any` a function would not be told what it gets. */
interface Masking {
  maskTextFn?: ((text: string, element?: HTMLElement) => string) | null
  maskInputFn?: ((text: string, element?: HTMLElement) => string) | null
  maskAttributeFn?: ((name: string, value: string, element?: Element) => string) | null
  maskCapturedNetworkRequestFn?: ((request: any) => any) | null
  maskNetworkRequestFn?: ((request: any) => any) | null
  [option: string]: any
}

export interface PostHogConfig {
  session_recording: Masking
  get_device_id: (uuid: string) => string
  get_current_url?: (url: string) => string
  on_request_error?: (response: any) => void
  on_xhr_error?: (request: XMLHttpRequest) => void
  prepare_external_dependency_script?: (script: HTMLScriptElement) => HTMLScriptElement | null
  prepare_external_dependency_stylesheet?: (style: HTMLStyleElement) => HTMLStyleElement | null
  _onCapture: (event: string, data: CaptureResult) => void
  api_host: string
  ui_host: string | null
  defaults: string
  loaded: (posthog: PostHog) => void
  capture_pageview: boolean | 'history_change'
  opt_out_capturing_by_default: boolean
  respect_dnt: boolean
  property_denylist: string[]
  property_blacklist: string[]
  before_send: BeforeSendFn | BeforeSendFn[]
  sanitize_properties: ((properties: Properties, event: string) => Properties) | null
  disable_persistence: boolean
  [option: string]: any
}

export type EventName = string
export type JsonType = any
export type Survey = any
export type SurveyCallback = (surveys: Survey[], context?: any) => void
export type EarlyAccessFeature = any
export type FeatureFlagResult = any
export type BootstrapConfig = Record<string, any>
export type SessionIdChangedCallback = (
  sessionId: string,
  windowId: string | null | undefined,
  changeReason?: any,
) => void

export type FeatureFlagsCallback = (
  flags: string[],
  variants: Record<string, string | boolean>,
  context?: { errorsLoading?: boolean },
) => void

type Listen = (callback: (...of: Property[]) => Property, ...others: Property[]) => Property

/** A part, and those of its functions that call back: an app does not say what they are given. */
type Part<Names extends string = never> = { readonly [Name in Names]: Listen } & {
  readonly [name: string]: Property
}

/** Parts of the vendor's own doing: here they keep what is registered, and the rest does nothing. */
interface Parts {
  readonly surveys: Part<
    'getSurveys' | 'getActiveMatchingSurveys' | 'onSurveysLoaded' | 'onActiveMatchingSurveysChanged'
  >
  readonly featureFlags: Part<
    'onFeatureFlags' | 'getEarlyAccessFeatures' | 'getRemoteConfigPayload'
  > & {
    getFlags(): string[]
    getFlagVariants(): Record<string, string | boolean>
  }
  readonly sessionManager?: Part<'onSessionId'>
  readonly productTours?: Part<'getProductTours' | 'getActiveProductTours'>
  readonly experiments: Part<'getWebExperiments'>
  readonly persistence?: Part
  readonly sessionPersistence?: Part
  readonly sessionPropsManager?: Part
  readonly sessionRecording?: Part
  readonly requestRouter: Part
  readonly consent: Part
  readonly toolbar: Part
  readonly exceptions: Part
  readonly exceptionObserver?: Part
  readonly logger: Part
  readonly logs: Part
  readonly metrics: Part
  readonly conversations: Part
  readonly autocapture?: Part
  readonly heatmaps?: Part
  readonly historyAutocapture?: Part
  readonly deadClicksAutocapture?: Part
  readonly webVitalsAutocapture?: Part
  readonly scrollManager: Part
  readonly pageViewManager: Part
  readonly rateLimiter: Part
  readonly siteApps?: Part
  readonly tracingHeaders?: Part
  readonly webMCP?: Part
  readonly externalIntegrations?: Part
  readonly webPerformance: Property
  readonly compression?: Property
  readonly analyticsDefaultEndpoint: string
  readonly decideEndpointWasHit: boolean
  readonly flagsEndpointWasHit: boolean
}

export interface PostHog extends Parts {
  init(token: string, config?: Partial<PostHogConfig>, name?: string): PostHog
  capture(
    event: string,
    properties?: Properties | null,
    options?: CaptureOptions,
  ): CaptureResult | undefined
  identify(distinctId?: string, set?: Properties, setOnce?: Properties): void
  alias(alias: string, original?: string): CaptureResult | undefined | number
  setPersonProperties(set?: Properties, setOnce?: Properties): void
  unsetPersonProperties(names: string | string[]): void
  setInternalOrTestUser(): void
  createPersonProfile(): void
  group(type: string, key: string, properties?: Properties): void
  resetGroups(): void
  getGroups(): Record<string, any>
  reset(options?: boolean | { resetDeviceID?: boolean; [option: string]: any }): void
  register(properties: Properties, days?: number): void
  register_once(properties: Properties, defaultValue?: Property, days?: number): void
  register_for_session(properties: Properties): void
  unregister(name: string): void
  unregister_for_session(name: string): void
  get_property(name: string): Property | undefined
  get_distinct_id(): string
  get_session_id(): string
  getSessionProperty(name: string): Property | undefined
  getPageViewId(): string | undefined
  onSessionId(callback: SessionIdChangedCallback): () => void
  get_session_replay_url(options?: object): string
  opt_in_capturing(options?: {
    captureEventName?: string | null | false
    captureProperties?: Properties
  }): void
  opt_out_capturing(): void
  get_explicit_consent_status(): 'granted' | 'denied' | 'pending'
  has_opted_in_capturing(): boolean
  has_opted_out_capturing(): boolean
  clear_opt_in_out_capturing(): void
  is_capturing(): boolean
  set_config(config: Partial<PostHogConfig>): void
  debug(on?: boolean): void
  isFeatureEnabled(key: string, options?: object): boolean | undefined
  getFeatureFlag(key: string, options?: object): boolean | string | undefined
  getFeatureFlagPayload(key: string): any
  getFeatureFlagResult(key: string, options?: object): any
  getAllFeatureFlags(): any[]
  updateFlags(flags: Record<string, boolean | string>, payloads?: any, options?: object): void
  updateEarlyAccessFeatureEnrollment(key: string, isEnrolled: boolean, stage?: string): void
  getEarlyAccessFeatures(
    callback: (features: any[]) => void,
    reload?: boolean,
    stages?: string[],
  ): void
  onFeatureFlags(callback: FeatureFlagsCallback): () => void
  reloadFeatureFlags(): void
  setPersonPropertiesForFlags(properties: Properties, reload?: boolean): void
  resetPersonPropertiesForFlags(): void
  setGroupPropertiesForFlags(properties: Properties, reload?: boolean): void
  resetGroupPropertiesForFlags(type?: string): void
  startSessionRecording(override?: any): void
  stopSessionRecording(): void
  sessionRecordingStarted(): boolean
  captureException(error: unknown, properties?: Properties): CaptureResult | undefined
  addExceptionStep(message: string, properties?: Properties): void
  captureLog(options: any): void
  captureTraceFeedback(traceId: string | number, text: string): void
  captureTraceMetric(traceId: string | number, name: string, value: string | number | boolean): void
  startExceptionAutocapture(config?: any): void
  stopExceptionAutocapture(): void
  getSurveys(callback: SurveyCallback, reload?: boolean): void
  getActiveMatchingSurveys(callback: SurveyCallback, reload?: boolean): void
  onSurveysLoaded(callback: SurveyCallback): () => void
  onActiveMatchingSurveysChanged(callback: SurveyCallback): () => void
  renderSurvey(id: string, selector: string): void
  displaySurvey(id: string, options?: any): void
  cancelPendingSurvey(id: string): void
  canRenderSurvey(id: string): any
  canRenderSurveyAsync(id: string, reload?: boolean): Promise<any>
  setIdentity(distinctId: string, hash: string): void
  clearIdentity(): void
  shutdown(timeoutMs?: number): Promise<void>
  loadToolbar(params: any): boolean
  on(event: 'eventCaptured', callback: (event: CaptureResult) => void): () => void
  on(event: string, callback: (...of: any[]) => void): () => void
  push(item: any[]): void
  toString(): string
  getExtension(token: any): any
  calculateEventProperties(event: string, properties?: Properties): Properties
  sentryIntegration(options?: any): any
  readonly SentryIntegration: any
  _isIdentified(): boolean
  people: {
    set(properties: Properties | string, to?: string): void
    set_once(properties: Properties | string, to?: string): void
  }
  config: PostHogConfig
  readonly version: string
  __loaded: boolean
}
