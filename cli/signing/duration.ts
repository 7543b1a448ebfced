import { InvalidArgumentError } from 'commander'

const units: Readonly<Record<string, number>> = { m: 60, h: 3_600, d: 86_400 }

/** Seconds of `90m`, `12h`, `30d`. */
export function duration(text: string): number {
  const [, count, unit = ''] = /^(\d{1,6})([mhd])$/.exec(text) ?? []
  if (!Number(count)) throw new InvalidArgumentError('a duration is a number and m, h or d: 30d')
  return Number(count) * (units[unit] ?? 0)
}
