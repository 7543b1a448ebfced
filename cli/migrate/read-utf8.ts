/** A source's text, its byte order mark included; `undefined` where it is no UTF-8, and would be written back as another. */
export function readUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Whether a source in any encoding has one of some ASCII names: UTF-16 puts a zero into each of its characters. */
export function namesAny(bytes: Buffer, names: readonly string[]): boolean {
  const text = bytes.toString('latin1').replaceAll('\0', '')
  return names.some((name) => text.includes(name))
}
