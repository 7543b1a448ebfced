import { realpath, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LedgerLine } from '../../src/ledger/ledger-line'
import { openShell, type Shell } from './open-shell'

let shell: Shell

function line(day: string, rest: Partial<LedgerLine> = {}): LedgerLine {
  return {
    subject: 'p_ada',
    organisation: 'p_engines',
    vendor: 'mixpanel',
    event: 'signup',
    property: null,
    class: null,
    treatment: null,
    origin: 'app',
    count: 1,
    first: `${day}T10:00:00.000Z`,
    last: `${day}T10:01:00.000Z`,
    ...rest,
  }
}
const plan = { property: 'properties.plan', class: 'usage', treatment: 'keep' } as const
const email = { property: 'properties.email', class: 'contact', treatment: 'drop' } as const
const os = {
  property: 'properties.$os',
  class: 'device',
  treatment: 'drop',
  origin: 'sdk',
} as const

const october = [line('2025-10-31', { subject: 'p_old', count: 100 })]
const november = [
  line('2025-11-08', { count: 3 }),
  line('2025-11-08', { ...plan, count: 3 }),
  line('2025-11-09', { ...plan, subject: 'p_grace', organisation: null, count: 2 }),
  line('2025-11-09', { subject: 'p_grace', organisation: null, count: 2 }),
  line('2025-11-10', { ...email, count: 5 }),
  line('2025-11-10', { ...os, count: 4 }),
  line('2025-11-10', { ...plan, property: '=HYPERLINK("x"),y', count: 1 }),
  line('2025-11-10', { ...plan, vendor: 'posthog', subject: 'p_other', count: 50 }),
]

beforeAll(async () => {
  shell = await openShell()
  const text = (lines: readonly LedgerLine[]) => lines.map((one) => JSON.stringify(one)).join('\n')
  await shell.write('a.jsonl', text(october))
  await shell.write('empty.jsonl', '')
  await shell.write('b.jsonl', `${text(november)}\nnot a line\n{"some":"thing"}\n`)
})
afterAll(() => shell.close())

function ask(...args: string[]) {
  return shell.run(['exposure', '--vendor', 'mixpanel', '--from', '2025-11-08', ...args])
}

test('counts events, people and organisations of one vendor, from the day on', async () => {
  const { code, out } = await ask('--format', 'json', 'a.jsonl', 'b.jsonl')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    lines: 11,
    unreadable: 2,
    total: {
      events: 5,
      people: 2,
      organisations: 1,
      first_seen: '2025-11-08T10:00:00.000Z',
      last_seen: '2025-11-10T10:01:00.000Z',
    },
    classes: [
      { data_class: 'usage', treatment: 'keep', times: 6, people: 2 },
      { data_class: 'contact', treatment: 'drop', times: 5, people: 1 },
      { data_class: 'device', treatment: 'drop', times: 4 },
    ],
  })
})

test('reads a file that begins with a byte order mark from its first line', async () => {
  await shell.write('mark.jsonl', `\ufeff${november.map((one) => JSON.stringify(one)).join('\n')}`)
  const { out } = await ask('--format', 'json', 'mark.jsonl')
  await rm(join(shell.folder, 'mark.jsonl'))
  expect(JSON.parse(out)).toMatchObject({ lines: 8, unreadable: 0, total: { events: 5 } })
})

test('reads times of another zone as that moment, and counts a line without a time as not readable', async () => {
  const lines = [
    { ...line('2025-11-08'), first: '2025-11-08T01:00:00+02:00', last: '2025-11-08 10:00:00' },
    { ...line('2025-11-08'), first: 'yesterday' },
    { ...line('2025-11-08'), last: undefined },
  ]
  await shell.write('zones.txt', lines.map((one) => JSON.stringify(one)).join('\n'))
  const { out } = await ask('--format', 'json', 'zones.txt')
  expect(JSON.parse(out)).toMatchObject({
    lines: 3,
    unreadable: 2,
    total: { first_seen: '2025-11-07T23:00:00.000Z', last_seen: '2025-11-08T10:00:00.000Z' },
  })
})

test('says that a file is in UTF-16, as PowerShell redirects to it', async () => {
  const path = join(shell.folder, 'wide.txt')
  await writeFile(path, `\ufeff${JSON.stringify(november[0])}`, 'utf16le')
  const { code, err } = await ask('wide.txt')
  expect([code, err]).toEqual([
    3,
    `cordon: ${await realpath(path)} is in UTF-16; a ledger is in UTF-8\n`,
  ])
})

