import { Emitter } from './emitter'
import type { DestinationMiddlewareFunction } from './types'

/**
 * What has no meaning here: plugins, middleware of destinations, ids out of a URL, and what the vendor
 * has deprecated itself. Each call is counted, none sends, none throws.
 */
export class Inert extends Emitter {
  /** What apps look up of the vendor's instance: there are no destinations, and nothing is loaded for them. */
  readonly settings: Record<string, unknown> = { writeKey: '', timeout: 300 }
  readonly integrations: Readonly<Record<string, unknown>> = {}
  readonly Integrations: Readonly<Record<string, unknown>> = {}
  readonly queue: { readonly plugins: readonly unknown[] } = { plugins: [] }

  /** @param count called with the name of each call */
  constructor(protected readonly count: (call: string) => void) {
    super()
  }

  addDestinationMiddleware(
    _name?: string,
    ..._middleware: DestinationMiddlewareFunction[]
  ): Promise<this> {
    return this.none('addDestinationMiddleware', Promise.resolve(this))
  }

  register(..._plugins: unknown[]): Promise<void> {
    return this.none('register', Promise.resolve())
  }

  deregister(..._names: unknown[]): Promise<void> {
    return this.none('deregister', Promise.resolve())
  }

  queryString(_query?: unknown): Promise<unknown[]> {
    return this.none('queryString', Promise.resolve([]))
  }

  use(_plugin?: unknown): this {
    return this.none('use', this)
  }

  init(..._args: unknown[]): Promise<this> {
    return this.none('init', Promise.resolve(this))
  }

  initialize(..._args: unknown[]): Promise<this> {
    return this.none('initialize', Promise.resolve(this))
  }

  normalize<T>(event: T): T {
    return this.none('normalize', event)
  }

  debug(_on?: unknown): this {
    return this.none('debug', this)
  }

  timeout(_ms?: unknown): void {
    this.count('timeout')
  }

  noConflict(): this {
    return this.none('noConflict', this)
  }

  log(..._args: unknown[]): void {
    this.count('log')
  }

  add(..._args: unknown[]): void {
    this.count('add')
  }

  addIntegration(..._args: unknown[]): void {
    this.count('addIntegration')
  }

  addIntegrationMiddleware(..._args: unknown[]): void {
    this.count('addIntegrationMiddleware')
  }

  listeners(..._args: unknown[]): void {
    this.count('listeners')
  }

  hasListeners(..._args: unknown[]): void {
    this.count('hasListeners')
  }

  addEventListener(..._args: unknown[]): void {
    this.count('addEventListener')
  }

  removeListener(..._args: unknown[]): void {
    this.count('removeListener')
  }

  removeEventListener(..._args: unknown[]): void {
    this.count('removeEventListener')
  }

  removeAllListeners(..._args: unknown[]): void {
    this.count('removeAllListeners')
  }

  private none<T>(call: string, answer: T): T {
    this.count(call)
    return answer
  }
}
