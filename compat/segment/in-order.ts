/** Lets what is called after something that takes its time wait for it. */
export class InOrder {
  private pending: Promise<unknown> | undefined

  /** The same, once all that was asked for before is there. */
  after<Value>(value: Value | Promise<Value>): Value | Promise<Value> {
    if (!this.pending && !(value instanceof Promise)) return value
    const pending = Promise.all([value, this.pending]).then(([one]) => one)
    this.wait(pending)
    return pending
  }

  wait(pending: Promise<unknown> | undefined): void {
    if (!pending) return
    const all = Promise.all([pending, this.pending])
    this.pending = all
    void all.then(() => {
      if (this.pending === all) this.pending = undefined
    })
  }

  /** Calls when all that was asked for is there: at once, if nothing is waited for. */
  whenDone(act: () => void): void {
    if (this.pending) void this.pending.then(act)
    else act()
  }
}
