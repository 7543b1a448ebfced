import { writeFileSync } from 'node:fs'
import { format } from 'prettier'

/** One package a language is one line. */
function shorten(packages) {
  return packages.length > 1 ? `${packages[0].replace(/l10n-.*/, 'l10n-*')} (Debian)` : packages[0]
}

/** Writes which table the packs are made from, in which version and under which licence. */
export async function writeNotices(sources, file) {
  const rows = [...sources.values()].map(
    ({ name, licence, packages, languages }) =>
      `| ${name} | ${licence} | ${shorten(packages)} | ${languages.size} |`,
  )
  const text = `# Third-party notices

The language packs in \`src/privacy/languages/packs\` (chunks of their own in \`dist\`) are lists of single
words and short labels: what the interfaces below call the fields of a person. They are taken from their
tables of translations by \`scripts/languages/build.mjs\`, folded to lower case without accents and
separators, and merged with \`scripts/languages/words.txt\`. None of their code is used. What comes from a
table under the Mozilla Public License 2.0 stays under it; its source is the file named here, and the
form in which it is used here is in the packs.

| table | licence | package | languages |
|---|---|---|---|
${rows.join('\n')}

English words that are in no pack: Debian's \`wamerican-small\` (SCOWL, free for any use), at build time only.

Packages that are bundled into a file of \`dist\` have their licences beside it, in \`<file>.LICENSES.txt\`.
`
  writeFileSync(file, await format(text, { parser: 'markdown' }))
}
