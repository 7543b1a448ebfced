/** Which language is in which pack. A language that is not here is in none. */
export const packs = {
  germanic: 'de nl sv da nb nn is fo fy lb af',
  romance: 'fr es pt it ro ca gl oc',
  slavic: 'pl cs sk sl hr bs sr mk bg ru uk be',
  northern: 'fi et lv lt hu',
  european: 'el sq mt ga cy br gd eu hy ka eo',
  turkic: 'tr az uz kk ky tg tk tt mn',
  semitic: 'ar fa he ur ku am ti',
  indic: 'hi bn pa gu mr ne or as si ta te kn ml',
  southeast: 'th lo km my vi id ms tl jv',
  eastern: 'zh ja ko',
  african: 'sw so ha yo ig zu xh rw mg',
}

export const packOf = new Map(
  Object.entries(packs).flatMap(([pack, list]) => list.split(' ').map((tag) => [tag, pack])),
)

const aliases = { no: 'nb', iw: 'he', in: 'id', fil: 'tl', ckb: 'ku', sh: 'sr', yue: 'zh' }

/** `pt_BR`, `zh-Hant` and `no` as the language that has a pack. */
export function languageOf(tag) {
  const base = tag.toLowerCase().split(/[-_@]/)[0] ?? ''
  return aliases[base] ?? base
}
