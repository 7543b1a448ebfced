import { build } from 'esbuild'
import { registry } from '../../../registry'
import { fillFootprint } from '../../../registry/fill-footprint'
import { globMatcher } from '../../../src/shared/glob-matcher'
import { matchRequest } from '../../../verify/match-request'
import { tracesOf } from '../../../verify/vendor-traces'
import { observe, type Observed } from './observe'
import { measuredSdks, type MeasuredSdk } from './sdks'

/**
 * Holds records to what the vendors' SDKs are seen to do in Chromium: hosts, cookies, storage, databases,
 * globals, and that a request of theirs is known by its shape, to whatever host.
 *
 * @param folder in which the SDKs are installed
 * @returns whether all is well
 */
export async function measure(folder: string, wanted: readonly string[]): Promise<boolean> {
  let isWell = true
  console.log(
    '| vendor | SDK | not in the record | requests | known by shape |\n|---|---|---|---|---|',
  )
  for (const sdk of measuredSdks) {
    if (wanted.length && !wanted.includes(sdk.vendor)) continue
    const { outputFiles } = await build({
      stdin: { contents: sdk.code, resolveDir: folder },
      bundle: true,
      format: 'iife',
      write: false,
      minify: true,
      logLevel: 'error',
    })
    const seen = await observe(outputFiles[0]?.text ?? '', sdk.answers)
    const missing = missingIn(sdk, seen)
    const sent = seen.exchanges.filter(({ method }) => method !== 'OPTIONS')
    const known = sdk.isLoader ? '(loader)' : String(knownByShape(sdk, seen))
    const isGood = missing.length === 0 && sent.length > 0 && known !== '0'
    isWell &&= isGood
    console.log(
      `| ${sdk.vendor} | ${sdk.sdk} | ${missing.join(', ') || 'nothing'} | ${sent.length} | ${known} |`,
    )
  }
  return isWell
}

function missingIn({ vendor }: MeasuredSdk, seen: Observed): string[] {
  const record = registry[vendor]
  if (!record) return ['the record']
  const footprint = fillFootprint(record.footprint, { token: '*' })
  const kinds = ['cookies', 'localStorage', 'sessionStorage', 'databases', 'globals'] as const
  const { ownsUrl } = tracesOf(record)
  const hosts = new Set(
    seen.exchanges.filter(({ url }) => !ownsUrl(url)).map(({ url }) => new URL(url).host),
  )
  return [
    ...[...hosts].map((host) => `host ${host}`),
    ...kinds.flatMap((kind) => {
      const isNamed = globMatcher(footprint[kind])
      return seen[kind].filter((name) => !isNamed(name)).map((name) => `${kind} ${name}`)
    }),
  ]
}

/** How many of its requests would be known if they went to a host of the app's own. */
function knownByShape({ vendor }: MeasuredSdk, { exchanges }: Observed): number {
  const record = registry[vendor]
  if (!record) return 0
  const traces = [{ ...tracesOf(record), tokens: [], ownsUrl: () => false }]
  return exchanges.filter((exchange) => matchRequest(exchange, traces).length).length
}
