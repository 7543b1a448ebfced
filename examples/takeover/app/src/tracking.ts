import mixpanel, { type Dict } from 'mixpanel-browser'
import { env } from './env'
import type { Person } from './people'

/** The product's own wrapper: most of its code tracks through here. */
export function startTracking(): void {
  mixpanel.init(env.mixpanelToken, {
    api_host: env.mixpanelHost,
    persistence: env.persistence,
    batch_flush_interval_ms: 500,
  })
  mixpanel.register({ build: env.build, site: 'app' })
}

export function track(event: string, properties: Dict = {}): void {
  mixpanel.track(event, { ...properties, area: location.hash.slice(2) || 'week' })
}

export function screen(name: string): void {
  mixpanel.track_pageview({ screen: name })
}

export function signedIn(person: Person): void {
  mixpanel.identify(person.id)
  mixpanel.people.set({ $email: person.email, $name: person.name, role: person.role })
  mixpanel.people.set_once({ first_area: 'week' })
  mixpanel.set_group('company', person.company)
  mixpanel.register_once({ plan_at_start: person.plan })
  mixpanel.track('signed_in', { method: 'password', email: person.email, plan: person.plan })
}

export function signedOut(): void {
  mixpanel.track('signed_out')
  mixpanel.reset()
}
