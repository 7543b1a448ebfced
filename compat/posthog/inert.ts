type Count = (call: string) => void

/**
 * What has no meaning here: recording, surveys, errors, the toolbar, flags. Each call is counted, none
 * sends, none throws; flags answer as before they are loaded, and lists are empty.
 */
export function inertParts(count: Count) {
  const nothing = (name: string) => (): void => count(name)
  const answer =
    <T>(name: string, value: T) =>
    (): T => {
      count(name)
      return value
    }
  const emptyList =
    (name: string) =>
    (callback: unknown): (() => void) => {
      count(name)
      if (typeof callback === 'function') callback([])
      return () => {}
    }
  return {
    isFeatureEnabled: answer('isFeatureEnabled', undefined),
    getFeatureFlag: answer('getFeatureFlag', undefined),
    getFeatureFlagPayload: answer('getFeatureFlagPayload', undefined),
    getFeatureFlagResult: answer('getFeatureFlagResult', undefined),
    onFeatureFlags(callback: unknown): () => void {
      count('onFeatureFlags')
      let isWanted = true
      if (typeof callback === 'function')
        queueMicrotask(() => isWanted && (callback as (...of: unknown[]) => void)([], {}, {}))
      return () => void (isWanted = false)
    },
    reloadFeatureFlags: nothing('reloadFeatureFlags'),
    updateEarlyAccessFeatureEnrollment: nothing('updateEarlyAccessFeatureEnrollment'),
    getEarlyAccessFeatures: emptyList('getEarlyAccessFeatures'),
    setPersonPropertiesForFlags: nothing('setPersonPropertiesForFlags'),
    resetPersonPropertiesForFlags: nothing('resetPersonPropertiesForFlags'),
    setGroupPropertiesForFlags: nothing('setGroupPropertiesForFlags'),
    resetGroupPropertiesForFlags: nothing('resetGroupPropertiesForFlags'),
    startSessionRecording: nothing('startSessionRecording'),
    stopSessionRecording: nothing('stopSessionRecording'),
    sessionRecordingStarted: () => false,
    get_session_replay_url: answer('get_session_replay_url', ''),
    captureException: nothing('captureException'),
    startExceptionAutocapture: nothing('startExceptionAutocapture'),
    stopExceptionAutocapture: nothing('stopExceptionAutocapture'),
    getSurveys: emptyList('getSurveys'),
    getActiveMatchingSurveys: emptyList('getActiveMatchingSurveys'),
    onSurveysLoaded: emptyList('onSurveysLoaded'),
    renderSurvey: nothing('renderSurvey'),
    loadToolbar: answer('loadToolbar', false),
    debug: (): void => {},
  }
}
