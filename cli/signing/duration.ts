const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 }

/** Seconds of `90s`, `90m`, `12h`, `30d`; nothing if it is none. */
export function parseDuration(text: string): number | undefined {
  const [, count, unit = ''] = /^(\d{1,6})([smhd])$/.exec(text) ?? []
  return Number(count) ? Number(count) * (units[unit] ?? 0) : undefined
}
