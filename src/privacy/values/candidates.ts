import { mayHaveAilments } from './prefilters/ailments'
import { mayHaveLabelledNumbers } from './prefilters/labelled-numbers'
import { mayHaveLabels } from './prefilters/labels'
import { mayHaveMentions } from './prefilters/mentions'
import { mayHaveNamedThings } from './prefilters/named-things'
import { mayBeName, mayHaveNames } from './prefilters/names-in-text'
import { mayHavePasswords } from './prefilters/passwords'
import type { Prefilter } from './prefilters/prefilter'
import { mayHaveSecrets } from './prefilters/secrets'
import { mayHaveStreets } from './prefilters/street-addresses'
import { mayHaveTables } from './prefilters/tables'
import {
  AT,
  BRACKET,
  CODED,
  EQUALS,
  PLUS,
  SLASH,
  SPACE,
  UPPER,
  type TextFeatures,
} from './text-features'

/** In the order in which detectors run. At most 30, for a scan keeps them as bits of a number. */
const prefilters = {
  emails: ({ bits }) => (bits & AT) !== 0,
  pairs: ({ bits, colons }) => (bits & EQUALS) !== 0 || colons > 0,
  labels: mayHaveLabels,
  markup: ({ bits, colons }, text) =>
    ((bits & (BRACKET | EQUALS)) !== 0 || colons > 1) &&
    /<[a-z<]|form-data|BEGIN:V|MECARD:|WIFI:|attr__|(?:CN|uid|sn|givenName)=/i.test(text),
  ids: ({ digits, bits, dashes }) =>
    digits > 6 || (digits > 3 && dashes === 0 && (bits & UPPER) !== 0),
  ibans: ({ digits }, text) => digits > 5 && /[a-z]{2}\d\d\W?[a-z\d]{4}\W?[a-z\d]{4}/i.test(text),
  cards: ({ digits }) => digits > 13,
  phones: ({ digits, bits, colons }) =>
    digits > 6 && ((bits & (SPACE | PLUS | CODED | BRACKET)) !== 0 || digits > 9 || colons > 0),
  labelledNumbers: mayHaveLabelledNumbers,
  network: ({ digits, digitRun, dots, colons, dashes, bits }, text) =>
    (colons > 1 && /:[\da-f]{0,4}:/i.test(text)) ||
    (dots > 1 && ((digits > 3 && digitRun > 2) || address.test(text))) ||
    (digits > 3 && (dashes > 4 || ((bits & CODED) !== 0 && text.includes('°')))),
  secrets: mayHaveSecrets,
  mnemonics: ({ spaces }, text) =>
    text.length > 46 &&
    (spaces > 10 || text.includes('\n')) &&
    /[a-z]{3,8}(?:[ \n][a-z]{3,8}){11}/.test(text),
  filePaths: ({ bits }, text) =>
    (bits & (SLASH | CODED)) !== 0 &&
    /home|Users|arn:|Doc|DOC|Util|Benu|Usua|Uten|Cont|Appl|Core|homes/.test(text),
  profiles: ({ bits, dots }, text) => (bits & SLASH) !== 0 && (dots > 0 || text.startsWith('/@')),
  mentions: mayHaveMentions,
  namedThings: mayHaveNamedThings,
  streetAddresses: mayHaveStreets,
  tables: mayHaveTables,
  namesInText: mayHaveNames,
  passwords: mayHavePasswords,
  ailments: mayHaveAilments,
  fixedFormats: ({ digits, bits }, text) =>
    digits > 3 &&
    (bits & UPPER) !== 0 &&
    /(?:PID|NK1|GT1|IN1)\||\bM[1-9][A-Z]{2,20}\/|^BCD\r?\n/.test(text),
} satisfies Record<string, Prefilter>

export type DetectorName = keyof typeof prefilters

/** Of which parts may be short: `10.1.2.3`, `00ab.cd12.34ef`. */
const address = /\d(?:\.\d{1,3}){3}|[\da-f]{4}(?:\.[\da-f]{4}){2}/i

/** A hash, and keys that are made to be seen: one word, of which no part stands alone. */
const harmlessRun = /^(?:(?:d-)?(?=[a-f\d]*[a-f])[a-f\d]{32,128}|(?:pk|phc)_\w{1,200})$/

const all: readonly Prefilter[] = Object.values(prefilters)
export const detectorNames = Object.keys(prefilters) as readonly DetectorName[]

/** Those that find something in plain words, or with few digits: the others look for digits, signs, long runs. */
const ofWords = bitsOf([
  'secrets',
  'ailments',
  'labelledNumbers',
  'mnemonics',
  'mentions',
  'namedThings',
  'streetAddresses',
  'tables',
  'namesInText',
  'passwords',
])
const nameBit = bitsOf(['namesInText'])
const everything = bitsOf(detectorNames)

function bitsOf(names: readonly DetectorName[]): number {
  return names.reduce((bits, name) => bits | (1 << detectorNames.indexOf(name)), 0)
}

/** Which detectors could find something, as bits. */
export function candidatesFor(
  features: Readonly<TextFeatures>,
  text: string,
  isCalled = false,
): number {
  const { bits, digits, dots, colons, run, dashes } = features
  if (run === text.length && run > 31 && harmlessRun.test(text)) return 0
  // Most texts are a word or some.
  const isPlain =
    (bits & ~(SPACE | UPPER)) === 0 &&
    digits < 4 &&
    colons === 0 &&
    run < 16 &&
    dots < 2 &&
    dashes < 5

  let candidates = isCalled && mayBeName(text) ? nameBit : 0
  const asked = isPlain ? ofWords : everything
  let bit = 1
  for (const mayFind of all) {
    if ((asked & bit) !== 0 && mayFind(features, text)) candidates |= bit
    bit <<= 1
  }
  return candidates
}
