/** A part of a file, and what may be concluded from a word in it. */
export interface Passage {
  readonly text: string
  /** Where it begins in the file. */
  readonly offset: number
  /**
   * `string`: of a program, or a value of a configuration. `code`: lines of a program. `config`: lines
   * of a configuration. `prose`: what people read, comments too, where an address is spoken of and not
   * asked.
   */
  readonly kind: 'string' | 'code' | 'config' | 'prose'
  /** What it belongs to, where that is known. */
  readonly role?: 'csp' | 'proxy' | 'script' | 'preconnect'
}
