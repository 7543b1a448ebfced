/**
 * How much of what is personal is found by names in languages that nobody tuned the lists on: labels
 * of address books, from tables that the packs are not built from. Nothing of these is kept in the
 * repository; they are fetched from Debian's archive, which only some machines reach.
 *
 *     npm run test:languages            all languages, each with its pack
 *     npm run test:languages -- --bare  without any pack
 *     npm run test:languages -- --misses et   what is missed in Estonian, of the tuned half
 *
 * A hash parts the labels in two halves: misses are shown of one, which words.txt may be tuned on, and
 * never of the other, whose recall is what counts.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fetchPackage, importTypeScript } from './fetch-package.mjs'
import { languageOf, packOf } from './packs.mjs'
import { gettext } from './sources.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const bare = process.argv.includes('--bare')
const shown = process.argv[process.argv.indexOf('--misses') + 1 || Infinity] ?? ''

/** A value of each kind, that nothing but its name gives away. */
const values = {
  firstName: 'Zofia',
  lastName: 'Kaminska',
  name: 'Zofia Kaminska',
  nickname: 'zofka84',
  phone: '601 234 567',
  birthday: '17.05.1984',
  address: 'Long Street 12',
  city: 'Tartu',
  postcode: '51003',
  country: 'Estonia',
  password: 'violet-harbour-84',
  username: 'zofka84',
}

function* roundcube(folder) {
  const locales = join(folder, 'usr/share/roundcube/program/localization')
  const keys = {
    firstname: 'firstName',
    surname: 'lastName',
    nickname: 'nickname',
    phone: 'phone',
    address: 'address',
    street: 'address',
    zipcode: 'postcode',
    locality: 'city',
    country: 'country',
    birthday: 'birthday',
    maidenname: 'lastName',
    password: 'password',
    username: 'username',
  }
  for (const tag of readdirSync(locales)) {
    const file = join(locales, tag, 'labels.inc')
    if (!existsSync(file)) continue
    for (const [, key, label] of readFileSync(file, 'utf8').matchAll(
      /^\$labels\['(\w+)'\]\s*=\s*'(.*)';/gm,
    ))
      if (keys[key]) yield [tag, keys[key], label]
  }
}

function* kcontacts(folder) {
  const keys = {
    'Given Name': 'firstName',
    'Family Name': 'lastName',
    'Nick Name': 'nickname',
    Birthday: 'birthday',
    'Home Phone': 'phone',
    'Mobile Phone': 'phone',
    'Business Phone': 'phone',
    'Home Address Street': 'address',
    'Home Address City': 'city',
    'Home Address Country': 'country',
  }
  const locales = join(folder, 'usr/share/locale')
  for (const tag of readdirSync(locales)) {
    const messages = join(locales, tag, 'LC_MESSAGES')
    for (const file of existsSync(messages) ? readdirSync(messages) : [])
      for (const [text, label] of Object.entries(gettext(join(messages, file))))
        if (keys[text]) yield [tag, keys[text], label]
  }
}

function isHeldOut(row) {
  return createHash('sha256').update(row).digest()[0] % 2 === 0
}

const rows = new Map()
for (const [source, labels] of [
  ['Roundcube', roundcube(await fetchPackage('deb:roundcube-core'))],
  ['KContacts', kcontacts(await fetchPackage('deb:libkf5contacts-data'))],
])
  for (const [tag, kind, label] of labels) {
    const language = languageOf(tag)
    const plain = label.replace(/\(.*?\)|:/g, '').trim()
    if (language === 'en' || !packOf.has(language) || /[/{}&<%]/.test(plain) || plain === '')
      continue
    const key = `${language} ${kind} ${plain.toLowerCase()}`
    rows.set(key, [language, kind, plain, source, isHeldOut(key)])
  }

const { createScrubber } = await importTypeScript(join(root, 'src/privacy/index.ts'))
const scrubber = createScrubber(bare ? { languages: ['en'] } : {})
const byLanguage = new Map()
const byKind = new Map()
const byHalf = new Map()
function count(map, key, isFound) {
  const [found, all] = map.get(key) ?? [0, 0]
  map.set(key, [found + Number(isFound), all + 1])
}
for (const [language, kind, label, source, heldOut] of rows.values()) {
  const name = label.replace(/\s+/g, '_')
  const { properties } = scrubber.scrub({
    event: 'Saved',
    properties: { [name]: values[kind], plan: 'pro' },
  })
  const isFound = properties[name] !== values[kind]
  count(byLanguage, language, isFound)
  count(byKind, kind, isFound)
  count(byHalf, heldOut ? 'held out' : 'tuned', isFound)
  if (!isFound && !heldOut && [language, kind, 'all'].includes(shown))
    console.log(source, kind, label)
}
const percent = ([found, all]) => `${found}/${all} ${((100 * found) / all).toFixed(1)}`
console.log(
  [...byLanguage]
    .sort(([, a], [, b]) => a[0] / a[1] - b[0] / b[1])
    .map(([language, one]) => `${language} ${percent(one)}`)
    .join(' · '),
)
for (const [half, one] of byHalf) console.log(half.padEnd(12), percent(one))
for (const [kind, one] of byKind) console.log(kind.padEnd(12), percent(one))
const sum = [...byLanguage.values()].reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0])
console.log(`${byLanguage.size} languages`, percent(sum))
