import { Command } from 'commander'
import { askExposure } from '../exposure/ask-exposure'
import type { Exposure } from '../exposure/exposure'
import { toCsv } from '../exposure/to-csv'
import { toHtml } from '../exposure/to-html'
import { toMarkdown } from '../exposure/to-markdown'
import { toTable } from '../exposure/to-table'
import { EARLIEST, LATEST } from '../exposure/words'
import { writeFile } from '../files'
import { exitCodes, harmless, print, throwMistakes } from '../terminal'

const formats: Readonly<Record<string, (exposure: Exposure) => string>> = {
  table: toTable,
  markdown: toMarkdown,
  json: (exposure) => JSON.stringify(exposure, null, 2),
  csv: toCsv,
  html: toHtml,
}

interface Raw {
  readonly vendor?: string
  readonly from: string
  readonly to: string
  readonly format: string
  readonly out?: string
}

/** `cordon exposure`: which fields of which classes a vendor was shown, of how many people, when. */
export function exposure(): Command {
  return new Command('exposure')
    .usage('--vendor <vendor> [options] <files...>')
    .description('Reports what a vendor was shown, and what never left, from the ledger’s lines.')
    .argument('[files...]', 'lines of JSON, as `ledger: { sink }` sends them; may be compressed')
    .option('--vendor <vendor>', 'its name in the app')
    .option('--from <date>', 'ISO 8601, in UTC', EARLIEST)
    .option('--to <date>', 'ISO 8601, in UTC, not included', LATEST)
    .option('--format <format>', `output format: ${Object.keys(formats).join(', ')}`, 'table')
    .option('-o, --out <file>', 'file to write (default: standard output)')
    .action(async (files: readonly string[], raw: Raw) => {
      const { vendor = '', from, to, format, out } = raw
      throwMistakes(mistakesOf(files, raw), exitCodes.usage)
      const exposure = await askExposure({ vendor, from, to, files })
      const text = harmless(formats[format]?.(exposure) ?? '')
      if (out === undefined) return print(text)
      await writeFile(out, `${text}\n`)
      return print(out)
    })
}

function mistakesOf(files: readonly string[], { vendor, from, to, format }: Raw): string[] {
  return [
    !vendor && '--vendor <vendor> is missing: its name in the app',
    !files.length && 'name the files with the lines of the ledger',
    ...[from, to].map(
      (date) => !isDate(date) && `${date} is not a date such as 2025-11-08 or 2025-11-08T12:00:00Z`,
    ),
    isDate(from) && Date.parse(from) > Date.now() && `--from ${from} is in the future`,
    isDate(from) && isDate(to) && from > to && `--from ${from} is after --to ${to}`,
    !Object.hasOwn(formats, format) &&
      `--format ${format} is none of ${Object.keys(formats).join(', ')}`,
  ].filter((mistake) => typeof mistake === 'string')
}

function isDate(text: string): boolean {
  const time = new Date(/^\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?$/.test(text) ? text : NaN)
  // There are days that are none, which are read as days of the next month.
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text.slice(0, 10))
}
