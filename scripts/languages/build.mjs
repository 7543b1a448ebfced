/**
 * Builds the language packs in src/privacy/languages/ and their notices from public tables and from
 * words.txt. Run it with `npm run build:languages`; the packages are fetched by the ordinary clients of
 * their registries (`npm pack`, `apt-get download`), and nothing of them is installed or run.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fetchPackage, importTypeScript } from './fetch-package.mjs'
import { formsOf } from './labels.mjs'
import { languageOf, packOf } from './packs.mjs'
import { sources } from './sources.mjs'
import { writeNotices } from './write-notices.mjs'
import { writePacks } from './write-packs.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '../..')
const out = join(root, 'src/privacy/languages/packs')

const { tokens } = await importTypeScript(join(root, 'src/privacy/names/tokens.ts'))
const { lexicon } = await importTypeScript(join(root, 'src/privacy/names/lexicon.ts'))
const base = new Set(Object.values(lexicon).flatMap((list) => list.split(' ')))
/** What means something else in English, and so in the names of most apps. */
const english = new Set([
  ...readFileSync(
    join(await fetchPackage('deb:wamerican-small'), 'usr/share/dict/american-english-small'),
    'utf8',
  )
    .split('\n')
    .filter((word) => /^[a-z]+$/.test(word)),
])
const taken = new Set(
  readFileSync(join(here, 'not-words.txt'), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(/\s+/)),
)

/** language → entity type → forms, the first source to say what a form means wins. */
const found = new Map()
function add([tag, type, label], isReviewed) {
  const language = languageOf(tag)
  if (!packOf.has(language)) return
  const types = found.get(language) ?? found.set(language, new Map()).get(language)
  for (const form of formsOf(label, language, tokens)) {
    if (base.has(form) || !isUsable(form, isReviewed)) continue
    // What is said of things too is so even if it is a person's somewhere else.
    if (type !== 'anyname' && isKnown(types, form, type)) continue
    const forms = types.get(type) ?? types.set(type, new Set()).get(type)
    forms.add(form)
  }
}

function isKnown(types, form, type) {
  return [...types].some(([other, forms]) => other !== type && forms.has(form))
}

/** @param isReviewed somebody wrote it down although it is a word in English too */
function isUsable(form, isReviewed) {
  if (!/^[a-z\d]+$/.test(form)) return form.length > 0
  return (
    form.length > 2 && form.length < 40 && !taken.has(form) && (isReviewed || !english.has(form))
  )
}

let language = ''
/** `name!`: what only a person has, although a table says it of things as well. */
const onlyPersons = new Set()
for (const line of readFileSync(join(here, 'words.txt'), 'utf8').split('\n')) {
  if (line.startsWith('#') || line === '') continue
  const [first, ...words] = line.trim().split(/\s+/)
  if (!line.startsWith(' ')) language = first
  else
    for (const word of words) {
      add([language, first.replace('!', ''), word.replaceAll('-', ' ')], true)
      if (first === 'name!') onlyPersons.add(word)
    }
}
const used = new Map()
for (const source of sources) {
  const folder = await fetchPackage(source.package)
  const languages = new Set()
  for (const row of source.read(folder)) {
    add(row, false)
    languages.add(languageOf(row[0]))
  }
  const before = used.get(source.name)
  for (const one of before?.languages ?? []) languages.add(one)
  const packages = [before?.packages ?? [], source.package.replace(/^\w+:/, '')].flat()
  used.set(source.name, { ...source, languages, packages })
}

mkdirSync(out, { recursive: true })
for (const types of found.values())
  for (const form of types.get('anyname') ?? [])
    types.get(onlyPersons.has(form) ? 'anyname' : 'name')?.delete(form)
await writePacks(found, out)
await writeNotices(used, join(root, 'THIRD-PARTY-NOTICES.md'))
