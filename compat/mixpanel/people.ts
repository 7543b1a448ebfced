import { systemProperties } from './environment'
import { asKept, truncated, withDates } from './payload'
import { asCallback, listsOf, numbersOf, readUnset, readUpdate, type Done } from './profile'
import type { Tracker } from './tracker'
import type { Visitor } from './visitor'
import { WaitingUpdates, type Waiting } from './waiting-updates'

type Properties = Record<string, unknown>

/** Callbacks of `identify`, in its order. */
export type ReleaseCallbacks = Partial<
  Record<'$set' | '$add' | '$append' | '$set_once' | '$union' | '$unset' | '$remove', Done>
>

/** Most updates that wait for the next page. */
const maxKept = 100

/** `mixpanel.people`: updates wait until it is known whose they are, if need be for a later page. */
export class People {
  private readonly waiting = new WaitingUpdates()
  /** The same as they came, under what they do: what is kept for the next page. */
  private kept: readonly Properties[] = []

  constructor(
    private readonly mixpanel: Tracker,
    private readonly visitor: () => Pick<Visitor, 'keepWaiting' | 'takeWaiting'>,
  ) {}

  set(...args: unknown[]): unknown {
    return this.gated(args, () => {
      const { properties, done } = readUpdate(args)
      return this.update('$set', { ...systemProperties(), ...properties }, done)
    })
  }

  set_once(...args: unknown[]): unknown {
    return this.gated(args, () => this.updateWith('$set_once', args))
  }

  unset(...args: unknown[]): unknown {
    return this.gated(args, () => this.update('$unset', readUnset(args[0]), asCallback(args[1])))
  }

  increment(...args: unknown[]): unknown {
    return this.gated(args, () => {
      const isOne = typeof args[0] !== 'object'
      const { properties, done } = readUpdate(
        isOne && (args[1] === undefined || typeof args[1] === 'function')
          ? [args[0], 1, args[1] ?? args[2]]
          : args,
      )
      return this.update('$add', isOne ? properties : numbersOf(properties), done)
    })
  }

  append(...args: unknown[]): unknown {
    return this.gated(args, () => this.updateWith('$append', args))
  }

  remove(...args: unknown[]): unknown {
    return this.gated(args, () => this.updateWith('$remove', args))
  }

  union(...args: unknown[]): unknown {
    return this.gated(args, () => {
      const { properties, done } = readUpdate(args)
      return this.update('$union', listsOf(properties), done)
    })
  }

  track_charge(): void {
    this.mixpanel.count('people.track_charge')
  }

  clear_charges(done?: unknown): unknown {
    return this.set('$transactions', [], done)
  }

  delete_user(): unknown {
    if (!this.mixpanel.isIdentified) return undefined
    return this.update('$delete', this.mixpanel.get_distinct_id(), undefined)
  }

  toString(): string {
    return `${String(this.mixpanel)}.people`
  }

  /** What has waited on an earlier page waits on. */
  resume(): void {
    for (const update of this.visitor().takeWaiting())
      for (const [operation, value] of Object.entries(Object(update) as Properties))
        this.wait(operation, value)
    if (this.mixpanel.isIdentified) this.release({})
  }

  /** What waits is of somebody who is here no more. */
  forget(): void {
    this.take()
  }

  /** It is known whose the updates are. */
  release(callbacks: ReleaseCallbacks): void {
    const { $set, $set_once, $add, $union, $unset, $append, $remove } = this.take()
    const isSome = (of: object): boolean => Object.keys(of).length > 0
    if (isSome($set)) this.set($set, callbacks.$set)
    if (isSome($set_once)) this.set_once($set_once, callbacks.$set_once)
    if ($unset.length) this.unset($unset, callbacks.$unset)
    if (isSome($add)) this.increment($add, callbacks.$add)
    if (isSome($union)) this.union($union, callbacks.$union)
    for (const one of $append) this.append(one, callbacks.$append)
    for (const one of $remove) this.remove(one, callbacks.$remove)
  }

  private wait(operation: string, given: unknown): void {
    const value = asKept(withDates(given))
    this.waiting.put(operation, value)
    this.keep([...this.kept, { [operation]: value }].slice(-maxKept))
  }

  private take(): Waiting {
    if (this.kept.length) this.keep([])
    return this.waiting.take()
  }

  private keep(updates: readonly Properties[]): void {
    this.kept = updates
    this.visitor().keepWaiting(updates)
  }

  private gated(args: readonly unknown[], act: () => unknown): unknown {
    return this.mixpanel.gated(args, act)
  }

  private updateWith(operation: string, args: readonly unknown[]): unknown {
    const { properties, done } = readUpdate(args)
    return this.update(operation, properties, done)
  }

  private update(operation: string, value: unknown, done: Done | undefined): unknown {
    const { mixpanel } = this
    const $user_id = mixpanel.get_property('$user_id')
    const $device_id = mixpanel.get_property('$device_id')
    const payload = withDates({
      [operation]: value,
      $token: mixpanel.get_config('token'),
      $distinct_id: mixpanel.get_distinct_id(),
      ...($device_id ? { $device_id } : {}),
      ...($user_id ? { $user_id } : {}),
    })
    if (!mixpanel.isIdentified) {
      this.wait(operation, value)
      if (done) mixpanel.answer(done, -1)
      return truncated(payload)
    }
    return this.deliver(operation, truncated(payload), done)
  }

  private deliver(operation: string, payload: Properties, done: Done | undefined): unknown {
    const { mixpanel } = this
    const hooked = mixpanel.runHook('before_send_people', [payload])
    if (!hooked) return null
    const [sent] = hooked
    const value = (Object(sent) as Properties)[operation]
    const isNothing = Array.isArray(value) && !value.length
    if (isNothing) {
      if (done) queueMicrotask(() => mixpanel.answer(done, 0, sent))
      return sent
    }
    mixpanel.surroundings.sender.profile(
      { userId: mixpanel.get_property('$user_id'), operation, value },
      done && ((arrived) => mixpanel.answer(done, arrived, sent)),
    )
    return sent
  }
}
