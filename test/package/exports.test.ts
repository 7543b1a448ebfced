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
