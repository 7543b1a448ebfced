/** How long a cache may serve an old policy, in s, before that is worth a warning. */
const MAX_CACHE_AGE_SECONDS = 60

/** What is wrong with how a policy is cached. */
export function describeCaching(headers: Headers): string[] {
  const control = headers.get('cache-control') ?? ''
  const kept = seconds(control, 's-maxage') ?? seconds(control, 'max-age') ?? 0
  return [
    ...(headers.has('etag') || headers.has('last-modified')
      ? []
      : ['There is neither an etag nor a last-modified: every check downloads the whole file.']),
    ...(/no-store/.test(control) ? ['no-store: every check downloads the whole file.'] : []),
    ...(kept > MAX_CACHE_AGE_SECONDS ? [`A cache may serve an old policy for ${kept} s.`] : []),
    ...['stale-while-revalidate', 'stale-if-error']
      .map((name) => [name, seconds(control, name) ?? 0] as const)
      .filter(([, longer]) => longer > MAX_CACHE_AGE_SECONDS)
      .map(([name, longer]) => `${name}: a cache may serve an old policy for ${longer} s more.`),
  ]
}

function seconds(control: string, directive: string): number | undefined {
  const found = new RegExp(`(?:^|[\\s,])${directive}=(\\d+)`, 'i').exec(control)?.[1]
  return found === undefined ? undefined : Number(found)
}
