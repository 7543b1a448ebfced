import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openShell, type Shell } from './open-shell'

let shell: Shell

beforeAll(async () => {
  shell = await openShell()
})
afterAll(() => shell.close())

/** Where this repository's Playwright is, and no browsers are. */
const playwright = {
  NODE_PATH: fileURLToPath(new URL('../../node_modules', import.meta.url)),
  PLAYWRIGHT_BROWSERS_PATH: '/nowhere',
}

test('a browser that is missing is named, with the command that installs it', async () => {
  const { code, err } = await shell.start(
    ['verify', 'http://app.example', '--engine', 'webkit'],
    playwright,
  )
  expect([code, err]).toEqual([
    2,
    'cordon: no webkit for Playwright is installed: npx playwright-core install webkit\n',
  ])
})

test('so is a browser that is named, and cannot be run', async () => {
  const env = { ...playwright, CHROME_PATH: '/nowhere/chrome', CHROMIUM_PATH: '' }
  const { code, err } = await shell.start(['verify', 'http://app.example'], env)
  expect([code, err]).toEqual([2, 'cordon: CHROME_PATH is /nowhere/chrome, which cannot be run\n'])
})

describe('2, in one line, where it could not begin', () => {
  test.each([
    [['verify', 'app.example'], /app\.example is not a URL of a page/],
    [['verify', 'http://app.example', '--vendor', 'nobody'], /nobody is not a known vendor/],
    [['verify', 'http://app.example', '--steps', './none.mjs'], /--steps cannot be read/],
    [['verify', 'http://app.example', '--steps', './steps.mjs'], /default export/],
    [['verify', 'http://app.example', '--settle', 'long'], /milliseconds/],
    [['verify', 'http://app.example', '--key', 'k.jwk'], /--key needs --out <file>/],
    [['verify', 'http://app.example'], /npm install --save-dev playwright-core/],
  ])('%j', async (args, why) => {
    await shell.write('steps.mjs', 'export const a = 1')
    const { code, err, out } = await shell.run(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(why)
    expect(err.trim().split('\n').length).toBeLessThan(3)
  })
})
