import { mixpanel } from 'cordon/adapters/mixpanel'
import { posthog } from 'cordon/adapters/posthog'
import { expect, test } from 'vitest'
import { fillFootprint } from '../../registry/fill-footprint'
import type { Footprint } from '../../src/footprint'
import { globMatcher } from '../../src/shared/glob-matcher'

const token = '0123456789abcdef0123456789abcdef'
const kinds = ['cookies', 'localStorage', 'sessionStorage', 'databases', 'globals'] as const

function has(footprint: Footprint, name: string): boolean {
  return kinds.some((kind) => globMatcher(footprint[kind])(name))
}

const cases = [
  {
    vendor: 'Mixpanel',
    footprint: mixpanel({ token }).footprint,
    its: `mp_${token}_mixpanel mp_ffffffffffffffffffffffffffffffff_mixpanel mp_optout
      __mpq_${token}_ev __mpq_${token}_pp:X __mplss_0a1b2c3d __mp_opt_in_out_${token}
      mp_tab_id_mixpanel_${token} mp_gen_new_tab_id_cordon_${token} mixpanelBrowserDb mixpanelFlagsDb
      __mp_recorder mixpanel`,
    apps: 'mp_cart mp_session mp_user_id mp_ mixpanelDashboard my_mixpanel mp_tab mpq_1 __mp_custom',
  },
  {
    vendor: 'PostHog',
    footprint: posthog({ token: 'phc_abc' }).footprint,
    its: `ph_phc_abc_posthog ph_phc_other_posthog ph_phc_abc_window_id ph_phc_abc_posthog__flags
      ph_phc_abc_primary_window_exists __ph_opt_in_out_phc_abc ph_debug ph_conv_phc_abc
      lastSeenSurveyDate dmn_chk_0192f1c2-7b1c-7a6e-8a51-0242ac120002 _postHogToolbarParams
      seenSurvey_0192f1c2-7b1c inProgressSurvey_0192f1c2-7b1c ph_product_tour_shown_1 posthog
      __PosthogExtensions__ ph_replay_pending_buffer_["phc_abc","phc_abc"]`,
    apps: `ph_value_of_pool ph_level customerSurvey_draft lastSurvey_1 ph_posthog_notes phc_abc ph_
      mySurvey_1 posthogDraft dmn_check`,
  },
]

test.each(cases)('of $vendor: every name that its SDK uses', ({ footprint, its }) => {
  expect(its.split(/\s+/).filter((name) => !has(footprint, name))).toEqual([])
})

test.each(cases)('of $vendor: no name that may be the app’s own', ({ footprint, apps }) => {
  expect(apps.split(/\s+/).filter((name) => has(footprint, name))).toEqual([])
})

test('templates are filled, the record’s and one’s own, with values as they are', () => {
  const filled = fillFootprint(
    { hosts: ['a.example'], cookies: ['a_{token}_{place}', 'b_{unknown}', 'c'] },
    { token: '$&"{place}', place: '*' },
  )
  expect(filled).toEqual({ hosts: ['a.example'], cookies: ['a_$&"{place}_*', 'b_{unknown}', 'c'] })
})
