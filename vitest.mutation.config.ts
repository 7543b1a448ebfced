import { defineConfig } from 'vitest/config'
import config from './vitest.config'

/** The unit tests alone, for `npm run mutate`: a browser a mutant would take days. */
export default defineConfig({
  ...config,
  test: {
    environment: 'node',
    include: ['test/{switch,guard,teardown,privacy,delivery,shared}/**/*.test.ts'],
    testTimeout: 60_000,
  },
})
