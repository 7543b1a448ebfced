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

/** How vendors run there: whose process frames have is nothing to those inline, and the gate has little time. */
export function modesIn(engine: string): readonly ('inline' | 'sealed')[] {
  const isBrief = process.env.ENGINES === 'others' && engine.includes('frames')
  return isBrief ? ['sealed'] : ['inline', 'sealed']
}
