/** The same policy, to be trusted for some seconds from now on; without them as long as it said. */
export function setExpiry(document: object, seconds: number | undefined): object {
  return seconds === undefined
    ? document
    : { ...document, exp: Math.floor(Date.now() / 1_000) + seconds }
}
