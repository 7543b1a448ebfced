import { createAnalytics } from 'cordon'
import { mixpanelHttp } from 'cordon/adapters/mixpanel-http'
import { posthogHttp } from 'cordon/adapters/posthog-http'
import { script } from 'cordon/adapters/script'
import { connect } from 'cordon/compat/mixpanel'
import { fillFootprint, registry } from 'cordon/registry'
import { poll } from 'cordon/sources'

/** What the server writes into each page; the app has the first two already. */
interface Env {
  readonly mixpanelToken: string
  readonly mixpanelHost: string
  readonly posthogToken: string
  readonly posthogHost: string
  readonly replayHost: string
}

const { env } = window as unknown as { env: Env }
const clarity = fillFootprint(registry.clarity?.footprint ?? { hosts: [] }, {})

/** The one file of the takeover: `mixpanel-browser` is an alias for it. */
const analytics = createAnalytics({
  vendors: {
    mixpanel: mixpanelHttp({ token: env.mixpanelToken, host: env.mixpanelHost }),
    posthog: posthogHttp({ token: env.posthogToken, host: env.posthogHost }),
    replay: script({
      name: 'replay',
      // The site's template puts the tag into the page.
      adopt: true,
      footprint: {
        ...clarity,
        hosts: [...clarity.hosts, env.replayHost],
        scripts: [`${env.replayHost}/*`],
      },
    }),
  },
  policy: { version: 1, vendors: { mixpanel: 'on', posthog: 'on', replay: 'on' } },
  source: poll('/analytics-policy.json', { every: 1_000 }),
})
connect(analytics)
Object.assign(window, { analytics })

export { default } from 'cordon/compat/mixpanel'
export * from 'cordon/compat/mixpanel'
