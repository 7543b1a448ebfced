import { realpath } from 'node:fs/promises'
import { exitCodes, Failure } from '../terminal'
import type { Exposure, RelayRow, Total } from './exposure'
import { queryOf, type Question } from './queries'
import { withProgress } from './with-progress'
import { withoutMarks } from './without-marks'

export interface ExposureQuestion {
  readonly vendor: string
  /** ISO 8601, in UTC; `to` is not included. */
  readonly from: string
  readonly to: string
  /** Files of lines of JSON; patterns such as `ledger/*.jsonl` are files too. */
  readonly files: readonly string[]
}

const columns = Object.entries({
  ...{ subject: 'VARCHAR', organisation: 'VARCHAR', vendor: 'VARCHAR', event: 'VARCHAR' },
  ...{ property: 'VARCHAR', class: 'VARCHAR', treatment: 'VARCHAR', origin: 'VARCHAR' },
  ...{ count: 'BIGINT', first: 'VARCHAR', last: 'VARCHAR', via: 'VARCHAR', outcome: 'VARCHAR' },
})

/** A relay's receipt has lines in it; what has none is a line. */
const fileColumns = `{ ${columns.map(([name, type]) => `"${name}": '${type}'`).join(', ')},
  lines: 'STRUCT(${columns.map(([name, type]) => `"${name}" ${type}`).join(', ')})[]' }`

/** In the one form in which times compare as texts do, as pages write it. Others have a zone, or are in UTC. */
function inUtc(column: string): string {
  const zoned = `"${column}" || case when "${column}" similar to '[\\d-]+[T ][\\d:.]+' then 'Z' else '' end`
  const micros = `epoch_us(try_cast(${zoned} as timestamptz))`
  return `case when "${column}" like '____-__-__T__:__:__.___Z' then "${column}"
    else strftime(make_timestamp(${micros}), '%Y-%m-%dT%H:%M:%S.%gZ') end`
}

const steps = [
  `create view lines as select * exclude (lines) from given where lines is null
    union all select unnest(line) from (select unnest(lines) as line from given)`,
  `create view timed as select subject, organisation, vendor, event, property, class as data_class,
    treatment, origin, "count" as times, ${inUtc('first')} as first_seen, ${inUtc('last')} as last_seen, via, outcome
    from lines`,
  `create table readable as select * from timed
    where vendor is not null and times > 0 and first_seen is not null and last_seen is not null`,
  `create view pages as select * exclude (via, outcome) from readable where via is null`,
  `create view relay as select * exclude (via) from readable where via = 'relay'`,
]

/** Whose lines are asked: the events of a page with Cordon are in both, and so one of them is. */
const accounts = {
  pages: `create or replace view ledger as select * from pages`,
  // What was refused or has failed may have been read all the same.
  relay: `create or replace view ledger as select * exclude (outcome) from relay
    where outcome in ('sent', 'refused', 'failed')`,
}

/**
 * Reads ledgers into DuckDB and asks them what a vendor was shown.
 *
 * @throws Failure if DuckDB is not installed, or a file cannot be read
 */
export async function askExposure(question: ExposureQuestion): Promise<Exposure> {
  const { vendor, from, to, files } = question
  const { DuckDBInstance } = await importDuckDb()
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  try {
    const ask = async (sql: string, values?: Record<string, string>): Promise<unknown[]> =>
      (await connection.runAndReadAll(sql, values)).getRowObjectsJson().map(withNumbers)
    const paths = await findFiles(files, ask)
    await withoutMarks(paths, (unmarked) => {
      const list = unmarked.map((path) => `'${path.replaceAll("'", "''")}'`).join(', ')
      return withProgress(`Reading ${files.join(', ')}`, connection, () =>
        connection.run(`create table given as select * from read_json([${list}],
          format = 'newline_delimited', columns = ${fileColumns}, ignore_errors = true)`),
      )
    })
    for (const step of steps) await connection.run(step)
    const period = { from: exactly(from), to: exactly(to) }
    const named = (name: Question): Promise<unknown[]> =>
      withProgress(`Counting (${name})`, connection, () =>
        ask(queryOf(name), { vendor, ...period }),
      )
    const [size] = await ask(`select count(*) as lines,
      count(*) - (select count(*) from readable) as unreadable from lines`)
    const names = (await ask('select distinct vendor from readable order by vendor')) as Named[]
    checkVendor(vendor, files, names)
    const count = async (account: keyof typeof accounts): Promise<Total> => {
      await connection.run(accounts[account])
      return (await named('total'))[0] as Total
    }
    const relay = (await named('relay')) as Exposure['relay']
    const pages = await count('pages')
    const relayed = pages.first_seen === null ? await count('relay') : undefined
    return {
      ...{ vendor, from, to, account: relayed?.first_seen ? 'relay' : 'pages' },
      ...(size as Pick<Exposure, 'lines' | 'unreadable'>),
      total: { ...(relayed ?? pages), unconfirmed: relayed ? unconfirmedOf(relay) : 0 },
      classes: (await named('classes')) as Exposure['classes'],
      fields: (await named('fields')) as Exposure['fields'],
      days: (await named('days')) as Exposure['days'],
      relay,
    }
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure(`the ledgers cannot be read: ${String(error)}`, exitCodes.unavailable)
  } finally {
    connection.closeSync()
  }
}

function unconfirmedOf(relay: readonly RelayRow[]): number {
  return relay
    .filter(({ outcome }) => outcome === 'refused' || outcome === 'failed')
    .reduce((sum, { events }) => sum + events, 0)
}

type Ask = (sql: string, values?: Record<string, string>) => Promise<unknown[]>

/** The files that are named, each once: by two patterns it would count twice. */
async function findFiles(patterns: readonly string[], ask: Ask): Promise<readonly string[]> {
  const found = new Set<string>()
  for (const pattern of patterns) {
    const rows = (await ask('select file from glob($pattern)', { pattern })) as { file: string }[]
    if (!rows.length) throw new Failure(`no file matches ${pattern}`, exitCodes.unavailable)
    for (const { file } of rows) found.add(await realpath(file))
  }
  return [...found]
}

/** In the one form in which times compare as texts do. */
function exactly(time: string): string {
  return new Date(time).toISOString()
}

interface Named {
  readonly vendor: string
}

/** A name that is in no ledger was shown nothing, and a typing error must not read as an acquittal. */
function checkVendor(vendor: string, files: readonly string[], names: readonly Named[]): void {
  if (names.some((name) => name.vendor === vendor)) return
  const all = names.map((name) => name.vendor).join(', ')
  throw new Failure(
    all
      ? `no line of ${files.join(', ')} is about ${vendor}; there are lines about ${all}`
      : `${files.join(', ')} has no line of a ledger`,
  )
}

const counts = new Set([
  ...['lines', 'unreadable', 'times', 'events', 'people', 'organisations', 'properties'],
  ...['sent', 'stripped', 'unattributed', 'unconfirmed'],
])

/** Whole numbers come as text, for they may be larger than a number holds; ours are not. A property may be called 0123. */
function withNumbers(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      counts.has(name) && typeof value === 'string' ? Number(value) : value,
    ]),
  )
}

async function importDuckDb(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api')
  } catch (error) {
    throw new Failure(
      `it needs DuckDB: npm install --save-dev @duckdb/node-api (${String(error)}). ` +
        'The same SQL, for a warehouse, is in node_modules/cordon/sql/exposure.sql.',
      exitCodes.unavailable,
    )
  }
}
