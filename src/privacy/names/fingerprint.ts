/** `webgl_vendor_hash`, `canvas_fp`: what a browser is known by again. */
export function isFingerprint(all: readonly string[]): boolean {
  const last = all[all.length - 1] ?? ''
  if (!/^(?:hash|fp|fingerprint|print)$/.test(last)) return false
  return (
    all.some(
      (word) =>
        /^(?:canvas|webgl|audio|fonts?|browser|device|visitor|fp)$/.test(word) && word !== last,
    ) ||
    (all[0] === 'fp' && all.length > 1)
  )
}
