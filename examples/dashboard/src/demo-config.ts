export interface DemoConfig {
  /** How often the policy is read, in ms. */
  readonly pollEvery: number
  /** How the vendors run: their SDKs in the page, in sealed frames, or without any code of theirs. */
  readonly run: 'inline' | 'sealed' | 'wire'
  /** Where the servers that stand for the vendors listen. */
  readonly hosts: Readonly<Record<'mixpanel' | 'posthog', string>>
}

/** Written into the page by the demo server, because the ports differ from run to run. */
export const demoConfig = JSON.parse(
  document.getElementById('demo-config')?.textContent ?? '',
) as DemoConfig
