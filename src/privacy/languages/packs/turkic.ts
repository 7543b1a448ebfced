import type { LanguagePack } from '../language-pack'

/** Built by scripts/languages/build.mjs, from the tables in THIRD-PARTY-NOTICES.md. */
export const turkic: LanguagePack = {
  az: {
    about:
      'aileveziyyeti allergiya allergiyalar cins derman dermanlar diaqnoz elillik ' +
      'hamilelik qanqrupu simptom simptomlar vetendasliq xestelik xesteliktarixcesi yas ' +
      'yasi',
    account: 'hesabnomresi',
    address: 'kuce kuceunvani unvan unvani yasadigiunvan yasayisyeri',
    birthday: 'adgunu dogum dogumgunu dogumtarixi tevellud',
    card: 'kartnomresi',
    email: 'elektronpoct epoct epoctunvani eposta poct poctunvani',
    money: 'emekhaqqi gelir hesabqaligi maas',
    name: 'adsoyad ataadi kartuzerindekiad soyad soyadi verilenad',
    nationalid:
      'ferdiidentifikasiyanomresidir finkod pasport sexsiyyetvesiqesi ' +
      'vergiidentifikasiyanomresi vesiqenomresi voen',
    org: 'teskilat',
    password: 'parol sifre',
    person:
      'alici erizeci gonderen hekim hesabsahibi heyatyoldasi icareci istirakci kirayeci ' +
      'kuryer muellim muracietci namized pasiyent qeyyum qonaq sagird sahib satici ' +
      'sernisin surucu telebe usaq valideyn xeste ziyaretci',
    phone: 'mobil mobilnomre telefon telefonnomresi',
    place: 'dogumyeri olke poctindeksi poctkodu rayon seher əyalet',
    prose:
      'elaveqeyd muracietmetni odenisinteyinati qeydiniz qeydler reyiniz reyler serh ' +
      'serhiniz serhler sikayet sikayetler',
    thing:
      'fayl faylin kateqoriya kateqoriyanin magaza magazanin marka mehsul mehsulun ' +
      'sehife sehifenin tedbir tedbirin xidmet',
    username: 'istifadeciadi leqeb',
    vehicle: 'avtomobilnomresi dovletnomrenisani nomrenisani qeydiyyatnisani',
  },
  kk: {
    about:
      'allergiya auru azamattyghy dari diagnoz din mugedektik otbasylyqzhaghdayy ' +
      'qantoby ulty zhasy zhuktilik zhynysy азаматтығы аллергия ауру диагноз дін дәрі ' +
      'жасы жынысы жүктілік мүгедектік отбасылықжағдаиы қантобы ұлты',
    account: 'shotnomiri шотнөмірі',
    address:
      'adres koshe kosheadresi mekenzhay mekenzhayy turatynzheri turghylyqtyzheri ' +
      'uynomiri адрес көше көшеадресі мекенжаи мекенжаиы тұратынжері тұрғылықтыжері ' +
      'үинөмірі',
    anyname: 'atauy aty атауы аты',
    birthday: 'tughankuni tughanzhyly туғанжылы туғанкүні',
    card: 'kartanomiri картанөмірі',
    coordinates: 'boylyq endik боилық ендік',
    email:
      'elektrondyposhta elektrondyqposhta elposhta elposhtaadresi emayl imeyl poshta ' +
      'poshtaadresi емаил имеил пошта электрондыпошта электрондықпошта элпошта ' +
      'элпоштаадресі',
    money: 'shotqaldyghy tabys zeynetaqy zhalaqy жалақы зеинетақы табыс шотқалдығы',
    name:
      'akesiningaty atyzhoni esimi kartadaghyaty tegi tolyqaty zhoni атыжөні есімі жөні ' +
      'картадағыаты тегi тегі толықаты әкесініңаты',
    nationalid:
      'iin tolquzhat zhekekualik zhekesaykestendirunomiri zhsn жекекуәлік ' +
      'жекесәикестендірунөмірі жсн иин төлқұжат',
    org: 'uyym ұиым',
    password: 'aghymdaghyqupiyasoz qupiyasoz ағымдағықұпиясөз құпиясөз',
    person:
      'alushy ataana bala dariger emdelushi iesi kelushi kurer mughalim nauqas oqushy ' +
      'otinishberushi qamqorshy qatysushy qonaq satushy satypalushy shotiesi student ' +
      'umitker zhalghaalushy zhiberushi zholaushy zhubayy zhurgizushi алушы атаана бала ' +
      'дәрігер емделуші жалғаалушы жолаушы жіберуші жүргізуші жұбаиы иесі келуші курьер ' +
      'мұғалім науқас оқушы сатушы сатыпалушы студент шотиесі қамқоршы қатысушы қонақ ' +
      'үміткер өтінішберуші',
    phone:
      'faks mobilditelefon telefon telefonnomiri telefony uyaly uyalytelefon ' +
      'zhumystelefony жұмыстелефоны мобильдітелефон телефон телефоннөмірі телефоны факс ' +
      'ұялы ұялытелефон',
    place:
      'audan eli indeks kent oblys ongir poshtaindeksi poshtalyqindeks provintsiya qala ' +
      'qalamangy shtat tughanzheri аудан ел елі индекс кент облыс поштаиндексі ' +
      'пошталықиндекс провинция туғанжері штат қала қаламаңы өңір',
    prose:
      'eskertpe eskertpeler eskertumatini pikir pikiringiz pikirler shagym shagymdar ' +
      'tusinikteme tusiniktemeler ескертпе ескертпелер ескертумәтіні пікір пікірлер ' +
      'пікіріңіз түсініктеме түсініктемелер',
    thing:
      'bet betting brend duken dukenning fayl fayldyng isshara issharanyng onim ' +
      'onimning qyzmet sanat sanattyng tauar tauardyng бет беттің бренд дүкен дүкеннің ' +
      'санат санаттың тауар тауардың фаил фаилдың ісшара ісшараның қызмет өнім өнімнің',
    username:
      'burkenshikat laqapat nikaty paydalanushyaty qoldanushyatauy бүркеншікат лақапат ' +
      'никаты паидаланушыаты қолданушыатауы',
    vehicle:
      'koliknomiri memlekettiknomir memlekettiknomiri көлікнөмірі мемлекеттікнөмір ' +
      'мемлекеттікнөмірі',
  },
  ky: {
    about:
      'allergiya dary diagnoz din kantobu koshboyluuluk mayyptyk ooru ulutu ' +
      'uybulolukabaly zharandygy zhashy аллергия дары диагноз дин жарандыгы жашы ' +
      'кантобу кошбоилуулук маиыптык оору улуту үибүлөлүкабалы',
    account: 'esepnomeri эсепномери',
    address:
      'daregi darek kocho turuktuudaregi zhashaganzheri дареги дарек жашаганжери көчө ' +
      'туруктуудареги',
    birthday: 'tuulgandatasy tuulgankunu туулгандатасы туулганкүнү',
    email: 'edarek ekat эдарек экат',
    money: 'aylyk emgekaky kireshe pensiya аилык киреше пенсия эмгекакы',
    name: 'atasynynaty aty familiyasy атасынынаты аты фамилиясы',
    nationalid: 'pasport zhsn жсн инн паспорт',
    password: 'syrsoz сырсөз',
    person:
      'aluuchu aryzeesi ataene beytap daryger esepeesi kamkorchu okuuchu satypaluuchu ' +
      'zhonotuuchu zhubayy zhurgunchu алуучу арызээси атаэне беитап дарыгер жубаиы ' +
      'жүргүнчү жөнөтүүчү камкорчу окуучу сатыпалуучу эсепээси',
    phone: 'telefon telefonnomeri телефон телефонномери',
    place: 'pochtaindeksi shaar shaary почтаиндекси шаар шаары',
    prose:
      'eskertuuteksti kommentariyler koshumchamaalymat pikir pikiringiz pikirler ' +
      'tushundurmo tushundurmolor комментариилер кошумчамаалымат пикир пикириңиз ' +
      'пикирлер түшүндүрмө түшүндүрмөлөр эскертүүтексти',
    thing:
      'barak baraktyn brend dukon dukondun fayl fayldyn ishchara kategoriya ' +
      'kategoriyanyn produkt produktun tovar tovardyn барак барактын бренд дүкөн ' +
      'дүкөндүн ишчара категория категориянын продукт продуктун товар товардын фаил ' +
      'фаилдын',
    username: 'koldonuuchuaty колдонуучуаты',
  },
  mn: {
    about:
      'kharshil khogzhliynberkhsheel khuys nas onosh ovchin shashin shinzhtemdeg ' +
      'tsusnybuleg undesugsaa zhiremslelt жирэмслэлт нас онош харшил хүис ' +
      'хөгжлиинбэрхшээл цусныбүлэг шашин шинжтэмдэг эм үндэсугсаа өвчин',
    address: 'gudamzh khayag гудамж хаяг',
    birthday: 'torsonodor torsonognoo torsononsarodor төрсөногноо төрсөнонсарөдөр төрсөнөдөр',
    email: 'imeyl imeylkhayag tsakhimshuudan имэил имэилхаяг цахимшуудан',
    money: 'orlogo tetgever tsalin орлого тэтгэвэр цалин',
    name: 'etsgiynner ovog ovogner нэр овог овогнэр эцгииннэр',
    nationalid: 'registr registriyndugaar рд регистр регистрииндугаар',
    org: 'bayguullagynner баигууллагыннэр',
    password: 'nuutsug odoogynnuutsug нууцүг одоогыннууцүг',
    person:
      'asrankhamgaalagch etsegekh ilgeegch khudaldanavagch khuleenavagch khuukhed ' +
      'orgodolgargagch ovchton suragch zorchigch асранхамгаалагч зорчигч илгээгч сурагч ' +
      'худалданавагч хүлээнавагч хүүхэд эцэгэх өвчтөн өргөдөлгаргагч',
    phone: 'garutas utas utasnydugaar гарутас утас утасныдугаар',
    place: 'aymag duureg khot shuudangiynkod аимаг дүүрэг сум хот шуудангиинкод',
    prose:
      'gomdol nemelttailbar nemelttaylbar sanalgomdol sanalhuselt sanalkhuselt ' +
      'setgegdel setgegdluud taylbarbichikh temdeglel temdegleluud нэмэлттаилбар ' +
      'саналгомдол саналхүсэлт сэтгэгдлүүд сэтгэгдэл таилбарбичих тэмдэглэл ' +
      'тэмдэглэлүүд',
    thing:
      'angillyn argakhemzheeniy baraa baraany brendiyn buteegdekhuun buteegdekhuuniy ' +
      'delguuriyn faylyn khuudasny ангиллын аргахэмжээнии бараа барааны брэндиин ' +
      'бүтээгдэхүүн бүтээгдэхүүнии дэлгүүриин фаилын хуудасны',
    username: 'khereglegchiynner хэрэглэгчииннэр',
  },
  tg: {
    about:
      'allergiya bemori din doru guruhikhun homiladori jins mayubi millat sinnusol ' +
      'tashkhis аллергия бемори гуруҳихун дин дору маъюби миллат синнусол ташхис ' +
      'ҳомиладори ҷинс',
    address:
      'hayagi istiqomatgoh joyizist kucha nishoniikucha surogha истиқоматгоҳ куча ' +
      'нишониикуча суроға ҳаяги ҷоиизист',
    anyname: 'nom ном',
    birthday:
      'ruzitavallud sanaitavallud tavallud zodruz зодруз рузитаваллуд санаитаваллуд ' + 'таваллуд',
    card: 'raqamikort рақамикорт',
    email: 'pochtaielektroni suroghaipochtaielektroni почтаиэлектрони суроғаипочтаиэлектрони',
    money: 'daromad maosh nafaqa даромад маош нафақа',
    name: 'nasab nomdarkort nomipadar nomipurra насаб номдаркорт номипадар номипурра',
    nationalid: 'raqamishinosnoma shinosnomairaqami рақамишиноснома шиносномаирақами',
    org: 'tashkilot ташкилот',
    password: 'guzarvozha ramz гузарвожа рамз',
    person:
      'arizadihanda bemor donishju dovtalab dukhtur firistanda furushanda hamsar ' +
      'kharidor khonanda korbar mizoj mushtari musofir qabulkunanda аризадиҳанда бемор ' +
      'довталаб донишҷу духтур корбар мизоҷ мусофир муштари фиристанда фурушанда ' +
      'харидор хонанда қабулкунанда ҳамсар',
    phone: 'raqamitelefon telefon рақамителефон телефон',
    place: 'kishvar nohiya ramzipochta shahr viloyat вилоят кишвар ноҳия рамзипочта шаҳр',
    prose:
      'ezoh ezohot qayd qaydho sharh sharhho shikoyat shikoyatho шарҳ шарҳҳо шикоят ' +
      'шикоятҳо эзоҳ эзоҳот қаид қаидҳо',
    thing:
      'chorabini fayl kategoriya maghoza mahsulot mol sahifa категория мағоза маҳсулот ' +
      'мол саҳифа фаил чорабини',
    username:
      'laqab nomiistifodabaranda nomikorbar takhallus лақаб номиистифодабаранда ' +
      'номикорбар тахаллус',
  },
  tk: {
    about: 'jynsy yasy',
    address: 'salgysy yasayanyeri',
    birthday: 'doglanguni doglansenesi',
    email: 'emailsalgy',
    name: 'familiya familiyasy',
    password: 'parol',
    phone: 'telefon',
    place: 'saher saheri',
    prose: 'belliginiz bellik bellikler dusundiris dusundirisler teswir teswiriniz teswirler',
    thing: 'dukan fayl harydyn haryt kategoriya onum sahypa',
    username: 'ulanyjyady',
  },
  tr: {
    about:
      'alerji alerjiler belirti belirtiler cinselyonelim cinsiyet engeldurumu ' +
      'engellilik etnikkoken gebelik hamile hamilelik hastalik hastaliklar ilac ilaclar ' +
      'kangrubu kronikhastaliklar kullanilanilaclar medenidurum medenihal medenihali ' +
      'meslek mezhep muayenenedeni saglikgecmisi semptom semptomlar sendika siyasiparti ' +
      'tani teshis teshisler tibbigecmis uyruk yas ziyaretnedeni',
    account: 'hesapno hesapnumarasi',
    address:
      'adres binano cadde daireno evadresi ikametgah kapino kapinumarasi konum lokasyon ' +
      'mahalle sokak sokakadresi yer',
    anyname: 'isim',
    birthday: 'dogum dogumgunu dogumlu dogumtar dogumtarihi',
    card: 'kartno kartnumarasi',
    code: 'dogrulamakodu onaykodu smskodu teslimatkodu teslimkodu',
    coordinates: 'boylam enlem',
    cvv: 'guvenlikkodu guvenliknumarasi',
    email: 'eposta epostaadresi posta postaadresi',
    money: 'aylikgelir brutmaas emeklimaasi gelir hesapbakiyesi maas netmaas ucretnet',
    name:
      'aboneadi adiniz adsoyad aliciadi anneadi babaadi cocukadi gobekadi gonderenadi ' +
      'ikinciad ismi kartuzerindekiad kartuzerindekiisim kizliksoyadi musteriadi soyad ' +
      'soyadi soyadiniz soyisim tamad',
    nationalid:
      'ehliyet kimlikno kimliknumarasi pasaport pasaportno tckimlik tckimlikno ' +
      'turkiyecumhuriyetikimliknumarasi vergino verginumarasi',
    org: 'isveren kurum organizasyonadi sirket',
    password: 'mevcutsifre parola sifre',
    person:
      'abone aday alacakli alici basvuran basvurusahibi borclu calisan cocuk danisan ' +
      'degerlendiren doktor ebeveyn evsahibi gonderen gonderici hasta hastaadi ' +
      'hazirlayan hekim hesapsahibi imzalayan kartsahibi katilimci kazanan kiraci ' +
      'kirayaveren komsu kurye lehtar mirasci misafir musteri ogrenci ogretmen ' +
      'olusturan onaylayan sahip satici saticiadi sigortali sofor surucu tanik ' +
      'teslimalan veli yazar yetkilikisi yolcu ziyaretci',
    phone: 'belgegecer cepno ceptelefonu faks gsm mobil numara telefon telefonnumarasi telno',
    place: 'bolge dogumyeri eyalet idaribolge ilce kasaba postakodu sehir semt ulke yore',
    prose:
      'gerekce gerekcesi gorus gorusler iadenedeniaciklama iptalnedeniaciklama ' +
      'kazaaciklamasi mazeret mazeretaciklamasi mesajiniz musterinotu notalani notlar ' +
      'notunuz olayaciklamasi sikayet sikayetler siparisnotu yorum yorumlar yorumunuz',
    reference: 'sayacno sayacnumarasi tesisatno tesisatnumarasi',
    thing:
      'bicim dosya dosyanin etkinligin etkinlik guc gucu hizmet kategori kategorinin ' +
      'katman magaza magazanin marka markanin maske ruzgar sayfa sayfanin urun urunun ' +
      'uzunluk',
    username: 'kullanici kullaniciadi lakap rumuz takmaad uyeadi',
    vehicle: 'aracplakasi plaka plakano plakanumarasi sasino',
  },
  tt: {
    about: 'jenese yashe яше җенесе',
    address: 'torak uryny yashauuryny торак урыны яшәүурыны',
    birthday: 'tugankon tugankone tuudatasy туганкөн туганкөне туудатасы',
    email: 'elpochta elpochtaadresy pochta pochtaadresy элпочта элпочтаадресы',
    name: 'familiya isem исем фамилия',
    password: 'sersuz серсүз',
    place: 'shahar shahare шәһәр шәһәре',
    prose:
      'anglatma anglatmalar fiker fikerlar iskarma iskarmalar sharekhlama ' +
      'sharekhlamalar аңлатма аңлатмалар искәрмә искәрмәләр фикер фикерләр шәрехләмә ' +
      'шәрехләмәләр',
    thing:
      'bit brend chara fayl kategoriya kibet tovar tovarnyng бит бренд категория кибет ' +
      'товар товарның фаил чара',
    username: 'kullanuchyiseme кулланучыисеме',
  },
  uz: {
    about:
      'allergiya dini fuqaroligi fuqarolik homiladorlik jinsi kasallik kasalliktarixi ' +
      'millati nogironlik oilaviyholati qonguruhi simptomlar tashxis yosh yoshi',
    account: 'hisobraqami',
    address: 'kocha manzil manzili turarjoy yashashjoyi yashashmanzili',
    birthday: 'tugilgan tugilgankun tugilgansana',
    card: 'kartaraqami',
    email: 'elektronpochta',
    money: 'daromad hisobqoldigi ishhaqi maosh oylikmaosh',
    name:
      'familiya familiyasi ismfamiliya ismi ismingiz ismsharif otasiningismi sharif ' + 'toliqism',
    nationalid: 'jshshir pasport pasportraqami pinfl stir',
    password: 'maxfiysoz parol',
    person:
      'arizaberuvchi arizachi bemor egasi farzand haydovchi hisobegasi ijarachi ' +
      'ishtirokchi kuryer mehmon mijoz nomzod oluvchi oqituvchi oquvchi otaona ' +
      'qabulqiluvchi shifokor sotuvchi talaba tashrifbuyuruvchi turmushortogi xaridor ' +
      'xodim yolovchi yuboruvchi',
    phone: 'mobilraqam telefon telefonraqami',
    place: 'davlat mamlakat pochtaindeksi shahar tuman viloyat',
    prose:
      'eslatma eslatmalar izoh izohingiz izohlar qoshimchaizoh qoshimchamalumot ' +
      'shikoyat изоҳ изоҳлар шикоят шикоятлар эслатма эслатмалар қушимчаизоҳ ' +
      'қушимчамаълумот',
    thing:
      'brend dokon fayl kategoriya mahsulot mahsulotning sahifa tadbir tovar tovarning ' + 'xizmat',
    username: 'foydalanuvchi foydalanuvchinomi taxallus',
    vehicle: 'avtomobilraqami davlatraqami',
  },
}
