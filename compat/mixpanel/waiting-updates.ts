import { hasOwn } from '../../src/shared/natives'

type Properties = Record<string, unknown>

/** Operations that are merged while they wait; the other two go one by one. */
export interface Waiting {
  readonly $set: Properties
  readonly $set_once: Properties
  readonly $add: Properties
  readonly $union: Properties
  readonly $unset: readonly string[]
  readonly $append: readonly Properties[]
  readonly $remove: readonly Properties[]
}

/** Updates of a profile that wait until it is known whose it is. */
export class WaitingUpdates {
  private set: Properties = {}
  private setOnce: Properties = {}
  private add: Record<string, number> = {}
  private union: Record<string, unknown[]> = {}
  private unset = new Set<string>()
  private append: Properties[] = []
  private remove: Properties[] = []

  /** Takes an update in, as it stands in a payload; what it makes void is forgotten. */
  put(operation: string, value: unknown): void {
    const properties = Object(value) as Properties
    if (operation === '$unset') for (const name of value as string[]) this.putUnset(name)
    else if (operation === '$append') this.putAppend({ ...properties })
    else if (operation === '$remove') this.putRemove(properties)
    else for (const [name, one] of Object.entries(properties)) this.putOne(operation, name, one)
  }

  /** All that waits; from now on nothing does. */
  take(): Waiting {
    const taken: Waiting = {
      $set: this.set,
      $set_once: this.setOnce,
      $add: this.add,
      $union: this.union,
      $unset: [...this.unset],
      $append: this.append.filter((one) => Object.keys(one).length),
      $remove: this.remove,
    }
    this.set = {}
    this.setOnce = {}
    this.add = {}
    this.union = {}
    this.unset = new Set()
    this.append = []
    this.remove = []
    return taken
  }

  private putUnset(name: string): void {
    for (const queue of [this.set, this.setOnce, this.add, this.union, ...this.append])
      delete queue[name]
    this.unset.add(name)
  }

  private putOne(operation: string, name: string, value: unknown): void {
    if (operation === '$set') {
      this.set[name] = value
      for (const queue of [this.add, this.union]) delete queue[name]
      this.unset.delete(name)
    } else if (operation === '$set_once') {
      if (!hasOwn(this.setOnce, name)) this.setOnce[name] = value
      this.unset.delete(name)
    } else if (operation === '$add') {
      const by = Number.parseFloat(String(value))
      if (hasOwn(this.set, name)) this.set[name] = Number.parseFloat(String(this.set[name])) + by
      else this.add[name] = (this.add[name] ?? 0) + by
      this.unset.delete(name)
    } else if (operation === '$union') this.putUnion(name, [value].flat())
  }

  private putUnion(name: string, values: readonly unknown[]): void {
    this.union[name] = [...new Set([...(this.union[name] ?? []), ...values])]
    this.unset.delete(name)
  }

  private putAppend(properties: Properties): void {
    this.append.push(properties)
    for (const name of Object.keys(properties)) this.unset.delete(name)
  }

  private putRemove(properties: Properties): void {
    // What waits to be put in is not put in; what the vendor has already is taken out.
    for (const [name, value] of Object.entries(properties))
      for (const one of this.append) if (one[name] === value) delete one[name]
    this.remove.push(properties)
  }
}
