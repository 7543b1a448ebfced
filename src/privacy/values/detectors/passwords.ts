import { each, type Detector } from '../detector'
import { isNobody } from './file-paths'

/** `the password for the router is tr0ub4dor&3` */
const said =
  /(?:\b(?:pass ?(?:word|code|phrase)|pass(?=\s?(?:[:=]|is\s))|passwd|pwd?|passwort|kennwort|mot de passe|contrase[ñn]a|clave|senha|wachtwoord|l[öo]senord|adgangskode|salasana|has[łl]o|heslo|jelsz[óo]|parol[aăe]?|[şs]ifre(?:si|niz)?|kata sandi|m[ậa]t kh[ẩa]u)\b|парол[ья]|κωδικός|密码|密碼|パスワード|비밀번호|รหัสผ่าน|كلمة (?:السر|المرور)|סיסמה)[^.,;:=\n]{0,30}?(?:\s(?:is|was|to|as|ist|est|es|é|è|er|är|on|jest|je|to be)\s|[:=：]|\s?[은는は是]|\s)\s{0,2}["'`]?(?=\S{0,64}[\d!#$%&*@])([!#-&(-+.-:<-_a-~-]{5,64})/giu
/** `curl -u ada:…`, `docker login -p …`, `--password=…` */
const option =
  /\s(?:-u|--user)[ =]["']?([\w.@-]{1,40}):([^\s"'`]{3,64})|\s(?:-p ?|--(?:\w{1,20}-)?(?:password|passwd|pass|secret|token|api-?key)[ =])["']?([^\s"'`]{4,128})/gi
/** Who it is the password of: `login ada_99 / password …`; a mere word may be any. */
const whose =
  /\b(?:log-?in|user(?:name)?|account)[ :=]{1,3}["'`]?((?=[a-z-]*[\d_.])[a-z][\w.-]{2,39})["'`]?[\s,;|/&]{1,3}(?:and |with )?(?:pass|pwd?\b)/gi

/** Passwords that are told in a sentence, or given to a command. */
export const passwords: Detector = {
  find(text, hit) {
    // Beside a sign, in one word, `pairs` finds it.
    if (!/[\s%&\\]|[^\0-\x7f]/.test(text)) return
    each(said, text, ({ 0: match, 1: value = '', index }) => {
      const word = value.replace(/[.!?)]{1,3}$/, '')
      const end = index + match.length - (value.length - word.length)
      if (isDrawn(word)) hit(end - word.length, end, 'secret')
    })
    each(whose, text, ({ 0: match, 1: user = '', index }) => {
      const start = index + match.indexOf(user)
      hit(start, start + user.length, 'username')
    })
    each(option, text, ({ 0: match, 1: user, 2: password, 3: value = '', index }) => {
      const word = password ?? value
      const end = index + match.length
      if (user !== undefined && !isNobody(user)) {
        const stop = end - word.length - 1
        hit(stop - user.length, stop, 'username')
      }
      if (password !== undefined || isDrawn(word)) hit(end - word.length, end, 'secret')
    })
  },
}

/** No word, no number, no path: letters with digits, or with signs in them. */
function isDrawn(word: string): boolean {
  return (
    /\p{L}/u.test(word) &&
    (/\d/.test(word) || /[!#$%^&*@].|[a-z][A-Z]/.test(word)) &&
    !/^[[<{$%/.\\]|^@[\w-]+\/|^[\w.-]+(?::[\w-]+)?\(|:\/\//.test(word)
  )
}
