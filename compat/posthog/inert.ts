import { ownFlags, type OnAsked } from './flags'

type Count = (call: string) => void
type Answer = (...args: readonly unknown[]) => unknown

/** Recording, surveys, errors, logs, flags' own doings: they answer nothing. */
const silent =
  'reloadFeatureFlags updateFlags updateEarlyAccessFeatureEnrollment setPersonPropertiesForFlags ' +
  'resetPersonPropertiesForFlags setGroupPropertiesForFlags resetGroupPropertiesForFlags ' +
  'startSessionRecording stopSessionRecording debug captureException addExceptionStep captureLog ' +
  'startExceptionAutocapture stopExceptionAutocapture renderSurvey displaySurvey ' +
  'cancelPendingSurvey setIdentity clearIdentity getExtension getPageViewId'

/** They call back with an empty list. */
const lists =
  'getSurveys getActiveMatchingSurveys onSurveysLoaded onActiveMatchingSurveysChanged ' +
  'getEarlyAccessFeatures'

/** What an app calls on `featureFlags`, beside what the instance has as well. */
const ofFlags = ['override', 'overrideFeatureFlags']

/** What the others answer, as before anything of the vendor's is loaded. */
const answers: Readonly<Record<string, Answer>> = {
  canRenderSurvey: () => null,
  canRenderSurveyAsync: (surveyId) => Promise.resolve({ surveyId, visible: false }),
  get_session_replay_url: () => '',
  loadToolbar: () => false,
  sessionRecordingStarted: () => false,
  shutdown: () => Promise.resolve(),
  sentryIntegration: () => ({ name: 'posthog-js', processEvent: (event: unknown) => event }),
}

/** Calls back with an empty list. */
export const emptyList: Answer = (callback) => {
  // The second is the vendor's: apps take it apart.
  if (typeof callback === 'function') (callback as Answer)([], { isLoaded: false })
  return () => {}
}

/**
 * What has no meaning here. Each call is counted, none sends, none throws; flags are those which the app
 * brings itself, and lists are empty.
 */
export function inertParts(
  count: Count,
  config: () => Readonly<Record<string, unknown>>,
  onAsked: OnAsked,
): object {
  const counted = (name: string, answer: Answer): [string, Answer] => [
    name,
    (...args) => {
      count(name)
      return answer(...args)
    },
  ]
  const nothing: Answer = () => undefined
  const { getFlags, getFlagVariants, getFlagPayloads, ...flags } = ownFlags(config, onAsked)
  const parts = Object.fromEntries([
    ...silent.split(' ').map((name) => counted(name, nothing)),
    ...lists.split(' ').map((name) => counted(name, emptyList)),
    ...Object.entries({ ...answers, ...flags }).map(([name, answer]) => counted(name, answer)),
  ])
  return {
    ...parts,
    featureFlags: {
      ...parts,
      ...Object.fromEntries(ofFlags.map((name) => counted(name, nothing))),
      ...{ getFlags, getFlagVariants, getFlagPayloads },
    },
    // Called with `new`, which an arrow function is not.
    SentryIntegration: function SentryIntegration(): object {
      count('SentryIntegration')
      return { name: 'posthog-js', setupOnce: () => {} }
    },
  }
}
