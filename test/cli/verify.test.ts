import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openShell, type Shell } from './open-shell'

let shell: Shell

beforeAll(async () => {
  shell = await openShell()
})
afterAll(() => shell.close())

describe('2, in one line, where it could not begin', () => {
  test.each([
    [['verify', 'app.example'], /app\.example is not a URL of a page/],
    [['verify', 'http://app.example', '--vendor', 'nobody'], /nobody is not a vendor/],
    [['verify', 'http://app.example', '--steps', './none.mjs'], /--steps cannot be read/],
    [['verify', 'http://app.example', '--steps', './steps.mjs'], /default export/],
    [['verify', 'http://app.example', '--settle', 'long'], /milliseconds/],
    [['verify', 'http://app.example'], /npm install --save-dev playwright-core/],
  ])('%j', async (args, why) => {
    await shell.write('steps.mjs', 'export const a = 1')
    const { code, err, out } = await shell.run(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(why)
    expect(err.trim().split('\n').length).toBeLessThan(3)
  })
})
