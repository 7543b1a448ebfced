import { expect, test, vi } from 'vitest'
import { Connection } from '../../compat/shared/connection'
import { keepForNextPage } from '../../compat/shared/keep-for-next-page'
import { anAnalytics } from '../helpers/an-analytics'
import { memoryStore } from '../helpers/memory-store'

test('of a person who left while the rules were loading, nothing is kept', async () => {
  // Loads the rules, which may take longer than is waited for below.
  await import('../../compat/shared/remember')
  const connection = new Connection('acme')
  connection.connect(anAnalytics().analytics)
  const store = memoryStore()
  let isNoticed = false
  const keep = keepForNextPage({
    ...{ connection, store, name: 'acme:token' },
    follow() {
      if (!isNoticed) keep({})
      isNoticed = true
    },
  })
  keep({ plan: 'enterprise' })
  const written = vi.spyOn(store, 'write')
  const removed = vi.spyOn(store, 'remove')
  await vi.waitFor(() => expect(removed).toHaveBeenCalled())
  expect(written).not.toHaveBeenCalled()
})
