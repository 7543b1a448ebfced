import type { ScrubberOptions } from 'cordon/privacy'

/** No rule takes anything: what arrives is what was given. */
export const keepAll: ScrubberOptions = {
  treatments: {
    ...{ contact: 'keep', identifier: 'keep', location: 'keep', device: 'keep', referrer: 'keep' },
    ...{ page: 'keep', campaign: 'keep', credential: 'keep', financial: 'keep', content: 'keep' },
  },
}
