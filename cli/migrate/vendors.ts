import { partsOf, type Part, type Support } from './parts'

/** A vendor's interface that code can be moved from. */
export interface Takeover {
  /** Packages whose default export is the interface. */
  readonly packages: readonly string[]
  readonly types: readonly string[]
  /** What stands in its place. */
  readonly compat: string
  /** What the vendor's snippet loads: no import is there to be changed. */
  readonly snippet: RegExp
  /** How the adapter wants a host, where that is not how the library has it. */
  readonly hostAs?: string
  /** Calls with other support than `as is`, by the call's own name. */
  readonly supportByCall: Readonly<Record<string, Support>>
  /** Parts of the instance, of whose functions not all are there. */
  readonly parts: Readonly<Record<string, Part>>
}

/** What the page of docs calls *nothing*, for each vendor; a test holds the two and the layers equal. */
function noOps(...names: readonly string[]): Record<string, Support> {
  const all = names.flatMap((line) => line.split(' '))
  return Object.fromEntries(all.map((name) => [name, 'no-op']))
}

export const takeovers: Readonly<Record<string, Takeover>> = {
  mixpanel: {
    packages: [
      'mixpanel-browser',
      ...['', '-core', '-with-async-modules'].map(
        (kind) => `mixpanel-browser/src/loaders/loader-module${kind}`,
      ),
    ],
    types: ['@types/mixpanel-browser'],
    compat: 'cordon/compat/mixpanel',
    parts: partsOf.mixpanel ?? {},
    snippet: /\/mixpanel-(?:js|[\w-]*latest)[\w.-]*\.js\b/,
    supportByCall: {
      ...noOps(
        'start_session_recording stop_session_recording pause_session_recording resume_session_recording',
        'get_session_replay_url get_session_recording_properties is_recording_heatmap_data',
        'start_batch_senders stop_batch_senders init_batchers are_batchers_initialized get_batcher_configs',
        'track_charge delete_user delete',
        'load_flags loadFlags update_context updateContext get_feature_data getFeatureData',
        'get_variant getVariant get_variant_sync getVariantSync',
        'get_variant_value getVariantValue get_variant_value_sync getVariantValueSync',
        'is_enabled isEnabled is_enabled_sync isEnabledSync',
        'get_all_variants getAllVariants get_all_variants_sync getAllVariantsSync',
      ),
      alias: 'with loss',
      opt_out_tracking: 'with loss',
    },
  },
  posthog: {
    packages: [
      'posthog-js',
      ...['', '.full', '.slim', '.no-external', '.full.no-external', '.slim.no-external'].map(
        (kind) => `posthog-js/dist/module${kind}`,
      ),
    ],
    types: [],
    compat: 'cordon/compat/posthog',
    parts: partsOf.posthog ?? {},
    snippet: /\/static\/array(?:\.[\w-]+)*\.js\b/,
    supportByCall: {
      ...noOps(
        'isFeatureEnabled getFeatureFlag getFeatureFlagPayload getFeatureFlagResult getAllFeatureFlags',
        'onFeatureFlags reloadFeatureFlags updateFlags setPersonPropertiesForFlags',
        'resetPersonPropertiesForFlags setGroupPropertiesForFlags resetGroupPropertiesForFlags',
        'getSurveys getActiveMatchingSurveys onSurveysLoaded onActiveMatchingSurveysChanged',
        'canRenderSurvey canRenderSurveyAsync renderSurvey displaySurvey cancelPendingSurvey',
        'getEarlyAccessFeatures updateEarlyAccessFeatureEnrollment loadToolbar debug',
        'startSessionRecording stopSessionRecording sessionRecordingStarted get_session_replay_url',
        'captureException addExceptionStep startExceptionAutocapture stopExceptionAutocapture captureLog',
        'sentryIntegration SentryIntegration alias createPersonProfile setIdentity clearIdentity',
        'getExtension getPageViewId shutdown',
      ),
      resetGroups: 'with loss',
      _isIdentified: 'as is',
    },
  },
  segment: {
    packages: ['@segment/analytics-next'],
    types: [],
    compat: 'cordon/compat/segment',
    hostAs: 'scheme and host only, without /v1',
    parts: {},
    snippet: /\/analytics\.js\/v1\//,
    supportByCall: {
      ...noOps(
        'alias setAnonymousId register deregister addDestinationMiddleware addIntegrationMiddleware',
        'queryString use init initialize normalize debug timeout noConflict log add addIntegration',
        'listeners hasListeners addEventListener removeListener removeEventListener removeAllListeners',
      ),
      screen: 'with loss',
    },
  },
}
