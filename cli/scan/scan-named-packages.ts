import type { Rule } from './finding'
import { isComment } from './scan-lines'
import type { FileContext } from './traces'

/** Configurations that name packages by what they take of them, and languages that are not parsed. */
const places: readonly (readonly [files: RegExp, names: RegExp, rule: Rule])[] = [
  [/(?:^|\/)[jt]sconfig[\w.-]*\.json$/, /(?<="types"\s*:\s*\[[^\]]*)"([^"]+)"/g, 'vendor-types'],
  [
    /(?:^|\/)(?:angular|project|workspace)\.json$/,
    /node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\/[^"]*\.js/g,
    'vendor-script-tag',
  ],
  // Expo loads them by name: `"plugins": ["@sentry/react-native/expo"]`.
  [/(?:^|\/)app\.json$/, /"((?:@[\w.-]+\/)?[\w.-]+)(?:\/[\w./-]+)?"(?=\s*[,\]])/g, 'vendor-import'],
  // Rails and Symfony map what modules of a page get for a name.
  [
    /(?:^|\/)importmap\.(?:rb|php)$/,
    /^\s*(?:pin\s+)?["']((?:@[\w.-]+\/)?[\w.-]+)(?:\/[\w./-]+)?["']\s*(?:,|=>|$|#)/gm,
    'vendor-import',
  ],
  // CoffeeScript, and ReScript's bindings.
  [
    /\.coffee$/,
    /\b(?:require[ \t]*\(?|from|import)[ \t]*["']((?:@[\w.-]+\/)?[\w.-]+)(?:\/[\w./-]+)?["']/g,
    'vendor-import',
  ],
  [
    /\.resi?$/,
    /@(?:bs\.)?module[ \t]*\(?[ \t]*"((?:@[\w.-]+\/)?[\w.-]+)(?:\/[\w./-]+)?"/g,
    'vendor-import',
  ],
  // Of pnpm's catalogs, what `catalog:` in a manifest stands for.
  [
    /(?:^|\/)pnpm-workspace\.ya?ml$/,
    /^\s+["']?((?:@[\w.-]+\/)?[\w.-]+)["']?\s*:/gm,
    'vendor-package',
  ],
]

/** `"types": ["mixpanel-browser"]`, `"scripts": ["node_modules/mixpanel-browser/…"]`. */
export function scanNamedPackages({ path, source, signatures, traces }: FileContext): void {
  for (const [files, names, rule] of places) {
    if (!files.test(path)) continue
    for (const { 1: name = '', index } of source.text.matchAll(names)) {
      if (isComment(source.line(source.lineAt(index)))) continue
      for (const signature of signatures)
        if (signature.isPackage(name) || signature.isTypes(name))
          traces.add({
            rule,
            vendor: signature.name,
            line: source.lineAt(index),
            message: `Includes ${name}.`,
            evidence: name,
          })
    }
  }
}
