import type { AnalyticsEvents } from '../analytics'
import { hostMatcher } from '../delivery/engine'
import type { Log } from '../delivery/log'
import type { Vendor } from '../delivery/vendor'
import { eventName, type AnalyticsEvent } from '../event/event'
import type { Blocked } from '../guard/request-policy'
import type { DropReason } from '../ledger/account'
import { createScrubber } from '../privacy/create-scrubber'
import type { Switch } from '../switch/switch'
import type { EventBus } from './event-bus'
import type { Settings } from './options'

export interface DebugOptions {
  readonly settings: Settings
  readonly events: EventBus
  readonly log: Log
  readonly vendors: ReadonlyMap<string, Vendor>
  readonly vendorSwitch: Switch
}

/** Why an event did not arrive, and the option that decides it, by drop reason. */
const why: Readonly<Record<DropReason, string>> = {
  killed: 'the vendor is off',
  denied: 'consent was refused: consent()',
  superseded: 'another with its id was waiting, or its predecessor had delivered it',
  overflow: 'too many waited: log.events, log.bytes',
  expired: 'it waited too long: log.age',
  blocked_by_privacy: 'the guard found personal data in the request: report().vendors.….blocked',
  adapter_error: 'the adapter threw (see the event `error`), or cannot tell whether it arrived',
  rejected: 'the vendor’s server refused it: is the token right?',
  unsupported: 'the vendor has no such call or operation',
  closed: 'close() was called first',
}

const refused: Readonly<Partial<Record<Blocked, string>>> = {
  personal_data: 'it contained personal data: privacy',
  unreadable: 'it could not be read',
  synchronous: 'it was synchronous',
  csp: 'the option csp blocks it',
  foreign_host: 'it went to a host that is not in the footprint',
  foreign_copy: 'it came from a copy that Cordon does not run',
}

/** It may run, and what is left of its code in the page may not: `needsReload` in `status()`. */
const waiting = 'its code waits for a page load'

/** After this long, in ms, an event's line is written with what is known so far. */
const undecidedAfterMs = 5_000

/**
 * Writes to the console what becomes of each event, and which option or rule decided: one line per event,
 * vote and policy. A separate chunk, loaded with `debug: true`.
 *
 * @returns a function that stops it
 */
export function startDebug(options: DebugOptions): () => void {
  const { events, log, vendors, vendorSwitch } = options
  const say = (text: string): void => console.info(`Cordon: ${text}`)
  const lines = new EventLines(options, say)
  const { append } = log
  log.append = (event, bytes) => {
    append(event, bytes)
    lines.add(event)
  }
  // Events tracked before this chunk was loaded.
  for (const event of log.read(log.start(), Infinity)) lines.add(event)
  const sayState = (name: string, vote: { by: string } | undefined): void =>
    say(
      `${name} is ${vendorSwitch.state(name)}${vote ? `: ${voteText(vote)}` : ''}` +
        (isWaiting(name, options) ? `; ${waiting}` : ''),
    )
  let version = -1
  const stops = [
    events.on('settled', (fate) => lines.settle(fate)),
    events.on('status', ({ vendor, vote }) => sayState(vendor, vote)),
    events.on('policy', (news) => {
      if (news.refused === undefined && news.version === version) return
      version = news.version
      say(news.refused === undefined ? `policy ${version} is in force` : `policy: ${news.refused}`)
    }),
    events.on('error', ({ vendor, error }) => say(`${vendor ?? 'error'}: ${String(error)}`)),
  ]
  const hosts = [...vendors].map(
    ([name, { adapter }]) => [name, hostMatcher(adapter.footprint.hosts)] as const,
  )
  const onViolation = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent): void => {
    const url = urlOf(blockedURI)
    for (const [name, isIts] of hosts)
      if (url && isIts(url))
        say(`${name}: ${effectiveDirective} of the page’s policy forbids ${blockedURI}`)
  }
  document.addEventListener('securitypolicyviolation', onViolation)
  for (const [name, { requestPolicy }] of vendors)
    stops.push(watchRequests(requestPolicy, (text) => say(`${name}: ${text}`)))
  for (const name of vendors.keys())
    sayState(
      name,
      vendorSwitch.votes(name).find(({ state }) => state === vendorSwitch.state(name)),
    )
  return () => {
    log.append = append
    lines.stop()
    for (const stop of stops) stop()
    document.removeEventListener('securitypolicyviolation', onViolation)
  }
}

