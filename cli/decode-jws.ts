import { Failure } from './failure'

/** What a JWS in compact form says, without a look at the signature. */
export interface DecodedJws {
  readonly header: Readonly<Record<string, unknown>>
  /** JSON text of the policy. */
  readonly payload: string
}

/** Reads a JWS, or nothing if the text is none; throws `Failure` if it is a broken one. */
export function decodeJws(text: string): DecodedJws | undefined {
  const [head = '', body = '', tail] = text.trim().split('.')
  if (tail === undefined || !/^ey[\w-]+$/.test(head)) return undefined
  try {
    const header: unknown = JSON.parse(Buffer.from(head, 'base64url').toString())
    const payload = Buffer.from(body, 'base64url').toString()
    JSON.parse(payload)
    return { header: header as DecodedJws['header'], payload }
  } catch {
    throw new Failure('the JWS cannot be read: its header or its payload is not JSON')
  }
}
