import { registry } from 'cordon/registry'
import { describe, expect, test } from 'vitest'
import { signatureOf } from '../../../cli/scan/signature'
import { WordIndex } from '../../../cli/scan/word-index'
import { wordsOfPattern } from '../../../cli/scan/words-of-pattern'
import { clean, planted } from './planted'
import { unusual } from './unusual'

describe('an index of words', () => {
  const words = ['mixpanel', 'panel.io', 'an', 'mixpanes', '$id', 'panels']
  const index = new WordIndex(new Map(words.map((word) => [word, [word]])))

  test.each([
    '',
    'mixpanel',
    'MIXPANEL.IO',
    'mixpanes',
    'mixpamixpanel',
    'mixpanels',
    'a n',
    '…$ID…',
    'ſan',
    'mixpanmixpanel.ion',
  ])('has those that are in %j, whatever the case', (text) => {
    const inText = words.filter((word) => text.toLowerCase().includes(word))
    expect([...index.ownersIn(text)].sort()).toEqual(inText.sort())
  })

  test('says whose a word is that several have', () => {
    const shared = new WordIndex(new Map(['a', 'b'].map((owner) => [owner, ['word']])))
    expect([...shared.ownersIn('some words')]).toEqual(['a', 'b'])
  })
})

describe('words of an expression', () => {
  test.each([
    ['mix[ -]?panel', 'mix panel,mix-panel,mixpanel'],
    ['\\bph[xs]_[A-Za-z0-9]{20,}', 'phs_,phx_'],
    ['segment\\.(?:com|io)|\\banalytics-next\\b', 'analytics-next,segment.com,segment.io'],
    ['full-?story\\b(?=.*(?:sdk|data))', 'full-story,fullstory'],
    ['ab+cdde*f', 'cdd'],
    ['https://[0-9a-f]{32}@x', 'https://'],
    ['a{0,2}bcd', 'bcd'],
    ['x(?:a|b(?:c|d))yz', 'xayz,xbcyz,xbdyz'],
  ])('%s: %s', (source, words) => {
    expect([...(wordsOfPattern(source) ?? [])].sort().join()).toBe(words)
  })

  test.each(['[0-9a-f]{32}', 'abc|.+', '\\d+-\\w', 'a?b?'])('none of %s', (source) => {
    expect(wordsOfPattern(source)).toBeUndefined()
  })
})

test('every vendor has some, and no text that its keywords match is without one', () => {
  const signatures = Object.values(registry).map(signatureOf)
  const index = new WordIndex(new Map(signatures.map((one) => [one, one.words ?? []])))
  for (const { name, words } of signatures) expect([name, words?.length]).not.toContain(undefined)
  for (const { text, path } of [...planted, ...unusual, ...clean])
    for (const whole of [text, text.toUpperCase()]) {
      const its = signatures.filter(({ keywords }) => keywords.test(whole))
      const found = index.ownersIn(whole)
      expect([path, ...its.filter((one) => !found.has(one)).map(({ name }) => name)]).toEqual([
        path,
      ])
    }
})