test('tells what was sent from what never was, and who added it', async () => {
  const { out } = await ask('*.jsonl')
  const [sent = '', never = ''] = out.split('Never sent:')
  expect(sent).toMatch(/usage +properties\.plan +sent as it was +app +5 +2 +1/)
  expect(sent).not.toContain('properties.email')
  expect(never).toMatch(/contact +properties\.email +never sent +app +5/)
  expect(never).toMatch(/device +properties\.\$os +never sent +sdk +4/)
})

test('tells what a relay has stopped, and counts its events apart from those of pages', async () => {
  const relay = { via: 'relay', subject: 'p_relay' } as const
  const lines = [
    line('2025-11-20', { ...relay, outcome: 'stopped', count: 7 }),
    line('2025-11-21', { ...relay, outcome: 'stopped', count: 2 }),
  ]
  const receipt = { via: 'relay', vendor: 'mixpanel', lines }
  const sent = line('2025-11-19', { ...relay, outcome: 'sent', count: 4 })
  await shell.write('receipts.ndjson', `${JSON.stringify(receipt)}\n${JSON.stringify(sent)}`)
  const files = ['a.jsonl', 'b.jsonl', 'receipts.ndjson']
  const { out } = await ask('--format', 'json', ...files)
  expect(JSON.parse(out)).toMatchObject({
    total: { events: 5 },
    unreadable: 2,
    relay: [
      { outcome: 'sent', events: 4, people: 1 },
      { outcome: 'stopped', events: 9, last_seen: '2025-11-21T10:01:00.000Z' },
    ],
  })
  expect((await ask(...files)).out).toMatch(
    /At the relay:\n  sent: 4 events.*\n  stopped: 9 events/,
  )
  const { out: notice } = await ask('--format', 'markdown', ...files)
  expect(notice).toMatch(/9 events still arrived at the relay/)
})

test('where pages have no ledger, answers from the relay’s: nothing is not what was sent through it', async () => {
  const relay = { via: 'relay', vendor: 'mixpanel', subject: 'p_relay' } as const
  const of = (outcome: string, more: Partial<LedgerLine> = {}) =>
    line('2025-11-20', { ...relay, outcome, ...more })
  const lines = [
    of('sent', { count: 4 }),
    of('sent', { ...plan, count: 4 }),
    of('sent', { ...email, count: 2 }),
    // May have arrived.
    of('failed', { count: 1 }),
    of('stopped', { count: 8 }),
    of('held', { count: 16 }),
  ]
  await shell.write(
    'relay-only.ndjson',
    JSON.stringify({ via: 'relay', vendor: 'mixpanel', lines }),
  )
  const { out } = await ask('--format', 'json', 'relay-only.ndjson')
  expect(JSON.parse(out)).toMatchObject({
    account: 'relay',
    total: { events: 5, people: 1 },
    classes: [{ data_class: 'usage' }, { data_class: 'contact', treatment: 'drop' }],
  })
  const { out: table } = await ask('relay-only.ndjson')
  expect(table).toMatch(/by the relay’s account/)
  expect(table).toMatch(/Sent:\n.*\n +usage +properties\.plan/)
  const { out: notice } = await ask('--format', 'markdown', 'relay-only.ndjson')
  expect(notice).toMatch(
    /mixpanel received at least 4 and at most 5 events .*by the relay’s account/,
  )
  expect(notice).not.toMatch(/nothing/)
  // Pages' lines outside of the time that was asked for are no account of it.
  const { out: both } = await ask('--format', 'json', 'a.jsonl', 'relay-only.ndjson')
  expect(JSON.parse(both)).toMatchObject({ account: 'relay', total: { events: 5 } })
  const { out: pages } = await ask('--format', 'json', 'b.jsonl', 'relay-only.ndjson')
  expect(JSON.parse(pages)).toMatchObject({ account: 'pages', total: { events: 5 } })
})

