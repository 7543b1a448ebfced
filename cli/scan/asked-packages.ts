import { packageOfAddress } from './package-of'

/** Names of packages as their registry has them, by the names that a manifest gives them. */
export type RealNames = ReadonlyMap<string, string>

/** What manifests call their lists of packages, and lockfiles after them. */
export const dependencyKinds = [
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'peerDependencies',
] as const

/**
 * What a manifest asks for. Mostly the two names are the same; `"mp": "npm:mixpanel-browser@2"` is one by another
 * name (https://docs.npmjs.com/cli/v11/using-npm/package-spec#aliases).
 */
export function askedPackages(manifest: Readonly<Record<string, unknown>>): RealNames {
  const asked = dependencyKinds.flatMap((kind) => Object.entries(Object(manifest[kind])))
  return new Map(asked.map(([name, version]) => [name, packageOfAddress(String(version)) ?? name]))
}
