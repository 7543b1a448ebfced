/** How people say who they are, before a name with capitals: sources of expressions, by families of languages. */
const beforeCapitals = [
  // English, and what a form calls its fields
  String.raw`name(?: is|['’]s)|[Ii] am|[Ii]['’]m|[Tt]his is|[Ii]t['’]?s`,
  String.raw`(?:[Ff]ull|[Ff]irst|[Ll]ast|[Gg]iven|[Ff]amily|[Mm]iddle|[Mm]aiden|[Cc]ustomer|[Cc]ontact|[Cc]lient|[Pp]atient|[Gg]uest|[Rr]ecipient|[Ss]ender)[ _-][Nn]ame ?(?=:)`,
  // Germanic
  '[Hh]ei(?:ß|ss)e|[Nn]ame ist|Ich bin|[Hh]ier ist|heeschen|naam is|[Ii]k ben|[Ii]k heet|heter|hedder|namn är|navn er|[Éé]g heiti',
  // Romance
  "m['’]appelle|nom est|[Jj]e suis|llamo|nombre es|[Ss]oy|[Ss]ou [oa]|nome é|chamo|[Cc]hámome|chiamo|[Ss]ono|nome è|em dic|nom és|numesc|[Nn]umele meu este|mwen rele",
  // Slavic and Baltic
  '[Nn]azywam się|imię|[Jj]menuj[iu] se|jméno je|meno je|[Vv]olám sa|[Zz]ovem se|[Mm]oje? ime je|[Ii]me mi je|[Mm]ani sauc|vārds ir|vardas',
  "зовут|звати|завуць|имя|ім['’ʼ]я|[Кк]азвам се|[Ии]мето ми е|[Зз]овем се|[Мм]оје име је|[Сс]е викам",
  '(?:[Зз]дравствуйте|[Пп]ривет|[Дд]обр(?:ый день|ый вечер|ого дня)|[Вв]ітаю|[Дд]обрий день),? (?:это|це)',
  // Other European
  '(?:[Aa] )?nevem|[Nn]imeni on|nimi on|[Qq]uhem|[Ee]mri im është|enw i yw|[Nn]ire izena|[Jj]isimni|nomiĝas|λένε|όνομά μου είναι|[Οο]νομάζομαι|անուն[ըս]',
  // Turkic, and neighbours
  '[Aa]dım|[İi]smim|[Аа]тым|[Мм]иний нэр|[Нн]оми ман',
  // Of South-East Asia, of Africa
  '[Nn]ama saya|(?:[Tt]ôi|[Ee]m|[Mm]ình) (?:tên )?là|[Tt]ên tôi là|pangalan ko ay',
  '[Jj]ina langu ni|[Ii]gama lami? ngu-?|[Mm]agacaygu waa|[Ss]unana|mi ni|anarako dia|[Nn]itwa',
  // In whose name
  '[Aa]tas nama|[Nn]a nazwisko|[Aa]uf den Namen|[Aa]u nom de|[Aa] nombre de|[Ee]m nome de|[Aa] nome di|[Ii]n the name of|[Oo]p naam van|[Ii] namnet|[Нн]а имя',
  // At the end of a letter
  String.raw`(?:[Rr]egards|Best|Cheers|Sincerely|[Gg]roet(?:en)?|Grü(?:ße|ßen|sse|ssen)|[Cc]ordialement|[Ss]aludos|[Aa]tentamente|[Hh]älsningar|Love|Yours|Hugs|Liebe Grüße|LG|[Pp]ozdrawiam|уважением)[,\n]`,
]

/** The same in scripts without capitals: what follows is a name. */
const beforeOthers = [
  '예약자(?:명은|명|는)? |(?:^|[\\s、。:：])(?:姓名|氏名|성명)[ :：]{1,2}|私の名前は|(?:^|[。、])名前は|我叫|我的名字(?:是|叫)|我姓|제 이름은 ?',
  'ผมชื่อ ?|ฉันชื่อ ?|นามว่า ?|ຊື່ |နာမည် ?|ឈ្មោះ ?',
  'اسمي |أنا اسمي |נקרא |שמי |קוראים לי |نام من |اسم من |میرا نام ',
  'मेरा नाम |माझे नाव |मेरो नाम |আমার নাম |મારું નામ |ਮੇਰਾ ਨਾਮ |என் பெயர் |నా పేరు |ನನ್ನ ಹೆಸರು |എന്റെ പേര് |මගේ නම ',
  'მქვია |ስሜ ',
]

export const introductions = beforeCapitals.join('|')
export const otherIntroductions = beforeOthers.join('|')
