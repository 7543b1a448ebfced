import { isPersonName } from '../../names/person-shape'
import { percentDecoded } from '../decode'
import { each, type Detector } from '../detector'
import { greetings, titles, wishes } from '../prefilters/mentions'
import { isNobody } from './file-paths'
import { isGiven } from './given-names'

/** A word of a name, as a phrase has it; and where a phrase may begin. */
const word = String.raw`\p{Lu}(?:[’']\p{Lu})?[\p{Ll}’']{1,24}(?:-?\p{Lu}\p{Ll}{1,24})?`
const begin = String.raw`(?:^|[^\p{L}\d])`

function phrase(source: string): RegExp {
  return new RegExp(source, 'gu')
}

/** `Dear Mr. Dimitrov`, `Frau Keller` */
const addressed = phrase(
  String.raw`${begin}(?:${titles})\.? (?:(?:Mag|Dr|Prof|Dipl|Ing)\.(?:-Ing\.)? ){0,2}(${word}(?:-\p{Lu}\p{Ll}{1,24})?(?: ${word}){0,2})(?![\p{Ll}])`,
)
/** `Hi Marek, …`, `Welcome back, Danielle!` */
const greeted = phrase(
  String.raw`${begin}(?:${greetings}|(?:${wishes})(?=,)),? (${word}(?: ${word}){0,2})(?=[,!.]|$| [^\p{L}\d ])`,
)
/** `Lucia commented on your post` */
const acting = phrase(
  String.raw`(?:^|[.!?,] )(${word}(?: ${word}){0,2})(?= (?:is (?:typing|calling)\b|vagyok\b|vous a \p{Ll}|hat (?:dich|Sie|dir|Ihnen) |te (?:mencionó|invitó|envió)\b|ti ha \p{Ll}|(?:commented on|replied to|liked|reacted to|shared|accepted|declined|rated|viewed|approved|joined) (?:you|your|a )|(?:mentioned|invited|followed|tagged|messaged|called) you\b|sent you\b|\((?:[Yy]ou|[Mm]e|[Hh]ost|[Oo]rganizer)\)|[|–—·-] (?:Pa[ct]i[jeé]nt|Profile|Contact|Customer|Candidate|Employee|Client|Student|Applicant|Resume|CV)\b))`,
)
/** `customer Ada Lovelace has two carts` */
const inRole = phrase(
  String.raw`(?:^|[^\p{L}])(?:customer|user|patient|Pt|zákazníka?|klienta?|клиента?|agent|driver|member|employee|contact|client|guest|passenger|student|cardholder|recipient|owner|[Pp]olicyholder|[Cc]laimant|[Aa]pplicant|[Cc]aller|[Cc]lient[ea]|[Kk]und(?:e|in)|[Pp]a[cz]iente|[Pp]atiente|(?:[Ee]jecutiv|[Aa]sesor|[Vv]endedor|[Dd]octor|[Rr]epartidor)[oa]?|(?:Employee|Customer|Patient|Driver|Guest|Passenger|Tenant|Member|Student|Agent|User)(?= \S+ \S+ (?:\(|has|is|was|re(?:quested|ported)|called|asked|wants|says|said))) (${word} ${word})(?![\p{L}])`,
)
/** Whose somebody is, to whom who writes. */
const relatives =
  '(?:[Mm]y|[Hh]is|[Hh]er|[Oo]ur) (?:mother|father|mum|mom|dad|sister|brother|son|daughter|wife|husband|partner|boss|neighbou?r|colleague|girlfriend|boyfriend|cousin|uncle|aunt|grandmother|grandfather)' +
  '|[Mm]eine?[mnr]? (?:Mutter|Vater|Schwester|Bruder|Sohn|Tochter|Frau|Mann|Freund(?:in)?|Nachbar(?:in)?|Kolleg(?:e|en|in)|Chef(?:in)?)' +
  '|[Mm]i (?:madre|padre|herman[oa]|hij[oa]|espos[oa]|marido|novi[oa]|vecin[oa]|jef[ea])' +
  '|[Mm](?:on|a) (?:mère|père|sœur|frère|fils|fille|femme|mari|voisine?|collègue)' +
  '|[Mm]i[oa] (?:madre|padre|sorella|fratello|figli[oa]|moglie|marito|vicin[oa])' +
  '|(?:[Mm]eu|[Mm]inha) (?:mãe|pai|irmã|irmão|filh[oa]|espos[oa]|marido|vizinh[oa])' +
  '|(?:[Mm]ijn|[Dd]e) (?:moeder|vader|zus|broer|zoon|dochter|vrouw|vriendin|buurman|buurvrouw)' +
  '|(?:wife|husband|hubby|son|daughter|cousin|granny|grandma|grandad|grandpa|nephew|niece|stepson|stepdaughter)' +
  '|(?:syn|córka|żona|mąż|brat|siostra|moja mama|mój tata)'
