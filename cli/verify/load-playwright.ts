import * as modules from 'node:module'
import { join } from 'node:path'
import { exitCodes, Failure } from '../terminal'

export type Playwright = Pick<typeof import('playwright-core'), 'chromium' | 'firefox' | 'webkit'>

export interface LoadedPlaywright {
  readonly playwright: Playwright
  readonly version: string
}

/** Any of them will do: what a team tests with is installed already. */
const packages = ['playwright-core', 'playwright', '@playwright/test']

/**
 * Playwright of the project that is verified, else one that is installed beside this command: `npx` runs
 * it out of a folder where there is none.
 */
export function loadPlaywright(): LoadedPlaywright {
  const places = [join(process.cwd(), 'package.json'), import.meta.url]
  for (const load of places.map((place) => modules.createRequire(place)))
    for (const name of packages)
      if (canResolve(load, name)) {
        const { version } = load(`${name}/package.json`) as { version: string }
        return { playwright: load(name) as Playwright, version }
      }
  throw new Failure(
    'verify needs playwright-core, which is not installed: npm install --save-dev playwright-core',
    exitCodes.usage,
  )
}

function canResolve(load: NodeJS.Require, name: string): boolean {
  try {
    load.resolve(name)
    return true
  } catch {
    return false
  }
}
