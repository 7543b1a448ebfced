import { describe, expect, test } from 'vitest'
import { createScrubber } from '../../src/privacy'
import { floods } from '../helpers/floods.mjs'
import { literals } from '../helpers/regexps.mjs'
import { createRandom, createShapes, eventOf, type Shape } from '../helpers/shapes.mjs'

/** Of 64 kB, in ms: what takes less than this, however it grows, is noticed by nobody. */
const unnoticed = 40
/** Twice as much may take so many times as long; four times would be quadratic. */
const mostGrowth = 2.5
const attempts = 8
/** Of 8 kB, in ms: what is quadratic and takes less does not take 64 kB half a second. */
const suspicious = 8
const count = 1500

/** CPU, in ms: what else the machine does is no part of it. */
function time(shape: Shape, length: number): number {
  const { scrub } = createScrubber({ key: 'k' })
  const event = eventOf(shape, length)
  const start = process.cpuUsage()
  scrub(event)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/**
 * Whether a shape's time grows with its length, and no faster. Compilers and collectors only add to a
 * time, never take away: the least of some runs comes near to what it is, and one good pair is proof.
 */
function isLinear(shape: Shape): boolean {
  if (time(shape, 64_000) < unnoticed) return true
  let half = Infinity
  let whole = Infinity
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    half = Math.min(half, time(shape, 32_000))
    whole = Math.min(whole, time(shape, 64_000))
    if (whole < unnoticed || whole < half * mostGrowth) return true
  }
  return false
}

/** Found by measuring: each of them once took seconds. */
const once: readonly Partial<Shape>[] = [
  { piece: '\\' },
  { piece: '-1', before: '/', after: '/x' },
  { place: 'key', piece: ' 1', before: 'a' },
  { place: 'key', piece: '+1[]' },
  { place: 'key', piece: 'a' },
  { name: 'email', piece: ' ' },
  { name: 'user_email', piece: ' ', before: 'a' },
  { name: 'ip', piece: ':', after: 'z' },
  { name: 'ip', piece: '1.' },
  { piece: 'email:++', after: '%25\u200b' },
  { piece: 'a', after: 'z::1111' },
]

describe('time grows with the length of a text, and no faster', () => {
  const plain = { place: 'value', name: 'note', before: '', after: '' } as const

  test.each(once)('where it once did: %j', (shape) => {
    expect(isLinear({ ...plain, piece: 'a', ...shape })).toBe(true)
  })

  test('for floods, and for what the expressions of the rules make, wherever it stands', () => {
    const { fresh } = createShapes(literals(['src/privacy']), createRandom(13))
    const shapes = [
      ...floods.map((piece): Shape => ({ ...plain, piece })),
      ...Array.from({ length: count }, fresh),
    ]
    const slow = shapes.filter((shape) => time(shape, 8000) > suspicious && !isLinear(shape))
    expect(slow).toEqual([])
  })
})
