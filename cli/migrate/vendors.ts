/** What becomes of a call of a vendor's interface. */
export type Fate = 'as is' | 'with loss' | 'no-op'

/** A vendor's interface that code can be moved from. */
export interface Takeover {
  /** Packages whose default export is the interface. */
  readonly packages: readonly string[]
  readonly types: readonly string[]
  /** What stands in its place. */
  readonly compat: string
  /** Calls with another fate than `as is`, by the call's own name. */
  readonly fates: Readonly<Record<string, Fate>>
}

const recording = {
  start_session_recording: 'no-op',
  stop_session_recording: 'no-op',
  pause_session_recording: 'no-op',
  resume_session_recording: 'no-op',
  get_session_replay_url: 'no-op',
  get_session_recording_properties: 'no-op',
} as const

export const takeovers: Readonly<Record<string, Takeover>> = {
  mixpanel: {
    packages: ['mixpanel-browser'],
    types: ['@types/mixpanel-browser'],
    compat: 'cordon/compat/mixpanel',
    fates: {
      ...recording,
      alias: 'with loss',
      track_charge: 'no-op',
      delete_user: 'no-op',
      start_batch_senders: 'no-op',
      stop_batch_senders: 'no-op',
    },
  },
  posthog: {
    packages: ['posthog-js'],
    types: [],
    compat: 'cordon/compat/posthog',
    fates: {
      alias: 'no-op',
      resetGroups: 'with loss',
      createPersonProfile: 'no-op',
      startSessionRecording: 'no-op',
      stopSessionRecording: 'no-op',
      get_session_replay_url: 'no-op',
      captureException: 'no-op',
      isFeatureEnabled: 'no-op',
      getFeatureFlag: 'no-op',
      getFeatureFlagPayload: 'no-op',
      onFeatureFlags: 'with loss',
      reloadFeatureFlags: 'no-op',
      getSurveys: 'no-op',
      renderSurvey: 'no-op',
      loadToolbar: 'no-op',
    },
  },
  segment: {
    packages: ['@segment/analytics-next'],
    types: [],
    compat: 'cordon/compat/segment',
    fates: {
      alias: 'no-op',
      screen: 'with loss',
      setAnonymousId: 'no-op',
      addDestinationMiddleware: 'no-op',
      addIntegrationMiddleware: 'no-op',
      register: 'no-op',
      deregister: 'no-op',
    },
  },
}
