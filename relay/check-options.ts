import { CordonError } from '../src/errors'
import type { Route } from './route'

/** @throws CordonError naming the option */
export function checkFunctions(of: string, options: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(options))
    if (value !== undefined && typeof value !== 'function')
      throw new CordonError('invalid_option', `${of}${name}`, 'must be a function')
}

/**
 * Checks the strings that a route is given: an empty one is probably an environment variable that was not set.
 *
 * @throws CordonError naming the option
 */
export function checkWords(of: string, options: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(options))
    if (value !== undefined && (typeof value !== 'string' || !value))
      throw new CordonError('invalid_option', `${of}.${name}`, 'must be a string that is not empty')
}

/** @throws CordonError naming the option */
export function checkRoutes(routes: unknown): readonly (readonly [string, Route])[] {
  const entries = Object.entries(Object(routes) as Readonly<Record<string, Route>>)
  if (!entries.length)
    throw new CordonError('invalid_option', 'routes', 'must have at least one route')
  for (const [prefix, route] of entries) {
    if (!/^(?:\/[\w.~-]+)+$/.test(prefix) || /\/\.{1,2}(?:\/|$)/.test(prefix))
      throw new CordonError('invalid_option', `routes.${prefix}`, 'must be a path such as /a')
    if (typeof route?.endpoint !== 'function' || !route.vendor)
      throw new CordonError('invalid_option', `routes.${prefix}`, 'must be a route')
  }
  // The longest first: `/a/b` before `/a`.
  return entries.sort(([one], [other]) => other.length - one.length)
}
