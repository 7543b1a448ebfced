import { Command } from 'commander'
import { addChangeOptions, completeChangeOptions, type RawOptions } from '../policy/change-options'
import { changePolicy, type Change } from '../policy/change-policy'
import { fileSteps, servedStep } from '../policy/next-steps'
import { reportChange } from '../policy/report-change'

type Raw = RawOptions & { readonly state?: string }

/** `cordon restore <vendors...>`: the end of an incident. */
export function restore(): Command {
  return addChangeOptions(
    new Command('restore')
      .usage('<vendors...> --policy <file> [options]')
      .description('Brings vendors back: writes their state and the next version into the policy.')
      .option('--state <state>', 'the state to write: on or hold', 'on'),
  ).action(async (vendors: readonly string[], { state = 'on', ...raw }: Raw) => {
    const options = completeChangeOptions(vendors, raw, [
      state === 'on' || state === 'hold' ? undefined : `--state ${state} is neither on nor hold`,
    ])
    const change: Change = {
      ...options,
      vendors,
      mayBeUnsigned: false,
      entry: ({ reason: _reason, successor: _heir, drain: _drain, share: _share, ...kept }) => {
        const { state: _state, ...others } = kept
        return Object.keys(others).length ? { ...kept, state } : state
      },
    }
    const changed = await changePolicy(change)
    const { served, after } = changed
    await reportChange(change, changed, [
      ...fileSteps(changed),
      `Deploy ${served} and purge it from the CDN.`,
      ...servedStep(options.wait, after.policy.version),
      'An SDK that was in the page when it was killed can run again after a page load.',
      `If a feature flag killed ${vendors.join(', ')}, turn that flag on as well.`,
    ])
  })
}
