import type { Analytics } from '../../src/analytics'
import { warnInDevelopment } from '../../src/shared/development'
import { awaitPermission } from '../../src/shared/store'
import { tellError } from './tell-error'

type Call = (analytics: Analytics) => void

interface QueuedCall {
  readonly call: Call
  readonly overflow: (() => void) | undefined
}

/** Most calls that wait for `connect`. */
const maxWaitingCalls = 1_000

/** How long they wait before a developer is told, in ms. */
const connectWarningMs = 5_000

/**
 * The way of a vendor's interface into the page's analytics: calls wait for `connect`, in their order.
 * What has no meaning here is counted in `report().unsupported`, and said once in development.
 */
export class Connection {
  private analytics: Analytics | undefined
  private waiting: QueuedCall[] = []
  private readonly unsupported = new Map<string, number>()
  private readonly warned = new Set<string>()
  private readonly listeners: Call[] = []
  private readonly followers: Call[] = []
  private readonly planned = new Map<string, () => unknown>()
  private isReminded = false

  /** @param name the vendor's, before the names of its calls */
  constructor(private readonly name: string) {
    // What an app says before its analytics is there is stored only once that may be. On a server nothing is.
    if (typeof document !== 'undefined') awaitPermission()
  }

  current(): Analytics | undefined {
    return this.analytics
  }

  /** From now on calls go to this instance; those that have waited go first. */
  connect(analytics: Analytics): void {
    this.analytics = analytics
    for (const listener of this.listeners) attempt(listener, analytics)
    for (const [call, count] of this.unsupported)
      for (let index = 0; index < count; index += 1) analytics.countUnsupported(call)
    this.unsupported.clear()
    for (const { call } of this.waiting.splice(0)) attempt(call, analytics)
    for (const follower of this.followers) attempt(follower, analytics)
    this.doPlanned()
  }

  /** Called at each `connect`, before what has waited. */
  onConnect(listener: Call): void {
    this.listeners.push(listener)
  }

  /** Called at each `connect`, after what has waited. */
  onConnected(follower: Call): void {
    this.followers.push(follower)
  }

  /** Calls once after `connect`, or soon: the last that was asked for under a name. */
  whenConnected(name: string, act: () => unknown): void {
    const isPlanned = this.planned.has(name)
    this.planned.set(name, act)
    if (isPlanned || !this.analytics) return
    queueMicrotask(() => this.doPlanned())
  }

  private doPlanned(): void {
    const acts = [...this.planned.values()]
    this.planned.clear()
    for (const act of acts) void Promise.resolve().then(act).catch(tellError)
  }

  /**
   * Calls analytics, now or when it is connected.
   *
   * @param overflow called if the call is dropped, because too many wait
   */
  call(call: Call, overflow?: () => void): void {
    if (this.analytics) return attempt(call, this.analytics)
    this.remind()
    this.waiting.push({ call, overflow })
    if (this.waiting.length <= maxWaitingCalls) return
    this.count('overflow')
    this.waiting.shift()?.overflow?.()
  }

  /** Where `connect` is forgotten, nothing arrives and nothing fails. On a server nobody connects. */
  private remind(): void {
    if (this.isReminded || typeof document === 'undefined') return
    this.isReminded = true
    setTimeout(() => {
      if (!this.analytics)
        warnInDevelopment(`${this.name}: calls wait, because connect(analytics) was not called yet`)
    }, connectWarningMs)
  }

  /** A call that has no effect here, or another. */
  count(call: string): void {
    const name = `${this.name}.${call}`
    if (!this.warned.has(name)) {
      this.warned.add(name)
      warnInDevelopment(
        `${name} does less here than at the vendor, or nothing (docs/take-over.md); report().unsupported counts its calls`,
      )
    }
    if (this.analytics) this.analytics.countUnsupported(name)
    else this.unsupported.set(name, (this.unsupported.get(name) ?? 0) + 1)
  }
}

/** Nothing of ours may throw into the app. */
function attempt(call: Call, analytics: Analytics): void {
  try {
    call(analytics)
  } catch (error) {
    tellError(error)
  }
}
