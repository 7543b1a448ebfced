import { Command } from 'commander'
import { addChangeOptions, completeChangeOptions, type RawOptions } from '../policy/change-options'
import { changePolicy, type Change, type Changed } from '../policy/change-policy'
import { fileSteps, servedStep } from '../policy/next-steps'
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
      entry: (before) => killed(before, raw),
    }
    const changed = await changePolicy(change)
    await reportChange(change, changed, nextSteps(change, changed))
  })
}

/** A second kill for the same reason takes away nobody's successor. */
function killed(before: Readonly<Record<string, unknown>>, { reason, successor, drain }: Raw) {
  const { share: _share, successor: last, drain: _drain, ...kept } = before
  const isAgain = before.state === 'off' && before.reason === reason
  const next = successor ?? (isAgain ? last : undefined)
  return {
    ...kept,
    state: 'off',
    reason,
    ...(next !== undefined && { successor: next }),
    ...(drain && { drain }),
  }
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
  const { served, after, before, kid, unsigned } = changed
  const names = vendors.join(', ')
  return [
    ...(unsigned === undefined ? [] : [`It was not signed: ${unsigned}.`]),
    ...fileSteps(changed),
    ...((before.jws || unsigned !== undefined) && kid === undefined
      ? [`Sign it when there is time: unsigned, it stops ${names} but starts no vendor.`]
      : []),
    ...(successor === undefined ? [] : successorNotes(successor, after)),
    `Deploy ${served} and purge it from the CDN: nothing is stopped until it is served.`,
    ...servedStep(wait, after.policy.version),
    'Visible tabs follow within the interval of their source, hidden ones before they send again.',
    `Look for ${names} where this does not reach: tag managers, servers, mobile apps, data imports.`,
    'Revoke its tokens. Save its exposure from analytics.report() before its code leaves the app.',
    'Was personal data exposed? In the EU, a notice is due within 72 hours of becoming aware of it.',
  ]
}

function successorNotes(successor: string, { policy }: Changed['after']): string[] {
  const state = policy.vendors.get(successor)?.state
  if (state === 'on') return []
  if (state === undefined)
    return [`${successor} is not named in this policy: does the app have it?`]
  return [`${successor} is ${state === 'hold' ? 'on hold' : 'off'}: turn it on to take over.`]
}
