/** Which languages are in which pack, each a chunk of its own. English is in none: the rules know it. */
export const packLanguages = {
  germanic: 'de nl sv da nb nn no is fo fy lb af',
  romance: 'fr es pt it ro ca gl oc',
  slavic: 'pl cs sk sl hr bs sr mk bg ru uk be',
  northern: 'fi et lv lt hu',
  european: 'el sq mt ga cy br gd eu hy ka eo',
  turkic: 'tr az uz kk ky tg tk tt mn',
  semitic: 'ar fa he ur ku am ti',
  indic: 'hi bn pa gu mr ne or as si ta te kn ml',
  southeast: 'th lo km my vi id ms tl fil jv',
  eastern: 'zh yue ja ko',
  african: 'sw so ha yo ig zu xh rw mg',
} as const

export type PackName = keyof typeof packLanguages

/** The packs that languages are in; of a language that is in none, nothing. */
export function packsFor(languages: readonly string[]): Set<PackName> {
  const wanted = new Set(languages.map(baseOf))
  const packs = new Set<PackName>()
  for (const [pack, list] of Object.entries(packLanguages) as [PackName, string][])
    if (list.split(' ').some((language) => wanted.has(language))) packs.add(pack)
  return packs
}

/** `pt-BR` is Portuguese. */
function baseOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? ''
}
