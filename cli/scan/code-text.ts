/** A piece of a module, and where it is in its text. */
export interface CodeText {
  readonly text: string
  readonly offset: number
  /** Of a global: it is said to be one, as by `window.`. */
  readonly isOfWindow?: boolean
  /** Of a global: what is taken of it. */
  readonly member?: string
  /** What it belongs to: a policy, a proxy, a script that is put into the page, a link for people, what the app reads. */
  readonly role?: 'csp' | 'proxy' | 'script' | 'preconnect' | 'module' | 'link' | 'setting'
}
