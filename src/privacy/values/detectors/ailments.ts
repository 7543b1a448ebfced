import { each, type Detector } from '../detector'
import { ailments, endings } from '../prefilters/ailments'

/** `she has breast cancer stage 3`, `my eating disorder`, `diagnosed with type 2 diabetes` */
const suffered = new RegExp(
  String.raw`\b(?:(?:I|he|she|who|they|mother|father|son|daughter|wife|husband|patient|client) (?:have|has|had|am|is|was)|my|his|her|(?:diagnosed|admitted) with|suffer(?:s|ed|ing)? from|history of|treat(?:ed|ment) for|living with|struggling with|due to|because of)(?: (?:been|an?|the|just|got|severe|chronic)){0,2} ((?:[a-z\d-]{2,14} ){0,2}(?:[a-z]{3,16}(?:${endings})|(?:${ailments})[a-z’']{0,12})(?: (?:disorder|disease|stage \d|type \d))?)(?![\p{L}-])`,
  'gu',
)

/** What somebody suffers from, in a sentence that says so. */
export const ailmentsInText: Detector = {
  find(text, hit) {
    if (text.split(' ', 4).length < 4) return
    each(suffered, text, ({ 0: match, 1: ailment = '', index }) => {
      const end = index + match.length
      hit(end - ailment.length, end, 'ailment')
    })
  },
}
