import { describe, expect, test } from 'vitest'
import { fits, shapeOf } from '../../../src/privacy/names/value-shape'
import type { EntityType } from '../../../src/privacy/vocabulary/entity-type'

type Values = readonly (string | number | boolean)[]
const long = 'a'.repeat(20)
const phrase = 'one two three four five six seven eight'

/** Of each kind, values that have its shape, and values under such a name that have not. */
const shapes: Partial<Record<EntityType, readonly [fit: Values, unfit: Values]>> = {
  email: [
    [
      'ada@example.org',
      'ada＠example.org',
      'ada%40example.org',
      'ada [at] example.org',
      'a'.repeat(32),
    ],
    ['weekly', 'ada.example.org', 'a'.repeat(33), 7, true],
  ],
  ailment: [
    ['atrial fibrillation', 'Diabète de type 2', 'ipertensione', 'HIV', 'rhinitis'],
    [
      'used',
      'like new',
      'is_migrated',
      'price_drop',
      'file extension',
      'probes failed',
      'diagnosis pending',
      3,
    ],
  ],
  phone: [
    ['030 1234', '+49 (0) 30 123456', 'tel 030 123456', 'b'.repeat(40), 1_000_000],
    ['12345', '030 123456 is the number', '1'.repeat(21), 999_999],
  ],
  name: [
    ['Guest', 'Ada', 'o’neill', 'ada'],
    [
      'guest',
      'none',
      'acme/web',
      'sendInvite',
      'user_name',
      '<b>Ada</b>',
      'https://a.test',
      '0x1f',
      '---',
      'Ada '.repeat(40),
    ],
  ],
  person: [
    [
      'Ada',
      'Ada Lovelace',
      'ADA LOVELACE',
      'PENHALIGON, Nigel',
      'CHAN Tai Man',
      'a.kowalska',
      'j_smith',
      'jess_92',
      'cus_NffrFeUfNV2Hib',
      '88121',
    ],
    [
      'SRE Team',
      'API Server',
      'scheduler',
      'guest',
      'Guest',
      'app.json',
      'ADA',
      'Team Lead',
      'web-app',
      12_345,
      true,
    ],
  ],
  party: [['Ada Lovelace'], ['Ada', 'ADA LOVELACE', 'datadog-agent 7.2', 'Visual Studio Code']],
  handle: [
    ['@ada', 'ada_l', 'ada.l', 'ada-l', 'ada1'],
    ['ada', '1234', 'a@', 'ada l', '@' + 'a'.repeat(41)],
  ],
  username: [
    ['ada', 'Ada Lovelace', 'a b c d'],
    ['guest', '12', 'a  b', 'a<b', 'a b c d e'],
  ],
  address: [
    ['Main St 5', 'Flat 2', 'Мира 5'],
    ['home', 'sidebar', 'A1', 'A1:B2', '12', '<p>Main St</p>'],
  ],
  birthday: [
    ['14.03.1957', '1'],
    ['weekly', '1'.repeat(21), 1000],
  ],
  about: [
    ['F', 0, true, false],
    ['', 'all', 'none', 'N/A', 'not set', 'unknown'],
  ],
  body: [
    ['81.5 kg', '30', 30],
    ['3.4', 'heavy', 29],
  ],
  ip: [
    ['203.0.113.7', '[::1]', '"203.0.113.7'],
    ['gateway', '1.2', '7', '203.0.113.7'.padEnd(1001, '.')],
  ],
  coordinates: [
    ['52.5, 13.4', 52.5],
    ['sidebar', '52', 52],
  ],
  place: [
    ['NO', 'Lyon', 'guest house', '10115', 'SW1A 1AA', 1000],
    ['home', 'country', '12', 999],
  ],
  state: [
    ['CA', 'NY'],
    ['OK', 'ON', 'IN', 'OR', 'NO', 'ca', 'CAL', 'WAIT'],
  ],
  region: [
    ['Bavaria', 'NW Europe'],
    ['eu-west-1', 'us', 'EMEA', 'DACH', 'EUW', 'europe-west3 (Frankfurt)', '12'],
  ],
  locality: [
    ['Lyon, France', 'St. Gallen, Schweiz'],
    ['sidebar', 'Lyon', 'lyon, france'],
  ],
  platform: [
    ['iOS', 'Windows 11', 'macOS', 'android', '1920x1080', '390 × 844'],
    ['graphql', 'web', 'linux/arm64'],
  ],
  locale: [
    ['en-GB', 'pt_BR', 'zh-Hans'],
    ['en', 'graphql', 'english-like'],
  ],
  password: [
    ['hunter2', 'abc', 'on call'],
    ['on', 'required', 'hidden', 'ab'],
  ],
  secret: [
    ['hunter2', 'abcdeF', 'a=bcde', long, phrase],
    ['short', 'basic', 'Version 2', 'abcdef', 'one two three four five six sev'],
  ],
  code: [
    ['482913', '123'],
    ['12', 'code', '1'.repeat(13), 999],
  ],
  parameter: [
    ['abcdefghijk12345', 'aBcdefgh1k', 'a1b2c3d4e5'],
    ['abcdefghijklmnop', '1234567890', 'order12345', 'a1'],
  ],
  card: [
    ['4111 1111 1111 1111', '4111 11** **** 1111', '**** 4242'],
    ['Visa', '4111', 1e10],
  ],
  cvv: [
    ['123', ' 1234 ', 123],
    ['12', '12345', 'yes', 99],
  ],
  account: [
    ['DE89 3704 0044', '4821', 'COBADEFF', 'COBADEFFXXX', 1e5],
    ['checking', '123', 'COBADEF', 99_999],
  ],
  nationalid: [
    ['44051401359', 'X1234', '5XK7Q2M', 'AB 2031', 'c'.repeat(64), 1e6],
    ['none', '123', 'ABCDEF7', 'Orario estivo 2031', '2031-06', 'c'.repeat(63), 999_999],
  ],
  reference: [
    ['K-0042', '123', 1000],
    ['VIP', '12', 'subscription 123', 'a+123', 999],
  ],
  hardware: [
    ['LimaHome', 'C02XL0', '04:d1:7a:9c:3e:0b', 1e6],
    ['short', 'insufficient_funds', '{{ default }}', '0'.repeat(2) + ':04'.repeat(14)],
  ],
  vehicle: [
    ['BD21 KLM', 'К482ХР77', '1HGCM82633A004352'],
    ['Dinner set', 'A1', 'a_b1', '1'.repeat(21)],
  ],
  device: [
    ['iPhone 15', 0],
    ['', '/dev/sda', 'sda1', 'eth0', 'nvme0n1', 'cuda:0', 'mps'],
  ],
  page: [['/pricing'], ['']],
  referrer: [['https://a.test'], ['']],
  content: [['hello'], ['']],
  money: [['82 000', 0], ['upper quarter']],
  unread: [
    ['Оля', '12345', 1e6],
    ['Ada', 'web app', '1234', 999_999],
  ],
  thing: [[], ['0x1f', 'anything', 7]],
  id: [
    ['u-1', 0],
    ['', 'guest'],
  ],
  org: [
    ['acme', 0],
    ['', 'internal'],
  ],
}

