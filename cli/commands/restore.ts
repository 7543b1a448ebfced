import { Command, Option } from 'commander'
import { changePolicy } from '../policy/change-policy'
import { duration } from '../signing/duration'
import { keyOption } from '../signing/keys'
import { printList } from '../terminal'

interface Options {
  readonly policy: string
  readonly state: string
  readonly key?: string
  readonly out?: string
  readonly expires?: number
}

/** `cordon restore <vendor>`: the end of an incident. */
export function restore(): Command {
  return new Command('restore')
    .description('Takes a vendor back in: writes its state and the next version into the policy.')
    .argument('<vendor>', 'the name that the app has for it')
    .requiredOption('-p, --policy <file>', 'the policy that tabs read: JSON, or a signed one')
    .addOption(
      new Option('--state <state>', 'what it may do').choices(['on', 'hold']).default('on'),
    )
    .addOption(keyOption())
    .option('-o, --out <file>', 'where the signed policy goes (default: the policy, as .jws)')
    .option('-e, --expires <duration>', 'how long the signature is good: 90m, 12h, 30d', duration)
    .action(async (vendor: string, options: Options) => {
      const { served, after, stale } = await changePolicy({
        ...options,
        vendor,
        mayBeUnsigned: false,
        entry: ({ reason: _reason, successor: _heir, drain: _drain, share: _share, ...kept }) => {
          const { state: _state, ...others } = kept
          return Object.keys(others).length ? { ...kept, state: options.state } : options.state
        },
      })
      printList('What remains:', [
        ...(stale === undefined ? [] : [`${stale} still says the old: sign it anew.`]),
        `Deploy ${served}, and purge it from the CDN.`,
        `npx cordon status https://<app>/<path> has to show version ${after.policy.version}.`,
        'An SDK that ran in the page when it was killed comes back with the next page load.',
        `A feature flag that killed ${vendor} has to be turned on by itself.`,
      ])
    })
}
