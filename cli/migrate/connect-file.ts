import type { Takeover } from './vendors'

/** The one file that a migration adds; the app imports it before anything that tracks. */
export function connectFile({ compat }: Takeover, vendor: string): string {
  const adapter = vendor === 'segment' ? 'segment' : `${vendor}-http`
  const factory = vendor === 'segment' ? 'segment' : `${vendor}Http`
  return `import { createAnalytics } from 'cordon'
import { ${factory} } from 'cordon/adapters/${adapter}'
import { connect } from '${compat}'
import { poll } from 'cordon/sources'

/** Import this file first. The policy file is the one config change that takes a vendor out. */
export const analytics = createAnalytics({
  vendors: { ${vendor}: ${factory}({ token: 'TODO' }) },
  policy: { version: 1, vendors: { ${vendor}: 'on' } },
  source: poll('/analytics-policy.json'),
})
connect(analytics)
`
}
