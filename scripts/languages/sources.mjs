/**
 * The public tables that the packs are built from: what an interface in many languages calls the fields of a
 * person. Each gives `[language tag, entity type, label]`. Versions are pinned; the labels are data, and
 * no code of these packages is used.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

function text(...path) {
  return readFileSync(join(...path), 'utf8')
}

/** Rows of one file of labels, by the keys that say something. */
function rows(tag, labels, kinds) {
  return Object.entries(kinds).flatMap(([kind, keys]) =>
    (Array.isArray(keys) ? keys : keys.split(' ')).flatMap((key) =>
      labels[key] ? [[tag, kind, labels[key]]] : [],
    ),
  )
}

/** `key: "value"` of a script that is nothing but a table. */
function literals(script) {
  return Object.fromEntries(
    [...script.matchAll(/^\s*['"]?([\w.]+)['"]?\s*:\s*(["'`])((?:\\.|(?!\2).)*)\2/gm)].map(
      ([, key, , value]) => [key, value.replace(/\\(['"`])/g, '$1')],
    ),
  )
}

/** The texts of a compiled gettext catalog. */
export function gettext(file) {
  const data = readFileSync(file)
  const little = data.readUInt32LE(0) === 0x950412de
  const at = (offset) => (little ? data.readUInt32LE(offset) : data.readUInt32BE(offset))
  const [count, originals, translations] = [at(8), at(12), at(16)]
  const string = (table, index) => {
    const start = at(table + index * 8 + 4)
    return data.toString('utf8', start, start + at(table + index * 8))
  }
  const texts = {}
  for (let index = 0; index < count; index += 1)
    texts[string(originals, index).replace(/^[^\x04]*\x04/, '')] = string(translations, index)
  return texts
}

/** Language packs of Mozilla's programs, as Debian has them: Fluent files in an archive each. */
function mozilla([program, name, path], kinds) {
  return mozillaTags[program].split(' ').map((tag) => ({
    package: `deb:${program}-l10n-${tag}`,
    name,
    licence: 'MPL-2.0',
    *read(root) {
      const folder = join(
        root,
        'usr/lib',
        program,
        program === 'thunderbird' ? 'extensions' : 'browser/extensions',
      )
      const archive = join(folder, readdirSync(folder)[0])
      const { stdout } = spawnSync('unzip', ['-p', archive, path], { encoding: 'utf8' })
      const labels = Object.fromEntries(
        [...stdout.matchAll(/^([\w-]+) = (.+)$/gm)].map(([, key, label]) => [key, label]),
      )
      // What nobody has translated says what it says in English.
      yield* rows(tag, labels, kinds)
    },
  }))
}

const mozillaTags = {
  thunderbird:
    'af ar be bg br ca cs cy da de el es-es et eu fi fr fy-nl ga-ie gd gl he hr hu hy-am id is it ja ka kk ko lt lv ms ' +
    'nb-no nl nn-no pl pt-br pt-pt ro ru sk sl sq sr sv-se th tr uk uz vi zh-cn zh-tw',
  'firefox-esr':
    'af ar az be bg bn bs ca cs cy da de el es-es es-mx et eu fa fi fr fy-nl gl gu-in he hi-in hr hu hy-am id is it ja ka ' +
    'kk km kn ko lt lv mk mr ms my nb-no ne-np nl nn-no oc pa-in pl pt-br pt-pt ro ru si sk sl sq sr sv-se ta te tg th tl ' +
    'tr uk ur uz vi zh-cn zh-tw',
}

/** In which languages a country's numbers are spoken of. */
const spokenIn = {
  AD: 'ca',
  AL: 'sq',
  AO: 'pt',
  AR: 'es',
  AT: 'de',
  AZ: 'az',
  BA: 'bs sr hr',
  BE: 'nl fr',
  BG: 'bg',
  BO: 'es',
  BR: 'pt',
  CH: 'de fr it',
  CL: 'es',
  CN: 'zh',
  CO: 'es',
  CR: 'es',
  CU: 'es',
  CZ: 'cs',
  DE: 'de',
  DK: 'da',
  DO: 'es',
  DZ: 'fr ar',
  EC: 'es',
  EE: 'et',
  EG: 'ar',
  ES: 'es',
  FI: 'fi',
  FR: 'fr',
  GR: 'el',
  GT: 'es',
  HK: 'zh',
  HR: 'hr',
  ID: 'id',
  IL: 'he',
  IS: 'is',
  IT: 'it',
  KR: 'ko',
  LI: 'de',
  LT: 'lt',
  LV: 'lv',
  MD: 'ro',
  ME: 'sr',
  MK: 'mk',
  MX: 'es',
  MY: 'ms',
  MZ: 'pt',
  NL: 'nl',
  NO: 'nb',
  PE: 'es',
  PL: 'pl',
  PT: 'pt',
  PY: 'es',
  RO: 'ro',
  RS: 'sr',
  RU: 'ru',
  SE: 'sv',
  SI: 'sl',
  SK: 'sk',
  SV: 'es',
  TH: 'th',
  TR: 'tr',
  TW: 'zh',
  UA: 'uk',
  UY: 'es',
  VE: 'es',
  VN: 'vi',
}

export const sources = [
  {
    package: 'npm:@openstreetmap/id-tagging-schema@7.2.0',
    name: 'OpenStreetMap iD tagging schema',
    licence: 'ISC',
    *read(root) {
      const folder = join(root, 'dist/translations')
      for (const file of readdirSync(folder)) {
        if (!/^[a-z]{2,3}(?:-[A-Z]{2})?\.json$/.test(file)) continue
        const [[tag, { presets }]] = Object.entries(JSON.parse(text(folder, file)))
        const fields = presets?.fields ?? {}
        const { placeholders = {}, label, terms = [] } = fields.address ?? {}
        yield* rows(tag, placeholders, {
          address: 'street',
          place: 'city county district postcode province state suburb town',
        })
        if (label) yield [tag, 'address', label]
        if (fields.name?.label) yield [tag, 'anyname', fields.name.label]
        for (const term of terms) yield [tag, 'address', term]
        yield* rows(tag, fields.address?.labels ?? {}, { address: 'housenumber street' })
        for (const [kind, names] of [
          ['phone', 'phone mobile fax sms'],
          ['email', 'email'],
        ])
          for (const name of names.split(' ')) {
            const field = fields[name]
            if (field?.label) yield [tag, kind, field.label]
            for (const term of field?.terms ?? []) yield [tag, kind, term]
          }
      }
    },
  },
  {
    package: 'npm:@clerk/localizations@4.18.0',
    name: 'Clerk localizations',
    licence: 'MIT',
    *read(root) {
      for (const file of readdirSync(join(root, 'dist'))) {
        const tag = /^([a-z]{2}-[A-Z]{2})\.js$/.exec(file)?.[1]
        if (!tag) continue
        yield* rows(tag, literals(text(root, 'dist', file)), {
          name: 'formFieldLabel__firstName formFieldLabel__lastName',
          email: 'formFieldLabel__emailAddress',
          phone: 'formFieldLabel__phoneNumber',
          username: 'formFieldLabel__username',
          password: 'formFieldLabel__password formFieldLabel__currentPassword',
          org: 'formFieldLabel__organizationName',
        })
      }
    },
  },
  {
    package: 'npm:keycloakify@11.16.0',
    name: 'Keycloak messages (by way of Keycloakify)',
    licence: 'Apache-2.0 (Keycloak), MIT (Keycloakify)',
    *read(root) {
      for (const theme of ['login', 'account']) {
        const folder = join(root, 'src', theme, 'i18n/messages_defaultSet')
        for (const file of readdirSync(folder)) {
          const tag = /^([a-z]{2}(?:-[A-Z]{2})?)\.ts$/.exec(file)?.[1]
          if (!tag) continue
          yield* rows(tag, literals(text(folder, file)), {
            name: 'firstName lastName givenName familyName fullName',
            email: 'email',
            username: 'username',
            password: 'password',
            phone: 'phoneNumber',
            birthday: 'birthday birthdate',
            address: 'address street',
            place: 'locality region postal_code country',
            about: 'gender',
          })
        }
      }
    },
  },
  {
    package: 'npm:braintree-web-drop-in@1.48.0',
    name: 'Braintree drop-in',
    licence: 'MIT',
    *read(root) {
      for (const file of readdirSync(join(root, 'translations'))) {
        const tag = /^([a-z]{2}_[A-Z]{2})\.js$/.exec(file)?.[1]
        if (!tag) continue
        yield* rows(tag, literals(text(root, 'translations', file)), {
          name: 'cardholderNameLabel',
          card: 'cardNumberLabel',
          cvv: 'cvvLabel',
          place: 'postalCodeLabel',
        })
      }
    },
  },
  {
    package: 'deb:python3-django',
    name: 'Django (contrib.auth)',
    licence: 'BSD-3-Clause',
    *read(root) {
      const folder = join(root, 'usr/lib/python3/dist-packages/django/contrib/auth/locale')
      for (const tag of readdirSync(folder)) {
        if (!/^[a-z]{2,3}(?:_|$)/.test(tag)) continue
        yield* rows(tag, gettext(join(folder, tag, 'LC_MESSAGES/django.mo')), {
          name: ['first name', 'last name'],
          email: ['email address', 'Email'],
          username: ['username'],
          password: ['password', 'Password'],
        })
      }
    },
  },
  ...mozilla(
    ['thunderbird', 'Thunderbird address book', 'localization/*/messenger/addressbook/vcard.ftl'],
    {
      name: 'vcard-n-firstname vcard-n-middlename vcard-n-lastname',
      username: 'vcard-nickname',
      email: 'vcard-email-label',
      phone: 'vcard-tel-label vcard-entry-type-cell',
      birthday: 'vcard-bday-label',
      address: 'vcard-adr-label vcard-adr-street',
      place: 'vcard-adr-locality vcard-adr-code vcard-adr-country',
      org: 'vcard-org-org',
    },
  ),
  ...mozilla(
    [
      'firefox-esr',
      'Firefox form autofill',
      'browser/localization/*/browser/preferences/formAutofill.ftl',
    ],
    {
      anyname: 'autofill-address-name',
      name: 'autofill-card-name-on-card',
      address: 'autofill-address-street',
      place:
        'autofill-address-city autofill-address-postal-code autofill-address-country-only ' +
        'autofill-address-district autofill-address-province',
      phone: 'autofill-address-tel',
      email: 'autofill-address-email',
      card: 'autofill-card-number',
      org: 'autofill-address-organization',
    },
  ),
  {
    package: 'npm:stdnum@1.12.0',
    name: 'stdnum (names of national numbers)',
    licence: 'MIT',
    *read(root) {
      const { stdnum, personValidators } = createRequire(import.meta.url)(root)
      for (const [country, numbers] of Object.entries(stdnum))
        for (const number of Object.values(numbers)) {
          if (!personValidators[country]?.includes(number)) continue
          for (const tag of spokenIn[country]?.split(' ') ?? [])
            for (const label of [number.localName, number.abbreviation])
              if (label) yield [tag, 'nationalid', label]
        }
    },
  },
]
