import type { RecordingEndpoint } from 'cordon/testing'
import type { Page } from 'playwright-core'

/** Requests to the vendors' own hosts, which an app uses that was told of no other, go to ours. */
export async function routeVendors(
  page: Page,
  vendors: { readonly mixpanel: RecordingEndpoint; readonly posthog: RecordingEndpoint },
): Promise<void> {
  const hosts = [
    ['https://*.mixpanel.com/**', vendors.mixpanel],
    ['https://*.posthog.com/**', vendors.posthog],
  ] as const
  for (const [pattern, vendor] of hosts)
    await page.route(pattern, async (route) => {
      const request = route.request()
      const { pathname, search } = new URL(request.url())
      const body = request.postDataBuffer()
      const response = await fetch(`${vendor.url}${pathname}${search}`, {
        method: request.method(),
        headers: request.headers(),
        ...(body && { body: new Uint8Array(body) }),
      })
      await route.fulfill({
        status: response.status,
        headers: { 'access-control-allow-origin': '*' },
        body: await response.text(),
      })
    })
}
