import { expect, test } from 'vitest'
import { createAccount } from '../../src/ledger/account'

test('counts are by reason, and a report of them is a copy', () => {
  const account = createAccount()
  account.accept(5)
  account.deliver(2)
  account.drop('rejected', 1)
  account.drop('killed', 0)
  account.block('personal_data')
  account.block('personal_data')
  const counts = account.counts(2)
  expect(counts).toEqual({
    accepted: 5,
    delivered: 2,
    pending: 2,
    dropped: { rejected: 1 },
    blocked: { personal_data: 2 },
  })
  account.drop('rejected', 1)
  expect(counts.dropped).toEqual({ rejected: 1 })
})
