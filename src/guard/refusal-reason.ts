import { hasGlobals } from './has-globals'
import type { ReadRequest } from './read-request'
import type { Blocked, RequestPolicy } from './request-policy'

/** Why a request of a vendor must not leave, if it must not. */
export function refusalReason(
  policy: RequestPolicy,
  { payload, messageIds }: Pick<ReadRequest, 'payload' | 'messageIds'>,
  isOwn = isOwnRequest(policy, messageIds),
): Blocked | undefined {
  if (!isOwn) return 'foreign_copy'
  if (!policy.mayRun()) return 'may_not_run'
  return payload ? policy.inspect(payload) : 'unreadable'
}

export function isOwnRequest(policy: RequestPolicy, messageIds: readonly string[]): boolean {
  return policy.isOwn(messageIds, () => hasGlobals(policy.footprint))
}
