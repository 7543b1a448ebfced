import type { TestBrowser } from 'cordon/testing'

/** A browser that is running. */
export interface Engine {
  readonly browser: TestBrowser
  /** One that has a back/forward cache, if `browser` may have none. */
  readonly withPageCache?: () => Promise<TestBrowser>
  close(): Promise<void>
}
