import { people } from './people'

/**
 * The personal data that such products pass with their events, under the names they use. It is here to
 * be taken out: an app does well not to pass it in the first place.
 */
export function who(): Record<string, unknown> {
  const { user, organization } = people
  return {
    email: user.email,
    user_id: user.id,
    user: { fullName: user.name, phone: user.phone },
    orgId: organization.id,
    org_name: organization.name,
    city: user.city,
    $os: people.device.os,
    $browser: people.device.browser,
    referrer: people.referrer,
  }
}
