import { analytics } from './analytics'
import { people } from './people'

const KEY = 'fernwire.session'

/** Who is signed in; in a real app a cookie of the server's. */
export const session = {
  isOpen: (): boolean => localStorage.getItem(KEY) !== null,
  open(): void {
    localStorage.setItem(KEY, people.user.id)
    session.identify()
    analytics.track('signed_in', { method: 'password', email: people.user.email })
  },
  close(): void {
    analytics.track('signed_out', { email: people.user.email })
    analytics.reset()
    localStorage.removeItem(KEY)
  },
  /** Once a page load, as most apps do. */
  identify(): void {
    const { user, organization } = people
    const { id, ...traits } = user
    analytics.identify(id, { ...traits, orgId: organization.id, plan: organization.plan })
    analytics.group(organization.id, { ...organization, industry: 'software' })
  },
}
