/**
 * The vendor's types, as far as apps use them: what compiles against the vendor's own compiles against
 * these. `any` is theirs, and what makes that so.
 */
export interface Dict {
  [key: string]: any
}

export type Persistence = 'cookie' | 'localStorage'
export type ApiPayloadFormat = 'base64' | 'json'
export type PushItem = Array<string | Dict | ((this: Mixpanel) => void)>
export type Query = string | Element | Element[]
export type RemoteSettingType = 'disabled' | 'fallback' | 'strict'
export type TrackPageView =
  boolean | 'url-with-path' | 'url-with-path-and-query-string' | 'full-url'
export type NormalResponse = 1 | 0
export type VerboseResponse = { status: 1; error: null } | { status: 0; error: string }
export type Response = VerboseResponse | NormalResponse
export type Callback = (response: Response) => void

export interface RequestOptions {
  transport?: 'xhr' | 'sendBeacon' | undefined
  send_immediately?: boolean | undefined
}

export interface XhrHeadersDef {
  [header: string]: any
}

export interface RegisterOptions {
  persistent: boolean
}

export interface HasOptedInOutOptions {
  persistence_type: Persistence
  cookie_prefix: string
}

export interface ClearOptOutInOutOptions extends HasOptedInOutOptions {
  cookie_expiration: number
  cross_subdomain_cookie: boolean
  secure_cookie: boolean
}

export interface InTrackingOptions extends ClearOptOutInOutOptions {
  track: () => void
  track_event_name: string
  track_properties: Dict
}

export interface OutTrackingOptions extends ClearOptOutInOutOptions {
  delete_user: boolean
}

export interface BeforeSendHookPayload {
  event: string
  properties: Record<string, any>
}

type RegisterDays = number | Partial<RegisterOptions>

export interface Hooks {
  before_identify?: (new_distinct_id: string) => string | null
  before_register?: (props: Dict, days_or_options?: RegisterDays) => Dict | Array<any> | null
  before_register_once?: (
    props: Dict,
    default_value?: any,
    days_or_options?: RegisterDays,
  ) => Dict | Array<any> | null
  before_send_events?: (event: BeforeSendHookPayload) => BeforeSendHookPayload | null
  before_track?: (event_name: string, properties: Dict) => string | Array<string | Dict> | null
  before_unregister?: (
    property: string,
    options?: Partial<RegisterOptions>,
  ) => string | Partial<RegisterOptions> | null
}

/** Settings that mean something here, those that are read back, and the rest by their names. */
export interface Config extends SettingsWithoutMeaning {
  api_host: string
  api_transport: string
  debug: boolean
  verbose: boolean
  loaded: (mixpanel: Mixpanel) => void
  error_reporter: (msg: string, err?: Error) => void
  track_links_timeout: number
  track_pageview: TrackPageView
  property_blacklist: string[]
  save_referrer: boolean
  disable_persistence: boolean
  disable_cookie: boolean
  ignore_dnt: boolean
  opt_out_tracking_by_default: boolean
  opt_out_tracking_cookie_prefix: string
  hooks: Hooks
}

type Named<Names extends string, Value> = { [Name in Names]: Value }

/** Beside `any` a function would not be told what it gets. */
interface Chosen {
  allow_element_callback?: (element: Element, event: Event) => boolean
  block_element_callback?: (element: Element, event: Event) => boolean
}

/** Transport, storage, recording, autocapture: stored, read back, and of no effect. */
export interface SettingsWithoutMeaning
  extends
    Named<
      | 'autotrack'
      | 'batch_autostart'
      | 'batch_requests'
      | 'cross_site_cookie'
      | 'cross_subdomain_cookie'
      | 'store_google'
      | 'stop_utm_persistence'
      | 'test'
      | 'img'
      | 'skip_first_touch_marketing'
      | 'upgrade'
      | 'disable_notifications'
      | 'secure_cookie'
      | 'ip'
      | 'opt_out_persistence_by_default'
      | 'inapp_link_new_window'
      | 'record_console'
      | 'record_network'
      | 'record_collect_fonts'
      | 'record_inline_images'
      | 'record_mask_all_text'
      | 'record_mask_all_inputs'
      | 'record_canvas'
      | 'record_heatmap_data',
      boolean
    >,
    Named<
      | 'api_method'
      | 'app_host'
      | 'cdn'
      | 'cookie_domain'
      | 'persistence_name'
      | 'cookie_name'
      | 'inapp_protocol'
      | 'recorder_src'
      | 'record_block_selector'
      | 'record_mask_text_selector',
      string
    >,
    Named<
      | 'cookie_expiration'
      | 'batch_size'
      | 'batch_flush_interval_ms'
      | 'batch_request_timeout_ms'
      | 'record_idle_timeout_ms'
      | 'record_min_ms'
      | 'record_max_ms'
      | 'record_sessions_percent',
      number
    > {
  api_routes: { track?: string; engage?: string; groups?: string; record?: string; flags?: string }
  api_payload_format: ApiPayloadFormat
  autocapture: boolean | (Dict & Chosen)
  flags: boolean | Dict
  persistence: Persistence
  opt_out_tracking_persistence_type: Persistence
  xhr_headers: XhrHeadersDef
  record_network_options: Dict
  record_block_class: string | RegExp
  record_mask_text_class: string | RegExp
  record_unmask_text_selector: string | string[]
  record_mask_input_selector: string | string[]
  record_unmask_input_selector: string | string[]
  record_allowed_iframe_origins: string[]
  recording_event_triggers: Dict
  remote_settings_mode: RemoteSettingType
}

