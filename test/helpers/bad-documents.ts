/** Deeper than any stack of a careless parser. */
const deep: unknown = JSON.parse('{"a":'.repeat(5_000) + '1' + '}'.repeat(5_000))

const versions: readonly [string, unknown][] = [
  ['missing', undefined],
  ['null', null],
  ['a string', '9'],
  ['an empty string', ''],
  ['a boolean', true],
  ['NaN', Number.NaN],
  ['infinite', Number.POSITIVE_INFINITY],
  ['minus infinite', Number.NEGATIVE_INFINITY],
  ['negative', -1],
  ['a fraction', 9.5],
  ['2^53', 2 ** 53],
  ['1e308', 1e308],
  ['a list', [9]],
  ['an object', { version: 9 }],
  ['a big integer', 9n],
  ['a symbol', Symbol('9')],
  ['a function', () => 9],
  ['a date', new Date(9)],
]

const wholes: readonly [string, unknown][] = [
  ['undefined', undefined],
  ['null', null],
  ['true', true],
  ['zero', 0],
  ['a number', 9],
  ['an empty string', ''],
  ['a string', 'off'],
  ['JSON in a string', '{"version":9,"vendors":{"mixpanel":"on"}}'],
  ['HTML', '<!doctype html><title>Log in</title>'],
  ['an empty list', []],
  ['a list of a policy', [{ version: 9, vendors: { mixpanel: 'on' } }]],
  ['an empty object', {}],
  ['an error', new Error('503')],
  ['a function', () => ({ version: 9 })],
  ['a map', new Map([['version', 9]])],
  ['a version alone', { version: 9 }],
  ['vendors alone', { vendors: { mixpanel: 'on' } }],
  ['another document', { name: 'app', version: '1.0.0', dependencies: {} }],
  ['deep nesting', deep],
]

const vendors: readonly [string, unknown][] = [
  ['null', null],
  ['a string', 'on'],
  ['a number', 1],
  ['true', true],
  ['a list', ['mixpanel']],
  ['a list of pairs', [['mixpanel', 'on']]],
  ['a function', () => ({ mixpanel: 'on' })],
]

const entries: readonly [string, unknown][] = [
  ['null', null],
  ['a number', 1],
  ['zero', 0],
  ['a list', ['on']],
  ['an empty object', {}],
  ['an object without a state', { reason: 'INC-1' }],
  ['a state that is a number', { state: 1 }],
  ['a state that is null', { state: null }],
  ['a state that is a list', { state: ['on'] }],
  ['a state that is an object', { state: { state: 'on' } }],
  ['a function', () => 'on'],
  ['deep nesting', deep],
]

const reaching = ['__proto__', 'constructor', 'prototype'].flatMap((key): [string, unknown][] => [
  [
    `${key} beside the version`,
    JSON.parse(`{"version":9,"vendors":{"mixpanel":"on"},"${key}":{}}`),
  ],
  [`${key} instead of a version`, JSON.parse(`{"${key}":{"version":9},"vendors":{}}`)],
  [
    `${key} among the vendors`,
    JSON.parse(`{"version":9,"vendors":{"mixpanel":"on","${key}":"on"}}`),
  ],
  [
    `${key} in an entry`,
    JSON.parse(`{"version":9,"vendors":{"mixpanel":{"state":"on","${key}":{}}}}`),
  ],
])

/** Documents that are no policies, by what is wrong with them. */
export const badDocuments: readonly [string, unknown][] = [
  ...wholes,
  ...versions.map(([name, version]): [string, unknown] => [
    `a version that is ${name}`,
    { version, vendors: { mixpanel: 'on', posthog: 'off' } },
  ]),
  ...vendors.map(([name, value]): [string, unknown] => [
    `vendors that are ${name}`,
    { version: 9, vendors: value },
  ]),
  ...entries.map(([name, value]): [string, unknown] => [
    `an entry that is ${name}`,
    { version: 9, vendors: { posthog: 'on', mixpanel: value } },
  ]),
  ...reaching,
]
