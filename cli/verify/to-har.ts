import { headerOf, type Exchange } from './proxy/exchange'

/** Of a body; what is over is left out, and said so. */
const MAX_TEXT = 64 * 1024

/** Who is signed in is nobody's evidence. */
const secret = /^(?:cookie|set-cookie|authorization|proxy-authorization)$/i

/**
 * What the proxy saw, in the form that browsers and reviewers read: http://www.softwareishard.com/blog/har-12-spec/
 * Without the values of cookies and of `authorization`, and without bodies of answers.
 */
export function toHar(
  exchanges: readonly Exchange[],
  versions: { readonly cordon: string; readonly browser: string },
): string {
  const [name = '', version = ''] = versions.browser.split(' ')
  const phases = [...new Set(exchanges.map(({ phase }) => phase))]
  const har = {
    log: {
      version: '1.2',
      creator: { name: 'cordon verify', version: versions.cordon },
      browser: { name, version },
      pages: phases.map((phase) => ({
        startedDateTime: isoOf(exchanges.find((exchange) => exchange.phase === phase)?.at ?? 0),
        id: phase,
        title: phase,
        pageTimings: { onContentLoad: -1, onLoad: -1 },
      })),
      entries: exchanges.map(entryOf),
    },
  }
  return JSON.stringify(har, null, 1)
}

function entryOf(exchange: Exchange) {
  const { at, phase, endedAt = at, answer, error } = exchange
  return {
    pageref: phase,
    startedDateTime: isoOf(at),
    time: endedAt - at,
    request: requestOf(exchange),
    response: {
      status: answer?.status ?? 0,
      statusText: answer?.statusText ?? '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: headersOf(answer?.headers ?? []),
      content: {
        size: answer?.size ?? 0,
        mimeType: headerOf(answer?.headers ?? [], 'content-type'),
      },
      redirectURL: headerOf(answer?.headers ?? [], 'location'),
      headersSize: -1,
      bodySize: answer?.size ?? -1,
    },
    cache: {},
    timings: { send: 0, wait: endedAt - at, receive: 0 },
    ...(error !== undefined && { comment: error }),
  }
}

function requestOf({ method, url, headers, body, messages }: Exchange) {
  const { searchParams } = new URL(url)
  return {
    method,
    url,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: headersOf(headers),
    queryString: [...searchParams].map(([name, value]) => ({ name, value })),
    headersSize: -1,
    bodySize: body.length,
    ...(body.length && { postData: postDataOf(body, headerOf(headers, 'content-type')) }),
    // As Chromium’s developer tools write them.
    ...(messages.length && {
      _webSocketMessages: messages.map((data) => ({ type: 'send', ...textOf(data) })),
    }),
  }
}

function postDataOf(body: Uint8Array, mimeType: string) {
  const { data, encoding } = textOf(body)
  return { mimeType, params: [], text: data, ...(encoding && { _encoding: encoding }) }
}

function textOf(bytes: Uint8Array): { readonly data: string; readonly encoding?: 'base64' } {
  const kept = Buffer.from(bytes.subarray(0, MAX_TEXT))
  const text = kept.toString('utf8')
  const isCut = bytes.length > MAX_TEXT ? `… (${bytes.length} bytes)` : ''
  return text.includes('\uFFFD')
    ? { data: kept.toString('base64') + isCut, encoding: 'base64' }
    : { data: text + isCut }
}

function headersOf(headers: Exchange['headers']) {
  return headers.map(([name, value]) => ({ name, value: secret.test(name) ? '(left out)' : value }))
}

function isoOf(at: number): string {
  return new Date(at).toISOString()
}
