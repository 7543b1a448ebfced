export interface Day {
  readonly date: Date
  readonly large: number
  readonly small: number
}

const DAY = 86_400_000

/** Invented, but with the shape of real use: weekdays, weekends, slow growth. */
function dayBefore(age: number): Day {
  const date = new Date(Date.now() - age * DAY)
  const isWeekend = [0, 6].includes(date.getDay())
  const wave = 1 + 0.16 * Math.sin(age * 1.7) + 0.09 * Math.sin(age * 4.1)
  const level = (isWeekend ? 0.42 : 1) * wave * (1.15 - age / 110)
  return { date, large: Math.round(2_900 * level), small: Math.round(4_600 * level) }
}

export const usage = {
  days: Array.from({ length: 30 }, (_, index) => dayBefore(29 - index)),
  keys: [
    { name: 'Production', model: 'fern-large', requests: 68_214, p95: 412 },
    { name: 'Production, batch', model: 'fern-small', requests: 97_530, p95: 96 },
    { name: 'Nightly reports', model: 'fern-small', requests: 21_077, p95: 131 },
    { name: 'Staging', model: 'fern-small', requests: 3_918, p95: 104 },
  ],
}
