import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { packs } from './packs.mjs'

/** Writes a module for each pack: languages, entity types and names in alphabetical order, in short lines. */
export async function writePacks(found, folder) {
  const options = { ...(await resolveConfig(folder)), parser: 'typescript', plugins: [] }
  for (const [pack, list] of Object.entries(packs)) {
    const entries = list
      .split(' ')
      .sort()
      .filter((tag) => found.has(tag))
      .map((tag) => `${tag}: {${typesOf(found.get(tag))}}`)
    const code = [
      "import type { LanguagePack } from '../language-pack'",
      '',
      '/** Built by scripts/languages/build.mjs, from the tables in THIRD-PARTY-NOTICES.md. */',
      `export const ${pack}: LanguagePack = {${entries.join(',')}}`,
    ].join('\n')
    writeFileSync(join(folder, `${pack}.ts`), await format(code, options))
  }
}

function typesOf(types) {
  return [...types]
    .filter(([, forms]) => forms.size > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, forms]) => `${type}: ${lines([...forms].sort()).join(' + ')}`)
    .join(',')
}

function lines(words) {
  const all = ['']
  for (const word of words) {
    if (all[all.length - 1].length + word.length > 80) all.push('')
    all[all.length - 1] += `${word} `
  }
  return all.map((line, index) => JSON.stringify(index === all.length - 1 ? line.trim() : line))
}
