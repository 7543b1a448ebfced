import type { Switch } from '../switch/switch'
import type { RequestPolicy } from './request-policy'

export interface RelayStateOptions {
  readonly vendors: ReadonlyMap<string, { readonly requestPolicy: RequestPolicy }>
  readonly vendorSwitch: Pick<Switch, 'kill' | 'version'>
}

/**
 * Reads the header in which a relay says, on each answer, what the vendor may do under the relay's policy. Like
 * the message of another tab, it can only stop the vendor here. A relay whose policy is older than this page's
 * is ignored: otherwise it would kill each vendor that was just turned on again.
 *
 * @returns the answer; `503` if the relay took nothing, although its 204 tells old tabs that it did
 */
export function applyRelayState(
  response: Response,
  policy: RequestPolicy,
  { vendors, vendorSwitch }: RelayStateOptions,
): Response {
  const version = /^off;v=(\d+)$/.exec(response.headers.get('cordon-state') ?? '')?.[1]
  if (!version) return response
  if (+version >= vendorSwitch.version())
    for (const [name, { requestPolicy }] of vendors)
      if (requestPolicy === policy)
        vendorSwitch.kill(name, { reason: 'off at the relay', version: +version }, true)
  return new Response(null, { status: 503 })
}
