import { registry } from '../../registry'
import { showUrl, type Finding } from '../../verify/finding'
import type { VendorTraces } from '../../verify/vendor-traces'
import { parsePolicy, withoutVendors } from '../scan/csp/policy'
import { signatureOf } from '../scan/signature'
import type { Seen } from './seen'

/** What of the served headers and of `<meta>` still lets a vendor in by name, or reports to it. */
export function policyFindings({ exchanges, sights }: Seen, vendors: readonly VendorTraces[]) {
  const served = exchanges.flatMap(({ url, answer }) =>
    (answer?.headers ?? []).flatMap(([name, value]) => {
      const header = name.toLowerCase()
      if (header === 'content-security-policy') return [{ url, header, text: value }]
      // It forbids nothing, but it does report.
      if (header === 'content-security-policy-report-only')
        return [{ url, header, text: reportsOf(value) }]
      return /^(?:report-to|reporting-endpoints)$/.test(header)
        ? [{ url, header, text: `report-uri ${(value.match(/https?:[^\s"']+/g) ?? []).join(' ')}` }]
        : []
    }),
  )
  const inPages = sights.flatMap(({ look }) =>
    look.policies.map((text) => ({ url: look.url, header: '<meta>', text })),
  )
  return vendors.flatMap((vendor) => {
    const record = registry[vendor.name]
    // A vendor's own pages may name it.
    const others = [...served, ...inPages].filter(({ url }) => !vendor.ownsUrl(url))
    if (!record) return []
    const found = others.flatMap(({ url, header, text }) =>
      withoutVendors(text, [signatureOf(record)]).removed.map(
        (source) => [`${header} has ${source}`, showUrl(url)] as const,
      ),
    )
    return byDetail(found).map(([detail, [url = '', ...more]]): Finding => ({
      ...{ kind: 'csp', vendor: vendor.name, url },
      detail: more.length ? `${detail}, and at ${more.length} more` : detail,
    }))
  })
}

/** Servers send one policy with every file: it is one thing to change. */
function byDetail(found: readonly (readonly [string, string])[]): [string, string[]][] {
  const urls = new Map<string, Set<string>>()
  for (const [detail, url] of found) urls.set(detail, (urls.get(detail) ?? new Set()).add(url))
  return [...urls].map(([detail, all]) => [detail, [...all]])
}

function reportsOf(text: string): string {
  return parsePolicy(text)
    .filter(({ name }) => name === 'report-uri')
    .map(({ name, sources }) => [name, ...sources].join(' '))
    .join('; ')
}
