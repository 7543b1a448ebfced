import { Command } from 'commander'
import {
  addChangeOptions,
  completeChangeOptions,
  type ChangeOptions,
  type RawOptions,
} from '../policy/change-options'
import { changePolicy, type Change, type Changed } from '../policy/change-policy'
import { reportChange } from '../policy/report-change'

type Raw = RawOptions & {
  readonly reason?: string
  readonly successor?: string
  readonly drain?: true
  readonly add?: true
}

/** `cordon kill <vendors...>`: the one config change that takes vendors out of production. */
export function kill(): Command {
  return addChangeOptions(
    new Command('kill')
      .usage('<vendors...> --policy <file> --reason <text> [options]')
      .description(
        'Takes vendors out of production: writes `off` and the next version into the policy file.',
      )
      .option('-r, --reason <text>', 'why, such as an incident number; it is public')
      .option('-s, --successor <vendor>', 'vendor that takes over what was not confirmed')
      .option('--drain', 'send what is queued first: for a planned sunset, not a breach')
      .option('--add', 'allow a vendor that the policy does not name yet'),
  ).action(async (vendors: readonly string[], raw: Raw) => {
    const { reason, successor, drain, add, ...common } = raw
    const options = completeChangeOptions(vendors, common, mistakesOf(vendors, raw))
    const change: Change = {
      ...options,
      ...{ vendors, successor, add },
      mayBeUnsigned: true,
      entry: ({ share: _share, successor: _last, drain: _drain, ...kept }) => ({
        ...kept,
        state: 'off',
        reason,
        ...(successor !== undefined && { successor }),
        ...(drain && { drain }),
      }),
    }
    const changed = await changePolicy(change)
    await reportChange(change, changed, nextSteps(change, changed))
  })
}

function mistakesOf(vendors: readonly string[], { reason, successor }: Raw) {
  return [
    reason?.trim()
      ? undefined
      : '--reason <text> is missing: why, such as an incident number; it is public',
    successor !== undefined && vendors.includes(successor)
      ? `${successor} is being killed, and cannot be its own successor`
      : undefined,
  ]
}

function nextSteps({ vendors, successor, wait }: Change, changed: Changed): string[] {
  const { served, after, before, kid, stale } = changed
  const names = vendors.join(', ')
  return [
    ...(stale === undefined
      ? []
      : [`${stale} still has the old version: sign it again, or serve ${served} in its place.`]),
    ...keyStep(changed),
    ...(before.jws && kid === undefined
      ? [`Sign it when there is time: unsigned, it stops ${names} but starts no vendor.`]
      : []),
    ...(successor === undefined ? [] : successorNotes(successor, after)),
    `Deploy ${served} and purge it from the CDN: nothing is stopped until it is served.`,
    ...servedStep(wait, after.policy.version),
    'Visible tabs follow within the interval of their source, hidden ones before they send again.',
    `Look for ${names} where this does not reach: tag managers, servers, mobile apps, imports.`,
    'Revoke its tokens. Keep analytics.report(), its exposure, until the code is out of the app.',
    'Was personal data exposed? In the EU a report is due within 72 hours of becoming aware of it.',
  ]
}

/** Pages that do not have the new key take what it signed for unsigned. */
export function keyStep({ kid, lastKid }: Changed): string[] {
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

function successorNotes(successor: string, { policy }: Changed['after']): string[] {
  const state = policy.vendors.get(successor)?.state
  if (state === 'on') return []
  if (state === undefined)
    return [`${successor} is not named in this policy: does the app have it?`]
  return [`${successor} is ${state === 'hold' ? 'on hold' : 'off'}: turn it on to take over.`]
}
