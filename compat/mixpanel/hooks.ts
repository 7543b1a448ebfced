import { tellError } from '../shared/tell-error'

type Hook = (...args: unknown[]) => unknown

/** What an app has asked to be done with a call before it is made. */
export class Hooks {
  private byName = new Map<string, Hook[]>()

  /** Replaces all that there are. */
  replace(hooks: object): void {
    this.byName = new Map(
      Object.entries(hooks).map(([name, hook]: [string, unknown]) => [
        name,
        [hook].flat().filter((one): one is Hook => typeof one === 'function'),
      ]),
    )
  }

  add(name: string, hook: unknown): void {
    if (typeof hook !== 'function') return
    this.byName.set(name, [...(this.byName.get(name) ?? []), hook as Hook])
  }

  remove(name: string, hook: unknown): void {
    const hooks = this.byName.get(name) ?? []
    const at = hooks.indexOf(hook as Hook)
    if (at >= 0)
      this.byName.set(
        name,
        hooks.filter((_, index) => index !== at),
      )
  }

  /**
   * @param self what hooks have as `this`
   * @returns the arguments as the hooks leave them; `null`: one of them has cancelled the call
   */
  run<Args extends unknown[]>(name: string, self: unknown, args: Args): Args | null {
    const now: unknown[] = [...args]
    for (const hook of this.byName.get(name) ?? []) {
      let answer: unknown
      try {
        answer = hook.apply(self, now)
      } catch (error) {
        tellError(error)
        return null
      }
      if (answer === undefined || answer === null) return null
      const replaced: unknown[] = Array.isArray(answer) ? answer : [answer]
      now.splice(0, replaced.length, ...replaced)
    }
    return now as Args
  }
}
