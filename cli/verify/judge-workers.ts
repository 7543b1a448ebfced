import { showUrl, type Finding } from '../../verify/finding'
import { readPayload } from '../../verify/read-payload'
import type { VendorTraces } from '../../verify/vendor-traces'
import { headerOf, type Exchange } from './proxy/exchange'

/** Workers whose code is a vendor's, wherever it was loaded from: two literals of its SDK are in it. */
export function workerFindings(
  exchanges: readonly Exchange[],
  vendors: readonly VendorTraces[],
): Finding[] {
  return exchanges.flatMap(({ url, headers, answer }) => {
    const purpose = headerOf(headers, 'sec-fetch-dest')
    if (!answer || !/worker/.test(purpose)) return []
    const encoding = headerOf(answer.headers, 'content-encoding')
    const code = readPayload(answer.body, encoding).texts.join('\n')
    return vendors
      .filter(({ literals }) => literals.filter((literal) => code.includes(literal)).length > 1)
      .map(({ name, title }): Finding => ({
        kind: 'worker',
        vendor: name,
        detail: `code of ${title} in a ${purpose}`,
        url: showUrl(url),
      }))
  })
}
