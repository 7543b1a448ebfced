import { ownValue } from '../event/snapshot'
import { bare } from '../shared/natives'
import { isStricter, type VendorPolicy } from './policy'

/**
 * Who has a say: the newest `policy`; a sticky `kill`; `consent`; the `lease` of the policy; `start`, until the
 * first policy is read; the `guard`, on code whose requests it cannot see; `flag:<key>`, a feature flag.
 */
export type Voter = 'policy' | 'kill' | 'consent' | 'lease' | 'start' | 'guard' | `flag:${string}`

/** One voter's word on a vendor. */
export interface Vote extends VendorPolicy {
  readonly by: Voter
  /** Version of the policy that was in force when the vote was cast. */
  readonly version?: number
  /** Of a kill: it was made by a call, in this tab or in another, and not by a policy. */
  readonly call?: boolean | undefined
  /** Of such a kill: it was made while the page was asking for its policy, so the answer may be older. */
  readonly early?: boolean | undefined
}

/** Without a prototype: nothing of it is a function that code in the page could replace. */
export type Votes = Record<string, Vote>

/**
 * Puts a vote in the place of the voter's last one; what makes a kill harder to lift stays, and a kill's reason where
 * the next has none. Returns it.
 */
export function putVote(votes: Votes, vote: Vote): Vote {
  const last = votes[vote.by]
  const reason = (ownValue(vote, 'reason') ??
    (vote.by === 'kill' ? last?.reason : undefined)) as Vote['reason']
  const call = vote.call || last?.call || undefined
  const early = vote.early || last?.early || undefined
  return (votes[vote.by] = bare({ ...vote, reason, call, early }))
}

/** Whether what is queued may leave before the teardown; asks nothing that code in the page could have replaced. */
export function isDraining(vote: object | undefined): boolean {
  return vote !== undefined && ownValue(vote, 'drain') === true
}

/** The vote that decides; of those that stop, one that stops at once. */
export function strictest(votes: Votes | undefined): Vote | undefined {
  let found: Vote | undefined
  for (const by in votes) {
    const vote = votes[by]
    const isBrief = vote?.state === found?.state && isDraining(found) && !isDraining(vote)
    if (vote && (!found || isBrief || isStricter(vote.state, found.state))) found = vote
  }
  return found
}
