import type { Analytics, Report, VendorStatus } from '../analytics'
import { textOf } from '../shared/text-of'
import { emptyReceipt, killDetailsOf, unknownVendorReceipt } from '../teardown/receipt'
import type { Settings } from './options'
import { countIn } from './record-event'

/** For servers, where there is no page: accepts every event, and drops it as `unsupported`. */
export function noopAnalytics(settings: Settings): Analytics {
  let accepted = 0
  const unsupported: Record<string, number> = {}
  const accept = (): void => void (accepted += 1)
  const policyVersion = settings.policy.version
  const status = (): Record<string, VendorStatus> =>
    Object.fromEntries(
      [...settings.vendors.keys()].map((name) => [
        name,
        {
          state: 'off',
          votes: [],
          policyVersion,
          lastPolicyAt: undefined,
          lastError: undefined,
          sdk: 'absent',
          needsReload: false,
          foreignCode: [],
          accepted,
          delivered: 0,
          pending: 0,
          dropped: accepted ? { unsupported: accepted } : {},
          blocked: {},
        },
      ]),
    )
  const report = (): Report => ({
    at: new Date().toISOString(),
    ...{ policyVersion, unsupported, invalid: {} },
    vendors: Object.fromEntries(
      Object.entries(status()).map(([name, one]) => [
        name,
        { ...one, exposure: [], events: [], contacts: [], unsupported: {} },
      ]),
    ),
    kills: [],
    parity: [],
  })
  return {
    ...{ track: accept, page: accept, identify: accept, group: accept },
    ...{ reset() {}, register() {}, unregister() {}, consent() {}, registered: () => ({}) },
    ids: () => ({ anonymousId: '' }),
    countUnsupported: (call) => countIn(unsupported, textOf(call)),
    kill(given, options) {
      const vendor = textOf(given)
      if (!settings.vendors.has(vendor))
        return unknownVendorReceipt(vendor, settings.vendors.keys())
      const vote = { by: 'kill', state: 'off', version: policyVersion } as const
      return emptyReceipt(vendor, { ...vote, ...killDetailsOf(options) })
    },
    status,
    on: () => () => {},
    report,
    async flush() {},
    async close() {},
  }
}
