/**
 * The longest delay of a timer, in ms (24.8 days). Browsers and Node treat longer ones as 0
 * (https://developer.mozilla.org/en-US/docs/Web/API/Window/setTimeout#maximum_delay_value).
 */
export const longestDelay = 2_147_483_647

/** Limits a delay to what timers can do. */
export function atMostLongestDelay(ms: number): number {
  return Math.min(ms, longestDelay)
}
