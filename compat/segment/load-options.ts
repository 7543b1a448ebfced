import { tellError } from '../shared/tell-error'
import { recordOf } from './arguments'

/** What an app says at `load`: when events go out, whether any do, and where to. */
export class LoadOptions {
  /** Of each event, unless it says otherwise itself. */
  integrations: Readonly<Record<string, boolean>> = {}
  /** The app wants nothing to be sent. */
  isDisabled = false
  private isLoaded = false
  private release: (() => void) | undefined

  /** The app will call `load`, which until then has not been allowed: what events wait for. */
  hold(): Promise<void> | undefined {
    if (this.isLoaded || this.release) return undefined
    return new Promise((release) => (this.release = release))
  }

  isHeld(): boolean {
    return this.release !== undefined
  }

  /** Takes the options; returns what events wait for, if `disable` takes its time. */
  take(given: unknown): Promise<void> | undefined {
    const { integrations, disable } = recordOf(given)
    this.isLoaded = true
    this.integrations = Object.fromEntries(
      Object.entries(recordOf(integrations)).map(([name, is]) => [name, Boolean(is)]),
    )
    const done = (is: unknown): void => {
      this.isDisabled = Boolean(is)
      this.release?.()
      this.release = undefined
    }
    const asked = typeof disable === 'function' ? ask(disable) : disable === true
    if (asked instanceof Promise) return asked.then(done)
    done(asked)
    return undefined
  }
}

/** Settings of the vendor's server, which nobody asks here. As with the vendor: where it fails, nothing is sent. */
function ask(disable: Function): unknown {
  try {
    const answer: unknown = disable({ integrations: {} })
    return answer instanceof Promise ? answer.catch(refused) : answer
  } catch (error) {
    return refused(error)
  }
}

function refused(error: unknown): true {
  tellError(error)
  return true
}
