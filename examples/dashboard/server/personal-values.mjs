import { readFileSync } from 'node:fs'

const people = JSON.parse(readFileSync(new URL('../people.json', import.meta.url), 'utf8'))

/**
 * The values that the example passes to its analytics, or that a vendor's SDK would add: the six kinds
 * of data of the breach. None may be in anything that a vendor receives.
 *
 * @type {{ kind: string, value: string }[]}
 */
export const personalValues = [
  ...people.members.map((/** @type {{ name: string }} */ { name }) => ['name', name]),
  ['name', people.organization.name],
  ...people.members.map((/** @type {{ email: string }} */ { email }) => ['email', email]),
  ['email', people.organization.billingEmail],
  ['email', people.invitee.email],
  ['phone', people.user.phone],
  ['location', people.user.city],
  ['location', people.user.region],
  ['device', people.device.os],
  ['device', people.device.browser],
  ['referrer', new URL(people.referrer).host],
  ['referrer', 'ada+quill+api'],
  ...people.members.map((/** @type {{ id: string }} */ { id }) => ['user id', id]),
  ['organisation id', people.organization.id],
].map(([kind = '', value = '']) => ({ kind, value }))
