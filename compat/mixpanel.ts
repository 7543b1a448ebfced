import { main } from './mixpanel/main'
import type { OverridedMixpanel } from './mixpanel/types'

export { connect } from './mixpanel/main'
export type { ConnectOptions } from './shared/limited'
export type * from './mixpanel/other-types'
export type * from './mixpanel/types'

/** The vendor's interface, without the vendor: what it is told goes to the analytics of `connect`. */
const mixpanel = main as unknown as OverridedMixpanel
export default mixpanel

// By name as well: for `import * as mixpanel`, and for who calls `require`.
const bound = <Name extends keyof OverridedMixpanel & keyof typeof main>(
  name: Name,
): OverridedMixpanel[Name] =>
  (main[name] as unknown as () => unknown).bind(main) as unknown as OverridedMixpanel[Name]

export const init = bound('init')
export const track = bound('track')
export const track_with_groups = bound('track_with_groups')
export const track_pageview = bound('track_pageview')
export const track_links = bound('track_links')
export const track_forms = bound('track_forms')
export const time_event = bound('time_event')
export const register = bound('register')
export const register_once = bound('register_once')
export const unregister = bound('unregister')
export const identify = bound('identify')
export const alias = bound('alias')
export const reset = bound('reset')
export const get_property = bound('get_property')
export const get_distinct_id = bound('get_distinct_id')
export const set_config = bound('set_config')
export const get_config = bound('get_config')
export const set_group = bound('set_group')
export const add_group = bound('add_group')
export const remove_group = bound('remove_group')
export const get_group = bound('get_group')
export const disable = bound('disable')
export const push = bound('push')
export const opt_in_tracking = bound('opt_in_tracking')
export const opt_out_tracking = bound('opt_out_tracking')
export const clear_opt_in_out_tracking = bound('clear_opt_in_out_tracking')
export const has_opted_in_tracking = bound('has_opted_in_tracking')
export const has_opted_out_tracking = bound('has_opted_out_tracking')
export const start_session_recording = bound('start_session_recording')
export const stop_session_recording = bound('stop_session_recording')
export const get_session_recording_properties = bound('get_session_recording_properties')
export const { flags } = mixpanel
export const people: OverridedMixpanel['people'] = new Proxy(mixpanel.people, {
  // Setting the main instance up anew makes it another.
  get: (_, name) => Reflect.get(mixpanel.people, name, mixpanel.people) as unknown,
})
