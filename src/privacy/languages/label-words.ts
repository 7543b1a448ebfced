import type { LabelWords } from '../values/detectors/label-words'

/** Words beside numbers in other languages than English; one list for all, for they are few. */
export const foreignLabelWords: LabelWords = {
  call: 'kontakt$ перезвон rappel richiam oddzwo terugbel erreichb comuniq comunic contact$ 打 wasap suna sunați tawag marque обад anruf rufen ligar ligue llam llám appel chiam dzwo zadzw zavol ringa ringe soita hív$ hívj aras hubungi soitt gọi звон позвон дзвон подзвон καλέσ تلفن اتصل liên 연락 bel$ volejt volat$ kličit pokliči skambin paskambin zvanie zvanīt helist pozovi nazovit hring escrib márcame תתקשר התקשר',
  phone:
    'kom$ cep$ κιν$ zap$ wa$ नंबर নাম্বার tfn tfno tlf móvil móv tél$ puh$ sđt đt$ numer тел моб τηλ κινητ هاتف جوال موبايل תל טל נייד फोन फ़ोन मोबाइल ফোন মোবাইল போன் โทร 電話 电话 電话 携帯 手机 手機 전화 휴대폰 핸드폰 simu رقمي شماره‌ام numaram számom numeroni',
  born: 'geb$ gebo gebur nais nací$ nacid nacim nasc nato$ nata$ nacq född födel født fødsel fødd synty urodz ur\\.?$ narod naroz nar\\.?$ szül născ nașt rođ rojen rojst doğ lahir nilizaliwa alizaliwa sinh dzim gim sünd fædd kuzal ipinang jaio tug рожд родил родж рођ народ нар\\.?$ туған төрс γενν γεν ծնվ დაბ נולד לידה ميلاد مواليد ولد تولد متولد जन्म জন্ম பிற జన్మ ജന ਜਨਮ જન્મ เกิด 出生 生于 生於 生日 生年 生まれ 생년 생일 출생 태어 پیدائش',
  code: 'kod kód engångskod engangskode kertakäyttökood kode koodi codi codí código codigo codice код пароль κωδικ コード 码 碼 番号 번호 รหัส mã رمز קוד कोड ওটিপি parole$ şifre',
  proof:
    'autoryz autoriz autoris kullanıml engångs engangs kertakäyttö jednoraz egyszeri tu$ su$ dein ihr votre ton$ seu$ sua$ je$ uw$ din$ ditt$ tuo$ suo$ vostro twój twoj wasz váš vaš tvůj tvoj ваш твой kodunuz kodun 您 你 einmal vérif überpr bestätig conferm onay doğrula weryf potwierdz ověř overov megerős ellenőrz potvr[dz] vahvist provjer подтв провер підтв επαλήθ επιβεβ acces accès segur sécur sicher xác 验证 驗證 確認 認証 인증 ยืนยัน تحقق التحقق אימות सत्यापन',
  otherCode: 'gutschein rabatt postal produkt',
  filler:
    'saya aku ko ay ist lautet war vom unter der die das es era el la en de del al un una le les du au est è il lo nel na w z se jest er var är den det på om op van numer nummer numéro numero número o є це це это είναι μου هو من 是 为 為 は が の 는 은',
}
