import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.restoreAllMocks())

test.each([true, false])(
  'half a character is replaced, a whole one is not (the browser knows how: %s)',
  async (isNative) => {
    vi.resetModules()
    const { toWellFormed } = String.prototype as unknown as { toWellFormed?: () => string }
    if (!isNative) Object.assign(String.prototype, { toWellFormed: undefined })
    try {
      const { wellFormed } = await import('../../src/shared/well-formed')
      expect(wellFormed('a 👍 b \ud83d c \udc4d\ud83d')).toBe('a 👍 b \ufffd c \ufffd\ufffd')
      expect(wellFormed('plain')).toBe('plain')
    } finally {
      Object.assign(String.prototype, { toWellFormed })
    }
  },
)
