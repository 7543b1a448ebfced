import type { Planted } from './planted'

/**
 * What whole repositories of many kinds were found to have beside the two other tables. `expected` has
 * vendor, rule and line of each finding.
 */

function plant(path: string, lines: readonly string[], ...expected: string[]): Planted {
  const text = lines.join('\n')
  return { path, text: `${text}\n`, expected }
}

const locks: readonly Planted[] = [
  plant(
    'locks/bun/package.json',
    ['{ "dependencies": { "@statsig/js-client": "1", "kit": "1" } }'],
    'statsig vendor-package 1',
  ),
  plant(
    'locks/bun/bun.lock',
    [
      '{',
      '  "lockfileVersion": 1,',
      '  "workspaces": {',
      '    "": {',
      '      "dependencies": {',
      '        "@statsig/js-client": "1",',
      '        "kit": "1",',
      '      },',
      '    },',
      '  },',
      '  "packages": {',
      '    "@statsig/js-client": ["@statsig/js-client@1.4.0", "", {}, "sha512-aa=="],',
      '',
      '    "kit": ["kit@1.0.0", "", { "dependencies": { "posthog-js": "^1" } }, "sha512-bb=="],',
      '',
      '    "kit/posthog-js": ["posthog-js@1.100.0", "", {}, "sha512-cc=="],',
      '',
      '    "heap": ["heap@0.2.7", "", {}, "sha512-dd=="],',
      '  }',
      '}',
    ],
    'statsig vendor-package 12',
    'posthog vendor-package-transitive 16',
  ),
  plant(
    'locks/Gemfile.lock',
    [
      'GEM',
      '  specs:',
      '    mixpanel-ruby (2.3.0)',
      '    sentry-rails (5.17.3)',
      '      sentry-ruby (~> 5.17.3)',
      '    sentry-ruby (5.17.3)',
      '',
      'DEPENDENCIES',
      '  mixpanel-ruby (~> 2.3)',
    ],
    'mixpanel vendor-server-sdk 3',
    'sentry vendor-server-sdk 4',
    'sentry vendor-server-sdk 6',
  ),
  plant(
    'locks/composer.lock',
    [
      '{ "packages": [',
      '  {',
      '    "name": "mixpanel/mixpanel-php",',
      '    "version": "2"',
      '  } ] }',
    ],
    'mixpanel vendor-server-sdk 3',
  ),
  plant(
    'locks/poetry.lock',
    ['[[package]]', 'name = "posthog"', 'version = "3.5.0"', '', '[[package]]', 'name = "heap"'],
    'posthog vendor-server-sdk 2',
  ),
  plant(
    'locks/Pipfile.lock',
    [
      '{',
      '    "default": {',
      '        "mixpanel": {',
      '            "version": "==4"',
      '        }',
      '    }',
      '}',
    ],
    'mixpanel vendor-server-sdk 3',
  ),
  plant(
    'locks/go.sum',
    [
      'github.com/getsentry/sentry-go v0.27.0 h1:aa=',
      'github.com/getsentry/sentry-go v0.27.0/go.mod h1:bb=',
      'github.com/segmentio/kafka-go v0.4.47 h1:cc=',
    ],
    'sentry vendor-server-sdk 1',
  ),
  plant(
    'locks/packages.lock.json',
    [
      '{ "dependencies": { "net8.0": {',
      '      "Sentry": {',
      '        "resolved": "4.5.0"',
      '} } } }',
    ],
    'sentry vendor-server-sdk 2',
  ),
  plant(
    'locks/deno.lock',
    [
      '{ "specifiers": {',
      '    "npm:posthog-js@1": "1.100.0"',
      '  },',
      '  "npm": {',
      '    "posthog-js@1.100.0": {}',
      '  } }',
    ],
    'posthog vendor-package 5',
  ),
]

export const realRepos: readonly Planted[] = [...locks]
