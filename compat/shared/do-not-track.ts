interface Signals {
  readonly doNotTrack?: unknown
  readonly navigator?: { readonly doNotTrack?: unknown; readonly msDoNotTrack?: unknown }
}

/** Do Not Track, looked up at each call. @param of the window to look in; default: the page's */
export function asksNotToTrack(of: unknown): boolean {
  const { navigator, doNotTrack } = Object(of ?? globalThis) as Signals
  const signals = [navigator?.doNotTrack, navigator?.msDoNotTrack, doNotTrack]
  return signals.some((signal) => [true, 1, '1', 'yes'].includes(signal as string))
}
