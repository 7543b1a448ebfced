import { each, type Detector } from '../detector'

const words = /[a-z]{3,8}(?:[ \n][a-z]{3,8}){11,23}/g
/** In a sentence of so many words one of these comes sooner or later; in a list of BIP 39 none does. */
const grammar =
  /\b(?:the|and|for|from|your|are|was|were|has|had|but|our|its|been|into|his|her|how|who|did|does|not|per|via|les|des|una|der|die|das|und)\b/
const announced = /(?:seed|phrase|mnemonic|recovery|wallet|words?)\W{1,4}(?:is|are)?\W{0,4}$/i

/** The 12, 15, 18, 21 or 24 words that a wallet is restored by (BIP 39). */
export const mnemonics: Detector = {
  find(text, hit) {
    each(words, text, ({ 0: match, index }) => {
      const count = match.split(/[ \n]/).length
      const isWhole = match.length === text.trim().length
      const isPhrase = isWhole
        ? count % 3 === 0
        : announced.test(text.slice(Math.max(0, index - 40), index))
      if (isPhrase && !grammar.test(match)) hit(index, index + match.length, 'secret')
    })
  },
}
