import { describe, expect, test } from 'vitest'
import { createScrubber } from '../../src/privacy'
import { floods } from '../helpers/floods.mjs'
import { literals } from '../helpers/regexps.mjs'
import { createRandom, createShapes, eventOf, type Shape } from '../helpers/shapes.mjs'

/** Of 64 kB, in ms: what takes less than this, however it grows, is noticed by nobody. */
const unnoticed = 40
/** Twice as much may take so many times as long; four times would be quadratic. */
const mostGrowth = 2.5
const attempts = 16
/** Of 8 kB, in ms: what is quadratic and takes less does not take 64 kB half a second. */
const suspicious = 8
const mostShapes = 3000
/** Of CPU, in ms. */
const budget = 4000

/** CPU, in ms: what else the machine does is no part of it. */
function time(shape: Shape, length: number): number {
  const { scrub } = createScrubber({ key: 'k' })
  const event = eventOf(shape, length)
  const start = cpu()
  scrub(event)
  return cpu() - start
}

function cpu(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function isSlow(shape: Shape): boolean {
  return time(shape, 8000) > suspicious && !isLinear(shape)
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
  { piece: '\u{e0061}\u{e0040}' },
]

describe('time grows with the length of a text, and no faster', () => {
  const plain = { place: 'value', name: 'note', before: '', after: '' } as const

  test.each(once)(
    'where it once did: %j',
    (shape) => {
      expect(isLinear({ ...plain, piece: 'a', ...shape })).toBe(true)
    },
    600_000,
  )

  // By the processor's time, and at least the floods: a machine that is busy tries fewer, and waits for none.
  test('for floods, and for what the expressions of the rules make, wherever it stands', () => {
    const { fresh } = createShapes(literals(['src/privacy']), createRandom(13))
    const slow = floods
      .map((piece): Shape => ({ ...plain, piece }))
      .filter((shape: Shape) => isSlow(shape))
    const end = cpu() + budget
    for (let count = 0; count < mostShapes && cpu() < end; count += 1) {
      const shape = fresh()
      if (isSlow(shape)) slow.push(shape)
    }
    expect(slow).toEqual([])
  }, 600_000)
})