describe.each(Object.entries(shapes) as [EntityType, readonly [Values, Values]][])(
  'under a name of the kind %s',
  (kind, [fit, unfit]) => {
    test.each(fit.map((value) => [value]))('%j is one', (value) => {
      expect(fits(kind, value)).toBe(true)
    })
    test.each(unfit.map((value) => [value]))('%j is none', (value) => {
      expect(fits(kind, value)).toBe(false)
    })
  },
)

test('what stands for a value that went, or is to come, is none', () => {
  for (const kind of Object.keys(shapes) as EntityType[]) {
    expect(shapeOf(kind)('[email]')).toBe(false)
    expect(shapeOf(kind)('[REDACTED]')).toBe(false)
    for (const placeholder of ['[[street]]', '%%CITY%%', '*|LNAME|*'])
      expect(shapeOf(kind)(placeholder)).toBe(false)
  }
  const pseudonym = 'p_' + '0123456789abcdef'.repeat(2)
  expect(shapeOf('username')(pseudonym)).toBe(false)
  expect(shapeOf('username')('paul_0123')).toBe(true)
  // Hashed again it would be another's.
  expect(shapeOf('id')(pseudonym)).toBe(true)
})

test('a truth is none, but of what a person is', () => {
  for (const kind of Object.keys(shapes) as EntityType[])
    expect(fits(kind, true)).toBe(kind === 'about')
})
