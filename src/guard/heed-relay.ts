import type { Switch } from '../switch/switch'
import type { RequestPolicy } from './request-policy'

export interface RelayHeed {
  readonly vendors: ReadonlyMap<string, { readonly requestPolicy: RequestPolicy }>
  readonly votes: Pick<Switch, 'kill' | 'version'>
}

/**
 * A relay says on each of its answers what the vendor may do by the policy that it knows. That can only
 * stop the vendor here, as the word of another tab can. A relay that is behind this page stops nobody:
 * each that was just turned on again would be killed by whoever has not heard of it.
 *
 * @returns the answer; `503` where the relay took nothing, though to yesterday's tabs it says that it did
 */
export function heedRelay(
  response: Response,
  policy: RequestPolicy,
  { vendors, votes }: RelayHeed,
): Response {
  const version = /^off;v=(\d+)$/.exec(response.headers.get('cordon-state') ?? '')?.[1]
  if (!version) return response
  if (+version >= votes.version())
    for (const [name, { requestPolicy }] of vendors)
      if (requestPolicy === policy)
        votes.kill(name, { reason: 'off at the relay', version: +version })
  return new Response(null, { status: 503 })
}
