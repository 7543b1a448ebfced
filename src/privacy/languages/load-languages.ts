import { addLanguages } from '../engine'
import { addLabelWords } from '../values/detectors/label-words'
import { foreignLabelWords } from './label-words'
import type { LanguagePack } from './language-pack'
import { packsFor, type PackName } from './pack-names'

/** Written out, so that bundlers see a chunk in each. */
const loaders: Readonly<Record<PackName, () => Promise<LanguagePack>>> = {
  germanic: async () => (await import('./packs/germanic')).germanic,
  romance: async () => (await import('./packs/romance')).romance,
  slavic: async () => (await import('./packs/slavic')).slavic,
  northern: async () => (await import('./packs/northern')).northern,
  european: async () => (await import('./packs/european')).european,
  turkic: async () => (await import('./packs/turkic')).turkic,
  semitic: async () => (await import('./packs/semitic')).semitic,
  indic: async () => (await import('./packs/indic')).indic,
  southeast: async () => (await import('./packs/southeast')).southeast,
  eastern: async () => (await import('./packs/eastern')).eastern,
  african: async () => (await import('./packs/african')).african,
}

/**
 * Loads the packs of languages, all at once. Rejects if one cannot be had: rules that cannot read what
 * a page calls its fields are not the rules, so no vendor may run on them.
 */
export async function loadLanguages(languages: readonly string[]): Promise<void> {
  const packs = await Promise.all([...packsFor(languages)].map((name) => loaders[name]()))
  packs.forEach(addLanguages)
  if (packs.length > 0) addLabelWords(foreignLabelWords)
}
