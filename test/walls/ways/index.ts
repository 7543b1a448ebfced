import { addresses } from './addresses'
import { alone } from './alone'
import { elements } from './elements'
import { markup } from './markup'
import { realms } from './realms'
import { requests } from './requests'
import type { Ways } from './way'

/** Many of these share a page; each way of `alone` has one of its own. */
export const groups = { requests, addresses, elements, markup, realms, alone } as const

export type Group = keyof typeof groups

export const ways: Readonly<Record<Group, Ways>> = groups
