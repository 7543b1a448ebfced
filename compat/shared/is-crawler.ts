/** `Googlebot`, `Baiduspider`, `Yahoo! Slurp`; but Cubot makes telephones. */
const crawler =
  /(?:^|[^u])bots?\b|spider|crawl|slurp|lighthouse|bingpreview|facebookexternal|mediapartners|feedfetcher|apis-google|google-(?:read-aloud|inspection|safety)|duplexweb|google favicon|web preview|siteaudit|screaming frog/i

/** Whether a program reads the page: for such visits the vendors' libraries send nothing, and vendors charge nothing. */
export function isCrawler(): boolean {
  return typeof navigator !== 'undefined' && crawler.test(navigator.userAgent)
}
