import type { LanguagePack } from '../language-pack'

/** Built by scripts/languages/build.mjs, from the tables in THIRD-PARTY-NOTICES.md. */
export const slavic: LanguagePack = {
  be: {
    about:
      'alergiya dyyagnaz grupakryvi invalidnasts khvaroba leki natsyyanalnasts ' +
      'palitychnayapartyya prafsayuz religiya simptomy tsyazharnasts veravyznanne ' +
      'zakhvorvanne алергія веравызнанне групакрыві дыягназ захворванне лекі ' +
      'нацыянальнасць палітычнаяпартыя прафсаюз рэлігія сімптомы хвароба цяжарнасць ' +
      'інваліднасць',
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
    money:
      'dakhod pensiya reshtanarakhunku reshtarakhunku zarabotnayaplata zarplata даход ' +
      'заработнаяплата зарплата пенсія рэштанарахунку',
    name:
      'dzyavochaeprozvishcha imyakarttsy imyanakarttsy imyapabatsku prozvishcha ' +
      'дзявочаепрозвішча прозвішча прозьвішча імянакартцы імяпабацьку',
    nationalid: 'asabistynumar numarpashparta pashpart асабістынумар нумарпашпарта пашпарт',
    org: 'arganizatsyya nazvaarganizatsyi арганізацыя назваарганізацыі',
    password: 'parol tsyaperashniparol пароль цяперашніпароль',
    person:
      'pakupnik pradavets ulasnik urach vadzitsel vuchan вадзіцель вучань пакупнік ' +
      'прадавец уласнік урач',
    phone: 'mabilny numartelefona telefon мабільны нумартэлефона тэлефон',
    place:
      'agragaradok gorad indeks kraina pashtovyindeks pravintsyya prygarad raen shtat ' +
      'voblasts аграгарадок вобласць горад краіна паштовыіндэкс правінцыя прыгарад раен ' +
      'штат індэкс',
    username: 'imyakarystalnika myanushka pseudanim мянушка псеуданім імякарыстальніка',
    vehicle: 'dzyarzhnumar дзяржнумар',
  },
  bg: {
    about:
      'alergii alergiya bolest bremennost diagnoza etnicheskaprinadlezhnost etnos ' +
      'krvnagrupa lekarstva lekarstvo politicheskapartiya profesiya religiya ' +
      'seksualnaorientatsiya semeynopolozhenie simptomi sindikat uvrezhdane ' +
      'veroizpovedanie zabolyavane алергии алергия болест бременност вероизповедание ' +
      'диагноза етническапринадлежност етнос заболяване кръвнагрупа лекарства лекарство ' +
      'пол политическапартия професия религия сексуалнаориентация семеиноположение ' +
      'симптоми синдикат увреждане',
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
    money:
      'brutnazaplata dokhod mesechendokhod netnazaplata pensiya saldoposmetka zaplata ' +
      'брутназаплата доход заплата месечендоход нетназаплата пенсия салдопосметка',
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
      'gost klient kupuvach lekar litsekontakt litsezakontakt naematel patsient podatel ' +
      'poluchatel prodavach ptnik shofor sluzhitel sobstvenik uchenik uchitel ' +
      'zastrakhovan zayavitel гост застрахован заявител клиент купувач лекар ' +
      'лицезаконтакт наемател пациент подател получател продавач пътник служител ' +
      'собственик ученик учител шофьор',
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
    vehicle: 'registratsionennomer regnomer регистрационенномер регномер',
  },
  bs: {
    about:
      'alergija bolest dijagnoza invaliditet krvnagrupa lijekovi nacionalnost ' +
      'politickastranka simptomi sindikat trudnoca vjera vjeroispovijest',
    address: 'adresa ulica',
    anyname: 'naziv',
    birthday: 'datumrodenja rodenja',
    card: 'brojkartice',
    money: 'brutoplata netoplata penzija prihod stanjeracuna',
    name: 'ime imeiprezime imekartici imenakartici imeprezime prezime',
    nationalid: 'brojlicnekarte jedinstvenimaticnibrojgradana licnakarta',
    org: 'organizacija',
    password: 'lozinka sifra',
    phone: 'brojtelefona faks mobitel telefon',
    place: 'drzava grad gradic okrug opstina postanskibroj provincija',
    username: 'korisnickoime nadimak',
  },
  cs: {
    about:
      'alergie diagnoza etnickypuvod krevniskupina leky nabozenstvi narodnost nemoc ' +
      'onemocneni pohlavi politickastrana postizeni povolani priznaky rodinnystav ' +
      'sexualniorientace statniprislusnost tehotenstvi vyznani',
    account: 'bankovniucet cislouctu ucet',
    address: 'adresa bydliste cislodomu cislopopisne lokace misto poloha sidlo ulice umisteni',
    anyname: 'nazev',
    birthday: 'datnar datnarozeni datumnarozeni narozen narozena narozeni narozeniny',
    card: 'cislokarty',
    cvv: 'kodcvv',
    email: 'elektronicka elektronickaadresa emailovaadresa mailovaadresa',
    id: 'zakaznickecislo',
    money:
      'cistamzda duchod hrubamzda hrubyplat mesicniprijem mzda prijem zustateknauctu ' +
      'zustatekuctu',
    name:
      'celejmeno jmeno jmenoditete jmenodrzitelekarty jmenokarte jmenonakarte ' +
      'krestnijmena krestnijmeno prijmeni prijmenisvobodna prijmenizasvobodna ' +
      'prostrednijmeno prvnikrestnijmeno rodinnejmeno rodneprijmeni',
    nationalid:
      'cisloobcanskehoprukazu cisloop cislopasu datovaschranka obcanskyprukaz opcislo ' +
      'ridicskyprukaz rodnecislo',
    org: 'firma spolecnost zamestnavatel',
    password: 'aktualniheslo heslo',
    person:
      'cestujici dluznik drzitelkarty klient kontaktniosoba kupujici lekar majitel ' +
      'matka najemce odesilatel otec pacient pojisteny pojistnik prijemce prodavajici ' +
      'pronajimatel ridic ucitel veritel vlastnik zadatel zak zakaznik zamestnanec',
    phone:
      'cislotelefonu esemeska komunikace mobil mobilem mobilnitelefon mobilnizprava ' +
      'poslat posta smska telefon telefonnicislo textovazprava textove zprava zpravou',
    place:
      'kraj mesto mestonebolokalita mestskacast mistonarozeni obec okres ' +
      'postovnismerovacicislo provincie zeme',
    username: 'prezdivka prihlasovacijmeno uzivatel uzivatelskejmeno',
    vehicle: 'registracniznacka spz statnipoznavaciznacka',
  },
  hr: {
    about:
      'alergija alergije bolest bracnostanje dijagnoza drzavljanstvo invaliditet ' +
      'krvnagrupa lijek lijekovi nacionalnost politickastranka simptomi sindikat spol ' +
      'trudnoca vjera vjeroispovijest zanimanje',
    account: 'brojracuna ziroracun',
    address: 'adresa kucnibroj lokacija prebivaliste ulica',
    anyname: 'ime',
    birthday: 'datumrodenja roden rodena rodendan rodenja rodjenja',
    card: 'brojkreditnekartice',
    email: 'adresaeposte adresaposte elektronickaposta emailadresa eposta mailadresa posta',
    money: 'brutoplaca dohodak mirovina mjesecniprihod netoplaca placa prihod stanjeracuna',
    name:
      'djevojackoprezime imedjeteta imeiprezime imekreditnojkartici imemajke ' +
      'imenakreditnojkartici imeoca imeprezime prezime punoime srednjeime',
    nationalid:
      'brojosobneiskaznice brojputovnice jedinstvenimaticnibrojgradana osobnaiskaznica ' +
      'osobniidentifikacijskibroj putovnica vozackadozvola',
    org: 'naziv organizacija poduzece poslodavac tvrtka',
    password: 'lozinka trenutnalozinka zaporka',
    person:
      'gost klijent kontaktosoba kupac lijecnik najmoprimac osiguranik pacijent ' +
      'podnositelj posiljatelj primatelj prodavatelj putnik ucenik ucitelj vlasnik ' +
      'vozac zaposlenik',
    phone:
      'bezicnitelefon brojmobitela brojtelefona faks mob mobilnitelefon mobitel telefon ' +
      'telefonskibroj',
    place:
      'drzava grad gradic mjesto mjestorodenja oblast okrug opcina pokrajina ' +
      'postanskibroj predgrade provincija zemlja zupanija',
    username: 'korisnickoime korisnik nadimak',
    vehicle: 'registarskaoznaka registarskeoznake registracijavozila regoznaka',
  },
  mk: {
    about:
      'alergija bolest bremenost dijagnoza drzhavjanstvo krvnagrupa lekovi ' +
      'natsionalnost politichkapartija poprechenost religija simptomi sindikat ' +
      'veroispoved алергија болест бременост вероисповед дијагноза државјанство ' +
      'крвнагрупа лекови националност политичкапартија попреченост религија симптоми ' +
      'синдикат',
    address: 'adresa kukenbr ulitsa адреса кукенбр улица',
    anyname: 'ime име',
    birthday:
      'datumnaraganje datumraganje raganje roden rodena rodenden датумнарагање рагање ' +
      'роден родена роденден',
    email: 'emailadresa emailадреса eposhta poshta епошта',
    money:
      'brutoplata netoplata penzija plata prikhod sostojbanasmetka sostojbasmetka ' +
      'брутоплата нетоплата пензија плата приход состојбанасметка',
    name: 'imeiprezime imeprezime prezime имеипрезиме имепрезиме презиме',
    nationalid:
      'brojlichnakarta brojnalichnakarta edinstvenmatichenbrojgraganinot ' +
      'edinstvenmatichenbrojnagraganinot embg lichnakarta matichenbroj pasosh ' +
      'бројналичнакарта единственматиченбројнаграганинот ембг личнакарта матиченброј ' +
      'пасош',
    password: 'lozinka лозинка',
    person:
      'kupuvach lekar patnik prodavach sopstvenik uchenik vozach возач купувач лекар ' +
      'патник продавач сопственик ученик',
    phone:
      'faks mobilen mobilentelefon telefon telefonskibroj мобилен мобилентелефон смс ' +
      'телефон телефонскиброј факс',
    place:
      'drzhava grad gratche mesto mestonaraganje mestoraganje okrug opshtina pokraina ' +
      'poshtenskibroj poshtenskikod predgradie sojuznadrzhava zemja град гратче држава ' +
      'земја место местонарагање округ општина покраина поштенскиброј поштенскикод ' +
      'предградие сојузнадржава',
    username: 'korisnichkoime prekar корисничкоиме прекар',
    vehicle: 'registarskaoznaka registarskibroj регистарскаознака регистарскиброј',
  },
  pl: {
    about:
      'alergia alergie choroba choroby ciaza diagnoza grupakrwi narodowosc ' +
      'niepelnosprawnosc objawy obywatelstwo orientacjaseksualna partiapolityczna plec ' +
      'pochodzenieetniczne przyjmowaneleki religia rozpoznanie stancywilny wyznanie ' +
      'zawod zwiazekzawodowy',
    account: 'kontobankowe nrkonta numerkonta numerrachunku rachunek',
    address: 'adres adreszamieszkania numerdomu numermieszkania ulica',
    anyname: 'nazwa',
    birthday: 'dataur dataurodz dataurodzenia urodzenia urodziny urodzona urodzony',
    card: 'numer numerkarty',
    cvv: 'cvc2 kodcvv',
    email: 'adresemail adresmail poczta',
    id: 'numerklienta',
    money:
      'dochod dochodmiesieczny dochody emerytura pensja saldodostepne saldokonta ' +
      'saldorachunku stankonta wynagrodzenie wynagrodzeniebrutto wynagrodzenienetto ' +
      'zarobki',
    name:
      'drugieimie imie imiedziecka imieinazwisko imieinazwiskoposiadaczakarty imiematki ' +
      'imienazwisko imienazwiskoposiadaczakarty imieojca nadaneimie nazw nazwisko ' +
      'nazwiskopanienskie nazwiskorodowe pelnanazwa pelneimie pelneimieinazwisko ' +
      'pelneimienazwisko',
    nationalid:
      'dowod dowodosobisty nrdowodu nrpesel numerdowodu numerpaszportu paszport ' +
      'prawojazdy seriadowodu',
    org: 'firma nazwaorganizacji organizacja pracodawca',
    password: 'haslo obecnehaslo',
    person:
      'dluznik gosc kierowca klient kontakt kupujacy lekarz malzonek matka nadawca ' +
      'najemca nauczyciel odbiorca ojciec opiekun osobakontaktowa pacjent pasazer ' +
      'posiadacz posiadaczkarty pracownik sprzedajacy ubezpieczajacy ubezpieczony uczen ' +
      'wierzyciel wlasciciel wnioskodawca wynajmujacy',
    phone:
      'faks kom komorka nrtel nrtelefonu numertelefonu numertelefonukomorkowego smsy ' +
      'telefon telefonkomorkowy telkom telkomorkowy wiadomosci',
    place:
      'dystrykt dzielnica gmina kodpocztowy kraj miasto miejsceurodzenia miejscowosc ' +
      'panstwo powiat prowincja wojewodztwo',
    username: 'ksywka nazwauzytkownika przezwisko pseudonim uzytkownik',
    vehicle: 'nrrejestracyjny nrvin numerrejestracyjny rejestracjapojazdu tablicarejestracyjna',
  },
  ru: {
    about:
      'allergii allergiya anamnez beremennost bolezn diagnoz dolzhnost ' +
      'etnicheskayaprinadlezhnost grazhdanstvo gruppakrovi invalidnost lekarstva ' +
      'lekarstvo natsionalnost politicheskayapartiya preparaty privivki professiya ' +
      'profsoyuz religiya seksualnayaorientatsiya semeynoepolozhenie simptom simptomy ' +
      'veroispovedanie zabolevanie zabolevaniya аллергии аллергия анамнез беременность ' +
      'болезнь вероисповедание гражданство группакрови диагноз должность заболевание ' +
      'заболевания инвалидность лекарства лекарство национальность пол ' +
      'политическаяпартия препараты прививки профессия профсоюз религия ' +
      'сексуальнаяориентация семеиноеположение симптом симптомы ' +
      'этническаяпринадлежность',
    account: 'nomerscheta raschetnyyschet schet номерсчета расчетныисчет счет',
    address:
      'adres adresa adresdostavki adreska adresnayainformatsiya adresprozhivaniya ' +
      'kvartira nomerdoma propiska ulitsa адрес адреса адреска адреснаяинформация ' +
      'адреспроживания дом квартира номердома прописка улица',
    anyname: 'imya nazvanie имя название',
    birthday:
      'datarozhdeniya denrozhdeniya rodilas rodilsya rozhdeniya датарождения ' +
      'деньрождения др родилась родился рождения',
    card: 'nomerkarty номеркарты',
    cvv: 'kodbezopasnostikartycvv кодбезопасностикартыcvv',
    email:
      'adreselektronnoypochty elektronnayapochta elpochta emayl imeyl pochta ' +
      'адресэлектронноипочты емаил имеил почта электроннаяпочта элпочта',
    money:
      'balansscheta dokhod dokhodsemi ezhemesyachnyydokhod oklad ostatoknaschete ' +
      'ostatokschete pensiya zarabotnayaplata zarplata баланссчета доход доходсемьи ' +
      'ежемесячныидоход заработнаяплата зарплата оклад остатокнасчете пенсия',
    name:
      'devichyafamiliya familiya fio imyaderzhatelya imyarebenka imyavladeltsakarty ' +
      'otchestvo polnoeimya vydannoeimya выданноеимя девичьяфамилия имявладельцакарты ' +
      'имядержателя имяребенка отчество полноеимя фамилия фио',
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
      'arendator arendodatel dolzhnik gost klient kontakt kontaktnoelitso kontragent ' +
      'mat opekun otets otpravitel passazhir patsient pokupatel poluchatel prodavets ' +
      'roditel sobstvennik sotrudnik strakhovatel uchenik uchitel vladelets voditel ' +
      'vrach zastrakhovannyy zayavitel арендатор арендодатель владелец водитель врач ' +
      'гость должник застрахованныи заявитель клиент контакт контактноелицо контрагент ' +
      'мать опекун отец отправитель пассажир пациент покупатель получатель продавец ' +
      'родитель собственник сотрудник страхователь ученик учитель',
    phone:
      'apparat faks mobilnyi mobilnyj mobilnyy mobilnyytelefon nomer nomertelefona ' +
      'sotovyy telefon аппарат мобильныи мобильныителефон номер номертелефона смс ' +
      'сотовыи тел телефон факс',
    place:
      'gorod indeks mestorozhdeniya naselennyypunkt oblast okrug pochtovyyindeks ' +
      'prigorod provintsiya shtat strana город индекс месторождения населенныипункт ' +
      'область округ почтовыииндекс пригород провинция раион регион страна штат',
    username:
      'imyapolzovatelya polzovatel prozvishche psevdonim имяпользователя логин ник ' +
      'пользователь прозвище псевдоним',
    vehicle:
      'gosnomer nomeravto nomeravtomobilya nomernoyznak госномер номеравто ' +
      'номеравтомобиля номерноизнак',
  },
  sk: {
    about:
      'alergia alergie choroba diagnoza etnickypovod krvnaskupina lieky nabozenstvo ' +
      'narodnost ochorenie pohlavie politickastrana postihnutie povolanie priznaky ' +
      'rodinnystav sexualnaorientacia statnaprislusnost tehotenstvo vierovyznanie',
    account: 'cislouctu',
    address: 'adresa adresnebody adresnybod adresy bydlisko cislo supisnecislo ulica',
    anyname: 'meno',
    birthday: 'datumnarodenia narodena narodenia narodeniny narodeny',
    card: 'cislokarty',
    email: 'emailovaadresa mailovaadresa',
    money:
      'cistamzda dochodok hrubamzda mesacnyprijem mzda prijem zostatoknaucte ' + 'zostatokucte',
    name:
      'celemeno krstnemeno menodietata menokarte menomajitelakarty menonakarte ' +
      'menoprinarodeni priezvisko rodnemeno rodnepriezvisko strednemeno',
    nationalid:
      'cisloobcianskehopreukazu cisloop cislopasu obcianskypreukaz opcislo rodnecislo ' +
      'vodicskypreukaz',
    org: 'firma nazovorganizacie organizacia spolocnost',
    password: 'heslo sucasneheslo',
    person:
      'cestujuci dlznik klient kontaktnaosoba kupujuci lekar majitel matka najomca ' +
      'odosielatel otec pacient poisteny predavajuci prenajimatel prijemca ucitel vodic ' +
      'zakaznik zamestnanec ziadatel ziak',
    phone:
      'cislotelefonu gsm mobil mobilnecislo mobilnytelefon sprava telefon ' +
      'telefonnastanica telefonnecislo telefonnyaparat textovasprava',
    place:
      'kraj krajina mesto mestoalebolokalita miestonarodenia obec okres ' +
      'postovesmerovaciecislo predmestie provincia',
    username:
      'menopouzivatela pouzivatel pouzivatelskemeno prezyvka prihlasovaciemeno ' +
      'uzivatelskemeno',
    vehicle: 'ecv evc evidencnecislo spz',
  },
  sl: {
    about:
      'alergija alergije bolezen diagnoza drzavljanstvo invalidnost krvnaskupina ' +
      'narodnost nosecnost poklic politicnastranka simptomi sindikat spol veroizpoved ' +
      'zakonskistan zdravila',
    account: 'stevilkaracuna trr',
    address: 'hisnastevilka hisninaslov naslov ulica',
    anyname: 'ime naziv',
    birthday: 'datumrojstva rojen rojena rojstnidan rojstva',
    card: 'stevilkakartice',
    email:
      'elektronskaposta elektronskinaslov enaslov eposta epostninaslov posta ' + 'postninaslov',
    money:
      'brutoplaca dohodek mesecnidohodek netoplaca placa pokojnina stanjenaracunu ' +
      'stanjeracunu',
    name:
      'danoime dekliskipriimek drugoime imeinpriimek imekartici imematere imenakartici ' +
      'imeoceta imeotroka polnoime priimek',
    nationalid:
      'davcna davcnastevilka enotnamaticnastevilkaobcana osebnaizkaznica potnilist ' +
      'stevilkaosebneizkaznice stevilkapotnegalista vozniskodovoljenje',
    org: 'delodajalec organizacija podjetje',
    password: 'geslo',
    person:
      'gost kontaktnaoseba kupec lastnik najemnik pacient posiljatelj potnik prejemnik ' +
      'prodajalec stranka ucenec ucitelj vlagatelj voznik zaposleni zavarovanec ' +
      'zdravnik',
    phone: 'gsm mobilni mobilnitelefon mobitel telefaks telefon telefonska ' + 'telefonskastevilka',
    place:
      'drzava kraj krajrojstva mesto obcina okrozje pokrajina postnastevilka predmestje ' +
      'provinca zveznadrzava',
    username: 'uporabnik uporabniskoime vzdevek',
    vehicle: 'registrska registrskaoznaka registrskastevilka',
  },
  sr: {
    about:
      'alergija alergije bolest dijagnoza drzavljanstvo drzhavljanstvo invaliditet ' +
      'krvnagrupa lek lekovi nacionalnost natsionalnost politichkastranka ' +
      'politickastranka religija simptomi sindikat trudnoca veroispovest zanimanje ' +
      'алергија алергије болест вероисповест дијагноза држављанство занимање ' +
      'инвалидитет крвнагрупа лек лекови националност пол политичкастранка религија ' +
      'симптоми синдикат трудноћа',
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
    money:
      'brutoplata netoplata penzija stanjenarachunu stanjenaracunu stanjerachunu ' +
      'stanjeracunu zarada брутоплата зарада нетоплата пензија стањенарачуну',
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
    person:
      'klijent kupac kupats lekar pacijent patsijent podnosilac posiljalac primalac ' +
      'prodavac putnik ucenik vlasnik vozac vozach власник возач купац пацијент',
    phone:
      'brojtelefona faks mobilni mobilnitelefon telefon telefonskibroj бројтелефона ' +
      'мобилни мобилнителефон смс телефон факс',
    place:
      'drzhava grad mesto mestorodenja mestorodjenja oblast okrug opshtina opstina ' +
      'poshtanskibroj postanskibroj predgradje provintsija saveznadrzhava varosh варош ' +
      'град држава место месторођења област округ општина поштанскиброј предграђе ' +
      'провинција савезнадржава',
    username: 'korisnichkoime korisnickoime korisnik nadimak корисничкоиме надимак',
    vehicle: 'registarskaoznaka registarsketablice регистарскаознака',
  },
  uk: {
    about:
      'alergii alergiya diagnoz etnichnaprinalezhnist gromadyanstvo grupakrovi ' +
      'invalidnist khvoroba liki natsionalnist politichnapartiya posada preparati ' +
      'profesiya profspilka religiya simeyniystan simptom simptomi vagitnist ' +
      'virospovidannya zakhvoryuvannya алергія алергіі вагітність віросповідання ' +
      'громадянство групакрові діагноз етнічнаприналежність захворювання ліки ' +
      'національність політичнапартія посада препарати професія профспілка релігія ' +
      'симптом симптоми стать сімеиниистан хвороба інвалідність',
    account: 'nomerrakhunku rakhunok номеррахунку рахунок',
    address:
      'adresa adresadostavky budinok kvartira mistsevist nomerbudinku poselennya ' +
      'vulitsya vulytsia адреса будинок вулиця квартира місцевість номербудинку ' +
      'поселення',
    anyname: 'imya nazva назва імя',
    birthday:
      'datanarodzhennya dennarodzhennya narodilas narodivsya narodzhennya ' +
      'датанародження деньнародження народження народився народилась',
    card: 'nomerkartki номеркартки',
    email:
      'adresaelektronnoiposhti elektronnaposhta emailadresa emailадреса eposhta ' +
      'ieposhta poshta адресаелектронноіпошти електроннапошта епошта лист пошта єпошта',
    money:
      'dokhid misyachniydokhid oklad pensiya zalishoknarakhunku zalishokrakhunku ' +
      'zarobitnaplata zarplata дохід залишокнарахунку заробітнаплата зарплата ' +
      'місячниидохід оклад пенсія',
    name:
      'divocheprizvishche imyaditini imyakarttsi imyanakarttsi pib pobatkovi povneimya ' +
      'prizvische prizvishche prizvyshche дівочепрізвище побатькові повнеімя прізвище ' +
      'піб імядитини імянакартці',
    nationalid:
      'identifikatsiyniykod ipn nomerpasporta pasport podatkoviynomer rnokpp unzr ' +
      'vodiyskeposvidchennya водіиськепосвідчення номерпаспорта паспорт податковииномер ' +
      'рнокпп унзр ідентифікаціиниикод іпн',
    org:
      'nazvaorganizatsii organizatsiya robotodavets назваорганізаціі організація ' + 'роботодавець',
    password: 'parol potochniyparol пароль поточниипароль',
    person:
      'batko borzhnik gist kliient kontaktnaosoba likar mati oderzhuvach opikun orendar ' +
      'orendodavets otrimuvach otrymuvach pasazhir patsiient pokupets pratsivnik ' +
      'prodavets strakhuvalnik uchen vchitel vidpravnik vidpravnyk vlasnik vodiy ' +
      'zayavnik батько боржник власник водіи вчитель відправник гість заявник клієнт ' +
      'контактнаособа лікар мати одержувач опікун орендар орендодавець отримувач ' +
      'пасажир пацієнт покупець працівник продавець страхувальник учень',
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
    vehicle:
      'derzhnomer nomeravto nomeravtomobilya nomerniyznak держномер номеравто ' +
      'номеравтомобіля номерниизнак',
  },
}