/** `my sister Ada`, `meine Mutter Ada`, `mi hermana Ada` */
const related = phrase(
  String.raw`${begin}(?:${relatives}),? (${word}(?: ${word}){0,2})(?![\p{Ll}])`,
)
/** `Fatima Zahra's profile` */
const having = phrase(
  String.raw`${begin}(\p{Lu}[\p{Ll}’]{1,24}(?: \p{Lu}[\p{Ll}’]{1,24}){0,2})['’]s (?:iPhone|iPad|MacBook|Mac|AirPods|Buds|Watch|Galaxy|Pixel|Laptop|Phone|Echo|Wi-?Fi|profile|account|avatar|photo|picture|post|comment|inbox|calendar|timeline|birthday)`,
)
/** `Assigned to Noor Haddad`; one word may be a team, a program. */
const done = phrase(
  String.raw`${begin}(?:(?:[Aa]ssign(?:ed)?|[Ss]en[dt]|[Dd]eliver(?:ed)?|[Ss]hip(?:ped)?) to|(?:[Cc]reated|[Aa]dded|[Rr]emoved|[Dd]eleted|[Uu]pdated|[Cc]hanged|[Mm]odified|[Cc]losed|[Rr]esolved|[Cc]ancell?ed|[Ss]cheduled|[Rr]eviewed|[Rr]eferred|[Ww]ritten|[Pp]osted|[Ss]hared|[Ii]nvited|[Ss]igned|[Uu]ploaded|[Rr]equested|[Aa]pproved|[Rr]eported|[Ee]dited|[Ss]ubmitted|[Bb]ooked|[Rr]eserved|[Tt]icket) by|[Ss]hared with|(?:received|payment|transfer|call|e-?mail|request|review) (?:from|by)|invited to ["“][^"”\n]{1,60}["”] by|[Pp]hoto of|[Pp]icture of|[Aa]vatar of|[Cc]ontinue as|1:1(?: with)?|[Rr]efund (?:for|to)|[Ii]nvoice for|[Rr]echnung (?:für|an)|[Ff]acture (?:pour|de)|[Ff]actura (?:para|de)|[Mm]essage (?:from|to)|(?:[Cc]hat|[Cc]all|[Mm]eeting|[Ll]unch|[Dd]inner|[Cc]offee|[Ii]nterview|[Aa]ppointment|[Ss]poke|[Tt]alked) (?:with|to|w\/)|[Pp]rofil[ea]? (?:of|for|för|von|de|di)|[Dd]ossier (?:de|von)|[Cc]hat (?:dengan|mit|avec|con)|[Rr]eply to) ((?:\p{Lu}\. ){1,2}${word}|${word}(?: ${word}){1,2})(?![\p{L}]| (?:GmbH|Inc|Ltd|LLC|AG|SA|SE|BV|AB|Oy|Corp|Co)\b)`,
)
/** `Lakshmi, you left something in your basket` */
const spokenTo =
  /^(\p{Lu}\p{Ll}{1,14})(?=, (?:you|your|we|it['’]s|here|don['’]t|complete|finish|ready|are|tu|votre|vous|du|dein|deine|Sie|Ihr|Ihre|tienes|hai)\b)/gu
