import type { Operation } from './operations'
import { truncated, withDates } from './payload'
import { asCallback, listsOf, readUnset, readUpdate } from './profile'
import type { Tracker } from './tracker'

type Properties = Record<string, unknown>

/** What `get_group` gives: the profile of one group. */
export class Group {
  constructor(
    private readonly mixpanel: Tracker,
    private readonly key: string,
    private readonly id: unknown,
  ) {}

  set(...args: unknown[]): unknown {
    return this.updateWith('$set', args)
  }

  set_once(...args: unknown[]): unknown {
    return this.updateWith('$set_once', args)
  }

  unset(...args: unknown[]): unknown {
    return this.update('$unset', { value: readUnset(args[0]), args, done: args[1] })
  }

  union(...args: unknown[]): unknown {
    const { properties, done } = readUpdate(args)
    return this.update('$union', { value: listsOf(properties), args, done })
  }

  remove(...args: unknown[]): unknown {
    return this.updateWith('$remove', args)
  }

  delete(...args: unknown[]): unknown {
    this.mixpanel.count('group.delete')
    return this.update('$delete', { value: '', args, done: args[0] })
  }

  toString(): string {
    return `${String(this.mixpanel)}.group.${this.key}.${String(this.id)}`
  }

  private updateWith(operation: Operation, args: readonly unknown[]): unknown {
    const { properties, done } = readUpdate(args)
    return this.update(operation, { value: properties, args, done })
  }

  private update(
    operation: Operation,
    { value, args, done: given }: { value: unknown; args: readonly unknown[]; done: unknown },
  ): unknown {
    const { mixpanel } = this
    return mixpanel.gated(args, () => {
      const payload: Properties = truncated(
        withDates({
          [operation]: value,
          $token: mixpanel.get_config('token'),
          $group_key: this.key,
          $group_id: this.id,
        }),
      )
      const hooked = mixpanel.runHook('before_send_groups', [payload])
      if (!hooked) return null
      const [sent] = hooked
      const done = asCallback(given)
      const after = (Object(sent) as Properties)[operation]
      if (operation === '$delete') {
        if (done) queueMicrotask(() => mixpanel.answer(done, 0, sent))
        return sent
      }
      mixpanel.surroundings.sender.group(
        { key: this.key, id: String(this.id), operation, value: after },
        done && ((arrived) => mixpanel.answer(done, arrived, sent)),
      )
      return sent
    })
  }
}
