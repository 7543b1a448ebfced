/**
 * Everything a vendor owns in a page, as data. Guard, purge, CSP, scan and docs read the same table.
 * Names are exact, or patterns in which `*` stands for any characters.
 */
export interface Footprint {
  /**
   * Where its requests go: a host (`api.vendor.com`, with its subdomains) or a URL prefix
   * (`https://app.example/ingest/`, for a first-party proxy).
   */
  readonly hosts: readonly string[]
  /** URLs that its code is loaded from. */
  readonly scripts?: readonly string[]
  readonly cookies?: readonly string[]
  readonly localStorage?: readonly string[]
  readonly sessionStorage?: readonly string[]
  /**
   * Which of these cookies and keys say that somebody has opted out, as `name=value`. That is the person's
   * decision, not the vendor's data: a purge leaves it, so that whoever is out stays out when the vendor is back.
   */
  readonly optOuts?: readonly string[]
  /** IndexedDB database names. */
  readonly databases?: readonly string[]
  /** Cache Storage names. */
  readonly caches?: readonly string[]
  /** Properties of `window`. */
  readonly globals?: readonly string[]
  /** npm packages. */
  readonly packages?: readonly string[]
}
