import type { Lab, Tab } from './lab'

/** Creates `window.analytics` with both real SDKs, as an app does. */
export async function bothVendors(
  { page }: Tab,
  { mixpanel, posthog }: Lab,
  options: { readonly poll?: number; readonly privacy?: object } = {},
): Promise<void> {
  await page.evaluate(
    ({ mixpanelHost, posthogHost, every, privacy }) => {
      const { createAnalytics, mixpanel, posthog, poll } = window.cordon
      window.analytics = createAnalytics({
        vendors: {
          mixpanel: mixpanel({ token: 'mp-token', host: mixpanelHost }),
          posthog: posthog({ token: 'phc_token', host: posthogHost }),
        },
        policy: { version: 1, vendors: { mixpanel: 'on', posthog: 'on' } },
        ...(every && { source: poll('/policy.json', { every }) }),
        ...(privacy && { privacy }),
      })
    },
    {
      mixpanelHost: mixpanel.url,
      posthogHost: posthog.url,
      every: options.poll ?? 0,
      privacy: options.privacy ?? null,
    },
  )
}
