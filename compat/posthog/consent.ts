import { choiceOf, choose, type Choice } from '../shared/choice-store'
import { asksNotToTrack } from '../shared/do-not-track'
import { oldChoice, supersedeOldChoice } from '../shared/old-choice'

type Config = Readonly<Record<string, unknown>>

/** What a person has decided on being tracked; kept apart from what the page's analytics may do. */
export class Consent {
  /** @param config as it is at each call, for an app may change it */
  constructor(private readonly config: () => Config) {}

  decide(choice: Choice | undefined): void {
    this.keep(choice)
    supersedeOldChoice(this.oldName(), choice)
  }

  /** Takes over what was decided while the vendor's library was in the app. */
  takeUp(): void {
    const old = oldChoice(this.oldName())
    if (old && !choiceOf(this.key(), '', this.isKept())) this.keep(old)
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

  private keep(choice: Choice | undefined): void {
    choose(this.key(), choice, { prefixes: [], isStored: this.isKept() })
  }

  private oldName(): string {
    const {
      token,
      consent_persistence_name: name,
      opt_out_capturing_cookie_prefix: prefix,
    } = this.config()
    return String(name || String(prefix || '__ph_opt_in_out_') + String(token))
  }

  private key(): string {
    return `posthog:${(this.config().token ?? '') as string}`
  }

  private isKept(): boolean {
    return !this.config().disable_persistence
  }
}
