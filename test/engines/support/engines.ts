import type { Engine } from './engine'
import { moments, type Moment } from './moments'
import { openChromium } from './open-chromium'
import { openFirefox } from './open-firefox'
import { openWebkit } from './open-webkit'

/** By name, as the variable `ENGINES` lists them; sandboxed frames of Chromium have two homes. */
const engines: Readonly<Record<string, () => Promise<Engine>>> = {
  chromium: () => openChromium(),
  'chromium, frames in the page’s process': () =>
    openChromium('--disable-features=IsolateSandboxedIframes'),
  firefox: () => openFirefox(),
  webkit: openWebkit,
}

/** @throws Error if there is none of that name */
export function launchEngine(name: string): Promise<Engine> {
  const launch = engines[name]
  if (!launch) throw new Error(`${name} is no engine`)
  return launch()
}

/**
 * Those that are asked for; Chromium alone, where nothing is said. `others` are all but that one: what is
 * left after `npm test`.
 */
export const wanted = (process.env.ENGINES ?? 'chromium')
  .split(',')
  .flatMap((asked) =>
    Object.keys(engines).filter(
      (name) => asked === 'all' || name === asked || (asked === 'others' && name !== 'chromium'),
    ),
  )

const vendors = ['mixpanel', 'posthog'] as const
const modes = ['inline', 'sealed'] as const
type Vendor = (typeof vendors)[number]
type Mode = (typeof modes)[number]

/** Only what the gate adds to Chromium, for it has little time. */
const isBrief = process.env.ENGINES === 'others'

/**
 * How vendors run where all is brief: Firefox and WebKit have both modes and both vendors, and between them all four.
 * What Chromium does with frames in the page's process, it does with the frames of any vendor.
 */
const brief: Readonly<Record<string, Readonly<Partial<Record<Vendor, Mode>>>>> = {
  'chromium, frames in the page’s process': { posthog: 'sealed' },
  firefox: { mixpanel: 'inline', posthog: 'sealed' },
  webkit: { mixpanel: 'sealed', posthog: 'inline' },
}

/** Whether the contract is run in an engine: Chromium has it as tests of its own, and in brief nowhere else. */
export function hasContract(engine: string): boolean {
  return isBrief ? !engine.startsWith('chromium') : engine !== 'chromium'
}

interface Run {
  readonly vendor: Vendor
  readonly mode: Mode
  /** The moments at which it is killed. */
  readonly moments: readonly Moment[]
}

/** What runs in an engine: every vendor in every mode at every moment; in brief, its runs share the moments. */
export function runsIn(engine: string): readonly Run[] {
  const all = vendors.flatMap((vendor) => modes.map((mode) => ({ vendor, mode })))
  const runs = isBrief ? all.filter(({ vendor, mode }) => brief[engine]?.[vendor] === mode) : all
  const share = (turn: number) => moments.filter((_, index) => index % runs.length === turn)
  return runs.map((run, turn) => ({ ...run, moments: isBrief ? share(turn) : moments }))
}
