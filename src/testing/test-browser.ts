/** A real browser, however it is driven: what the contract needs of it. */
export interface TestBrowser {
  /** A profile of its own: nothing stored, no page open. */
  profile(): Promise<TestProfile>
}

export interface TestProfile {
  /** Opens a page; resolves when it is loaded. */
  open(url: string): Promise<TestPage>
  close(): Promise<void>
}

export interface TestPage {
  /** Evaluates an expression in the page, awaits it if it is a promise, returns what is JSON of it. */
  evaluate<T>(expression: string): Promise<T>
  goto(url: string): Promise<void>
  close(): Promise<void>
}