function isWaiting(name: string, { vendors, vendorSwitch }: DebugOptions): boolean {
  return vendorSwitch.state(name) !== 'off' && vendors.get(name)?.loop?.needsReload() === true
}

function voteText({
  by,
  reason,
  version,
}: {
  by: string
  reason?: string | undefined
  version?: number
}) {
  return [by, version, reason && `(${reason})`].filter((part) => part !== undefined).join(' ')
}

/** `inline` and `eval` are not URLs. */
function urlOf(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}

/** Reports each kind of refused request once, and requests without an answer; returns a function that stops it. */
function watchRequests(policy: Vendor['requestPolicy'], say: (text: string) => void): () => void {
  const { answered, blocked } = policy
  const said = new Set<string>()
  const once = (text: string): void => {
    if (said.has(text)) return
    said.add(text)
    say(text)
  }
  policy.answered = (ids, status) => {
    if (status === 0)
      once('a request had no answer: an ad blocker, a policy of the page, or offline')
    answered(ids, status)
  }
  policy.blocked = (reason, ids) => {
    const text = refused[reason]
    if (text) once(`a request was refused by the guard: ${text}`)
    blocked(reason, ids)
  }
  return () => void Object.assign(policy, { answered, blocked })
}

/** An event, and by vendor what became of it. */
interface OpenLine {
  readonly event: AnalyticsEvent
  readonly fates: Map<string, string>
}

/** Events that have no line yet, and what is known of each. */
class EventLines {
  private readonly waiting = new Map<string, OpenLine>()
  private readonly scrubber
  private readonly timers = new Set<ReturnType<typeof setTimeout>>()

  constructor(
    private readonly options: DebugOptions,
    private readonly say: (text: string) => void,
  ) {
    this.scrubber = createScrubber(options.settings.privacy ?? {})
  }

  add(event: AnalyticsEvent): void {
    const { messageId } = event
    this.waiting.set(messageId, { event, fates: new Map() })
    const timer = setTimeout(() => {
      this.timers.delete(timer)
      this.write(messageId)
    }, undecidedAfterMs)
    this.timers.add(timer)
    this.writeIfDone(messageId)
  }

  settle({ vendor, messageId, reason }: AnalyticsEvents['settled']): void {
    const { fates } = this.waiting.get(messageId) ?? {}
    if (!fates) return
    const text = reason && (isWaiting(vendor, this.options) ? waiting : why[reason])
    fates.set(vendor, reason === undefined ? 'confirmed' : `dropped, ${reason}: ${text}`)
    this.writeIfDone(messageId)
  }

  stop(): void {
    for (const timer of this.timers) clearTimeout(timer)
  }

  /** Called when the event's fate is known at every vendor that may run. */
  private writeIfDone(messageId: string): void {
    const { fates } = this.waiting.get(messageId) ?? {}
    const isOpen = (name: string): boolean =>
      !fates?.has(name) && this.options.vendorSwitch.state(name) === 'on'
    if (fates && ![...this.options.vendors.keys()].some(isOpen)) this.write(messageId)
  }

  private write(messageId: string): void {
    const one = this.waiting.get(messageId)
    this.waiting.delete(messageId)
    if (!one) return
    const { event, fates } = one
    const { vendors } = this.options
    const texts = [...vendors].map(([name, vendor]) => {
      const treated = fates.get(name)?.startsWith('dropped') ? '' : this.treatments(event, name)
      return `${name}: ${fates.get(name) ?? this.held(name, vendor)}${treated && ` [${treated}]`}`
    })
    this.say(`${eventName(event)} → ${texts.join(' · ')}`)
  }

  /** Why the event has not left Cordon yet. */
  private held(name: string, { loop }: Vendor): string {
    const vote = this.options.vendorSwitch.votes(name).find(({ state }) => state !== 'on')
    if (vote) return `${vote.state === 'off' ? 'off' : 'held'}, ${voteText(vote)}`
    const sdk = loop?.sdkState() ?? 'absent'
    return sdk === 'loaded' ? 'handed over, no answer yet' : `waits, its code is ${sdk}`
  }

  private treatments(event: AnalyticsEvent, vendor: string): string {
    return this.scrubber
      .explain(event, vendor)
      .filter(({ path, treatment }) => treatment !== 'keep' && /^(properties|traits)\./.test(path))
      .map(
        (one) =>
          `${one.path.replace(/^\w+\./, '')} ${one.treatment} (${one.class}, by ${one.rule})`,
      )
      .join(', ')
  }
}
