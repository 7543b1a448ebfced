/**
 * What is longer, 24.8 days, browsers and Node take for no time at all, in ms
 * (https://developer.mozilla.org/en-US/docs/Web/API/Window/setTimeout#maximum_delay_value).
 */
export const longestDelay = 2_147_483_647

/** For timers. */
export function atMostLongestDelay(ms: number): number {
  return Math.min(ms, longestDelay)
}
