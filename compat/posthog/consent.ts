import { choiceOf, choose, type Choice } from '../shared/choice-store'
import { asksNotToTrack } from '../shared/do-not-track'

type Config = Readonly<Record<string, unknown>>

/** What a person has decided on being tracked; kept apart from what the page's analytics may do. */
export class Consent {
  /** @param config as it is at each call, for an app may change it */
  constructor(private readonly config: () => Config) {}

  decide(choice: Choice | undefined): void {
    choose(this.key(), choice, { prefixes: [], isStored: this.isKept() })
  }

  isOut(): boolean {
    if (this.isRefusedByBrowser()) return true
    const { opt_out_capturing_by_default: outByDefault } = this.config()
    return (choiceOf(this.key(), '', this.isKept()) ?? (outByDefault ? 'out' : 'in')) === 'out'
  }

  status(): 'granted' | 'denied' | 'pending' {
    if (this.isRefusedByBrowser()) return 'denied'
    const choice = choiceOf(this.key(), '', this.isKept())
    return choice ? (choice === 'in' ? 'granted' : 'denied') : 'pending'
  }

  private isRefusedByBrowser(): boolean {
    if (!this.config().respect_dnt) return false
    const { navigator } = globalThis as { navigator?: { globalPrivacyControl?: unknown } }
    return asksNotToTrack(undefined) || navigator?.globalPrivacyControl === true
  }

  private key(): string {
    return `posthog:${(this.config().token ?? '') as string}`
  }

  private isKept(): boolean {
    return !this.config().disable_persistence
  }
}
