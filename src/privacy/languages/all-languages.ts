import { addLanguages } from '../names/dictionary'
import { addLabelWords } from '../values/detectors/label-words'
import { foreignLabelWords } from './label-words'
import { packsFor, type PackName } from './pack-names'
import { african } from './packs/african'
import { eastern } from './packs/eastern'
import { european } from './packs/european'
import { germanic } from './packs/germanic'
import { indic } from './packs/indic'
import { northern } from './packs/northern'
import { romance } from './packs/romance'
import { semitic } from './packs/semitic'
import { slavic } from './packs/slavic'
import { southeast } from './packs/southeast'
import { turkic } from './packs/turkic'

const packs = {
  ...{ african, eastern, european, germanic, indic, northern },
  ...{ romance, semitic, slavic, southeast, turkic },
} as const

/** Adds packs at once: those of some languages, or all. For where size does not matter. */
export function addAllLanguages(languages?: readonly string[]): void {
  const names = languages ? packsFor(languages) : new Set(Object.keys(packs) as PackName[])
  for (const name of names) addLanguages(packs[name])
  if (names.size > 0) addLabelWords(foreignLabelWords)
}
