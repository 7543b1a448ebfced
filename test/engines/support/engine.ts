import type { TestBrowser } from 'cordon/testing'

/** A browser that is running. */
export interface Engine {
  readonly browser: TestBrowser
  close(): Promise<void>
}
