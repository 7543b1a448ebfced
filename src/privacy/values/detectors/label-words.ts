import { lazy } from '../../../shared/lazy'
import { fold } from '../../names/tokens'

/*
 * Words beside a number in running text that are no property's name; those which are, the dictionary of
 * names knows. Each list has beginnings of words: what follows may be an ending.
 */

/** After an article in Arabic and Hebrew; in scripts that put no space between words, anywhere. */
const start =
  '(?:^[\u05d1\u05d4\u05d5\u05dc\u05de]?|^\u0648?\u0627\u0644|[\\u0e00-\\u0e7f\\u2e80-\\ud7ff])'

function beginnings(words: string): () => RegExp {
  return lazy(() => new RegExp(`${start}(?:${fold(words).replace(/ /g, '|')})`))
}

/** To call, to ring, to write to: a telephone number may follow some words later. */
export const callWords = beginnings(
  'call$ ring$ text$ fax$ sms$ whatsapp wasap anruf rufen ligar ligue llam llám appel chiam dzwo zadzw zavol ringa ringe soita hív$ hívj aras hubungi gọi звон позвон дзвон подзвон καλέσ تلفن اتصل liên 연락 bel$',
)

/** Names of the number itself that no property has. */
export const phoneWords = beginnings(
  'tel$ tels$ telef telep(?:h|on) tfn tfno tlf ph$ hp$ mob$ cel$ cell$ celul mobil móvil móv tél$ puh$ sđt đt$ phone handy gsm$ numer тел моб τηλ κινητ هاتف جوال موبايل תל טל נייד फोन फ़ोन मोबाइल ফোন মোবাইল போன் โทร 電話 电话 電话 携帯 手机 手機 전화 휴대폰 핸드폰 simu whatsapp',
)

export const bornWords = beginnings(
  'born birth bday dob d\\.o\\.b geb$ gebo gebur née? nais nacid nacim nasc nato$ nata$ nacq född födel født fødsel fødd synty urodz ur\\.?$ narod naroz nar\\.?$ szül născ nașt rođ rojen rojst doğ lahir sinh dzim gim sünd fædd kuzal ipinang jaio tug рожд родил родж рођ народ нар\\.?$ туған төрс γενν γεν ծնվ დაბ נולד לידה ميلاد مواليد ولد تولد متولد जन्म জন্ম பிற జన్మ ജന ਜਨਮ જન્મ เกิด 出生 生于 生於 生日 生年 生まれ 생년 생일 출생 태어 پیدائش',
)

/** A code that proves who somebody is comes with one of these, */
export const codeWords = beginnings(
  'code kod kód kode koodi codi codí código codigo codice cod$ код пароль κωδικ コード 码 碼 番号 번호 รหัส mã رمز קוד कोड ওটিপি otp totp pin$ tan$ passcode parole$ şifre',
)
/** and one of these, which say that it is no number of a thing, */
export const codeHints = beginnings(
  'your$ tu$ su$ dein ihr votre ton$ seu$ sua$ je$ uw$ din$ ditt$ tuo$ suo$ vostro twój twoj wasz váš vaš tvůj tvoj ваш твой kodunuz kodun 您 你 one einmal otp totp tan$ passcode pin$ 2fa mfa verif vérif überpr bestätig confirm conferm onay doğrula weryf potwierdz ověř overov megerős ellenőrz potvr[dz] vahvist provjer подтв провер підтв επαλήθ επιβεβ login log sign access acces accès secur segur sécur sicher sms auten authen xác 验证 驗證 確認 認証 인증 ยืนยัน تحقق التحقق אימות सत्यापन',
)
/** and none of these. */
export const otherCodes = beginnings(
  'promo discount coupon voucher gutschein rabatt error status exit zip postal post country product produkt order track referr referral qr bar area source response',
)

/** What may stand between a word and its number. */
export const fillers = lazy(
  () =>
    new Set(
      fold(
        'ko ay is was are am on at in of the a an no nr num number to as me us my our it its ist lautet war vom unter der die das es era el la en de del al un una le les du au est è il lo nel na w z se jest er var är den det på om op van numer nummer numéro numero número nº n° № i o є це это е είναι 是 为 為 は が の 는 은',
      ).split(' '),
    ),
)
