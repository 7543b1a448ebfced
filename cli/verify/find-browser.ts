import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { exitCodes, Failure } from '../terminal'
import type { Playwright } from './load-playwright'

export type EngineName = 'chromium' | 'firefox' | 'webkit'

/** A browser that can be started. */
export interface FoundBrowser {
  readonly path: string
  /** A usual Firefox, which Playwright drives in another way than its own build of it. */
  readonly channel?: 'moz-firefox'
}

interface Places {
  readonly title: string
  /** Environment variables that name the executable. */
  readonly variables: readonly string[]
  /** Executables, on the PATH. */
  readonly names: readonly string[]
  /** Where else it may be. */
  readonly paths: readonly string[]
}

const windows = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
]

const engines: Readonly<Record<EngineName, Places>> = {
  chromium: {
    title: 'Chromium, Chrome or Edge',
    variables: ['CHROMIUM_PATH', 'CHROME_PATH'],
    names:
      'chromium chromium-browser google-chrome google-chrome-stable chrome microsoft-edge'.split(
        ' ',
      ),
    paths: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...windows.flatMap((folder) =>
        folder === undefined
          ? []
          : [
              join(folder, 'Google/Chrome/Application/chrome.exe'),
              join(folder, 'Microsoft/Edge/Application/msedge.exe'),
            ],
      ),
    ],
  },
  firefox: {
    title: 'Firefox',
    variables: ['FIREFOX_PATH'],
    names: ['firefox', 'firefox-esr'],
    paths: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  // Safari and WebKitGTK are not driven by Playwright: it has a build of its own.
  webkit: { title: 'WebKit', variables: [], names: [], paths: [] },
}

/** Playwright's own build if it is installed, else the one of the machine; a variable goes before both. */
export function findBrowser(engine: EngineName, playwright: Playwright): FoundBrowser {
  const { title, variables, names, paths } = engines[engine]
  const channel = engine === 'firefox' ? ({ channel: 'moz-firefox' } as const) : {}
  for (const variable of variables) {
    const path = process.env[variable]
    if (!path) continue
    if (isExecutable(path)) return { path, ...channel }
    throw new Failure(`${variable} is ${path}, which cannot be run`, exitCodes.usage)
  }
  const own = playwright[engine].executablePath()
  if (own && isExecutable(own)) return { path: own }
  const path = [...onPath(names), ...paths].find(isExecutable)
  if (path !== undefined) return { path, ...channel }
  throw new Failure(
    `no ${title} is installed: npx playwright-core install ${engine}`,
    exitCodes.usage,
  )
}

function onPath(names: readonly string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.flatMap((folder) => names.map((name) => join(folder, name)))
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
