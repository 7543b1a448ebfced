import data from '../people.json'

/** The fictional people and the organisation of the example. */
export const people = data

export type Member = (typeof data.members)[number]
