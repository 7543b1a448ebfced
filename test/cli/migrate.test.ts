import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { migrate } from '../../cli/commands/migrate'
import { layOut, type LaidOut } from './scan/lay-out'

let laidOut: LaidOut
let printed: string
beforeEach(async () => {
  laidOut = await layOut(Object.entries(app).map(([path, text]) => ({ path, text })))
  printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text)
    return true
  })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await laidOut.close()
})

function run(...args: string[]): Promise<unknown> {
  return migrate().parseAsync([laidOut.folder, '--from', 'mixpanel', ...args], { from: 'user' })
}
function read(path: string): string {
  return readFileSync(join(laidOut.folder, path), 'utf8')
}

const app = {
  'src/analytics.ts': `import mixpanel, { type Dict } from 'mixpanel-browser'
export const track = (name: string, of?: Dict) => mixpanel.track(name, of)
mixpanel.people.set({ plan: 'pro' })
mixpanel.alias('u2')
mixpanel.start_session_recording()
mixpanel.get_group('team', 'blue').delete()
`,
  'src/lazy.jsx': `export const load = () => import("mixpanel-browser")\n`,
  'src/old.cjs': `const mp = require('mixpanel-browser')\nmp.track('x')\n`,
  'src/App.vue': `<template><p>mixpanel-browser</p></template>
<script setup lang="ts">
import mixpanel from 'mixpanel-browser'
mixpanel.identify('u1')
</script>
`,
  'src/track.test.ts': `jest.mock('mixpanel-browser')\n`,
  'src/other.ts': `import other from 'mixpanel-browser-extras'\nother()\n`,
  'src/broken.ts': `import mixpanel from 'mixpanel-browser'\nconst (\n`,
}

test('by default nothing is changed, and what would be is shown', async () => {
  await run()
  for (const [path, text] of Object.entries(app)) expect(read(path)).toBe(text)
  expect(printed).toContain("+import mixpanel, { type Dict } from 'cordon/compat/mixpanel'")
  expect(printed).toContain('as is: identify 1, track 2, set 1, get_group 1')
  expect(printed).toContain('with loss: alias 1')
  expect(printed).toContain('no-op: start_session_recording 1, delete 1')
})

test('--write changes specifiers in every kind of module, and nothing else', async () => {
  await run('--write')
  expect(read('src/analytics.ts')).toBe(
    app['src/analytics.ts'].replace('mixpanel-browser', 'cordon/compat/mixpanel'),
  )
  expect(read('src/lazy.jsx')).toContain('import("cordon/compat/mixpanel")')
  expect(read('src/old.cjs')).toContain("require('cordon/compat/mixpanel')")
  expect(read('src/App.vue')).toContain("import mixpanel from 'cordon/compat/mixpanel'")
  expect(read('src/App.vue')).toContain('<p>mixpanel-browser</p>')
  expect(read('src/track.test.ts')).toContain("jest.mock('cordon/compat/mixpanel')")
  expect(read('src/other.ts')).toBe(app['src/other.ts'])
  expect(read('analytics.connect.ts')).toContain('connect(analytics)')
})

test('what cannot be parsed, and what only speaks of the package, is left to people', async () => {
  await run('--write')
  expect(read('src/broken.ts')).toBe(app['src/broken.ts'])
  expect(printed).toMatch(/Left to you:[\s\S]*src\/App\.vue:1[\s\S]*src\/broken\.ts:1/)
})

test('says what remains to do, without which nothing would be sent', async () => {
  await run('--write')
  expect(printed).toMatch(
    /5 files changed\.\n\nWhat remains:\n {2}1\. Import analytics\.connect\.ts first .*\n {2}2\. .*it has to name mixpanel\.\n {2}3\. Take mixpanel-browser out/,
  )
  printed = ''
  await run('--write')
  expect(printed).not.toContain('What remains')
})

test('twice is as once', async () => {
  await run('--write')
  const once = Object.keys(app).map(read)
  const connect = `${read('analytics.connect.ts')}// mine`
  await laidOut.write('analytics.connect.ts', connect)
  printed = ''
  await run('--write')
  expect(Object.keys(app).map(read)).toEqual(once)
  expect(read('analytics.connect.ts')).toBe(connect)
  expect(printed).toContain('0 files changed.')
})
