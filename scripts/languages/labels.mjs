import anyAscii from 'any-ascii'

/** Scripts that are read letter by letter, so that a programmer would write them alike. */
const spelled = new Set('ru uk be bg mk sr kk ky tg tt mn el ka hy zh ko'.split(' '))
/** Umlauts as they are written without. */
const umlauts = {
  de: ['ae', 'oe', 'ue'],
  da: ['ae', 'oe', 'aa'],
  nb: ['ae', 'oe', 'aa'],
  sv: ['ae', 'oe', 'aa'],
}
/** Words that a programmer leaves out: `data_nascita`. */
const particles =
  /^(?:de|da|do|di|del|della|du|des|d|l|la|le|el|y|e|i|и|en|van|of|na|za|la|ya|ng|ki|ka|का|की)$/

/** The forms under which a label may be found as a property's name. */
export function formsOf(label, language, tokens) {
  const forms = new Set()
  for (const part of alternatives(label)) {
    const spellings = [part, ...withoutUmlauts(part, language)]
    if (spelled.has(language)) spellings.push(anyAscii(part))
    for (const spelling of spellings) {
      const words = tokens(spelling.replace(/['’ʻʼ`´]/g, ''))
      if (words.length === 0 || words.length > 5) continue
      forms.add(words.join(''))
      const content = words.filter((word) => !particles.test(word))
      if (content.length > 0) forms.add(content.join(''))
    }
  }
  return [...forms]
}

/** `City / Town (optional):` is two labels. */
function alternatives(label) {
  if (/[{}<>%]|\d{2}/.test(label) || label.length > 40) return []
  return label
    .replace(/\(.*?\)|（.*?）|:|\*/g, ' ')
    .split(/[/,;\n、，]|\s[-–—]\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function withoutUmlauts(part, language) {
  const [ae, oe, ue] = umlauts[language] ?? []
  if (!ae) return []
  const plain = part
    .toLowerCase()
    .replace(/[äæ]/g, ae)
    .replace(/[öø]/g, oe)
    .replace(/ü/g, language === 'de' ? ue : 'y')
    .replace(/å/g, language === 'de' ? 'a' : ue)
  return plain === part.toLowerCase() ? [] : [plain]
}
