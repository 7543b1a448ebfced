import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { exitCodes, Failure } from '../terminal'
import type { Playwright } from './load-playwright'

export type EngineName = 'chromium' | 'firefox' | 'webkit'

/** Environment variables that name the executable, as other tools read them. */
const variables = ['CHROMIUM_PATH', 'CHROME_PATH']

/** Executables, on the PATH. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
]

const windows = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
].flatMap((folder) => folder ?? [])

const usual = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...windows.map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
  ...windows.map((folder) => join(folder, 'Microsoft/Edge/Application/msedge.exe')),
]

/**
 * The executable: Playwright's own build if it is installed, else a Chromium, Chrome or Edge of this
 * machine. A usual Firefox or Safari is nothing that Playwright can drive: of these it has builds of its
 * own.
 */
export function findBrowser(engine: EngineName, playwright: Playwright): string {
  const own = playwright[engine].executablePath()
  const found =
    engine === 'chromium'
      ? [...fromVariables(), own, ...onPath(), ...usual].find(isExecutable)
      : [own].find(isExecutable)
  if (found !== undefined) return found
  const title = engine === 'chromium' ? 'Chromium, Chrome or Edge' : `${engine} for Playwright`
  throw new Failure(
    `no ${title} is installed: npx playwright-core install ${engine}`,
    exitCodes.usage,
  )
}

function fromVariables(): string[] {
  return variables.flatMap((variable) => {
    const path = process.env[variable]
    if (!path) return []
    if (isExecutable(path)) return [path]
    throw new Failure(`${variable} is ${path}, which cannot be run`, exitCodes.usage)
  })
}

function onPath(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.flatMap((folder) => names.map((name) => join(folder, name)))
}

function isExecutable(path: string): boolean {
  if (!path) return false
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
