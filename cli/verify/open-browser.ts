import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { BrowserContext } from 'playwright-core'
import { exitCodes, Failure } from '../terminal'
import { findBrowser, type EngineName } from './find-browser'
import type { Playwright } from './load-playwright'

/** A browser with a profile of its own, in which there is nothing. */
export interface OpenedBrowser {
  readonly context: BrowserContext
  /** `Chromium 156.0.7000.1`. */
  readonly version: string
  /** Chromium's log of the network, whole once the browser is closed. */
  readonly netLog: string | undefined
}

export interface BrowserOptions {
  readonly engine: EngineName
  /** Address of the proxy. */
  readonly proxy: string
  /** Hash of the key that the proxy shows for every host. */
  readonly keyHash: string
  /** Where it may put its log, if it has one. */
  readonly log: string
}

const titles: Readonly<Record<EngineName, string>> = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  webkit: 'WebKit',
}

/**
 * Starts a browser as a person has it: SDKs send nothing for one that says it is a robot, and a private
 * window does not connect ahead of time.
 */
export async function openBrowser(
  playwright: Playwright,
  options: BrowserOptions,
): Promise<OpenedBrowser> {
  const { engine, proxy } = options
  const path = findBrowser(engine, playwright)
  const netLog = engine === 'chromium' ? options.log : undefined
  const userAgent = engine === 'chromium' ? await userAgentOf(path) : undefined
  const context = await playwright[engine]
    .launchPersistentContext('', {
      executablePath: path,
      // All of it, loopback too.
      proxy: { server: proxy, bypass: '' },
      // Those of the proxy; the servers' own are looked at by the proxy.
      ignoreHTTPSErrors: true,
      ...(userAgent !== undefined && { userAgent }),
      ...(netLog !== undefined && chromiumOptions(options, userAgent)),
    })
    .catch((error: Error) => {
      const reason = error.message.split('\n', 1)[0] ?? ''
      throw new Failure(`${path} does not start: ${reason}`, exitCodes.usage)
    })
  const version = context.browser()?.version() ?? 'of an unknown version'
  return { context, version: `${titles[engine]} ${version}`, netLog }
}

function chromiumOptions({ keyHash, log }: BrowserOptions, userAgent?: string) {
  return {
    // Going back is then what it is for people: out of the cache.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: [
      `--log-net-log=${log}`,
      `--ignore-certificate-errors-spki-list=${keyHash}`,
      '--proxy-bypass-list=<-loopback>',
      '--disable-blink-features=AutomationControlled',
      '--disable-quic',
      '--disable-component-update',
      '--disable-background-networking',
      '--disable-domain-reliability',
      '--disable-sync',
      '--no-first-run',
      ...(userAgent === undefined ? [] : [`--user-agent=${userAgent}`]),
    ],
  }
}

/** What this browser calls itself when a person starts it. */
async function userAgentOf(path: string): Promise<string | undefined> {
  const said = await promisify(execFile)(path, ['--version'], { timeout: 5_000 }).catch(
    // It does not say, as on Windows: then it calls itself what it does.
    () => ({ stdout: '' }),
  )
  const major = /(\d+)\.\d+\.\d+/.exec(said.stdout)?.[1]
  if (major === undefined) return undefined
  const system =
    { darwin: 'Macintosh; Intel Mac OS X 10_15_7', win32: 'Windows NT 10.0; Win64; x64' }[
      process.platform as string
    ] ?? 'X11; Linux x86_64'
  return `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`
}
