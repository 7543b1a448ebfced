import type { Engine } from '../../engines/support/engine'
import { openChromium } from '../../engines/support/open-chromium'
import { openFirefox } from '../../engines/support/open-firefox'
import { openWebkit } from '../../engines/support/open-webkit'

/** With popups allowed, where that can be said: in life they need a click. */
export const engines = {
  chromium: (): Promise<Engine> => openChromium('--disable-popup-blocking'),
  firefox: (): Promise<Engine> =>
    openFirefox({
      'dom.disable_open_during_load': false,
      // Servers on loopback are asked too: in life they are elsewhere.
      'media.peerconnection.ice.loopback': true,
    }),
  webkit: (): Promise<Engine> => openWebkit(),
} as const

export type EngineName = keyof typeof engines

const all: readonly EngineName[] = ['chromium', 'firefox', 'webkit']
const asked = process.env.ENGINES ?? 'chromium'

/** Those that the variable `ENGINES` lists; Chromium alone, where nothing is said. */
export const wanted = all.filter((name) => asked === 'all' || asked.split(',').includes(name))
