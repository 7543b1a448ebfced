import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { doesTheMainJob } from './support/main-job'
import { codeOf, newApp, type App } from './support/new-app'
import { openPage } from './support/open-page'

/** A nonce a request, as Next's documentation has it, and nobody else's code or connections. */
const proxy = `import { NextResponse, type NextRequest } from 'next/server'

export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID())
  const policy = [
    "default-src 'self'",
    \`script-src 'self' 'nonce-\${nonce}' 'strict-dynamic'\`,
    "style-src 'self' 'unsafe-inline'",
    "connect-src 'self' https://api-js.mixpanel.com https://us.i.posthog.com",
  ].join('; ')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}
`

/** The rules alone, where there is no page. */
function scrubbing(runtime: 'nodejs' | 'edge'): string {
  return `import { createScrubber } from 'cordon/privacy'

export const runtime = '${runtime}'
const scrubber = createScrubber()
export async function GET() {
  return Response.json(scrubber.scrub({ event: 'Saved', properties: { plan: 'pro', email: 'ada@example.com' } }))
}
`
}

let app: App
let server: ChildProcess | undefined
let url = ''
beforeAll(async () => {
  app = newApp(['next@16.4.6', 'react', 'react-dom', 'typescript@5.9.3', '@types/react'])
  app.write({
    'app/layout.tsx': `import type { ReactNode } from 'react'
export const dynamic = 'force-dynamic'
export default function Layout({ children }: { children: ReactNode }) {
  return <html lang="en"><body>{children}</body></html>
}
`,
    'app/page.tsx': `import { createScrubber } from 'cordon/privacy'
import { VendorGate } from 'cordon/react'
import { Tracker } from './tracker'

export default function Page() {
  const { event } = createScrubber().scrub({ event: 'Rendered' })
  return (
    <Tracker>
      <p>{event}</p>
      <VendorGate vendor="mixpanel" fallback={<i>No widget</i>}><b>Widget</b></VendorGate>
    </Tracker>
  )
}
`,
    'app/analytics.ts': codeOf('README.md'),
    'app/tracker.tsx': `'use client'
import { useEffect, type ReactNode } from 'react'
import { AnalyticsProvider } from 'cordon/react'
import { connect } from 'cordon/compat/mixpanel'
import { analytics } from './analytics'
import { signUp } from './product'

connect(analytics)

export function Tracker({ children }: { children: ReactNode }) {
  useEffect(() => {
    Object.assign(window, { analytics })
    signUp()
  }, [])
  return <AnalyticsProvider analytics={analytics}>{children}</AnalyticsProvider>
}
`,
    'app/product.js': `import mixpanel from 'mixpanel-browser'

export function signUp() {
  mixpanel.init('token')
  mixpanel.track('Signed up', { plan: 'pro', email: 'ada@example.com' })
}
`,
    'next.config.mjs': `export default {
  turbopack: { resolveAlias: { 'mixpanel-browser': 'cordon/compat/mixpanel' } },
}
`,
    'app/node/route.ts': scrubbing('nodejs'),
    'app/edge/route.ts': scrubbing('edge'),
    'proxy.ts': proxy,
  })
  app.run('next', 'build')
  server = spawn(
    join(app.path, 'node_modules/.bin/next'),
    ['start', '-H', '127.0.0.1', '-p', '0'],
    {
      cwd: app.path,
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    },
  )
  // Listened to for as long as it runs: one that nobody listens to ends when it says something more.
  const { stdout } = server
  url = await new Promise((resolve) =>
    stdout?.on('data', (chunk) => {
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(chunk)) ?? []
      if (found) resolve(found)
    }),
  )
})
afterAll(async () => {
  if (server?.pid) {
    process.kill(-server.pid)
    await once(server, 'exit')
  }
  app.remove()
})

test('Next, app router, under a policy with nonces: delivers, strips, and stops a vendor', async () => {
  const { headers } = await fetch(url)
  expect(headers.get('content-security-policy')).toContain("'strict-dynamic'")
  await doesTheMainJob(url)
})

test('Next: an alias, for code that imports the vendor’s library', async () => {
  const policy = '{ "version": 1, "vendors": { "mixpanel": "on", "posthog": "on" } }'
  const { page, mixpanel, problems, close } = await openPage(url, () => policy)
  try {
    await page.waitForFunction(() => 'analytics' in window)
    await page.evaluate(() => window.analytics.flush())
    const event = mixpanel.events.find(({ name }) => name === 'Signed up')
    expect(event?.properties).toMatchObject({ plan: 'pro' })
    expect(event?.properties).not.toHaveProperty('email')
    expect(problems).toEqual([])
  } finally {
    await close()
  }
})

test('Next: a gate in a server component is closed on the server, and opens in the page', async () => {
  expect(await (await fetch(url)).text()).toContain('<i>No widget</i>')
  const policy = '{ "version": 1, "vendors": { "mixpanel": "on", "posthog": "on" } }'
  const { page, problems, close } = await openPage(url, () => policy)
  try {
    await page.waitForSelector('b:text("Widget")')
    await page.evaluate(() => window.analytics.kill('mixpanel', { reason: 'INC-42' }))
    await page.waitForSelector('i:text("No widget")')
    expect(problems).toEqual([])
  } finally {
    await close()
  }
})

test.each(['node', 'edge'])('the rules alone work in a route handler: %s', async (runtime) => {
  const answer = await fetch(`${url}/${runtime}`)
  expect(await answer.json()).toEqual({ event: 'Saved', properties: { plan: 'pro' } })
})
