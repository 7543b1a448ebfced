import { Command } from 'commander'
import { changePolicy, type Changed } from '../policy/change-policy'
import { duration } from '../signing/duration'
import { keyOption } from '../signing/keys'
import { Failure, printList } from '../terminal'

interface Options {
  readonly policy: string
  readonly reason: string
  readonly successor?: string
  readonly drain?: true
  readonly key?: string
  readonly out?: string
  readonly expires?: number
  readonly add?: true
}

/** `cordon kill <vendor>`: the one config change that takes a vendor out of production. */
export function kill(): Command {
  return new Command('kill')
    .description('Takes a vendor out: writes `off` and the next version into the policy file.')
    .argument('<vendor>', 'the name that the app has for it')
    .requiredOption('-p, --policy <file>', 'the policy that tabs read: JSON, or a signed one')
    .requiredOption('-r, --reason <text>', 'why, such as an incident number; it is public')
    .option('-s, --successor <vendor>', 'who takes over what was not confirmed')
    .option('--drain', 'let it send what is queued first: for a planned end, not for a breach')
    .addOption(keyOption())
    .option('-o, --out <file>', 'where the signed policy goes (default: the policy, as .jws)')
    .option('-e, --expires <duration>', 'how long the signature is good: 90m, 12h, 30d', duration)
    .option('--add', 'the policy does not name the vendor yet')
    .action(async (vendor: string, options: Options) => {
      const { reason, successor, drain } = options
      if (successor === vendor) throw new Failure(`${vendor} cannot be its own successor`)
      const changed = await changePolicy({
        ...options,
        vendor,
        mayBeUnsigned: true,
        entry: ({ share: _share, successor: _last, drain: _drain, ...kept }) => ({
          ...kept,
          state: 'off',
          reason,
          ...(successor !== undefined && { successor }),
          ...(drain && { drain }),
        }),
      })
      printList('What remains:', whatRemains(vendor, options, changed))
    })
}

function whatRemains(
  vendor: string,
  { successor }: Options,
  { served, after, before, kid, stale }: Changed,
): string[] {
  return [
    ...(stale === undefined
      ? []
      : [`${stale} still says the old: sign it anew, or serve ${served} in its place.`]),
    ...(before.jws && kid === undefined
      ? [`Sign it when there is time: as it is it stops ${vendor}, and starts nobody.`]
      : []),
    ...(successor === undefined ? [] : heirNotes(successor, after)),
    `Deploy ${served}, and purge it from the CDN: until it is served, nothing is stopped.`,
    `npx cordon status https://<app>/<path> has to show version ${after.policy.version}.`,
    'Visible tabs follow within the interval of their source, hidden ones before they send again.',
    `Look for ${vendor} where this does not reach: tag managers, servers, mobile apps, imports.`,
    'Revoke its tokens. Keep analytics.report(), its exposure, until the code is out of the app.',
    'Personal data may have been exposed? Within the EU a report is due 72 hours after you know.',
  ]
}

function heirNotes(heir: string, { policy }: Changed['after']): string[] {
  const state = policy.vendors.get(heir)?.state
  if (state === 'on') return []
  if (state === undefined) return [`${heir} is not named in this policy: does the app have it?`]
  return [`${heir} is ${state === 'hold' ? 'on hold' : 'off'}: turn it on, so that it takes over.`]
}
