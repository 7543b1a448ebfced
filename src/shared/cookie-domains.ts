/** What a cookie of this page may have been set for, as attributes: this host alone, and each domain that it is in. */
export function cookieDomains(): string[] {
  const labels = location.hostname.split('.')
  return ['', ...labels.map((_, index) => `;domain=${labels.slice(index).join('.')}`)]
}
