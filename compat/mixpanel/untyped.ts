import type { Dict, Hooks } from './types'

type Hook<Name extends keyof Hooks> = NonNullable<Hooks[Name]>

/** What the vendor's instance has, and its types do not say. */
export interface Untyped {
  add_hook<Name extends keyof Hooks>(name: Name, hook: Hook<Name>): void
  are_batchers_initialized(): boolean
  enable(events?: string[]): void
  get_api_host(endpoint?: string): string
  get_batcher_configs(): Dict
  get_tab_id(): string | null
  init_batchers(): void
  is_recording_heatmap_data(): boolean
  name_tag(name: string): void
  pause_session_recording(): Promise<void>
  remove_hook<Name extends keyof Hooks>(name: Name, hook: Hook<Name>): void
  report_error(message: string | Error, error?: Error): void
  resume_session_recording(): Promise<void>
  stop_batch_senders(): void
}
