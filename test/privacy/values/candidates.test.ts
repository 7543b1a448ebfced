import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, test, vi } from 'vitest'
import { candidatesFor, detectorNames } from '../../../src/privacy/values/candidates'
import { detectorAt } from '../../../src/privacy/values/detectors'
import { addFurtherDetectors } from '../../../src/privacy/values/detectors/further'
import { featuresOf } from '../../../src/privacy/values/text-features'
import { built, literals } from '../../helpers/regexps.mjs'
import { createRandom, samplesOf } from '../../helpers/shapes.mjs'

const tests = new URL('..', import.meta.url)
const samplesOfEach = 60

/** What detectors find in a text that are not asked of it, and none of the others does. */
function missedIn(text: string): string[] {
  const candidates = candidatesFor(featuresOf(text), text, true)
  const found = new Set<number>()
  for (const { start, end } of hitsOf(text, (index) => (candidates & (1 << index)) !== 0))
    for (let at = start; at < end; at += 1) found.add(at)

  return hitsOf(text, (index) => (candidates & (1 << index)) === 0)
    .filter(({ start, end }) => {
      const isNew = (letter: string, at: number) =>
        at >= start && at < end && !found.has(at) && /[\p{L}\d]/u.test(letter)
      return text.split('').some(isNew)
    })
    .map(({ name, start, end }) => `${name}: ${text.slice(start, end)} in ${text}`)
}

function hitsOf(text: string, isAsked: (index: number) => boolean) {
  const hits: { readonly name: string; readonly start: number; readonly end: number }[] = []
  detectorNames.forEach((name, index) => {
    if (isAsked(index))
      detectorAt(index)?.find(text, (start, end) => hits.push({ name, start, end }))
  })
  return hits
}

/** What the tests of privacy have the rules read, and all else that is written in them. */
function textsOfTests(): string[] {
  const texts = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) texts.add(node.text)
    node.forEachChild(visit)
  }
  for (const file of readdirSync(tests, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.ts')) {
      const source = readFileSync(new URL(file, tests), 'utf8')
      visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest))
    }
  return [...texts]
}

describe('a detector is asked of each text in which it alone finds something', () => {
  addFurtherDetectors()

  test('of all texts in the tests of privacy', () => {
    const texts = textsOfTests()
    expect(texts.length).toBeGreaterThan(4000)
    expect(texts.flatMap(missedIn)).toEqual([])
  })

  test('of those that the expressions of detectors match, by themselves and in a sentence', async () => {
    const random = createRandom(7)
    const expressions = [
      ...literals(['src/privacy/values/detectors']),
      ...(await built(searchForAll)),
    ]
    const texts = expressions.flatMap((expression) => {
      const sample = samplesOf(expression, random)
      return Array.from({ length: samplesOfEach }, sample)
    })
    const all = [...new Set([...texts, ...texts.map((text) => `we saw ${text} there`)])]
    expect(all.length).toBeGreaterThan(15_000)
    // A key that is all dots, a name of accents: what nobody writes may be missed, one in ten thousand.
    expect(all.flatMap(missedIn).slice(Math.floor(all.length / 10_000))).toEqual([])
  })
})

/** Expressions are put together when they are first used: those of modules evaluated anew. */
async function searchForAll(): Promise<void> {
  vi.resetModules()
  const { addFurtherDetectors: add } = await import('../../../src/privacy/values/detectors/further')
  const { detectorAt: at } = await import('../../../src/privacy/values/detectors')
  add()
  detectorNames.forEach((_, index) =>
    at(index)?.find('ada@x.test a=b: 1.1.1.1 +44 20 7946 0958', () => {}),
  )
}
