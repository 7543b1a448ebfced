import type { Retry } from '../adapter'

/** Compares names, because a page without a bundler has the class twice: the adapter's and the core's. */
export function isRetry(error: unknown): error is Retry {
  return error instanceof Error && error.name === 'Retry'
}
