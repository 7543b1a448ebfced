import { checkKeys, CordonError } from '../../errors'
import type { DataClass } from '../vocabulary/data-class'
import { defaultTreatments, type Treatment } from '../vocabulary/treatment'
import type { Catalog } from './catalog'
import type { PropertyRule, ScrubberOptions } from './scrubber-options'
import { schemaOf, type StandardSchema } from './standard-schema'

/** Names of all options of the rules. */
export const optionsOfRules = 'treatments vendors properties unknown languages catalog key'

/** From the loosest to the strictest. */
export const byStrictness: readonly Treatment[] = ['keep', 'trim', 'mask', 'hash', 'drop']

export type Treatments = Readonly<Record<DataClass, Treatment>>
export type Declarations = ReadonlyMap<string, { class?: DataClass; treatment?: Treatment }>

/** Options with nothing left open. */
export interface CompleteOptions {
  readonly treatments: Treatments
  readonly properties: Declarations
  readonly vendors: ReadonlyMap<string, { treatments: Treatments; properties: Declarations }>
  readonly unknown: 'usage' | 'drop'
  readonly catalog: Catalog
  /** Secret of `hash`. */
  readonly key: string | undefined
}

function fail(option: string, problem: string): never {
  throw new CordonError('invalid_option', option ? `privacy.${option}` : 'privacy', problem)
}

function record(value: unknown, option: string): Readonly<Record<string, unknown>> {
  if (value === undefined) return {}
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail(option, 'must be an object')

  return value as Readonly<Record<string, unknown>> // checked on the line above
}

function isClass(value: unknown): value is DataClass {
  return typeof value === 'string' && Object.keys(defaultTreatments).includes(value)
}

function isTreatment(value: unknown): value is Treatment {
  return byStrictness.includes(value as Treatment)
} // `includes` takes only what it may find

/** Checks the options and completes them; the one place that throws. */
export function completeOptions(options: ScrubberOptions = {}): CompleteOptions {
  record(options, '')
  const treatments = overlay(defaultTreatments, options.treatments, 'treatments')
  const properties = declarations(options.properties, 'properties')
  const vendors: [string, { treatments: Treatments; properties: Declarations }][] = Object.entries(
    record(options.vendors, 'vendors'),
  ).map(([name, value]) => {
    const at = `vendors.${name}`
    const rules = record(value, at)
    checkKeys(`privacy.${at}`, rules, 'treatments properties')
    return [
      name,
      {
        treatments: overlay(treatments, rules.treatments, `${at}.treatments`),
        properties: new Map([...properties, ...declarations(rules.properties, `${at}.properties`)]),
      },
    ]
  })
  const { unknown = 'usage', key, languages } = options
  if (languages !== undefined && !isListOfTexts(languages))
    fail('languages', `must be a list of languages, such as ['de', 'th']`)
  if (unknown !== 'usage' && unknown !== 'drop') fail('unknown', `must be 'usage' or 'drop'`)
  if (key !== undefined && (typeof key !== 'string' || key === ''))
    fail('key', 'must be text; leave it out to run without')

  return {
    treatments,
    properties,
    vendors: new Map(vendors),
    unknown,
    catalog: checkedCatalog(options.catalog),
    key,
  }
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string' && one !== '')
}

function overlay(base: Treatments, over: unknown, option: string): Treatments {
  const result: Record<DataClass, Treatment> = { ...base }
  for (const [name, treatment] of Object.entries(record(over, option))) {
    if (treatment === undefined) continue
    if (!isClass(name)) return fail(`${option}.${name}`, 'unknown class')
    if (!isTreatment(treatment)) return fail(`${option}.${name}`, 'unknown treatment')
    result[name] = treatment
  }
  return result
}

function declarations(value: unknown, option: string): Declarations {
  const entries = Object.entries(record(value, option)) as [string, PropertyRule][] // checked below
  return new Map(
    entries.map(([name, rule]) => {
      const full = typeof rule === 'string' ? { class: rule } : record(rule, `${option}.${name}`)
      checkKeys(`privacy.${option}.${name}`, full, 'class treatment')
      if (full.class !== undefined && !isClass(full.class))
        fail(`${option}.${name}`, 'unknown class')
      if (full.treatment !== undefined && !isTreatment(full.treatment))
        fail(`${option}.${name}`, 'unknown treatment')

      return [name, full]
    }),
  )
}

function checkedCatalog(catalog: Catalog | undefined): Catalog {
  for (const [event, entry] of Object.entries(record(catalog, 'catalog'))) {
    const option = `catalog.${event}`
    const schema = schemaOf(entry)
    if (schema !== undefined) {
      if (isAsync(schema)) fail(option, 'validates asynchronously, and an event cannot wait')
      continue
    }
    for (const [name, value] of Object.entries(record(entry, option)))
      if (!isClass(value)) fail(`${option}.${name}`, 'unknown class')
  }
  return catalog ?? {}
}

function isAsync(schema: StandardSchema): boolean {
  try {
    const result: unknown = schema['~standard'].validate({})
    if (!(result instanceof Promise)) return false
    result.catch(() => undefined)
  } catch {
    // Some libraries throw where an asynchronous check is asked for a synchronous answer.
  }
  return true
}
