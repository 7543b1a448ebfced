import { Command, Option } from 'commander'
import { askExposure } from '../exposure/ask-exposure'
import type { Exposure } from '../exposure/exposure'
import { toCsv } from '../exposure/to-csv'
import { toMarkdown } from '../exposure/to-markdown'
import { toTable } from '../exposure/to-table'
import { Failure, print } from '../terminal'

const formats: Readonly<Record<string, (exposure: Exposure) => string>> = {
  table: toTable,
  markdown: toMarkdown,
  json: (exposure) => JSON.stringify(exposure, null, 2),
  csv: toCsv,
}

interface Options {
  readonly vendor: string
  readonly from: string
  readonly to: string
  readonly format: string
}

/** `cordon exposure`: which fields of which classes a vendor was shown, of how many people, when. */
export function exposure(): Command {
  return new Command('exposure')
    .description('Says what a vendor was shown, and what never left: out of the ledger’s lines.')
    .argument('<files...>', 'lines of JSON, as `ledger: { sink }` sends them; may be compressed')
    .requiredOption('--vendor <vendor>', 'the name that the app has for it')
    .option('--from <date>', 'ISO 8601, in UTC', date, '1970-01-01')
    .option('--to <date>', 'ISO 8601, in UTC, not included', date, '9999-12-31')
    .addOption(
      new Option('--format <format>', 'how it is printed')
        .choices(Object.keys(formats))
        .default('table'),
    )
    .action(async (files: readonly string[], { format, ...question }: Options) => {
      const answer = await askExposure({ ...question, files })
      print(formats[format]?.(answer) ?? '')
    })
}

function date(text: string): string {
  if (!/^\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new Failure(`${text} is not a date such as 2025-11-08 or 2025-11-08T12:00:00Z`)
  return text
}
