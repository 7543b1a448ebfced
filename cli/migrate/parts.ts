/** What becomes of a call of a vendor's interface. */
export type Support = 'as is' | 'with loss' | 'no-op'

/** Functions of a part of a vendor's instance, by what becomes of their calls. */
export type Part = Readonly<Record<string, Support>>

function part(names: string, noOps = ''): Part {
  const given = (list: string, support: Support): [string, Support][] =>
    list.split(' ').flatMap((name): [string, Support][] => (name ? [[name, support]] : []))
  return Object.fromEntries([...given(names, 'as is'), ...given(noOps, 'no-op')])
}

const ofMixpanel = part(
  'properties load_prop register register_once unregister',
  'load save remove clear set_disabled update_config update_search_keyword update_referrer_info get_referrer_info',
)

const ofPosthog = part(
  'properties register register_once unregister get_property set_property isDisabled',
  'load save flush remove clear set_disabled update_campaign_params update_search_keyword update_referrer_info',
)

/** All that these parts have, by vendor; a test holds them and the layers equal. */
export const partsOf: Readonly<Record<string, Readonly<Record<string, Part>>>> = {
  mixpanel: { persistence: ofMixpanel, cookie: ofMixpanel },
  posthog: {
    ...{ persistence: ofPosthog, sessionPersistence: ofPosthog },
    sessionManager: part(
      'on onSessionId checkAndGetSessionAndWindowId',
      'resetSessionId setBootstrapSessionId',
    ),
    sessionRecording: part(
      '',
      'startIfEnabledOrStop stopRecording overrideLinkedFlag overrideSampling overrideTrigger tryAddCustomEvent log',
    ),
    requestRouter: part('endpointFor'),
    surveys: part(
      '',
      'onSurveysLoaded getSurveys getActiveMatchingSurveys onActiveMatchingSurveysChanged canRenderSurvey ' +
        'canRenderSurveyAsync renderSurvey displaySurvey cancelPendingSurvey markSurveyAsSeen',
    ),
    toolbar: part('', 'loadToolbar maybeLoadToolbar maybeLoadEditor'),
    exceptions: part('', 'addExceptionStep buildProperties sendExceptionEvent'),
    exceptionObserver: part('', 'captureException'),
    logger: part('', 'trace debug info warn error fatal'),
    logs: part('', 'captureLog flushLogs flush'),
    metrics: part('', 'count gauge histogram flush'),
    experiments: part('', 'getWebExperiments previewWebExperiment'),
    conversations: part(
      '',
      'show hide open close setTheme isAvailable isVisible getUnavailableReason sendMessage getMessages ' +
        'markAsRead getTickets requestRestoreLink restoreFromToken restoreFromUrlToken ' +
        'getCurrentTicketId getWidgetSessionId',
    ),
    productTours: part(
      '',
      'getProductTours getActiveProductTours showProductTour previewTour dismissProductTour nextStep ' +
        'previousStep clearCache resetTour resetAllTours cancelPendingTour',
    ),
    autocapture: part('', 'setElementSelectors getElementSelectors'),
    heatmaps: part('', 'getAndClearBuffer'),
    consent: part('isOptedOut isOptedIn isExplicitlyOptedOut isRejected optInOut'),
    featureFlags: part(
      'getFlags getFlagVariants getFlagPayloads',
      'getFeatureFlag getFeatureFlagPayload getFeatureFlagResult getFeatureFlagDetails getAllFeatureFlags ' +
        'getFlagsWithDetails isFeatureEnabled onFeatureFlags reloadFeatureFlags reloadFeatureFlagsAsync ' +
        'updateFlags override overrideFeatureFlags ensureFlagsLoaded setReloadingPaused ' +
        'getRemoteConfigPayload getEarlyAccessFeatures updateEarlyAccessFeatureEnrollment ' +
        'setPersonPropertiesForFlags unsetPersonPropertiesForFlags resetPersonPropertiesForFlags ' +
        'setGroupPropertiesForFlags resetGroupPropertiesForFlags',
    ),
  },
}
