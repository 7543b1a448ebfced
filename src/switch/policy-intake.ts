import { warnInDevelopment } from '../shared/development'
import { atMostLongestDelay } from '../shared/longest-delay'
import type { Source } from '../sources/source'
import type { Policy } from './policy'
import type { Switch } from './switch'

export interface PolicyIntakeOptions {
  readonly sources: readonly Source[]
  /** How long the first policy may take before the bundled default counts, ms. */
  readonly timeout: number
  readonly vendorSwitch: Switch
  /** A good policy was read; or, once for each thing that is wrong, why something is none. */
  readonly onPolicy: (refused?: string) => void
  /** What was read is the newest word of all that could stop a vendor: the lease begins anew. */
  readonly onRenewal: () => void
}

const MAX_REPORTED = 100

/**
 * Hands the switch what the sources deliver. What is not a policy is reported and changes nothing. When
 * each source has spoken, or the time is up, the vote `start` is withdrawn.
 */
export class PolicyIntake {
  /** When a source last said something that is good, ISO 8601. */
  lastPolicyAt: string | undefined
  private error: string | undefined
  /** What is odd about the sources, whatever they say. */
  private readonly warnings: string[] = []
  private readonly reported = new Set<string>()
  private readonly silent: Set<Source>
  private readonly flags = new Set<Source>()
  private readonly stops: readonly (() => void)[]
  private timer: ReturnType<typeof setTimeout> | undefined
  private isStopped = false

  constructor(private readonly options: PolicyIntakeOptions) {
    const { sources } = options
    this.silent = new Set(sources)
    this.startInTime()
    this.stops = sources.map((source) => this.listen(source))
    if (!sources.length) this.start()
  }

  /** What has gone wrong since. */
  get lastError(): string | undefined {
    return this.error ?? this.warnings[0]
  }

  stop(): void {
    this.isStopped = true
    clearTimeout(this.timer)
    for (const stop of this.stops)
      try {
        stop()
      } catch {
        // A source that cannot be stopped, or was made without a way to, is not heard any more.
      }
  }

  private listen(source: Source): () => void {
    try {
      return source((document, askedAt) => this.take(source, document, askedAt))
    } catch (error) {
      this.take(source, error instanceof Error ? error : new Error(String(error)))
      return () => {}
    }
  }

  /** Returns whether the document was good. */
  private take(source: Source, document: unknown, askedAt?: number): boolean {
    if (this.isStopped) return false
    if (isNamed(document, 'Refetching')) {
      this.silent.add(source)
      this.options.vendorSwitch.castAll({ by: 'start', state: 'hold' })
      this.startInTime()
      return false
    }
    const refused = this.refusalOf(document, askedAt)
    const isNews = refused !== undefined || isTrusted(document)
    const isWarning = isNamed(document, 'Warning')
    if (isWarning) this.warnings.push(document.message)
    if (refused !== undefined) this.refuse(refused)
    else if (isNews) {
      this.lastPolicyAt = new Date().toISOString()
      this.error = undefined
      if (this.isRenewedBy(source, document)) this.options.onRenewal()
      this.options.onPolicy()
      const unknown = this.options.vendorSwitch.unknownVendors()
      if (unknown.length) this.refuse(`the policy names ${unknown.join(', ')}: no such vendor`)
    }
    if (isNews && !isWarning && this.silent.delete(source) && !this.silent.size) this.start()
    return refused === undefined
  }

  /** A flag says nothing of a policy that cannot be read: it renews the lease only where all sources are flags. */
  private isRenewedBy(source: Source, document: unknown): boolean {
    if ((document as Policy).flag === undefined) return true
    this.flags.add(source)
    return this.options.sources.every((one) => this.flags.has(one))
  }

  private refusalOf(document: unknown, askedAt: number | undefined): string | undefined {
    try {
      return document instanceof Error
        ? document.message
        : this.options.vendorSwitch.accept(document, askedAt)?.refused
    } catch (error) {
      return String(error)
    }
  }

  private refuse(why: string): void {
    this.error = why
    if (this.reported.size > MAX_REPORTED || this.reported.has(why)) return
    this.reported.add(why)
    warnInDevelopment(why)
    this.options.onPolicy(why)
  }

  private startInTime(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.start(), atMostLongestDelay(this.options.timeout))
  }

  private start(): void {
    clearTimeout(this.timer)
    this.silent.clear()
    this.options.vendorSwitch.withdrawAll('start')
  }
}

/** An `Error` that stands for something else than a failure, made by another part of the package. */
function isNamed(document: unknown, name: string): document is Error {
  return document instanceof Error && document.name === name
}

/**
 * Documents from an earlier page or another tab do not count as a good policy, nor do unsigned ones: whoever can
 * forge those could suppress the signed policy and keep the lease from running out.
 */
function isTrusted(document: unknown): boolean {
  const { secondhand, unsigned } = Object(document) as Record<string, unknown>
  return secondhand !== true && unsigned !== true
}
