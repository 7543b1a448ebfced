export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: string
  readonly plan: string
  readonly company: string
}

/** Who signs in. */
export const person: Person = {
  id: 'user-4711',
  name: 'Ada Lovelace',
  email: 'ada.lovelace@example.com',
  role: 'lead',
  plan: 'team',
  company: 'org-0815',
}
