import { tellError } from '../shared/tell-error'

type Listener = (...args: unknown[]) => void

/** Listeners by name, as the vendor's interface has them. */
export class Emitter {
  private readonly listeners_ = new Map<string, Set<Listener>>()

  on(name: string, listener: Listener): this {
    this.listeners_.set(name, (this.listeners_.get(name) ?? new Set()).add(listener))
    return this
  }

  once(name: string, listener: Listener): this {
    const once: Listener = (...args) => {
      this.off(name, once)
      listener(...args)
    }
    return this.on(name, once)
  }

  off(name: string, listener: Listener): this {
    this.listeners_.get(name)?.delete(listener)
    return this
  }

  emit(name: string, ...args: unknown[]): this {
    for (const listener of [...(this.listeners_.get(name) ?? [])])
      try {
        listener(...args)
      } catch (error) {
        tellError(error)
      }
    return this
  }
}
