type Count = (call: string) => void
type Answer = (...args: readonly unknown[]) => unknown

/** Recording, surveys, errors, logs, flags' own doings: they answer nothing. */
const silent = [
  ...['reloadFeatureFlags', 'updateFlags', 'updateEarlyAccessFeatureEnrollment'],
  ...['setPersonPropertiesForFlags', 'resetPersonPropertiesForFlags'],
  ...['setGroupPropertiesForFlags', 'resetGroupPropertiesForFlags'],
  ...['isFeatureEnabled', 'getFeatureFlag', 'getFeatureFlagPayload', 'getFeatureFlagResult'],
  ...['startSessionRecording', 'stopSessionRecording', 'debug'],
  ...['captureException', 'addExceptionStep', 'captureLog'],
  ...['startExceptionAutocapture', 'stopExceptionAutocapture'],
  ...['renderSurvey', 'displaySurvey', 'cancelPendingSurvey'],
  ...['setIdentity', 'clearIdentity', 'getExtension', 'getPageViewId'],
]

/** They call back with an empty list. */
const lists = [
  ...[
    'getSurveys',
    'getActiveMatchingSurveys',
    'onSurveysLoaded',
    'onActiveMatchingSurveysChanged',
  ],
  'getEarlyAccessFeatures',
]

/** What the others answer, as before anything of the vendor's is loaded. */
const answers: Readonly<Record<string, Answer>> = {
  getAllFeatureFlags: () => [],
  onFeatureFlags(callback) {
    let isWanted = true
    if (typeof callback === 'function')
      queueMicrotask(() => isWanted && (callback as Answer)([], {}, {}))
    return () => void (isWanted = false)
  },
  canRenderSurvey: () => null,
  canRenderSurveyAsync: (surveyId) =>
    Promise.resolve({ surveyId, visible: false, disabledReason: 'There are no surveys' }),
  get_session_replay_url: () => '',
  loadToolbar: () => false,
  sessionRecordingStarted: () => false,
  shutdown: () => Promise.resolve(),
  sentryIntegration: () => ({ name: 'posthog-js', processEvent: (event: unknown) => event }),
}

/**
 * What has no meaning here. Each call is counted, none sends, none throws; flags answer as before they
 * are loaded, and lists are empty.
 */
export function inertParts(count: Count): object {
  const counted = (name: string, answer: Answer): [string, Answer] => [
    name,
    (...args) => {
      count(name)
      return answer(...args)
    },
  ]
  const emptyList: Answer = (callback) => {
    if (typeof callback === 'function') (callback as Answer)([])
    return () => {}
  }
  return {
    ...Object.fromEntries([
      ...silent.map((name) => counted(name, () => undefined)),
      ...lists.map((name) => counted(name, emptyList)),
      ...Object.entries(answers).map(([name, answer]) => counted(name, answer)),
    ]),
    // Called with `new`, which an arrow function is not.
    SentryIntegration: function SentryIntegration(): object {
      count('SentryIntegration')
      return { name: 'posthog-js', setupOnce: () => {} }
    },
  }
}
