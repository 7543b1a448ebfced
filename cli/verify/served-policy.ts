import { showUrl } from '../../verify/finding'
import { readPayload } from '../../verify/read-payload'
import { decodeJws } from '../signing/jws'
import type { Exchange } from './proxy/exchange'

/** The last policy that the page was served: a document with a version and vendors, signed or not. */
export function servedPolicy(
  exchanges: readonly Exchange[],
): { readonly url: string; readonly version: number } | undefined {
  for (const { url, answer } of [...exchanges].reverse()) {
    if (!answer?.body.length || answer.body.length > 65_536) continue
    const [text = ''] = readPayload(answer.body, encodingOf(answer.headers)).texts
    const version = versionOf(text)
    if (version !== undefined) return { url: showUrl(url), version }
  }
  return undefined
}

function versionOf(text: string): number | undefined {
  try {
    const document: unknown = JSON.parse(decodeJws(text)?.payload ?? text)
    const { version, vendors } = (document ?? {}) as Readonly<Record<string, unknown>>
    const isPolicy = typeof vendors === 'object' && vendors !== null && !Array.isArray(vendors)
    return isPolicy && typeof version === 'number' ? version : undefined
  } catch {
    // Something else.
    return undefined
  }
}

function encodingOf(headers: Exchange['headers']): string {
  return headers.find(([name]) => name.toLowerCase() === 'content-encoding')?.[1] ?? ''
}
