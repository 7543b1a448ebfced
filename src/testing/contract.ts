import { addNothing } from './clauses/add-nothing'
import type { Clause } from './clauses/clause'
import { deliverOnce } from './clauses/deliver-once'
import { fallSilent } from './clauses/fall-silent'
import { leaveNothing } from './clauses/leave-nothing'
import { nameAll } from './clauses/name-all'
import { spareNeighbours } from './clauses/spare-neighbours'
import { tryAgain } from './clauses/try-again'
import { waitOnHold } from './clauses/wait-on-hold'

/** What an adapter must do, and what it must leave alone. */
export const contract: readonly Clause[] = [
  deliverOnce,
  addNothing,
  waitOnHold,
  tryAgain,
  fallSilent,
  leaveNothing,
  nameAll,
  spareNeighbours,
]
