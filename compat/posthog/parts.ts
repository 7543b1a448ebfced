import { partMaker } from '../shared/part-maker'
import { hosts } from './hosts'
import { emptyList } from './inert'
import { store, type Stored } from './store'

type Properties = Record<string, unknown>
type Answer = (...args: readonly unknown[]) => unknown

/** What the parts need of the instance that they are of. */
interface Whole extends Stored {
  readonly consent: object
  readonly featureFlags: object
  get_explicit_consent_status(): string
  has_opted_out_capturing(): boolean
  onSessionId(listener: (session: string, tab: string) => void): () => void
  opt_in_capturing(options: object): void
  opt_out_capturing(): void
}

/** What functions without a meaning answer, where an app takes the answer apart or waits for it. */
const answers: Readonly<Record<string, Answer>> = {
  ...all('getActiveProductTours getProductTours getWebExperiments', emptyList),
  ...all('buildProperties getFlagsWithDetails', () => ({})),
  ...all('isAvailable isVisible maybeLoadToolbar tryAddCustomEvent', () => false),
  ...all(
    'flushLogs getMessages getTickets markAsRead reloadFeatureFlagsAsync requestRestoreLink ' +
      'restoreFromToken restoreFromUrlToken sendMessage',
    () => Promise.resolve(null),
  ),
}

function all(names: string, answer: Answer): Record<string, Answer> {
  return Object.fromEntries(names.split(' ').map((name) => [name, answer]))
}

/** What the vendor's instance has beside its own functions. */
export function addParts(instance: object, count: (call: string) => void): void {
  const whole = instance as Whole
  const part = partMaker(whole, answers, count)
  const logger = part('logger', 'trace debug info warn error fatal', {})
  const persistence = part(
    'persistence',
    'register register_once unregister get_property load save flush remove clear set_disabled ' +
      'update_campaign_params update_search_keyword update_referrer_info',
    store(whole),
  )
  Object.assign(whole, {
    ...{ persistence, sessionPersistence: persistence, logger },
    ...{ analyticsDefaultEndpoint: '/e/', decideEndpointWasHit: false, flagsEndpointWasHit: false },
    _isIdentified: () => whole.get_property('$user_id') !== undefined,
    consent: withConsent(whole),
    requestRouter: hosts(() => whole.config),
    ...sessions(whole, part),
    ...additions(part),
    logs: part('logs', 'captureLog flushLogs flush', { logger }),
  })
  part(
    'featureFlags',
    'getFlagsWithDetails getFeatureFlagDetails getRemoteConfigPayload reloadFeatureFlagsAsync ' +
      'ensureFlagsLoaded setReloadingPaused unsetPersonPropertiesForFlags',
    Object.assign(whole.featureFlags, { hasLoadedFlags: false }),
  )
}

type Part = ReturnType<typeof partMaker>

/** Who is in the page at the moment, and what is recorded of it. */
function sessions(whole: Whole, part: Part): object {
  const sessionStartTimestamp = Date.now()
  return {
    sessionManager: part('sessionManager', 'on onSessionId resetSessionId setBootstrapSessionId', {
      sessionTimeoutMs: 1_800_000,
      checkAndGetSessionAndWindowId() {
        let now: Properties = {}
        // The listener is called at once.
        whole.onSessionId((sessionId, windowId) => (now = { sessionId, windowId }))()
        return { ...now, sessionStartTimestamp, lastActivityTimestamp: Date.now() }
      },
    }),
    sessionRecording: part(
      'sessionRecording',
      'startIfEnabledOrStop stopRecording overrideLinkedFlag overrideSampling overrideTrigger ' +
        'tryAddCustomEvent log',
      { started: false, status: 'disabled', sdkDebugProperties: {} },
    ),
  }
}

/** A choice is the same one, whichever way an app tells or asks for it. */
function withConsent(whole: Whole): object {
  const status = (): string => whole.get_explicit_consent_status()
  const isDenied = (): boolean => status() === 'denied'
  return Object.defineProperty(
    Object.assign(whole.consent, {
      isOptedOut: () => whole.has_opted_out_capturing(),
      isOptedIn: () => status() === 'granted',
      ...{ isExplicitlyOptedOut: isDenied, isRejected: isDenied },
      optInOut: (isIn: unknown) =>
        isIn ? whole.opt_in_capturing({ captureEventName: null }) : whole.opt_out_capturing(),
    }),
    'consent',
    { get: () => ['denied', 'granted'].indexOf(status()) },
  )
}

/** What only the vendor's own modules call. */
function emptyParts(): object {
  const names =
    'deadClicksAutocapture externalIntegrations pageViewManager rateLimiter scrollManager ' +
    'sessionPropsManager tracingHeaders webMCP webPerformance'
  return Object.fromEntries(names.split(' ').map((name) => [name, {}]))
}

/** What sees by itself, shows something, or sends other things than events. */
function additions(part: Part): object {
  return {
    surveys: part(
      'surveys',
      'onSurveysLoaded getSurveys getActiveMatchingSurveys onActiveMatchingSurveysChanged ' +
        'canRenderSurvey canRenderSurveyAsync renderSurvey displaySurvey cancelPendingSurvey ' +
        'markSurveyAsSeen',
      {},
    ),
    toolbar: part('toolbar', 'loadToolbar maybeLoadToolbar maybeLoadEditor', {}),
    exceptions: part('exceptions', 'addExceptionStep buildProperties sendExceptionEvent', {}),
    exceptionObserver: part('exceptionObserver', 'captureException', { isEnabled: false }),
    metrics: part('metrics', 'count gauge histogram flush', {}),
    experiments: part('experiments', 'getWebExperiments previewWebExperiment', {}),
    conversations: part(
      'conversations',
      'show hide open close setTheme isAvailable isVisible getUnavailableReason sendMessage ' +
        'getMessages markAsRead getTickets requestRestoreLink restoreFromToken ' +
        'restoreFromUrlToken getCurrentTicketId getWidgetSessionId',
      {},
    ),
    productTours: part(
      'productTours',
      'getProductTours getActiveProductTours showProductTour previewTour dismissProductTour ' +
        'nextStep previousStep clearCache resetTour resetAllTours cancelPendingTour',
      {},
    ),
    autocapture: part('autocapture', 'setElementSelectors getElementSelectors', {
      isEnabled: false,
    }),
    heatmaps: part('heatmaps', 'getAndClearBuffer', { isEnabled: false }),
    ...{ historyAutocapture: { isEnabled: false }, webVitalsAutocapture: { isEnabled: false } },
    siteApps: { isEnabled: false, apps: {} },
    ...emptyParts(),
  }
}
