import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contract, fromPlaywright, openBench } from 'cordon/testing'
import { chromium, type Browser } from 'playwright-core'
import type { Adapter } from '../../src/adapter'
import { globMatcher } from '../../src/shared/glob-matcher'
import { launchOptions } from '../helpers/chromium.mjs'
import { observeSdk, type Kind } from './observe-sdk'
import { driftVendors, type DriftVendor } from './vendors'
import { versionsOf } from './versions'
import { openWorkspace } from './workspace'

/** Of the contract, what a version of an SDK can break. */
const clauses = /delivers each|sends nothing|is silent|leaves nothing|names in its/
const columns = ['inline', 'sealed', 'footprint', 'properties'] as const
type Row = Readonly<Record<(typeof columns)[number], string>>

/**
 * Every SDK that has an adapter, in ten versions of its peer range: the contract, inline and sealed; and
 * what the SDK does when nothing is turned off, against the adapter's footprint and table of properties.
 *
 * @param wanted `posthog-js` or `posthog-js@1.354.0`; default: all
 * @returns whether all is well
 */
export async function runMatrix(root: string, wanted: readonly string[]): Promise<boolean> {
  const { peerDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    peerDependencies: Record<string, string>
  }
  const browser = await chromium.launch(await launchOptions())
  let isWell = true
  try {
    for (const vendor of driftVendors) {
      const asked = wanted.filter((name) => name.startsWith(vendor.sdk))
      if (wanted.length && !asked.length) continue
      const range = peerDependencies[vendor.sdk] ?? ''
      const named = asked.flatMap((name) => name.split('@').slice(1))
      console.log(`\n${vendor.sdk} ${range}\n`)
      console.log(`| version | ${columns.join(' | ')} |\n|---|${'---|'.repeat(columns.length)}`)
      for (const version of named.length ? named : await versionsOf(vendor.sdk, range, 10)) {
        const row = await check(root, vendor, version, browser)
        console.log(`| ${version} | ${columns.map((column) => row[column]).join(' | ')} |`)
        isWell &&= columns.every((column) => row[column] === 'ok')
      }
    }
  } finally {
    await browser.close()
  }
  return isWell
}

async function check(
  root: string,
  vendor: DriftVendor,
  version: string,
  browser: Browser,
): Promise<Row> {
  const workspace = await openWorkspace(root, vendor.sdk, version)
  const home = process.cwd()
  // Modules are found from the current folder, as an app's are.
  process.chdir(workspace.folder)
  const said = (error: unknown): string => String(error).split('\n', 1)[0] ?? ''
  try {
    return {
      inline: await keeps(vendor, browser, false).catch(said),
      sealed: await keeps(vendor, browser, true).catch(said),
      ...(await observe(vendor, browser, workspace.folder).catch((error: unknown) => ({
        footprint: said(error),
        properties: '',
      }))),
    }
  } finally {
    process.chdir(home)
    await workspace.close()
  }
}

/** What of the contract does not hold. */
async function keeps(vendor: DriftVendor, browser: Browser, sealed: boolean): Promise<string> {
  const broken: string[] = []
  for (const { says, check: checkClause } of contract.filter((clause) =>
    clauses.test(clause.says),
  )) {
    const bench = await openBench({
      adapter: `cordon/adapters/${vendor.adapter}`,
      options: (host) => ({ token: vendor.token, host }),
      browser: fromPlaywright(browser),
      sealed,
    })
    await checkClause(bench)
      .catch((error: unknown) => broken.push(`${says}: ${String(error)}`))
      .finally(() => bench.close())
  }
  return broken.join('; ') || 'ok'
}

async function observe(
  vendor: DriftVendor,
  browser: Browser,
  folder: string,
): Promise<Pick<Row, 'footprint' | 'properties'>> {
  const { footprint, properties = {} } = await adapterOf(vendor)
  const table = new Set(Object.values(properties).join(' ').split(' '))
  const unnamed = new Set<string>()
  const news = new Set<string>()
  for (const page of vendor.pages) {
    const { written, added } = await observeSdk(browser, folder, page)
    for (const [kind, names] of Object.entries(written)) {
      const isNamed = globMatcher(footprint[kind as Kind])
      for (const name of names) if (!isNamed(name)) unnamed.add(`${kind}: ${name}`)
    }
    for (const name of added) if (!table.has(name) && !vendor.harmless.test(name)) news.add(name)
  }
  return {
    footprint: [...unnamed].join(', ') || 'ok',
    properties: [...news].join(', ') || 'ok',
  }
}

async function adapterOf({ adapter, token }: DriftVendor): Promise<Adapter> {
  const factories = {
    mixpanel: () => import('../../adapters/mixpanel').then(({ mixpanel }) => mixpanel({ token })),
    posthog: () => import('../../adapters/posthog').then(({ posthog }) => posthog({ token })),
  }
  return factories[adapter as keyof typeof factories]()
}
