const networks =
  /^(?:https?:)?\/\/(?:(?:cdn|fastly)\.jsdelivr\.net\/npm\/|(?:www\.)?unpkg\.com\/|esm\.(?:sh|run)\/(?:v\d+\/|\*)?|(?:cdn\.)?skypack\.dev\/|cdn\.skypack\.dev\/|ga\.jspm\.io\/npm:|cdnjs\.cloudflare\.com\/ajax\/libs\/|npm:)((?:@[^/\s]+\/)?[^/@?#\s"'`<>]+)/i

/** The npm package that an address on a network for any package has, as browsers and Deno import them. */
export function packageOfAddress(address: string): string | undefined {
  return networks.exec(address)?.[1] ?? /^npm:((?:@[^/\s]+\/)?[^/@?#\s]+)/.exec(address)?.[1]
}

/** `@scope/name/sub` → `@scope/name`. */
export function packageOf(specifier: string): string {
  return /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier
}

/**
 * The package that an import names: by an address, by another name that a manifest gives it, or by itself.
 *
 * @param aliases real names by those others
 */
export function packageOfImport(specifier: string, aliases: ReadonlyMap<string, string>): string {
  const name = packageOf(specifier)
  return packageOfAddress(specifier) ?? aliases.get(name) ?? name
}
