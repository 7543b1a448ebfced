import { expect, test } from 'vitest'
import { lexicon } from '../../../src/privacy/names/lexicon'
import { fold } from '../../../src/privacy/names/tokens'

test.each(Object.entries(lexicon))(
  'names of %s are written as they are looked up: in small letters, without accents',
  (_, names) => {
    expect(names).toBe(fold(names.toLowerCase()))
  },
)
