import type { VendorHost } from 'cordon'
import { script } from 'cordon/adapters/script'
import { expect, test, vi } from 'vitest'

test('a tag whose start fails is loaded once, and started again', async () => {
  const load = vi.fn(() => Promise.resolve())
  const start = vi.fn()
  start.mockImplementationOnce(() => {
    throw new Error('not ready')
  })
  const tag = script({ name: 'acme', footprint: { hosts: ['acme.example'] }, load, start })
  const host = { mayRun: () => true } as VendorHost
  await expect(tag.load(host)).rejects.toThrow('not ready')
  await tag.load(host)
  expect({ loads: load.mock.calls.length, starts: start.mock.calls.length }).toEqual({
    loads: 1,
    starts: 2,
  })
})

test('a tag that did not load is loaded again', async () => {
  const load = vi.fn(() => Promise.resolve())
  load.mockRejectedValueOnce(new Error('no network'))
  const tag = script({ name: 'acme', footprint: { hosts: ['acme.example'] }, load })
  const host = { mayRun: () => true } as VendorHost
  await expect(tag.load(host)).rejects.toThrow('no network')
  await tag.load(host)
  expect(load).toHaveBeenCalledTimes(2)
})

test('of a tag that something else puts there, its URL may be given; it is not loaded', async () => {
  const tag = script({
    name: 'acme',
    footprint: { hosts: ['acme.example'] },
    src: 'https://acme.example/tag.js',
    adopt: true,
  })
  // Without a document, adding a script element would throw.
  await tag.load({ mayRun: () => true } as VendorHost)
  expect(tag.adopted).toBe(true)
})
