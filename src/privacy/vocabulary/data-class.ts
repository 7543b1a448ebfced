/**
 * What kind of thing a value is. Every property that reaches a vendor has exactly one.
 *
 * | class | for example |
 * |---|---|
 * | `contact` | name, email, phone, postal address, birth date |
 * | `identifier` | user, account, organisation, device, session id |
 * | `location` | city, region, country, coordinates, IP address, time zone |
 * | `device` | operating system, browser, screen, language, user agent |
 * | `referrer` | referring page or site, search words |
 * | `page` | URL, path, host of the page |
 * | `campaign` | utm parameters |
 * | `credential` | password, token, API key |
 * | `financial` | card, IBAN, tax or national id |
 * | `content` | what a person wrote or reads: message, title, search query |
 * | `usage` | everything else: plan, counts, feature names |
 */
export type DataClass =
  | 'contact'
  | 'identifier'
  | 'location'
  | 'device'
  | 'referrer'
  | 'page'
  | 'campaign'
  | 'credential'
  | 'financial'
  | 'content'
  | 'usage'