/** `3 messages from Kwame`: one word, if it is a given name. */
const alone = phrase(
  String.raw`[a-z] (?:from|with|to|by|as|for|out) (\p{Lu}\p{Ll}{1,14})(?![\p{L}\d’'_.@-]| \p{Lu})`,
)
/** `Your driver Mustafa is near`, `Olivia has left` */
const doing = phrase(
  String.raw`(?:^|[a-z]{3} )(\p{Lu}\p{Ll}{1,14})(?= (?:is|was|has|will|can|wants|sent|left|said|asked|just|needs)\b)`,
)
/** `?name=Ada+Lovelace`, `?name=J%C3%BCrgen` */
const inAddress =
  /[?&#]name=((\p{Lu}(?:\p{Ll}|%[a-f\dA-F]{2}){1,20}?)(?:(?:\+|%20)\p{Lu}[\p{L}%\d.-]{1,30})?)(?![\w%+-])/gu
/** `session opened for user ada`, `Accepted publickey for ada from 198.51.100.7` */
const loggedIn =
  /(?:session (?:opened|closed)|fail(?:ed|ure)|denied|granted|(?:accepted|failed) \w{1,20}|log(?:ged)? ?(?:in|on|out)|authenticat\w{1,6}) for (?:(?:invalid |unknown )?user ([\w.-]{3,40})|([\w.-]{3,40}) from [\d[])|invalid user ([\w.-]{3,40})(?= from)/gi
/** Common Log Format: who was signed in stands before the date. */
const inLog = /^\S{1,60} \S{1,40} ([\w.@-]{3,40}) \[\d\d\/\w{3}\/\d{4}:/gm
/** `Signed in as ada`, `no profile for ada.lovelace`, `User ada.lovelace not found` */
const loggedInAs =
  /\b(?:(?:[Ss]igned|[Ll]ogged) in as ["']?([A-Z][a-z]{1,20} [A-Z][a-z]{1,24}(?![a-z])|[\w.@-]{3,40})|(?:[Uu]ser|[Pp]rofile (?:for|of)|[Aa]ccount (?:for|of)) ["']?([a-z]{1,20}\.[a-z]{1,24}\d{0,3})(?![\w.(:/@-]))/g
/** `user loaded: ada`, `The name ada_99 is already taken`, `Login OK: [ada@realm]` */
const named =
  /\b(?:[Uu]ser (?:loaded|created|found|deleted|authenticated|registered|signed (?:in|up))[:=] ?["']?([\w.@-]{3,40})|[Uu]ser ["']?((?=[a-z]*[_\d])[a-z][\w.]{3,30})["']? (?:rejected|blocked|banned|locked|not found)|(?:[Uu]ser)?[Nn]ame ["']?((?=\w*[_.\d])[\w.-]{3,40})["']? (?:is (?:already )?(?:taken|in use)|already exists)|Login (?:OK|incorrect)[^[\n]{0,40}: \[([^\]\s/]{3,64})\])/g
/** `my username is ada_99`, `add me on snap ada.99`, `微信号ada_99`; a mere word may be any. */
const calledAt =
  /(?:\b(?:(?:user ?name|handle|gamertag|nick(?:name)?) is|(?:on|my) (?:snap(?:chat)?|insta(?:gram)?|telegram|discord|tiktok|kik|wechat)(?: is)?) |(?:微信|抖音|QQ(?=[号號]))[号號]?[:： ]{0,2})["'@]{0,2}((?!v\d)[a-z][a-z\d]{0,30}[_.\d][\w.]{1,30})(?![\w@])/gi
/** `<@U2147483697|ravi>` */
const linked = /<@\w{5,20}\|([\w.-]{2,40})>/g

/** `@ravi_k can you check?`; but no scope of packages, no decorator, no rule of a style sheet. */
const called = /(?:^|[\s("'[])(@(?=[a-z]*[_.\d])[a-z][\w.]{2,30})(?![\w/(]|\.\w| %>)/gi

/** `Login failed for user 'ada'` */
const quoted = /\buser(?:name)? (["'\u201c])([\w.@\\-]{3,40})["'\u201d]/gi
/** `USER=ada`, `user=ada host=db`: in an environment, in a connection string; a query has more than names. */
const assigned =
  /(?:^|[\s;,]|--)(?:(?:user|username|logname)=|user(?:name)? (?=[\w.-]+ --?\w))["']?([\w.-]{3,40})(?=["']?(?:[\s;,]|$))/gi
/** `first=Ada&last=Lovelace`: by itself each of them may be a number of anything. */
const inQuery =
  /(?:^|[?&\s])first=([A-Za-z\u00c0-\u024f'%-]{2,40})&last=([A-Za-z\u00c0-\u024f'%-]{2,40})/gi
/** Addresses of wallets: Ethereum, Bitcoin (BIP 173), Ethereum's names. */
const wallet = /\b(?:0x[\da-f]{40}|bc1[a-z\d]{25,60}|[a-z\d-]{3,40}\.eth)\b/gi
/** Older ones of Bitcoin, and Tron’s: in base 58. */
const olderWallet = /\b(?=\w{0,30}[a-z])(?=\w{0,30}[A-Z])[13T][1-9A-HJ-NP-Za-km-z]{32,33}\b/g

/** `선우지안님`, `綾小路誠様`, `尊敬的慕容晓燕女士`: how people are addressed in scripts without capitals. */
const honoured = [
  /(?:^|[\s"'(])([\uac00-\ud7a3]{3,4})(?=님(?:[,.!께이의은을과와]|\s|$))/g,
  /(?:^|[\s、。「『,:])([\u4e00-\u9fff々]{2,5}(?:[ \u3000]?[\u4e00-\u9fff\u3040-\u30ff]{1,5})?)(?=様(?:[\s、。,!！]|$)|さん[はがのにを、とも])/g,
  /(?:尊敬的|[亲親][爱愛]的|[请請联聯系與与给給是]|^|[\s,，。:：])([\u4e00-\u9fff]{2,4})(?=(?:先生|女士|小姐|太太)(?:[,，!！:：。\s]|您|$))/g,
]
const honouredThing =
  /客|皆|各位|会員|担当|業者|利用|患者|家族|会社|用户|朋友|同学|관리자|고객|회원|선생|기사|담당|사장|작성자|판매자|구매자|이용자/

/** `Hello World!` */
const nobodys =
  /^(?:World|There|All|Everyone|Everybody|Folks|Guys|Friends?|Sir|Madam|Again|Back|Home|Today|Kitty|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Someone|Somebody|Nobody|Anonymous|Santa|Kitty|Coffee|Meyers|Bronner’s|Pac|Bean|Martens|Oetker|Pepper|Who|Fix|Kund(?:e|in|en|innen|er)|Kolleg\S{1,9}|Damen|Herren|Team|[CK]lient\S{0,3}|Alle|Tous|Todos|Tutti|Iedereen|Leser\S{0,5}|Nutzer\S{0,5}|Mitglied\S{0,3}|Eltern|Freunde?|Utente|Usuari\S{1,2}|Membres?|Amig[oa]s?|Ügyf\S{1,9}|Zákazn\S{1,6}|Клиент\S{0,3}|Покупател\S{0,3}|Коллег\S{0,3}|Друзья)(?:[ -]|$)/

/** People whom a text mentions in a fixed phrase, and what they pay with. */
export const mentions: Detector = {
  find(text, hit) {
    for (const told of [addressed, greeted, acting, inRole, related, having, done])
      each(told, text, ({ 0: match, 1: name = '', index }) => {
        const start = index + match.lastIndexOf(name)
        if (isPersonName(name) && !nobodys.test(name)) hit(start, start + name.length, 'name')
      })
    for (const told of [alone, doing, spokenTo])
      each(told, text, ({ 0: match, 1: name = '', index }) => {
        const end = index + match.length
        if (isGiven(name)) hit(end - name.length, end, 'name')
      })
    if (/[^\0-\u2fff]/.test(text))
      for (const form of honoured)
        each(form, text, ({ 0: match, 1: name = '', index }) => {
          const end = index + match.length
          if (!honouredThing.test(name)) hit(end - name.length, end, 'name')
        })
    each(inAddress, text, ({ 0: match, 1: name = '', 2: given = '', index }) => {
      const end = index + match.length
      if (isGiven(percentDecoded(given))) hit(end - name.length, end, 'name')
    })
    for (const form of [loggedIn, loggedInAs, named, inLog, linked, calledAt])
      each(form, text, ({ 0: match, 1: user, 2: other, 3: last = '', index }) => {
        const name = user ?? other ?? last
        const start = index + match.lastIndexOf(name)
        if (!isNobody(name)) hit(start, start + name.length, 'username')
      })
    each(called, text, ({ 0: match, 1: name = '', index }) => {
      const end = index + match.length
      hit(end - name.length, end, 'username')
    })
    each(quoted, text, ({ 0: match, 2: name = '', index }) => {
      const end = index + match.length - 1
      if (!isNobody(name)) hit(end - name.length, end, 'username')
    })
    each(assigned, text, ({ 0: match, 1: name = '', index }) => {
      const end = index + match.length
      if (!isNobody(name) && !isWord(name)) hit(end - name.length, end, 'username')
    })
    each(inQuery, text, ({ 0: match, 1: first = '', 2: last = '', index }) => {
      const end = index + match.length
      const start = end - last.length
      hit(start - 6 - first.length, start - 6, 'name')
      hit(start, end, 'name')
    })
    each(olderWallet, text, ({ 0: match, index }) => hit(index, index + match.length, 'account'))
    each(wallet, text, ({ 0: match, index }) => hit(index, index + match.length, 'account'))
  },
}

function isWord(name: string): boolean {
  return /^(?:true|false|null|undefined|none|yes|no|new|all|any|me|self|active|anonymous)$/i.test(
    name,
  )
}
