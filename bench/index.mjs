/**
 * `npm run bench`: what Cordon costs a page, beside its peers in the same run. Prints the table of
 * budgets; `--json <file>` writes every figure as well, `--quick` takes fewer pages and rounds.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { openBrowser } from './browser.mjs'
import { budgetsOf } from './budgets.mjs'
import { contenders, measureSize } from './contenders.mjs'
import { printFigures, printTable } from './print.mjs'
import { coldStarts, perEvent } from './suites.mjs'

const { values } = parseArgs({
  options: { json: { type: 'string' }, quick: { type: 'boolean', default: false } },
})
const rounds = values.quick ? { pages: 3, bursts: 5 } : { pages: 15, bursts: 25 }

const sizes = {
  cordon: await measureSize(
    "export { createAnalytics } from 'cordon'; export { poll } from 'cordon/sources'",
    /engine-/,
  ),
  walkeros: await measureSize("export { startFlow } from '@walkeros/collector'"),
  analytics: await measureSize("export { Analytics } from 'analytics'"),
}
const browser = await openBrowser()
const names = Object.keys(contenders)
const figures = {
  at: new Date().toISOString(),
  node: process.version,
  rounds,
  sizes,
  cold: await coldStarts(browser, names, rounds.pages),
  events: await perEvent(
    browser,
    names.filter((name) => contenders[name].events),
    rounds.bursts,
  ),
}
await browser.close()

const budgets = budgetsOf(figures)
printFigures(figures)
printTable(budgets)
if (values.json)
  writeFileSync(values.json, `${JSON.stringify({ ...figures, budgets }, undefined, 2)}\n`)
