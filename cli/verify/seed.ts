import { randomBytes } from 'node:crypto'
import type { BrowserContext, Page } from 'playwright-core'
import type { Remains, VendorRecord } from '../../registry/vendor-record'

/** What is put into a browser, as if a vendor's SDK had been there, and how it is known again. */
export interface Seed {
  readonly vendor: string
  /** Stands for the person in it: whoever sends it has read what was left. */
  readonly mark: string
  readonly names: ReadonlySet<string>
  readonly remains: Required<Remains>
}

export function seedOf(record: VendorRecord, token?: string): Seed {
  const mark = `cordon-verify-${record.name}-${randomBytes(4).toString('hex')}`
  // A key of the vendor begins as its keys do: `phc_`.
  const prefix = /^(?:\\b)?([A-Za-z]+[_-])/.exec(record.tokens[0]?.pattern ?? '')?.[1] ?? ''
  const key = token ?? prefix + randomBytes(16).toString('hex')
  const values: Readonly<Record<string, string>> = {
    token: key,
    token10: key.slice(0, 10),
    id: mark,
  }
  const fill = (text: string) =>
    text.replace(/{(\w+)}/g, (template, name: string) => values[name] ?? template)
  const filled = (entries: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(Object.entries(entries).map(([name, text]) => [fill(name), fill(text)]))
  const { cookies, localStorage, sessionStorage } = record.remains ?? namesOnly(record)
  const remains = {
    cookies: filled(cookies),
    localStorage: filled(localStorage),
    sessionStorage: filled(sessionStorage),
  }
  return {
    vendor: record.name,
    mark,
    names: new Set(Object.values(remains).flatMap((entries) => Object.keys(entries))),
    remains,
  }
}

/** Where only names are known, each of them, with a value by which it is known again. */
function namesOnly({ footprint }: VendorRecord): Remains {
  const entries = (names: readonly string[] = []) =>
    Object.fromEntries(names.map((name) => [name.replaceAll('*', 'cordon'), '{id}']))
  return {
    cookies: entries(footprint.cookies),
    localStorage: entries(footprint.localStorage),
    sessionStorage: entries(footprint.sessionStorage),
  }
}

/** Puts cookies into a profile. */
export async function plantCookies(
  context: BrowserContext,
  seeds: readonly Seed[],
  url: string,
): Promise<void> {
  for (const { remains } of seeds)
    for (const [name, value] of Object.entries(remains.cookies))
      await context.addCookies([{ name, value, url: new URL(url).origin }])
}

/** Fills the storage of a tab and of its origin, on an empty page there: no code of the page has run yet. */
export async function plantStorage(page: Page, seeds: readonly Seed[], blank: string) {
  await page.goto(blank)
  await page.evaluate(
    ({ local, session }) => {
      for (const [name, value] of local) localStorage.setItem(name, value)
      for (const [name, value] of session) sessionStorage.setItem(name, value)
    },
    {
      local: seeds.flatMap(({ remains }) => Object.entries(remains.localStorage)),
      session: seeds.flatMap(({ remains }) => Object.entries(remains.sessionStorage)),
    },
  )
}
