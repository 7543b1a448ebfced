import type { Engine } from './engine'
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

type Mode = 'inline' | 'sealed'

/**
 * How vendors run in the engines that the gate adds to Chromium, for it has little time: each engine has both
 * modes, and each vendor, and between them they have all four. Whose process frames have is nothing to those inline.
 */
const brief: Readonly<Record<string, Readonly<Record<string, Mode>>>> = {
  'chromium, frames in the page’s process': { mixpanel: 'sealed', posthog: 'sealed' },
  firefox: { mixpanel: 'inline', posthog: 'sealed' },
  webkit: { mixpanel: 'sealed', posthog: 'inline' },
}

/** How a vendor runs there: in all ways, unless only `others` are asked for. */
export function modesIn(engine: string, vendor: string): readonly Mode[] {
  const one = process.env.ENGINES === 'others' ? brief[engine]?.[vendor] : undefined
  return one ? [one] : ['inline', 'sealed']
}
