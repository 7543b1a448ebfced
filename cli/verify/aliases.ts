import { Resolver } from 'node:dns/promises'
import { isIP } from 'node:net'

/** A name server that does not answer keeps nobody waiting; ms. */
const TIMEOUT_MS = 1_500

/** Where names end that stand for others (CNAME), of those hosts which have one. */
export async function aliasesOf(hosts: Iterable<string>): Promise<Map<string, string>> {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: 1 })
  const names = [...new Set(hosts)].filter(
    (host) => !isIP(host) && host.includes('.') && !/\.(?:localhost|test|invalid)$/.test(host),
  )
  const ends = await Promise.all(
    names.map(async (host) => [host, await endOf(host, resolver)] as const),
  )
  return new Map(ends.filter(([host, end]) => end !== host))
}

async function endOf(host: string, resolver: Resolver): Promise<string> {
  let name = host
  for (let steps = 0; steps < 8; steps += 1) {
    // No alias, or nobody to ask: what was requested is judged by its name alone.
    const [next] = await resolver.resolveCname(name).catch(() => [])
    if (next === undefined) break
    name = next
  }
  return name
}