test('a relay’s events that came without a person are of an unknown number of people and organisations', async () => {
  const relay = { via: 'relay', outcome: 'sent', organisation: null } as const
  const nobody = { ...relay, subject: '' } as const
  const lines = [
    line('2025-11-20', { ...nobody, count: 500 }),
    line('2025-11-20', { ...nobody, ...plan, count: 500 }),
    line('2025-11-20', { ...nobody, ...email, count: 500 }),
  ]
  const some = [
    ...lines,
    line('2025-11-21', { ...relay, count: 2 }),
    line('2025-11-21', { ...relay, ...plan, count: 2 }),
  ]
  await shell.write('nobody.txt', JSON.stringify({ via: 'relay', vendor: 'mixpanel', lines }))
  await shell.write('some.txt', JSON.stringify({ via: 'relay', vendor: 'mixpanel', lines: some }))
  const answer = async (format: string, file: string) => (await ask('--format', format, file)).out
  expect(JSON.parse(await answer('json', 'nobody.txt'))).toMatchObject({
    total: { events: 500, people: 0, unattributed: 500 },
    classes: [
      { data_class: 'usage', people: 0, unattributed: 500 },
      { data_class: 'contact', people: 0, unattributed: 500 },
    ],
    relay: [{ outcome: 'sent', events: 500, people: 0, unattributed: 500 }],
  })
  const notice = await answer('markdown', 'nobody.txt')
  expect(notice).toMatch(/received 500 events of an unknown number of people, the first/)
  expect(notice).toMatch(/\(sent as it was; an unknown number of people\)/)
  expect(notice).toMatch(/500 events came without a person .*is not known/)
  expect(notice).not.toMatch(/approximately|upper bound|\d (?:person|people|organisation)/)
  expect(notice).toMatch(/\| 500 \| \? \| \? \|/)
  expect(await answer('table', 'nobody.txt')).toMatch(
    /500 events · an unknown number of people[^]*properties\.plan .* 500 +\? +\?/,
  )
  const page = await answer('html', 'nobody.txt')
  expect(page).toMatch(/<dt>People<\/dt><dd>unknown<\/dd>/)
  expect(page).toMatch(/an unknown number of people · 1 property/)
  expect(await answer('csv', 'nobody.txt')).toMatch(/people,unattributed,[^]*,0,500,/)

  const both = await answer('markdown', 'some.txt')
  expect(both).toMatch(/502 events of 1 person and an unknown number of others,/)
  expect(both).toMatch(/\| 502 \| 1\+ \| \? \|/)
  expect(both).not.toMatch(/upper bound/)
})

test('what a vendor did not confirm to the relay may have come again, so that its events are a range', async () => {
  const of = (outcome: string, count: number) =>
    line('2025-11-20', { via: 'relay', outcome, count })
  const write = (name: string, ...lines: LedgerLine[]) =>
    shell.write(name, JSON.stringify({ via: 'relay', vendor: 'mixpanel', lines }))
  await write('outage.txt', of('sent', 1), of('failed', 8), of('refused', 1), of('held', 3))
  await write('failed.txt', of('failed', 1))
  const answer = async (format: string, file: string) => (await ask('--format', format, file)).out
  expect(JSON.parse(await answer('json', 'outage.txt'))).toMatchObject({
    total: { events: 10, unconfirmed: 9 },
  })
  const notice = await answer('markdown', 'outage.txt')
  expect(notice).toMatch(/mixpanel received at least 1 and at most 10 events of approximately/)
  expect(notice).toMatch(/9 of them are attempts .*did not confirm/)
  const table = await answer('table', 'outage.txt')
  expect(table).toMatch(/ 1 to 10 events ·/)
  const page = await answer('html', 'outage.txt')
  expect(page).toMatch(/<dt>Events<\/dt><dd>1 to 10<\/dd>/)
  // What has only failed may have arrived all the same: it is no acquittal.
  const failed = await answer('markdown', 'failed.txt')
  expect(failed).toMatch(/mixpanel received at most 1 event of/)
  // A page counts an event once, however often it was tried.
  const pages = JSON.parse(await answer('json', 'b.jsonl')) as { total: object }
  expect(pages.total).toMatchObject({ unconfirmed: 0 })
})

test('counts a file once, however often it is named', async () => {
  const { out } = await ask('--format', 'json', 'b.jsonl', '[b].jsonl', `${shell.folder}/b.jsonl`)
  expect(JSON.parse(out)).toMatchObject({ total: { events: 5 }, unreadable: 2 })
})

test('takes a time as exactly as it is written', async () => {
  const first = '2025-11-08T12:00:00.500Z'
  const [one, next] = [line('2025-11-08'), line('2025-11-08')]
  const lines = [
    { ...one, first, last: first },
    { ...next, first: '2025-11-08T12:00:59.000Z', last: '2025-11-08T12:00:59.000Z' },
  ]
  await shell.write('times.txt', lines.map((each) => JSON.stringify(each)).join('\n'))
  const events = async (...args: string[]) => {
    const args0 = ['exposure', '--vendor', 'mixpanel', '--format', 'json']
    const { out } = await shell.run([...args0, ...args, 'times.txt'])
    return (JSON.parse(out) as { total: { events: number } }).total.events
  }
  expect(await events('--from', '2025-11-08T12:00:00Z')).toBe(2)
  expect(await events('--from', '2025-11-08T12:00Z')).toBe(2)
  expect(await events('--to', '2025-11-08T12:00:00Z')).toBe(0)
  expect(await events('--from', '2025-11-08T12:00:01Z')).toBe(1)
  const { code, err } = await shell.run([
    ...['exposure', '--vendor', 'mixpanel', '--from', '2025-02-30', 'times.txt'],
  ])
  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('not a date') })
})

