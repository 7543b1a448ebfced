/** Paths in a package's folder, by what is imported of it: `.`, `./client`. */
export type PackageEntries = Readonly<Partial<Record<string, readonly string[]>>>

/** Which files a manifest gives to those who import the package. */
export function entriesOf(manifest: Readonly<Record<string, unknown>>): PackageEntries {
  const { main, module, source, types, exports } = manifest
  const isBySubpath = Object.keys(Object(exports)).some((key) => key.startsWith('.'))
  const bySubpath = isBySubpath ? Object(exports) : { '.': exports }
  const entries = Object.entries({
    ...bySubpath,
    '.': [source, main, module, types, bySubpath['.']],
  })
  return Object.fromEntries(entries.map(([subpath, target]) => [subpath, pathsIn(target)]))
}

/** Of conditions, and alternatives, all. */
function pathsIn(target: unknown): string[] {
  if (typeof target === 'string') return [target]
  return Object.values(Object(target)).flatMap(pathsIn)
}
