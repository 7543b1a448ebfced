import { mayStore } from '../../src/shared/store'
import { choiceOf, choose, type Choice } from '../shared/choice-store'
import { asksNotToTrack } from '../shared/do-not-track'
import { oldChoice, supersedeOldChoice } from '../shared/old-choice'

/** What opt-in and opt-out take, as far as it means something. */
export interface ChoiceOptions {
  readonly cookie_prefix?: string
  readonly ignore_dnt?: boolean
  readonly delete_user?: boolean
  readonly track?: ((event: string, properties?: object, options?: object) => unknown) | null
  readonly track_event_name?: string
  readonly track_properties?: object
}

/** Whose token it is, and how it was set up. */
interface Owner {
  readonly config: Readonly<Record<string, unknown>>
  isKept(): boolean
}

/** Whether a person has decided, and how, for one instance's token. */
export class Choices {
  private readonly options: ChoiceOptions

  constructor(
    private readonly tracker: Owner,
    options?: ChoiceOptions,
  ) {
    this.options = Object(options) as ChoiceOptions
  }

  isIn(): boolean {
    return this.choice() === 'in'
  }

  isOut(): boolean {
    const { tracker, options } = this
    const ignores = options.ignore_dnt ?? tracker.config.ignore_dnt
    if (!ignores && asksNotToTrack(tracker.config.window)) return true
    return this.choice() === 'out'
  }

  /** As the vendor's library has left it; out, where nobody has decided and the config or an old cookie says so. */
  applyDefault(): void {
    if (this.choice()) return
    const old = oldChoice(this.oldName())
    if (old) return this.keep(old)
    if (takeOldOptOut()) this.decide('out')
    // Nobody has chosen that, so without consent it is not stored as an opt-out is.
    else if (this.tracker.config.opt_out_tracking_by_default) this.keep('out', mayStore())
  }

  decide(choice: Choice | undefined): void {
    this.keep(choice)
    supersedeOldChoice(this.oldName(), choice)
  }

  private keep(choice: Choice | undefined, mayLast = true): void {
    const { tracker, options } = this
    const prefixes = [options.cookie_prefix, tracker.config.opt_out_tracking_cookie_prefix].map(
      (prefix) => String(prefix ?? ''),
    )
    choose(this.token(), choice, { prefixes, isStored: mayLast && tracker.isKept() })
  }

  private choice(): Choice | undefined {
    const { tracker, options } = this
    const prefix = options.cookie_prefix ?? tracker.config.opt_out_tracking_cookie_prefix ?? ''
    return choiceOf(this.token(), String(prefix), tracker.isKept())
  }

  private oldName(): string {
    const { token, opt_out_tracking_cookie_prefix: prefix } = this.tracker.config
    return String(prefix || '__mp_opt_in_out_') + String(token ?? '')
  }

  private token(): string {
    return `mixpanel:${String(this.tracker.config.token ?? '')}`
  }
}

/** The vendor's oldest opt-out: a cookie of this name, whatever it says; it is used up. */
function takeOldOptOut(): boolean {
  if (typeof document === 'undefined') return false
  const isThere = /(?:^|; )mp_optout=[^;]/.test(document.cookie)
  if (isThere) document.cookie = 'mp_optout=; max-age=0; path=/'
  return isThere
}
