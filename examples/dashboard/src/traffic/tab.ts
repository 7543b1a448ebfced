import { analytics } from '../analytics'

interface Kill {
  readonly vendor: string
  readonly at: number
}

/** What this tab has sent and seen; the check reads it as `window.demoTab`. */
export const tab = {
  name: Math.random().toString(36).slice(2, 5),
  /** Sequences of the simulated events, in order. */
  sent: [] as string[],
  kills: [] as Kill[],
  setRate: (_perSecond: number): void => {},
  analytics,
}

analytics.on('kill', ({ vendor }) => tab.kills.push({ vendor, at: Date.now() }))
Object.assign(window, { demoTab: tab })
