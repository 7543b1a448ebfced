import { print, printList, printTable } from '../terminal'
import type { Change, Changed } from './change-policy'
import { describeEntry } from './describe-entry'
import { describeExpiry, soonExpired } from './describe-expiry'
import { waitForPolicy } from './served-version'

/** Prints what was changed and the next steps, and waits until it is served if `--wait` was given. */
export async function reportChange(
  change: Change,
  changed: Changed,
  nextSteps: readonly string[],
): Promise<void> {
  const { dryRun, json, vendors } = change
  const { after, isSame, kid, document } = changed
  const isKept = kid !== undefined && change.expires === undefined
  const steps = [...(isSame ? [] : nextSteps), ...(isKept ? soonExpired(document) : [])]
  if (json) print(JSON.stringify(toJson(change, changed, steps), null, 2))
  else {
    printChange(change, changed)
    if (steps.length) printList('Next steps:', steps)
  }
  if (dryRun) return
  const served = await waitForPolicy(after.policy, vendors, change)
  if (served !== undefined && !json) print('', `Version ${served} is served.`)
}

function printChange({ vendors, dryRun, policy }: Change, changed: Changed): void {
  const { before, after, isSame, served, kid, document } = changed
  print(dryRun ? `${policy} (a dry run: nothing was written)` : policy)
  if (isSame) print('  already says so: nothing was changed')
  printTable([
    [
      'version',
      isSame ? `${before.policy.version}` : `${before.policy.version} → ${after.policy.version}`,
    ],
    ...vendors.map((vendor) => {
      const [was, is] = [before, after].map((one) => describeEntry(one.policy.vendors.get(vendor)))
      return [vendor, isSame ? `${is}` : `${was} → ${is}`] as const
    }),
    ...(kid === undefined
      ? []
      : [['signed', `${served}, by key ${kid}, ${describeExpiry(document)}`] as const]),
  ])
}

function toJson(
  { vendors, dryRun, policy }: Change,
  changed: Changed,
  nextSteps: readonly string[],
) {
  const { before, after, isSame, served, kid, stale } = changed
  return {
    schema: 1,
    policy,
    served,
    changed: !isSame && !dryRun,
    dryRun,
    version: { before: before.policy.version, after: after.policy.version },
    vendors: Object.fromEntries(
      vendors.map((vendor) => [
        vendor,
        {
          before: before.policy.vendors.get(vendor) ?? null,
          after: after.policy.vendors.get(vendor) ?? null,
        },
      ]),
    ),
    signedBy: kid ?? null,
    stale: stale ?? null,
    nextSteps,
  }
}
