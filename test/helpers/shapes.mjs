// Events that a slow rule would take long for: made by the grammar of the rules' own regular expressions.
import { RegExpParser } from '@eslint-community/regexpp'
import { floods } from './floods.mjs'

/**
 * @typedef {object} Shape
 * @property {string} place where the text is in an event
 * @property {string} name of the property
 * @property {string} before
 * @property {string} piece what is repeated
 * @property {string} after
 */

/** Numbers drawn by a seed (mulberry32): the same seed, the same shapes. */
export function createRandom(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count) => Math.floor(next() * count)
  return { next, below, pick: (list) => list[below(list.length)] }
}

/** Property names, one or more of each kind that the dictionary knows, and one that says nothing. */
const names = [
  ...['note', 'note', 'note', 'email', 'phone', 'first_name', 'created_by', 'username', 'address'],
  ...['dob', 'gender', 'ip', 'lat', 'city', 'state', 'os', 'locale', 'user_id', 'company', 'mac'],
  ...['$referrer', '$current_url', 'utm_source', 'password', 'token', 'otp', 'card', 'cvv', 'iban'],
  ...['ssn', 'comment', 'firmware_version', 'error', 'user', 'value', 'walletaddress'],
]

/** Where a text can be in an event. */
const places = {
  value: (text, name) => ({ event: 'x', properties: { [name]: text } }),
  key: (text) => ({ event: 'x', properties: { [text]: 1 } }),
  keys: (text) => ({
    event: 'x',
    properties: Object.fromEntries(chunks(text, 60).map((key, n) => [`${n} ${key}`, n])),
  }),
  path: (text, name) => ({ event: 'x', properties: { [name]: `/${text}` } }),
  url: (text) => ({ event: 'x', properties: { $current_url: `https://x.test/${text}` } }),
  event: (text) => ({ event: text, properties: {} }),
  list: (text, name) => ({ event: 'x', properties: { [name]: chunks(text, 40) } }),
  json: (text, name) => ({ event: 'x', properties: { note: JSON.stringify({ [name]: text }) } }),
  label: (text, name) => ({ event: 'x', properties: { fields: [{ name, value: text }] } }),
}

function chunks(text, length) {
  const all = []
  for (let start = 0; start < text.length; start += length)
    all.push(text.slice(start, start + length))
  return all
}

/**
 * An event with so many letters of a shape, or a few less: its piece is whole each time, for half an escape
 * at the end of a text can take another way than a whole one, and then two lengths are no two of the same.
 *
 * @param {Shape} shape
 * @param {number} length
 * @returns {object}
 */
export function eventOf({ place, name, before, piece, after }, length) {
  const count = Math.max(0, length - before.length - after.length)
  const flood = piece.repeat(Math.floor(count / piece.length))
  return places[place](before + flood + after, name)
}

/**
 * Makes shapes out of what the expressions match, nearly match, and of floods known to be slow.
 *
 * @param {{ source: string, flags: string }[]} expressions
 * @param {ReturnType<typeof createRandom>} random
 * @returns {{ fresh: () => Shape, mutate: (shape: Shape) => Shape }}
 */
export function createShapes(expressions, random) {
  const asts = expressions.map(parse)
  const fragment = () => {
    const dice = random.next()
    if (dice < 0.25) return random.pick(floods)
    if (dice < 0.35) return String.fromCharCode(32 + random.below(95))
    return sample(random.pick(asts), random).slice(0, 40) || 'a'
  }
  const edge = () => (random.next() < 0.5 ? '' : fragment())
  const fresh = () => ({
    place: random.next() < 0.5 ? 'value' : random.pick(Object.keys(places)),
    name: random.pick(names),
    before: edge(),
    piece: Array.from({ length: 1 + random.below(3) }, fragment).join('') || 'a',
    after: edge(),
  })
  /** A shape like another, in one thing. */
  const mutate = (shape) => {
    const other = fresh()
    const part = random.pick(['place', 'name', 'before', 'piece', 'after', 'join', 'cut'])
    if (part === 'join') return { ...shape, piece: shape.piece + fragment() }
    if (part === 'cut')
      return {
        ...shape,
        piece: shape.piece.slice(random.below(2)).slice(0, 1 + random.below(12)) || 'a',
      }
    return { ...shape, [part]: other[part] }
  }
  return { fresh, mutate }
}

/** @param {{ source: string, flags: string }} expression */
function parse({ source, flags }) {
  return new RegExpParser({ ecmaVersion: 2024 }).parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
  })
}

/**
 * Texts that an expression matches, and some that begin as if.
 *
 * @param {{ source: string, flags: string }} expression
 * @param {ReturnType<typeof createRandom>} random
 * @returns {() => string}
 */
export function samplesOf(expression, random) {
  const ast = parse(expression)
  return () => sample(ast, random)
}

/** A text that an expression matches, or a part of one. */
function sample(node, random, depth = 0) {
  if (depth > 12) return ''
  const next = (child) => sample(child, random, depth + 1)
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return next(random.pick(node.alternatives))
    case 'Alternative': {
      const { elements } = node
      // Now and then only a part: what begins to match, and doesn't go on.
      const end = random.next() < 0.3 ? random.below(elements.length + 1) : elements.length
      return elements.slice(0, end).map(next).join('')
    }
    case 'Quantifier': {
      const most = Math.min(node.max, node.min + 3)
      const count = node.min + random.below(most - node.min + 1)
      return Array.from({ length: Math.min(count, 40) }, () => next(node.element)).join('')
    }
    case 'Character':
      return String.fromCodePoint(node.value)
    case 'CharacterClass':
      return node.negate || node.elements.length === 0
        ? random.pick(['a', '1', '.', ' ', '-', '\u00e9'])
        : next(random.pick(node.elements))
    case 'CharacterClassRange':
      return String.fromCodePoint(
        node.min.value + random.below(node.max.value - node.min.value + 1),
      )
    case 'CharacterSet':
      return random.pick(letters[node.value ?? node.key ?? node.kind] ?? letters.other)
    case 'Assertion':
      return node.kind === 'lookahead' && !node.negate ? next(random.pick(node.alternatives)) : ''
    default:
      return ''
  }
}

const letters = {
  digit: ['1', '9', '0'],
  space: [' ', '\t', '\u00a0'],
  word: ['a', 'Z', '1', '_'],
  any: ['a', '1', ' ', '"'],
  Lu: ['A', 'M', '\u00c9'],
  Ll: ['d', 'a', 'i', 'l', '\u00e9'],
  other: ['a', '\u00e9', '\u5b57'],
}
