/** What brought somebody to this page: parameters of its address that are not empty. */
export function campaignHere(isPart: (name: string) => boolean): Record<string, string> {
  if (typeof location === 'undefined' || !location.search) return {}
  return Object.fromEntries(
    [...new URLSearchParams(location.search)].filter(([name, value]) => isPart(name) && value),
  )
}
