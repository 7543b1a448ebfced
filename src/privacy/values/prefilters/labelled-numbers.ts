import { CODED, SLASH, SPACE, UPPER } from '../text-features'
import type { Prefilter } from './prefilter'

/** `MRN-4418820`: the word for it and the number are one. */
export const inOneWord = /[A-Z]{2,6}-?\d{5}/
/** A number of a passport may have one digit. */
const passport = /(?:^|[^A-Za-z\d])(?=[A-Z]{0,8}\d)[A-Z\d]{9}(?![A-Za-z\d])/
/** A number plate may have two digits: `plate AB12 CDE`. */
const plate = /plate|\brego\b|kennzeichen|matr[ií]cula|targa|kenteken/i

export const mayHaveLabelledNumbers: Prefilter = (
  { digits, digitRun, bits, colons, dots, dashes },
  text,
) =>
  ((bits & (SPACE | CODED)) !== 0 || colons > 0
    ? digits > 3 &&
      // A number, an id with letters in it, a date.
      (digitRun > 3 || digits > 4 || dots + dashes > 0 || (bits & (SLASH | CODED)) !== 0)
    : digits > 4 && (bits & UPPER) !== 0 && inOneWord.test(text)) ||
  (digits > 0 && digits < 10 && (bits & UPPER) !== 0 && passport.test(text)) ||
  (digits > 1 && digits < 4 && (bits & UPPER) !== 0 && plate.test(text))
