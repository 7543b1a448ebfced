import { main } from './mixpanel/main'
import type { OverridedMixpanel } from './mixpanel/types'
import type { Untyped } from './mixpanel/untyped'

export { connect } from './mixpanel/main'
export type { ConnectOptions } from './shared/limited'
export type * from './mixpanel/other-types'
export type * from './mixpanel/types'

/** The vendor's interface, without the vendor: what it is told goes to the analytics of `connect`. */
const mixpanel = main as unknown as OverridedMixpanel
export default mixpanel

/**
 * By name as well, for `import * as mixpanel`. Who calls `require` gets the instance itself, as with the
 * vendor's package: tsup.config.ts.
 */
export const {
  add_group,
  add_hook,
  alias,
  are_batchers_initialized,
  clear_opt_in_out_tracking,
  disable,
  enable,
  flags,
  get_api_host,
  get_batcher_configs,
  get_config,
  get_distinct_id,
  get_group,
  get_property,
  get_session_recording_properties,
  get_session_replay_url,
  get_tab_id,
  has_opted_in_tracking,
  has_opted_out_tracking,
  identify,
  init,
  init_batchers,
  is_recording_heatmap_data,
  name_tag,
  opt_in_tracking,
  opt_out_tracking,
  pause_session_recording,
  people,
  push,
  register,
  register_once,
  remove_group,
  remove_hook,
  report_error,
  reset,
  resume_session_recording,
  set_config,
  set_group,
  start_batch_senders,
  start_session_recording,
  stop_batch_senders,
  stop_session_recording,
  time_event,
  toString,
  track,
  track_forms,
  track_links,
  track_pageview,
  track_with_groups,
  unregister,
} = mixpanel as OverridedMixpanel & Untyped
