import type { Footprint } from '../footprint'
import { globMatcher } from '../shared/glob-matcher'
import { getOwnPropertyDescriptor, getOwnPropertyNames } from '../shared/natives'
import { isInertStub } from './inert-stub'

/**
 * Whether a vendor's globals are there, and are more than what a purge has left in their place. The
 * SDKs that Cordon loads are modules, and set none.
 */
export function hasGlobals({ globals }: Footprint): boolean {
  const isName = globMatcher(globals)
  return getOwnPropertyNames(window).some(
    (name) => isName(name) && !isInertStub(getOwnPropertyDescriptor(window, name)?.value),
  )
}
