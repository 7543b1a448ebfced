/**
 * For timers: what is longer than 2³¹ − 1 ms, 24.8 days, browsers take for no time at all
 * (https://developer.mozilla.org/en-US/docs/Web/API/Window/setTimeout#maximum_delay_value).
 */
export function atMostLongestDelay(ms: number): number {
  return Math.min(ms, 2_147_483_647)
}
