/** Describes until when a signature is valid. */
export function describeExpiry(document: { readonly exp?: unknown }): string {
  const { exp } = document
  if (exp === undefined) return 'never expires'
  if (typeof exp !== 'number' || !Number.isFinite(exp)) return 'EXPIRED: exp is not a number'
  const at = Math.abs(exp) < 8.64e12 ? new Date(exp * 1_000).toISOString() : 'the end of time'
  return exp * 1_000 > Date.now() ? `valid until ${at}` : `EXPIRED ${at}: it can only stop`
}

/** In days. */
const SOON_DAYS = 7

/** What to do about a signature that expires soon; nothing if it does not, or has already. */
export function soonExpired({ exp }: { readonly exp?: unknown }): string[] {
  const days = Math.ceil((Number(exp) - Date.now() / 1_000) / 86_400)
  if (exp === undefined || !(days > 0 && days <= SOON_DAYS)) return []
  return [
    `Its signature expires in less than ${days === 1 ? 'a day' : `${days} days`}, and then starts no vendor: sign it again in time, with --expires.`,
  ]
}

/** Whether the policy's signature has expired. */
export function isExpired({ exp }: { readonly exp?: unknown }): boolean {
  return exp !== undefined && !(Number(exp) * 1_000 > Date.now())
}

/** The policy with an expiry some seconds from now; without `seconds`, with the expiry that it had. */
export function setExpiry(document: object, seconds: number | undefined): object {
  return seconds === undefined
    ? document
    : { ...document, exp: Math.floor(Date.now() / 1_000) + seconds }
}
