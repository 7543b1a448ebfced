import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import type { TestPage, TestProfile } from 'cordon/testing'
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver'
import { within } from '../../../src/shared/within'
import type { Engine } from './engine'
import { findProgram } from './find-program'

const driver = {
  paths: ['/usr/bin/WebKitWebDriver'],
  variable: 'WEBKIT_DRIVER_PATH',
  packages: ['webkit2gtk-driver', 'xvfb'],
}
const screen = { paths: ['/usr/bin/Xvfb'], variable: 'XVFB_PATH', packages: ['xvfb'] }

/** WebKitGTK's MiniBrowser: one driver for each profile, for a driver has one session at a time. */
export async function openWebkit(): Promise<Engine> {
  const path = findProgram(driver)
  // It takes the first display that is free, and says which: there may be another one.
  const server = spawn(findProgram(screen), ['-displayfd', '3', '-screen', '0', '1280x800x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const display = `:${await firstLineOf(server.stdio[3] as Readable)}`
  return {
    browser: { profile: () => openProfile(path, display) },
    close: () => end(server),
  }
}

/** ms; it takes one or two seconds, but now and then the browser that the driver starts never says that it is there. */
const startLimit = 15_000

/** A driver and its session. What does not start is no test's matter: another one is started. */
async function openSession(path: string, display: string) {
  const late = new Error('WebKit starts no session')
  for (let left = 3; left > 0; left -= 1) {
    const port = await freePort()
    const program = spawn(path, [`--port=${port}`], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: '1' },
    })
    const url = `http://127.0.0.1:${port}`
    await until(() =>
      fetch(`${url}/status`).then(
        ({ ok }) => ok,
        () => false,
      ),
    )
    const capabilities = new Capabilities({ browserName: 'MiniBrowser' })
    const starting = new Builder().usingServer(url).withCapabilities(capabilities).build()
    try {
      return { program, session: await within<WebDriver>(starting, startLimit, () => late) }
    } catch (error) {
      if (error !== late) throw error
      await end(program)
    }
  }
  throw late
}

async function openProfile(path: string, display: string): Promise<TestProfile> {
  const { program, session } = await openSession(path, display)
  const turn = takingTurns()
  let isFirst = true
  return {
    open: (address) =>
      turn(async () => {
        if (!isFirst) {
          // Where the last window was closed, the session looks at none.
          const [any = ''] = await session.getAllWindowHandles()
          await session.switchTo().window(any)
          await session.switchTo().newWindow('tab')
        }
        isFirst = false
        await session.get(address)
        return pageOf(session, await session.getWindowHandle(), turn)
      }),
    async close() {
      await turn(() => session.quit())
      await end(program)
    },
  }
}

function pageOf(session: WebDriver, handle: string, turn: Turn): TestPage {
  const inPage = <T>(act: () => Promise<T>): Promise<T> =>
    turn(async () => {
      await session.switchTo().window(handle)
      return act()
    })
  return {
    evaluate: <T>(expression: string) =>
      inPage(() => answered(session.executeScript<T>(`return (async () => (${expression}))()`))),
    goto: (url) => inPage(() => session.get(url)),
    close: () => inPage(() => session.close()),
  }
}

/**
 * Rejects what is not answered: of a page that is just being left WebKitWebDriver sometimes never says
 * what a script came to, whatever time the session gives to scripts; to the next command it listens.
 */
function answered<T>(answer: Promise<T>): Promise<T> {
  return within(answer, 15_000, () => new Error('WebKit has not answered'))
}

type Turn = <T>(act: () => Promise<T>) => Promise<T>

/** A session looks at one window at a time. */
function takingTurns(): Turn {
  let last: Promise<unknown> = Promise.resolve()
  return (act) => {
    const mine = last.then(act)
    last = mine.catch(() => {})
    return mine
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('WebKit did not start')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function firstLineOf(output: Readable): Promise<string> {
  const [chunk] = (await once(output, 'data')) as [Buffer]
  return String(chunk).trim()
}

async function end(program: ChildProcess): Promise<void> {
  // One that is gone already has nothing more to say.
  if (program.exitCode !== null || program.signalCode !== null) return
  const ended = new Promise((resolve) => program.once('exit', resolve))
  program.kill()
  await ended
}
