import { serialisePolicy, type Policy } from '../../src/switch/policy'
import { isTooFar } from './served-version'

interface Named {
  readonly name: string
  readonly policy: Policy
}

/** Why tabs that have one policy would refuse another; nothing if they would take it, or it is the same. */
export function versionConflict(next: Named, last: Named): string | undefined {
  const [version, floor] = [next.policy.version, last.policy.version]
  if (isTooFar(version, floor))
    return (
      `${next.name} is version ${version}, too far above version ${floor} of ${last.name}: tabs that ` +
      `have that would refuse it, as a typo. Lower the version to ${floor + 1}`
    )
  const isSame = serialisePolicy(next.policy) === serialisePolicy(last.policy)
  if (version > floor || (version === floor && isSame)) return undefined
  const others = version === floor ? ' with other entries' : ''
  return (
    `${next.name} is version ${version}, and ${last.name} is version ${floor}${others}: tabs that have ` +
    `that would refuse it. Take over what is new there, and raise the version above ${floor}`
  )
}
