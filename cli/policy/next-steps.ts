import { sourcePath } from './beside'
import type { ChangeOptions } from './change-options'
import type { Changed } from './change-policy'

/** What is worth knowing of the files before one is deployed. */
export function fileSteps(changed: Changed): string[] {
  return [...changed.others, ...staleStep(changed), ...keyStep(changed)]
}

function staleStep({ stale, served }: Changed): string[] {
  if (stale === undefined) return []
  return stale !== served && stale === sourcePath(served)
    ? [`${stale} does not have this change: make it there too, before it is signed.`]
    : [`${stale} still has the old version: sign it again, or serve ${served} in its place.`]
}

/** Pages that do not have the new key take what it signed for unsigned. */
function keyStep({ kid, lastKid }: Changed): string[] {
  return kid === undefined || lastKid === undefined || kid === lastKid
    ? []
    : [
        `It was signed by key ${lastKid} before. Is ${kid} in the app too? If not, this policy starts no vendor.`,
      ]
}

/** How to see that a version is being served. */
export function servedStep(wait: ChangeOptions['wait'], version: number): string[] {
  return wait === undefined
    ? [`Check that npx cordon status https://<app>/<path> shows version ${version}.`]
    : []
}
