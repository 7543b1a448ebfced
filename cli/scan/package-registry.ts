import type { Packages } from '../../registry/vendor-record'

export type PackageRegistry = keyof NonNullable<Packages['other']>

/** Whose packages a file speaks of: `analytics` is Segment’s for .NET, and anybody’s elsewhere. */
const registries: readonly (readonly [files: RegExp, registry: PackageRegistry])[] = [
  [
    /(?:^|\/)(?:requirements[^/]*\.txt|pyproject\.toml|pipfile|(?:pipfile|poetry|uv|pdm)\.lock)$|\.py$/i,
    'pypi',
  ],
  [/(?:^|\/)gemfile(?:\.lock)?$|\.(?:gemspec|rb)$/i, 'gem'],
  [/(?:^|\/)go\.(?:mod|sum)$|\.go$/i, 'go'],
  [/(?:^|\/)composer\.(?:json|lock)$|\.php$/i, 'composer'],
  [/(?:^|\/)(?:pom\.xml|build\.gradle(?:\.kts)?)$|\.(?:java|kts?|scala)$/i, 'maven'],
  [/(?:^|\/)packages\.lock\.json$|\.cs(?:proj)?$/i, 'nuget'],
]

export function registryOf(path: string): PackageRegistry | undefined {
  return registries.find(([files]) => files.test(path))?.[1]
}
