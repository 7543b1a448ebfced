import { signed } from '../src/sources/signed'
import type { PublicKey } from '../src/sources/signed'

/** Whether a browser that has these keys would take a JWS for signed; the reason if it would not. */
export async function verifyPolicy(
  jws: string,
  keys: readonly PublicKey[],
): Promise<string | undefined> {
  const opened = await new Promise<unknown>((resolve) => {
    const once = signed((publish) => (publish(jws), () => {}), { keys, skew: 0 })
    once(resolve)
  })
  if (opened instanceof Error) return opened.message.replace('signed: ', '')
  return (opened as { unsigned?: boolean }).unsigned ? 'not a good signature' : undefined
}
