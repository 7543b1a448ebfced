import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const USUAL = ['/usr/bin', '/usr/local/bin', '/snap/bin']
const BUNDLES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Nothing but the page under test may use the network: a browser's own requests are noise. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Where Chromium is: `CHROMIUM_PATH`, else the usual names, else Debian's package, installed where we
 * may.
 *
 * @returns {Promise<string>} path of the executable
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (isExecutable(named)) return named
    throw new Error(`CHROMIUM_PATH is ${named}, which cannot be run.`)
  }
  const found = onPath() ?? BUNDLES.find(isExecutable) ?? installed()
  if (found) return found
  throw new Error(
    'No Chromium found. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to the executable of Chromium, Chrome or Edge.',
  )
}

/**
 * What to start it with under playwright.
 *
 * @param {string[]} [args] further arguments
 * @returns {Promise<{ executablePath: string, headless: true, args: string[] }>}
 */
export async function launchOptions(args = []) {
  return { executablePath: await findChromium(), headless: true, args: [...QUIET, ...args] }
}

/** @returns {string | undefined} */
function onPath() {
  const folders = new Set([...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...USUAL])
  return [...folders]
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(isExecutable)
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** @returns {string | undefined} */
function installed() {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || spawnSync('apt-get', ['--version']).status !== 0) return undefined
  console.error('No Chromium found; installing the Debian package "chromium" …')
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // Somebody else may be installing: wait for them instead of giving up.
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
      env: environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  apt('update', '-q')
  apt('install', '-y', '-q', '--no-install-recommends', 'chromium')
  return onPath()
}
