import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

function at(path: string) {
  return fileURLToPath(new URL(path, import.meta.url))
}

/** For projects whose tests call the command as it is published. */
const buildsCommand = 'test/helpers/build-command.ts'
const installsBrowsers = 'test/helpers/install-chromium.mjs'

const inBrowsers = {
  environment: 'node',
  globalSetup: [installsBrowsers],
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 15_000 } },
} as const

/** They hold the laws to their milliseconds, and so have the machine to themselves, after the others. */
const alone = ['test/browser/{kill,sealed}.test.ts']

export default defineConfig({
  resolve: {
    alias: [
      { find: /^cordon$/, replacement: at('src/index.ts') },
      { find: /^cordon\/registry$/, replacement: at('registry/index.ts') },
      { find: /^cordon\/compat\/(.*)$/, replacement: at('compat/$1.ts') },
      { find: /^cordon\/(pages|react)$/, replacement: at('src/$1/index.ts') },
      { find: /^cordon\/adapters\/(.*)$/, replacement: at('adapters/$1.ts') },
      { find: /^cordon\/testing\/playwright$/, replacement: at('verify/expect-silent.ts') },
      { find: /^cordon\/relay$/, replacement: at('relay/index.ts') },
      { find: /^cordon\/relay\/(.*)$/, replacement: at('relay/$1.ts') },
      { find: /^cordon\/(sources|privacy|testing)$/, replacement: at('src/$1/index.ts') },
    ],
  },
  test: {
    // For two cores: browsers wait more than they work, and with four they would not be quick to answer.
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          globalSetup: buildsCommand,
          // A context for each file instead of a process: a third of the work was starting those.
          pool: 'vmForks',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{apps,faults,browser,engines,package,relay/apps,walls}/**'],
          // Some work much, beside browsers that do: a limit for what hangs, not for what is slow.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'package',
          environment: 'node',
          include: ['test/package/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          ...inBrowsers,
          name: 'apps',
          include: ['test/apps/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: { ...inBrowsers, name: 'faults', include: ['test/faults/**/*.test.ts'] },
      },
      {
        extends: true,
        test: { ...inBrowsers, name: 'verify', include: ['test/verify/**/*.verify.ts'] },
      },
      {
        extends: true,
        test: { ...inBrowsers, name: 'walls', include: ['test/walls/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          ...inBrowsers,
          name: 'browser',
          globalSetup: [installsBrowsers, buildsCommand],
          // A process for all: to start one for each file would be a fifth of the work.
          isolate: false,
          include: ['test/{browser,engines}/**/*.test.ts'],
          exclude: alone,
        },
      },
      {
        extends: true,
        test: {
          ...inBrowsers,
          name: 'alone',
          include: alone,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      // `npm run test:relay`: what is installed for it alone.
      ...(process.env.RELAY
        ? [
            {
              extends: true as const,
              test: {
                ...inBrowsers,
                name: 'relay',
                include: ['test/relay/*.relay.ts'],
                maxWorkers: 1,
              },
            },
          ]
        : []),
    ],
  },
})
