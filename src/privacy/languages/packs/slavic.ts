import type { LanguagePack } from '../language-pack'

/** Built by scripts/languages/build.mjs, from the tables in THIRD-PARTY-NOTICES.md. */
export const slavic: LanguagePack = {
  be: {
    address:
      'adras mestsaznakhodzhanne myastsovasts vulitsa адрас вуліца месцазнаходжанне ' +
      'мясцовасць',
    anyname: 'imya імя',
    birthday:
      'datanaradzhennya dzennaradzhennya dzennarodzinau naradzhennya датанараджэння ' +
      'дзеньнараджэння дзеньнародзінау нараджэння',
    card: 'numarkartki нумаркарткі',
    email:
      'adraselektronnayposhty elektronnayaposhta elposhta poshta адрасэлектроннаипошты ' +
      'электроннаяпошта элпошта',
    name:
      'dzyavochaeprozvishcha imyakarttsy imyanakarttsy imyapabatsku prozvishcha ' +
      'дзявочаепрозвішча прозвішча прозьвішча імянакартцы імяпабацьку',
    nationalid: 'numarpashparta pashpart нумарпашпарта пашпарт',
    org: 'arganizatsyya nazvaarganizatsyi арганізацыя назваарганізацыі',
    password: 'parol tsyaperashniparol пароль цяперашніпароль',
    phone: 'mabilny numartelefona telefon мабільны нумартэлефона тэлефон',
    place:
      'agragaradok gorad indeks kraina pashtovyindeks pravintsyya prygarad raen shtat ' +
      'voblasts аграгарадок вобласць горад краіна паштовыіндэкс правінцыя прыгарад раен ' +
      'штат індэкс',
    username: 'imyakarystalnika myanushka pseudanim мянушка псеуданім імякарыстальніка',
  },
  bg: {
    about: 'profesiya semeynopolozhenie пол професия семеиноположение',
    account: 'bankovasmetka банковасметка',
    address: 'adres ulitsa ulitsainomer ulitsanomer адрес улица улицаиномер улицаномер',
    anyname: 'ime име',
    birthday:
      'datanarazhdane datarazhdane razhdane roden rodena rozhdenden датанараждане ' +
      'раждане роден родена рожденден',
    card: 'nomerkarta nomernakarta номернакарта',
    email:
      'adresiposhcha adresizaeposhcha eladres elektronnaposhcha imeyl imeyladres ' +
      'адресизаепоща еладрес електроннапоща имеил имеиладрес',
    name:
      'familiya familnoime imena imeotkartata mominskoime plnoime prezime sobstvenoime ' +
      'имена имеоткартата моминскоиме презиме пълноиме собственоиме фамилия фамилноиме',
    nationalid:
      'ddsnomer edinengrazhdanskinomer identifikatsionennomerpodds ' +
      'lichennomerchuzhdenets lichennomernachuzhdenets lichnakarta lnch ' +
      'nomerlichnakarta nomernalichnakarta pasport pnf shoforskaknizhka ддсномер егн ' +
      'единенгражданскиномер идентификационенномерподдс личенномерначужденец личнакарта ' +
      'лнч номерналичнакарта паспорт шофьорскакнижка',
    org: 'firma organizatsiya rabotodatel организация работодател фирма',
    password: 'parola tekushchaparola парола текущапарола',
    person:
      'klient litsekontakt litsezakontakt patsient podatel poluchatel sluzhitel клиент ' +
      'лицезаконтакт пациент подател получател служител',
    phone:
      'dzhiesem faks gsm mobilen mobilennomer mobilentelefon telefon telefonennomer ' +
      'джиесем мобилен мобиленномер мобилентелефон телефон телефоненномер факс',
    place:
      'drzhava grad ikonomicheskirayonnut2 kvartal myastonarazhdane myastorazhdane ' +
      'naselenomyasto oblast obshchina poshchenskikod provintsiya град държава ' +
      'икономическираионnut2 квартал мястонараждане населеномясто област община ' +
      'пощенскикод провинция раион',
    username:
      'potrebitel potrebitelskoime pryakor psevdonim потребител потребителскоиме прякор ' +
      'псевдоним',
  },
  bs: {
    address: 'adresa ulica',
    anyname: 'naziv',
    birthday: 'datumrodenja rodenja',
    card: 'brojkartice',
    name: 'ime imeiprezime imekartici imenakartici imeprezime prezime',
    nationalid: 'brojlicnekarte jedinstvenimaticnibrojgradana licnakarta',
    org: 'organizacija',
    password: 'lozinka sifra',
    phone: 'brojtelefona faks mobitel telefon',
    place: 'drzava grad gradic okrug opstina postanskibroj provincija',
    username: 'korisnickoime nadimak',
  },
  cs: {
    about: 'pohlavi povolani rodinnystav statniprislusnost',
    account: 'bankovniucet cislouctu ucet',
    address: 'adresa bydliste cislodomu cislopopisne lokace misto poloha sidlo ulice umisteni',
    anyname: 'nazev',
    birthday: 'datumnarozeni narozen narozena narozeni narozeniny',
    card: 'cislokarty',
    cvv: 'kodcvv',
    email: 'elektronicka elektronickaadresa emailovaadresa mailovaadresa',
    id: 'zakaznickecislo',
    name:
      'celejmeno jmeno jmenodrzitelekarty jmenokarte jmenonakarte krestnijmena ' +
      'krestnijmeno prijmeni prijmenisvobodna prijmenizasvobodna prostrednijmeno ' +
      'prvnikrestnijmeno rodinnejmeno rodneprijmeni',
    nationalid:
      'cisloobcanskehoprukazu cisloop cislopasu obcanskyprukaz ridicskyprukaz ' + 'rodnecislo',
    org: 'firma spolecnost zamestnavatel',
    password: 'aktualniheslo heslo',
    person: 'klient kontaktniosoba odesilatel pacient prijemce zakaznik zamestnanec',
    phone:
      'cislotelefonu esemeska komunikace mobil mobilem mobilnitelefon mobilnizprava ' +
      'poslat posta smska telefon telefonnicislo textovazprava textove zprava zpravou',
    place:
      'kraj mesto mestonebolokalita mestskacast mistonarozeni obec okres ' +
      'postovnismerovacicislo provincie zeme',
    username: 'prezdivka prihlasovacijmeno uzivatel uzivatelskejmeno',
  },
  hr: {
    about: 'bracnostanje drzavljanstvo spol zanimanje',
    account: 'brojracuna ziroracun',
    address: 'adresa kucnibroj lokacija prebivaliste ulica',
    anyname: 'ime',
    birthday: 'datumrodenja roden rodena rodendan rodenja rodjenja',
    card: 'brojkreditnekartice',
    email: 'adresaeposte adresaposte elektronickaposta emailadresa eposta mailadresa posta',
    name:
      'djevojackoprezime imeiprezime imekreditnojkartici imenakreditnojkartici ' +
      'imeprezime prezime punoime srednjeime',
    nationalid:
      'brojosobneiskaznice brojputovnice jedinstvenimaticnibrojgradana osobnaiskaznica ' +
      'osobniidentifikacijskibroj putovnica vozackadozvola',
    org: 'naziv organizacija poduzece poslodavac tvrtka',
    password: 'lozinka trenutnalozinka zaporka',
    person: 'klijent kontaktosoba kupac pacijent posiljatelj primatelj zaposlenik',
    phone:
      'bezicnitelefon brojmobitela brojtelefona faks mob mobilnitelefon mobitel telefon ' +
      'telefonskibroj',
    place:
      'drzava grad gradic mjesto mjestorodenja oblast okrug opcina pokrajina ' +
      'postanskibroj predgrade provincija zemlja zupanija',
    username: 'korisnickoime korisnik nadimak',
  },
  mk: {
    about: 'drzhavjanstvo државјанство',
    address: 'adresa kukenbr ulitsa адреса кукенбр улица',
    anyname: 'ime име',
    birthday:
      'datumnaraganje datumraganje raganje roden rodena rodenden датумнарагање рагање ' +
      'роден родена роденден',
    email: 'emailadresa emailадреса eposhta poshta епошта',
    name: 'imeiprezime imeprezime prezime имеипрезиме имепрезиме презиме',
    nationalid:
      'brojlichnakarta brojnalichnakarta edinstvenmatichenbrojgraganinot ' +
      'edinstvenmatichenbrojnagraganinot embg lichnakarta matichenbroj pasosh ' +
      'бројналичнакарта единственматиченбројнаграганинот ембг личнакарта матиченброј ' +
      'пасош',
    password: 'lozinka лозинка',
    phone:
      'faks mobilen mobilentelefon telefon telefonskibroj мобилен мобилентелефон смс ' +
      'телефон телефонскиброј факс',
    place:
      'drzhava grad gratche mesto mestonaraganje mestoraganje okrug opshtina pokraina ' +
      'poshtenskibroj poshtenskikod predgradie sojuznadrzhava zemja град гратче држава ' +
      'земја место местонарагање округ општина покраина поштенскиброј поштенскикод ' +
      'предградие сојузнадржава',
    username: 'korisnichkoime prekar корисничкоиме прекар',
  },
  pl: {
    about: 'obywatelstwo plec stancywilny zawod',
    account: 'kontobankowe nrkonta numerkonta numerrachunku rachunek',
    address: 'adres adreszamieszkania numerdomu numermieszkania ulica',
    anyname: 'nazwa',
    birthday: 'dataurodzenia urodzenia urodziny urodzona urodzony',
    card: 'numer numerkarty',
    cvv: 'cvc2 kodcvv',
    email: 'adresemail adresmail poczta',
    id: 'numerklienta',
    name:
      'drugieimie imie imieinazwisko imieinazwiskoposiadaczakarty imienazwisko ' +
      'imienazwiskoposiadaczakarty nadaneimie nazwisko nazwiskopanienskie ' +
      'nazwiskorodowe pelnanazwa pelneimie pelneimieinazwisko pelneimienazwisko',
    nationalid:
      'dowod dowodosobisty nrpesel numerdowodu numerpaszportu paszport prawojazdy ' + 'seriadowodu',
    org: 'firma nazwaorganizacji organizacja pracodawca',
    password: 'haslo obecnehaslo',
    person: 'klient nadawca odbiorca osobakontaktowa pacjent pracownik wlasciciel',
    phone:
      'faks komorka nrtel nrtelefonu numertelefonu numertelefonukomorkowego smsy ' +
      'telefon telefonkomorkowy wiadomosci',
    place:
      'dystrykt dzielnica gmina kodpocztowy kraj miasto miejsceurodzenia miejscowosc ' +
      'panstwo powiat prowincja wojewodztwo',
    username: 'ksywka nazwauzytkownika przezwisko pseudonim uzytkownik',
  },
  ru: {
    about:
      'dolzhnost grazhdanstvo professiya semeynoepolozhenie гражданство должность пол ' +
      'профессия семеиноеположение',
    account: 'nomerscheta raschetnyyschet schet номерсчета расчетныисчет счет',
    address:
      'adres adresa adreska adresnayainformatsiya adresprozhivaniya kvartira nomerdoma ' +
      'propiska ulitsa адрес адреса адреска адреснаяинформация адреспроживания дом ' +
      'квартира номердома прописка улица',
    anyname: 'imya nazvanie имя название',
    birthday:
      'datarozhdeniya denrozhdeniya rodilas rodilsya rozhdeniya датарождения ' +
      'деньрождения др родилась родился рождения',
    card: 'nomerkarty номеркарты',
    cvv: 'kodbezopasnostikartycvv кодбезопасностикартыcvv',
    email:
      'adreselektronnoypochty elektronnayapochta elpochta emayl imeyl pochta ' +
      'адресэлектронноипочты емаил имеил почта электроннаяпочта элпочта',
    name:
      'devichyafamiliya familiya fio imyaderzhatelya imyavladeltsakarty otchestvo ' +
      'polnoeimya vydannoeimya выданноеимя девичьяфамилия имявладельцакарты ' +
      'имядержателя отчество полноеимя фамилия фио',
    nationalid:
      'nomerpasporta pasport polis polisoms seriyainomerpasporta seriyanomerpasporta ' +
      'seriyapasporta voditelskoeudostoverenie водительскоеудостоверение инн ' +
      'номерпаспорта паспорт полис полисомс серияиномерпаспорта серияномерпаспорта ' +
      'серияпаспорта снилс',
    org:
      'kompaniya nazvanieorganizatsii organizatsiya rabotodatel компания ' +
      'названиеорганизации организация работодатель',
    password: 'parol tekushchiyparol пароль текущиипароль',
    person:
      'klient kontaktnoelitso kontragent otpravitel patsient pokupatel poluchatel ' +
      'sotrudnik клиент контактноелицо контрагент отправитель пациент покупатель ' +
      'получатель сотрудник',
    phone:
      'apparat faks mobilnyy mobilnyytelefon nomer nomertelefona sotovyy telefon ' +
      'аппарат мобильныи мобильныителефон номер номертелефона смс сотовыи тел телефон ' +
      'факс',
    place:
      'gorod indeks mestorozhdeniya naselennyypunkt oblast okrug pochtovyyindeks ' +
      'prigorod provintsiya shtat strana город индекс месторождения населенныипункт ' +
      'область округ почтовыииндекс пригород провинция раион регион страна штат',
    username:
      'imyapolzovatelya polzovatel prozvishche psevdonim имяпользователя логин ник ' +
      'пользователь прозвище псевдоним',
  },
  sk: {
    about: 'pohlavie povolanie rodinnystav statnaprislusnost',
    account: 'cislouctu',
    address: 'adresa adresnebody adresnybod adresy bydlisko cislo supisnecislo ulica',
    anyname: 'meno',
    birthday: 'datumnarodenia narodena narodenia narodeniny narodeny',
    card: 'cislokarty',
    email: 'emailovaadresa mailovaadresa',
    name:
      'celemeno krstnemeno menokarte menomajitelakarty menonakarte menoprinarodeni ' +
      'priezvisko rodnemeno rodnepriezvisko strednemeno',
    nationalid:
      'cisloobcianskehopreukazu cisloop cislopasu obcianskypreukaz rodnecislo ' + 'vodicskypreukaz',
    org: 'firma nazovorganizacie organizacia spolocnost',
    password: 'heslo sucasneheslo',
    person: 'klient kontaktnaosoba odosielatel pacient prijemca zakaznik zamestnanec',
    phone:
      'cislotelefonu gsm mobil mobilnecislo mobilnytelefon sprava telefon ' +
      'telefonnastanica telefonnecislo telefonnyaparat textovasprava',
    place:
      'kraj krajina mesto mestoalebolokalita miestonarodenia obec okres ' +
      'postovesmerovaciecislo predmestie provincia',
    username:
      'menopouzivatela pouzivatel pouzivatelskemeno prezyvka prihlasovaciemeno ' +
      'uzivatelskemeno',
  },
  sl: {
    about: 'drzavljanstvo poklic spol zakonskistan',
    account: 'stevilkaracuna trr',
    address: 'hisnastevilka hisninaslov naslov ulica',
    anyname: 'ime naziv',
    birthday: 'datumrojstva rojen rojena rojstnidan rojstva',
    card: 'stevilkakartice',
    email:
      'elektronskaposta elektronskinaslov enaslov eposta epostninaslov posta ' + 'postninaslov',
    name:
      'danoime dekliskipriimek drugoime imeinpriimek imekartici imenakartici polnoime ' + 'priimek',
    nationalid:
      'davcna davcnastevilka enotnamaticnastevilkaobcana osebnaizkaznica potnilist ' +
      'stevilkaosebneizkaznice stevilkapotnegalista vozniskodovoljenje',
    org: 'delodajalec organizacija podjetje',
    password: 'geslo',
    person: 'kontaktnaoseba pacient posiljatelj prejemnik stranka zaposleni',
    phone: 'gsm mobilni mobilnitelefon mobitel telefaks telefon telefonska ' + 'telefonskastevilka',
    place:
      'drzava kraj krajrojstva mesto obcina okrozje pokrajina postnastevilka predmestje ' +
      'provinca zveznadrzava',
    username: 'uporabnik uporabniskoime vzdevek',
  },
  sr: {
    about: 'drzavljanstvo drzhavljanstvo zanimanje држављанство занимање пол',
    account: 'brojrachuna brojracuna tekuciracun бројрачуна',
    address:
      'adresa kucnibroj lokacija lokatsija ulica ulitsa ulitsabroj ulitsaibroj адреса ' +
      'кућниброј локација улица улицаброј улицаиброј',
    anyname: 'ime naziv име назив',
    birthday:
      'datumrodenja datumrodjenja roden rodenja rodjen rodjendan rodjenja датумрођења ' +
      'рођен рођендан рођења',
    card: 'brojkartitse бројкартице',
    email:
      'adresaeposhte adresaposhte elektronskaposhta emailadresa eposhta eposta imejl ' +
      'imejladresa mailadresa mejl mejladresa poshta адресаепоште електронскапошта ' +
      'епошта имејл имејладреса мејл мејладреса',
    name:
      'devojachkoprezime imeiprezime imekartitsi imenakartitsi imeprezime prezime ' +
      'srednjeime девојачкопрезиме имеипрезиме именакартици имепрезиме презиме ' +
      'средњеиме',
    nationalid:
      'brojlichnekarte brojlicnekarte brojpasosa brojpasosha ' +
      'jedinstvenimatichnibrojgradjana jedinstvenimaticnibrojgradana lichnakarta ' +
      'licnakarta matichnibroj maticnibroj pasos pasosh vozackadozvola бројличнекарте ' +
      'бројпасоша личнакарта матичниброј пасош јединствениматичнибројграђана јмбг',
    org: 'organizatsija poslodavac poslodavats организација послодавац',
    password: 'lozinka shifra sifra trenutnalozinka лозинка шифра',
    person: 'klijent kupac pacijent posiljalac primalac',
    phone:
      'brojtelefona faks mobilni mobilnitelefon telefon telefonskibroj бројтелефона ' +
      'мобилни мобилнителефон смс телефон факс',
    place:
      'drzhava grad mesto mestorodenja mestorodjenja oblast okrug opshtina opstina ' +
      'poshtanskibroj postanskibroj predgradje provintsija saveznadrzhava varosh варош ' +
      'град држава место месторођења област округ општина поштанскиброј предграђе ' +
      'провинција савезнадржава',
    username: 'korisnichkoime korisnickoime korisnik nadimak корисничкоиме надимак',
  },
  uk: {
    about:
      'gromadyanstvo posada profesiya simeyniystan громадянство посада професія стать ' +
      'сімеиниистан',
    account: 'nomerrakhunku rakhunok номеррахунку рахунок',
    address:
      'adresa budinok kvartira mistsevist nomerbudinku poselennya vulitsya адреса ' +
      'будинок вулиця квартира місцевість номербудинку поселення',
    anyname: 'imya nazva назва імя',
    birthday:
      'datanarodzhennya dennarodzhennya narodilas narodivsya narodzhennya ' +
      'датанародження деньнародження народження народився народилась',
    card: 'nomerkartki номеркартки',
    email:
      'adresaelektronnoiposhti elektronnaposhta emailadresa emailадреса eposhta ' +
      'ieposhta poshta адресаелектронноіпошти електроннапошта епошта лист пошта єпошта',
    name:
      'divocheprizvishche imyakarttsi imyanakarttsi pib pobatkovi povneimya prizvishche ' +
      'дівочепрізвище побатькові повнеімя прізвище піб імянакартці',
    nationalid:
      'identifikatsiyniykod ipn nomerpasporta pasport podatkoviynomer rnokpp unzr ' +
      'vodiyskeposvidchennya водіиськепосвідчення номерпаспорта паспорт податковииномер ' +
      'рнокпп унзр ідентифікаціиниикод іпн',
    org:
      'nazvaorganizatsii organizatsiya robotodavets назваорганізаціі організація ' + 'роботодавець',
    password: 'parol potochniyparol пароль поточниипароль',
    person:
      'kliient kontaktnaosoba oderzhuvach otrimuvach patsiient pratsivnik vidpravnik ' +
      'відправник клієнт контактнаособа одержувач отримувач пацієнт працівник',
    phone:
      'aparat faks mobilniy mobilniytelefon nomer nomertelefonu povidomlennya telefon ' +
      'апарат мобільнии мобільниителефон номер номертелефону повідомлення смс телефон ' +
      'факс',
    place:
      'indeks kraina misto mistsenarodzhennya naseleniypunkt oblast okrug ' +
      'poshtoviyindeks provintsiya shtat краіна місто місценародження населениипункт ' +
      'область округ поштовииіндекс провінція раион штат індекс',
    username:
      'imyakoristuvacha koristuvach nikneym prizvisko psevdonim користувач логін ' +
      'нікнеим прізвисько псевдонім імякористувача',
  },
}