/** `(name, value, callback?)` or `(object, callback?)`. */
interface Update {
  (prop: string, value: any, callback?: Callback): void
  (prop: Dict, callback?: Callback): void
}

export interface People {
  set: Update
  set_once: Update
  append: Update
  remove: Update
  union: Update
  unset(prop: string[] | string, callback?: Callback): void
  increment(prop: string | Dict, callback?: Callback): void
  increment(prop: string, by: number, callback?: Callback): void
  track_charge(amount: number, propertiesOrCallback?: Dict | Callback, callback?: Callback): void
  clear_charges(callback?: Callback): void
  delete_user(): void
}

export interface Group {
  set<Prop extends string | Dict>(
    prop: Prop,
    to?: Prop extends string ? string : undefined,
    callback?: Callback,
  ): Group
  set_once<Prop extends string | Dict>(
    prop: Prop,
    to?: Prop extends string ? string : undefined,
    callback?: Callback,
  ): Group
  union(list_name: string, values: Array<string | number>, callback?: Callback): Group
  remove(list_name: string, value: string, callback?: Callback): Group
  unset(prop: string, callback?: Callback): void
}

export interface FlagsVariant {
  key: string
  value: any
  experiment_id?: string
  is_experiment_active?: boolean
  is_qa_tester?: boolean
  variant_source?: 'network' | 'persistence' | 'fallback'
  fallback_reason?: 'FLAG_NOT_FOUND' | 'NOT_READY' | 'BACKEND_ERROR'
  persisted_at_in_ms?: number
}

export interface FlagsUpdateContextOptions {
  replace?: boolean
}

export interface FlagsManager {
  are_flags_ready(): boolean
  load_flags(): Promise<void>
  when_ready(): Promise<void>
  get_variant(name: string, fallback: FlagsVariant): Promise<FlagsVariant>
  get_variant_sync(name: string, fallback: FlagsVariant): FlagsVariant
  get_variant_value(name: string, fallback: any): Promise<any>
  get_variant_value_sync(name: string, fallback: any): any
  get_all_variants(): Promise<Map<string, FlagsVariant>>
  get_all_variants_sync(): Map<string, FlagsVariant>
  is_enabled(name: string, fallback?: boolean): Promise<boolean>
  is_enabled_sync(name: string, fallback?: boolean): boolean
  update_context(context: Dict, options?: FlagsUpdateContextOptions): Promise<void>
}

type GroupIds = string | string[] | number | number[]

export interface Mixpanel {
  add_group(group_key: string, group_id: string, callback?: Callback): void
  alias(alias: string, original?: string): void
  clear_opt_in_out_tracking(options?: Partial<ClearOptOutInOutOptions>): void
  disable(events?: string[]): void
  flags: FlagsManager
  get_config(prop_name?: string): any
  get_distinct_id(): any
  get_group(group_key: string, group_id: string): Group
  get_property(property_name: string): any
  get_session_recording_properties(): { $mp_replay_id?: string } | {}
  get_session_replay_url(): string
  has_opted_in_tracking(options?: Partial<HasOptedInOutOptions>): boolean
  has_opted_out_tracking(options?: Partial<HasOptedInOutOptions>): boolean
  identify(unique_id?: string): any
  init(token: string, config: Partial<Config>, name?: string): Mixpanel
  opt_in_tracking(options?: Partial<InTrackingOptions>): void
  opt_out_tracking(options?: Partial<OutTrackingOptions>): void
  people: People
  push(item: PushItem): void
  register(props: Dict, days_or_options?: RegisterDays): void
  register_once(props: Dict, default_value?: any, days_or_options?: RegisterDays): void
  remove_group(group_key: string, group_ids: GroupIds, callback?: Callback): void
  reset(): void
  set_config(config: Partial<Config>): void
  set_group(group_key: string, group_ids: GroupIds, callback?: Callback): void
  start_batch_senders(): void
  start_session_recording(): void
  stop_session_recording(): void
  time_event(event_name: string): void
  track(
    event_name: string,
    properties?: Dict,
    optionsOrCallback?: RequestOptions | Callback,
    callback?: Callback,
  ): void
  track_forms(query: Query, event_name: string, properties?: Dict | (() => void)): void
  track_links(query: Query, event_name: string, properties?: Dict | (() => void)): void
  track_pageview(properties?: Dict, options?: { event_name?: string | undefined }): void
  track_with_groups(event_name: string, properties: Dict, groups: Dict, callback?: Callback): void
  unregister(property: string, options?: Partial<RegisterOptions>): void
}

export interface OverridedMixpanel extends Mixpanel {
  init(token: string, config: Partial<Config>, name: string): Mixpanel
  init(token: string, config?: Partial<Config>): undefined
}
