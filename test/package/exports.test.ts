import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as cordon from 'cordon'
import * as privacy from 'cordon/privacy'
import * as sources from 'cordon/sources'
import * as testing from 'cordon/testing'
import { expect, test } from 'vitest'

test('the public names are there', () => {
  expect(cordon).toMatchObject({
    createAnalytics: expect.any(Function),
    CordonError: expect.any(Function),
    Retry: expect.any(Function),
  })
  for (const name of ['poll', 'openFeature', 'signed']) expect(sources).toHaveProperty(name)
  expect(privacy).toHaveProperty('createScrubber')
  expect(testing).toHaveProperty('recordingEndpoint')
})

test.each(['js', 'cjs'])(
  'React’s server components may render what cordon/react has: %s',
  (kind) => {
    const path = fileURLToPath(new URL(`../../dist/react.${kind}`, import.meta.url))
    expect(readFileSync(path, 'utf8')).toMatch(/^'use client';/)
  },
)
