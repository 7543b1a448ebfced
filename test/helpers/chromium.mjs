import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell']
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

/** A process for each site, and for sandboxed frames: the browser that people have does so, its headless shell if told. */
const LIKE_PEOPLES = ['--site-per-process']

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
  const found = onPath(NAMES) ?? BUNDLES.find(isExecutable) ?? installed('chromium')
  if (found) return found
  throw new Error(
    'No Chromium found. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to the executable of Chromium, Chrome or Edge.',
  )
}

/**
 * Where Chromium's headless shell is: the same engine without a window around it, which opens a page with a
 * quarter of the work. It has no back/forward cache, and SDKs take it for a bot. `CHROMIUM_PATH` stands for it
 * too; Chromium does where there is none, and where `ENGINES` asks for engines by name. It is installed before
 * the tests, and not asked for again by each.
 *
 * @see {@link https://developer.chrome.com/blog/chrome-headless-shell}
 * @returns {Promise<string>} path of the executable
 */
export async function findHeadlessShell() {
  const whole = await findChromium()
  const { CHROMIUM_PATH, ENGINES = 'others' } = process.env
  return CHROMIUM_PATH || ENGINES !== 'others' ? whole : (onPath(SHELLS) ?? whole)
}

/** Installs what is not there of both, if it can. The shell of Chromium's own version: another would bring another Chromium. */
export async function installBrowsers() {
  await findChromium()
  if (process.env.CHROMIUM_PATH || onPath(SHELLS)) return
  const asked = ['-W', '-f', '${Version}', 'chromium']
  const { stdout: version } = spawnSync('dpkg-query', asked, { encoding: 'utf8' })
  if (version) installed(`chromium-headless-shell=${version}`, SHELLS)
}

/**
 * What to start it with under playwright.
 *
 * @param {string[]} [args] further arguments
 * @param {'whole' | 'shell'} [kind] the browser that people have, or its headless shell
 * @returns {Promise<{ executablePath: string, headless: true, args: string[] }>}
 */
export async function launchOptions(args = [], kind = 'whole') {
  const executablePath = await (kind === 'shell' ? findHeadlessShell() : findChromium())
  return { executablePath, headless: true, args: [...QUIET, ...LIKE_PEOPLES, ...args] }
}

/** @param {readonly string[]} names */
function onPath(names) {
  const folders = new Set([...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...USUAL])
  return [...folders]
    .flatMap((folder) => names.map((name) => join(folder, name)))
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

/**
 * @param {string} name of Debian's package
 * @param {readonly string[]} [executables]
 * @returns {string | undefined}
 */
function installed(name, executables = NAMES) {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || spawnSync('apt-get', ['--version']).status !== 0) return undefined
  console.error(`Installing the Debian package "${name}" …`)
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // Somebody else may be installing: wait for them instead of giving up. A network that is not there answers nothing.
  const patience = ['DPkg::Lock::Timeout=300', 'Acquire::http::Timeout=10', 'Acquire::Retries=1']
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', [...patience.flatMap((option) => ['-o', option]), ...args], {
      env: environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  apt('update', '-q')
  apt('install', '-y', '-q', '--no-install-recommends', name)
  return onPath(executables)
}
