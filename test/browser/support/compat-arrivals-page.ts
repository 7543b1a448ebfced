/** What the page of `compat-mixpanel-arrivals.test.ts` has: both sides, each with a vendor's server of its own. */
import { createAnalytics } from 'cordon'
import { mixpanelHttp } from 'cordon/adapters/mixpanel-http'
import compat, { connect, type Mixpanel } from 'cordon/compat/mixpanel'
import real from 'mixpanel-browser/dist/mixpanel.cjs.js'
import type { Side } from './compat-cases'
import { keepAll } from './keep-all'
import { mixpanelCases } from './mixpanel-cases'

/** A token under which events arrive, and ids of whoever is unknown. */
export interface MixpanelRun {
  readonly token: string
  readonly anonymous: readonly string[]
}

async function run(side: Side, what: string, host: string): Promise<MixpanelRun> {
  const token = `${side}${Math.random().toString(36).slice(2)}`
  const analytics =
    side === 'compat' &&
    createAnalytics({ vendors: { [token]: mixpanelHttp({ token, host }) }, privacy: keepAll })
  if (analytics) connect(analytics)
  const main = (side === 'real' ? real : compat) as Mixpanel
  const config = { api_host: host, batch_requests: false, save_referrer: false }
  const mixpanel = main.init(token, { ...config, skip_first_touch_marketing: true }, token)
  const device = (): string => String(mixpanel.get_property('$device_id'))
  const anonymous = [device()]
  await mixpanelCases[what]?.(mixpanel, main)
  anonymous.push(device())
  if (analytics) {
    // Of a second instance the page's analytics has an id of its own.
    anonymous.push(analytics.ids().anonymousId)
    await analytics.flush()
    await analytics.close()
  }
  return { token, anonymous }
}

Object.assign(window, { runMixpanel: run })