test('writes names that command a terminal or a text as what they are', async () => {
  const name = 'properties.<img src=x>\n# \u001b[2J`|`'
  await shell.write('names.txt', JSON.stringify(line('2025-11-08', { ...plan, property: name })))
  const { out } = await ask('--format', 'markdown', 'names.txt')
  expect(out.split('\n').at(-2)).toContain('`properties.<img src=x> # ')
  await ask('--out', 'names.out', 'names.txt')
  expect(await shell.read('names.out')).not.toContain('\u001b')
})

test('writes the paragraph of a notice', async () => {
  const { out } = await ask('--to', '2025-12-01', '--format', 'markdown', '*.jsonl')
  expect(out).toMatch(/mixpanel received 5 events of approximately 2 people and 1 organisation,/)
  expect(out).toMatch(/Collected but never sent: names and contact details; device,/)
  expect(out).toMatch(/2 of them not readable/)
})

test('writes CSV that a spreadsheet does not take for a formula', async () => {
  const { out } = await ask('--format', 'csv', '*.jsonl')
  expect(out.split('\r\n')[0]).toMatch(/^data_class,property,treatment/)
  expect(out).toContain(`"'=HYPERLINK(""x""),y"`)
})

test('says so where there is nothing', async () => {
  const { out } = await ask('--to', '2025-11-08', '--format', 'markdown', '*.jsonl')
  expect(out).toMatch(/The ledger has nothing that mixpanel was shown/)
})

const line1 = 'cordon: '
test.each([
  [
    'a date that is none',
    ['--from', 'yesterday', 'a.jsonl'],
    2,
    'yesterday is not a date such as 2025-11-08 or 2025-11-08T12:00:00Z',
  ],
  ['a file that is not there', ['c.jsonl'], 3, 'no file matches c.jsonl'],
  [
    'a vendor with a typing error, which would read as an acquittal',
    ['--vendor', 'mixpannel', 'a.jsonl', 'b.jsonl'],
    1,
    'no line of a.jsonl, b.jsonl is about mixpannel; there are lines about mixpanel, posthog',
  ],
  ['a ledger that is empty', ['empty.jsonl'], 1, 'empty.jsonl has no line of a ledger'],
  [
    'a time that has not come',
    ['--from', '2999-01-01', 'a.jsonl'],
    2,
    '--from 2999-01-01 is in the future',
  ],
  [
    'all that is wrong at once',
    ['--vendor', '', '--from', '2025-11-31x', '--format', 'pdf'],
    2,
    [
      '4 mistakes',
      '--vendor <vendor> is missing: its name in the app',
      'name the files with the lines of the ledger',
      '2025-11-31x is not a date such as 2025-11-08 or 2025-11-08T12:00:00Z',
      '--format pdf is none of table, markdown, json, csv, html',
    ].join('\n  - '),
  ],
] as const)('ends with what is wrong: %s', async (_title, args, status, said) => {
  const { code, out, err } = await ask(...args)
  expect({ code, out }).toEqual({ code: status, out: '' })
  // How far it is comes before.
  expect(err.slice(err.indexOf(line1))).toBe(`${line1}${said}\n`)
})

test('makes one page of it that loads nothing and runs nothing', async () => {
  const { code } = await ask('--format', 'html', '--out', 'exposure.html', '*.jsonl')
  expect(code).toBe(0)
  const page = await shell.read('exposure.html')
  expect(page).toMatch(/<h1>What mixpanel was shown<\/h1>/)
  expect(page).toMatch(/mixpanel received 5 events of approximately 2 people/)
  // Half an event is none.
  expect(page).not.toMatch(/>\d+\.5<\/text>/)
  expect(page).toMatch(/aria-label="5 events from 2025-11-08 to 2025-11-10, at most 3 a day"/)
  expect(page).toMatch(/properties\.\$os[^]*mixpanel’s SDK/)
  // Names of properties are whatever an app has sent.
  expect(page).toContain('=HYPERLINK(&quot;x&quot;),y')
  expect(page).not.toMatch(/<script|https?:\/\/|<link|<img|url\(/)
})

test('a property whose name is a number keeps that name, in every format', async () => {
  const odd = { vendor: 'odd', class: 'usage', treatment: 'keep', property: '0123' } as const
  await shell.write('odd.jsonl', `${JSON.stringify(line('2025-11-08', odd))}\n`)
  for (const format of ['table', 'markdown', 'json', 'csv', 'html']) {
    const args = ['exposure', '--vendor', 'odd', '--format', format, 'odd.jsonl']
    const { code, out } = await shell.run(args)
    expect(code).toBe(0)
    expect(out).toContain('0123')
  }
})
