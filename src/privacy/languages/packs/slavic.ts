import type { LanguagePack } from '../language-pack'

/** Built by scripts/languages/build.mjs, from the tables in THIRD-PARTY-NOTICES.md. */
export const slavic: LanguagePack = {
  be: {
    about:
      'alergiya dyyagnaz grupakryvi invalidnasts khvaroba leki natsyyanalnasts ' +
      'palitychnayapartyya prafsayuz religiya simptomy tsyazharnasts uzrost ' +
      'veravyznanne zakhvorvanne алергія веравызнанне групакрыві дыягназ захворванне ' +
      'лекі нацыянальнасць палітычнаяпартыя прафсаюз рэлігія сімптомы узрост хвароба ' +
      'цяжарнасць інваліднасць',
    address:
      'adras mestsazhykharstva mestsaznakhodzhanne myastsovasts vulitsa адрас вуліца ' +
      'месцажыхарства месцазнаходжанне мясцовасць',
    anyname: 'imya імя',
    birthday:
      'datanar datanaradzhennya dzennaradzhennya dzennarodzinau naradzhennya датанар ' +
      'датанараджэння дзеньнараджэння дзеньнародзінау нараджэння',
    card: 'numarkartki нумаркарткі',
    coordinates: 'daugata shyrata даугата шырата',
    email:
      'adraselektronnayposhty elektronnayaposhta elposhta poshta адрасэлектроннаипошты ' +
      'электроннаяпошта элпошта',
    money:
      'dakhod pensiya reshtanarakhunku reshtarakhunku zarabotnayaplata zarplata даход ' +
      'заработнаяплата зарплата пенсія рэштанарахунку',
    name:
      'dzyavochaeprozvishcha imyakarttsy imyanakarttsy imyapabatsku prozvishcha ' +
      'дзявочаепрозвішча прозвішча прозьвішча імянакартцы імяпабацьку',
    nationalid:
      'asabistynumar identyfikatsyynynumar numarpashparta pashpart асабістынумар ' +
      'нумарпашпарта пашпарт ідэнтыфікацыинынумар',
    org: 'arganizatsyya nazvaarganizatsyi арганізацыя назваарганізацыі',
    password: 'parol tsyaperashniparol пароль цяперашніпароль',
    person:
      'adpraunik apyakun arandatar asoba atrymalnik gaspadar gosts karystalnik kiroutsa ' +
      'klient kurer lekar nastaunik nastaunitsa navedvalnik pakupnik pasazhyr patsyent ' +
      'patsyentka pradavets student supratsounik udzelnik ulasnik urach vadzitsel ' +
      'vuchan vuchanitsa zayaunik адпраунік апякун арандатар асоба атрымальнік ' +
      'вадзіцель вучань вучаніца гаспадар госць заяунік карыстальнік кліент курер ' +
      'кіроуца лекар наведвальнік настаунік настауніца пакупнік пасажыр пацыент ' +
      'пацыентка прадавец студэнт супрацоунік удзельнік уласнік урач',
    phone: 'mabilny numartelefona telefon мабільны нумартэлефона тэлефон',
    place:
      'agragaradok gorad indeks kraina pashtovyindeks pravintsyya prygarad raen shtat ' +
      'voblasts аграгарадок вобласць горад краіна паштовыіндэкс правінцыя прыгарад раен ' +
      'штат індэкс',
    prose:
      'kamentar kamentary kamentaryi kamentaryy natatka natatki zauvaga zauvagi заувага ' +
      'заувагі каментар каментары каментарыи каментарыі нататка нататкі',
    thing:
      'brenda farmat fayla kategoryi kramy maska padzei paslugi praduktu sloy staronki ' +
      'tavaru брэнда катэгорыі крамы маска падзеі паслугі прадукту слои старонкі тавару ' +
      'фаила фармат',
    username: 'imyakarystalnika myanushka pseudanim мянушка псеуданім імякарыстальніка',
    vehicle: 'dzyarzhnumar дзяржнумар',
  },
  bg: {
    about:
      'alergii alergiya anamneza bolest bremennost diagnoza diagnozi ' +
      'etnicheskaprinadlezhnost etnos invalidnost krvnagrupa lekarstva lekarstvo ' +
      'oplakvaniya politicheskapartiya prichinaposeshchenieto prichinazaposeshchenieto ' +
      'profesiya religiya seksualnaorientatsiya semeynopolozhenie simptom simptomi ' +
      'sindikat uvrezhdane veroizpovedanie vzrast zabolyavane алергии алергия анамнеза ' +
      'болест бременност вероизповедание възраст диагноза диагнози ' +
      'етническапринадлежност етнос заболяване инвалидност кръвнагрупа лекарства ' +
      'лекарство оплаквания пол политическапартия причиназапосещението професия религия ' +
      'сексуалнаориентация семеиноположение симптом симптоми синдикат увреждане',
    account: 'bankovasmetka nomernasmetka nomersmetka банковасметка номернасметка',
    address: 'adres ulitsa ulitsainomer ulitsanomer адрес улица улицаиномер улицаномер',
    anyname: 'ime име',
    birthday:
      'datanarazhdane datarazhdane datarozhd razhdane roden rodena rozhdenden ' +
      'датанараждане датарожд раждане роден родена рожденден',
    card: 'nomerkarta nomernakarta номернакарта',
    coordinates: 'geografskadlzhina geografskashirina географскадължина географскаширина',
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
      'avtor benefitsient chlenka dete dlzhnik domakin gost kandidatka klient kreditor ' +
      'kupuvach kurier lekar lekarka litse litsekontakt litsezakontakt naematel ' +
      'naemodatel naslednik nastoynik osiguren otsenitel patsient patsientka pobeditel ' +
      'podatel poluchatel poluchatelka posetitel pritezhatel prodavach ptnik rabotnik ' +
      'roditel shofor sluzhitel sluzhitelka sobstvenik sprug spruga ssed studentka ' +
      'svidetel titulyar titulyarnasmetka titulyarnasmetkata titulyarsmetka ' +
      'titulyarsmetkata uchastnichka uchastnik uchenichka uchenik uchitel uchitelka ' +
      'vodach zastrakhovan zayavitel zayavitelka автор бенефициент водач гост дете ' +
      'длъжник домакин застрахован заявител заявителка кандидатка клиент кредитор ' +
      'купувач куриер лекар лекарка лице лицезаконтакт наемател наемодател наследник ' +
      'настоиник осигурен оценител пациент пациентка победител подател получател ' +
      'получателка посетител притежател продавач пътник работник родител свидетел ' +
      'служител служителка собственик студентка съпруг съпруга съсед титуляр ' +
      'титулярнасметка титулярнасметката участник участничка ученик ученичка учител ' +
      'учителка членка шофьор',
    phone:
      'dzhiesem faks gsm mobilen mobilennomer mobilentelefon telefon telefonennomer ' +
      'джиесем мобилен мобиленномер мобилентелефон телефон телефоненномер факс',
    place:
      'drzhava grad ikonomicheskirayonnut2 kvartal myastonarazhdane myastorazhdane ' +
      'naselenomyasto oblast obshchina poshchenskikod provintsiya град държава ' +
      'икономическираионnut2 квартал мястонараждане населеномясто област община ' +
      'пощенскикод провинция раион',
    prose:
      'belezhka belezhkakmporchkata belezhki izlozhenie komentar obratnavrzka ' +
      'osnovanieplashchane osnovanieprevod osnovaniezaplashchane osnovaniezaprevod ' +
      'otziv pokazaniya posveshchenie stanovishche zabelezhka zabelezhkakmporchkata ' +
      'zabelezhkakuriera zabelezhkazakuriera zabelezhki бележка бележкакъмпоръчката ' +
      'бележки забележка забележказакуриера забележкакъмпоръчката забележки изложение ' +
      'коментар обратнавръзка основаниезаплащане основаниезапревод отзив показания ' +
      'посвещение становище',
    reference: 'abonatennomer nomerelektromer nomernaelektromer абонатенномер номернаелектромер',
    thing:
      'dlzhina fayl fayla format kategoriya kategoriyata magazin magazina marka markata ' +
      'maska produkt produkta sbitie sbitieto sila sloy stoka stokata stranitsa usluga ' +
      'дължина категория категорията магазин магазина марка марката маска продукт ' +
      'продукта сила слои стока стоката страница събитие събитието услуга фаил фаила ' +
      'формат',
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
    person: 'imeroditelja roditelj roditelja',
    phone: 'brojtelefona faks mobitel telefon',
    place: 'drzava grad gradic okrug opstina postanskibroj provincija',
    prose:
      'komentar komentari napomena napomenadostavu napomenakupca napomenazadostavu ' +
      'napomene primjedba primjedbe',
    username: 'korisnickoime nadimak',
  },
  cs: {
    about:
      'alergie anamneza diagnoza diagnozy duvodnavstevy etnickypuvod krevniskupina leky ' +
      'nabozenstvi narodnost nemoc nemoci obcanstvi onemocneni pohlavi politickastrana ' +
      'postizeni potize povolani priznak priznaky rodinnystav sexualniorientace ' +
      'statniobcanstvi statniprislusnost tehotenstvi vek vyznani',
    account: 'bankovniucet cislouctu cuctu ucet',
    address:
      'adresa bydliste cislobytu cislodomu cislopopisne lokace misto poloha ' +
      'prechodnypobyt sidlo trvalebydliste trvalypobyt ulice umisteni',
    anyname: 'nazev',
    birthday: 'datnar datnarozeni datumnar datumnarozeni narozen narozena narozeni narozeniny',
    card: 'cislokarty',
    code: 'kodvyzvednuti',
    coordinates: 'gpssouradnice zemepisnadelka zemepisnasirka',
    cvv: 'bezpecnostnikod kodcvv overovacikodkarty',
    email: 'elektronicka elektronickaadresa emailovaadresa mailovaadresa',
    id: 'cisloklienta cislosmlouvy oscislo osobnicislo zakaznickecislo',
    money:
      'cistamzda duchod hrubamzda hrubyplat mesicniprijem mzda prijem zustateknauctu ' +
      'zustatekuctu',
    name:
      'celejmeno jmeno jmenoditete jmenodrzitelekarty jmenokarte jmenonakarte ' +
      'krestnijmena krestnijmeno prijmeni prijmenisvobodna prijmenizasvobodna ' +
      'prostrednijmeno prvnikrestnijmeno rodinnejmeno rodneprijmeni',
    nationalid:
      'cisloobcanskehoprukazu cisloop cislopasu cop cpasu cprukazu datovaschranka ' +
      'obcanskyprukaz opcislo ridicskyprukaz rodnecislo',
    org: 'firma spolecnost zamestnavatel',
    password: 'aktualniheslo heslo',
    person:
      'autor cestujici clen clenka dcera dedic dite dluznik drzitel drzitelkarty ' +
      'hodnotitel hostitel klient kontaktniosoba kupujici kuryr lekar lekarka majitel ' +
      'majitelka majiteluctu manzel manzelka matka najemce navstevnice navstevnik ' +
      'odesilatel opatrovnik otec pacient pacientka podepsal pojisteny pojistnik ' +
      'pracovnik predplatitel prevzal prijemce prijemkyne prodavajici prodejce ' +
      'pronajimatel ridic rodic schvalil soused studentka svedek ucastnice uchazec ' +
      'uchazecka ucitel ucitelka veritel vlastnik vyherce vytvoril zadatel zadatelka ' +
      'zak zakaznice zakaznik zakonnyzastupce zakyne zamestnanec zamestnankyne',
    phone:
      'cislotelefonu ctelefonu esemeska komunikace mobil mobilem mobilnitelefon ' +
      'mobilnizprava poslat posta smska telefon telefonnicislo textovazprava textove ' +
      'zpravou',
    place:
      'kraj mesto mestonebolokalita mestskacast mistonarozeni obec okres ' +
      'postovnismerovacicislo provincie zeme',
    prose:
      'blahopranitext komentar komentare poznamka poznamkakobjednavce poznamkaprokuryra ' +
      'poznamkaproridice poznamkazakaznika poznamky prohlasenitext ucelplatby venovani ' +
      'vyjadreni vypoved vysvetleni zvlastniprani',
    reference: 'cisloelektromeru',
    thing:
      'akce delka format kampane kategorie maska obchodu polozka polozky prodejny ' +
      'produktu sila sluzby souboru stranka stranky vetru vitr vrstva vrstvy zbozi ' +
      'znacky zprava',
    username: 'prezdivka prihlasovacijmeno uzivatel uzivatelskejmeno',
    vehicle: 'registracniznacka spz statnipoznavaciznacka',
  },
  hr: {
    about:
      'alergija alergije anamneza bolest bolesti bracnistatus bracnostanje dijagnoza ' +
      'dijagnoze drzavljanstvo invaliditet krvnagrupa lijek lijekovi nacionalnost ' +
      'politickastranka razlogposjeta razlogposjete simptom simptomi sindikat spol ' +
      'tegobe trudnoca vjera vjeroispovijest zanimanje',
    account: 'brojracuna brracuna ziroracun',
    address: 'adresa kucnibroj lokacija prebivaliste ulica',
    anyname: 'ime',
    birthday: 'datumrodenja roden rodena rodendan rodenja rodjenja',
    card: 'brojkreditnekartice',
    coordinates: 'geografskaduzina geografskasirina zemljopisnaduzina zemljopisnasirina',
    email: 'adresaeposte adresaposte elektronickaposta emailadresa eposta mailadresa posta',
    money: 'brutoplaca dohodak mirovina mjesecniprihod netoplaca placa prihod stanjeracuna',
    name:
      'djevojackoprezime imedjeteta imeiprezime imekreditnojkartici imemajke ' +
      'imenakreditnojkartici imeoca imeprezime prezime punoime srednjeime',
    nationalid:
      'brojosobneiskaznice brojputovnice brosobne brputovnice ' +
      'jedinstvenimaticnibrojgradana osobnaiskaznica osobniidentifikacijskibroj ' +
      'putovnica vozackadozvola',
    org: 'naziv organizacija poduzece poslodavac tvrtka',
    password: 'lozinka trenutnalozinka zaporka',
    person:
      'autor clanica dijete djelatnik domacin dostavljac duznik gost imatelj ' +
      'imeroditelja izradio kandidatkinja klijent klijentica kontaktosoba kupac kurir ' +
      'lijecnica lijecnik majka najmodavac najmoprimac nasljednik nastavnik nositelj ' +
      'ocjenjivac odobrio osiguranik otac pacijent pacijentica pobjednik podnositelj ' +
      'podnositeljica posiljatelj posjetitelj posjetiteljica potpisao pretplatnik ' +
      'preuzeo primatelj primateljica prodavatelj putnik radnik roditelj roditelja ' +
      'skrbnik stanar studentica sudionica sudionik suprug supruga supruznik susjed ' +
      'svjedok ucenica ucenik ucitelj uciteljica vjerovnik vlasnik vlasnikkartice ' +
      'vlasnikracuna vozac zakupac zaposlenica zaposlenik',
    phone:
      'bezicnitelefon brmobitela brojmobitela brojtelefona brtelefona faks ' +
      'mobilnitelefon mobitel telefon telefonskibroj',
    place:
      'drzava grad gradic mjesto mjestorodenja oblast okrug opcina pokrajina ' +
      'postanskibroj predgrade provincija zemlja zupanija',
    prose:
      'iskaz iskazsvjedoka izjava misljenje misljenjekupca napomena napomenadostavljaca ' +
      'napomenadostavu napomenakupca napomenauznarudzbu napomenazadostavljaca ' +
      'napomenazadostavu napomene ocitovanje pojasnjenje povratnainformacija primjedba ' +
      'primjedbe',
    thing:
      'artikla brenda datoteke dogadaja kategorije proizvoda robe stranice trgovine ' + 'usluge',
    username: 'korisnickoime korisnik nadimak',
    vehicle: 'registarskaoznaka registarskeoznake registracijavozila regoznaka',
  },
  mk: {
    about:
      'alergija bolest bremenost dijagnoza drzhavjanstvo krvnagrupa lekovi ' +
      'natsionalnost politichkapartija poprechenost religija simptomi sindikat ' +
      'veroispoved vozrast алергија болест бременост вероисповед возраст дијагноза ' +
      'државјанство крвнагрупа лекови националност политичкапартија попреченост ' +
      'религија симптоми синдикат',
    address:
      'adresa kukenbr mestonazhiveenje mestozhiveenje prebivalishte ulitsa адреса ' +
      'кукенбр местонаживеење пребивалиште улица',
    anyname: 'ime име',
    birthday:
      'datumnaraganje datumraganje raganje roden rodena rodenden датумнарагање рагање ' +
      'роден родена роденден',
    coordinates: 'geografskadolzhina geografskashirina географскадолжина географскаширина',
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
      'baratel dete domakin gostin isprakach kandidatka klient korisnik kupuvach kurir ' +
      'lekar litse nastavnik nositelnasmetka nositelsmetka osigurenik patnik patsient ' +
      'patsientka posetitel primach primatel prodavach roditel sopstvenik staratel ' +
      'uchenichka uchenik uchesnik vozach vraboten zakupets барател возач вработен ' +
      'гостин дете домакин закупец испракач кандидатка клиент корисник купувач курир ' +
      'лекар лице наставник носителнасметка осигуреник патник пациент пациентка ' +
      'посетител примател примач продавач родител сопственик старател ученик ученичка ' +
      'учесник',
    phone:
      'faks mobilen mobilentelefon telefon telefonskibroj мобилен мобилентелефон смс ' +
      'телефон телефонскиброј факс',
    place:
      'drzhava grad gratche mesto mestonaraganje mestoraganje okrug opshtina pokraina ' +
      'poshtenskibroj poshtenskikod predgradie sojuznadrzhava zemja град гратче држава ' +
      'земја место местонарагање округ општина покраина поштенскиброј поштенскикод ' +
      'предградие сојузнадржава',
    prose:
      'beleshka beleshki beleska beleski komentar komentari sodrzhinanaporaka ' +
      'sodrzhinaporaka zabeleshka zabeleshkadostava zabeleshkazadostava zabeleshki ' +
      'zabeleska zabeleski белешка белешки забелешка забелешказадостава забелешки ' +
      'коментар коментари содржинанапорака',
    thing:
      'brend datoteka kategorija nastan prodavnitsa proizvod proizvodot stranitsa ' +
      'usluga бренд датотека категорија настан продавница производ производот страница ' +
      'услуга',
    username: 'korisnichkoime prekar корисничкоиме прекар',
    vehicle: 'registarskaoznaka registarskibroj регистарскаознака регистарскиброј',
  },
  pl: {
    about:
      'alergia alergie choroba choroby chorobyprzewlekle ciaza diagnoza diagnozy ' +
      'dolegliwosci grupakrwi historiachoroby lekarstwo leki narodowosc ' +
      'niepelnosprawnosc objaw objawy obywatelstwo orientacjaseksualna partiapolityczna ' +
      'plec pochodzenieetniczne powodwizyty przyczynawizyty przyjmowaneleki religia ' +
      'rozpoznanie stancywilny wiek wyznanie zawod zwiazekzawodowy',
    account: 'kontobankowe nrkonta nrrachunku numerkonta numerrachunku rachunek',
    address: 'adres adreszamieszkania nrlokalu nrmieszkania numerdomu numermieszkania ulica',
    anyname: 'nazwa',
    birthday: 'dataur dataurodz dataurodzenia urodzenia urodziny urodzona urodzony',
    card: 'numer numerkarty',
    code: 'blik kodblik kododbioru kodpotwierdzenia kodsms',
    coordinates: 'dlugoscgeograficzna szerokoscgeograficzna wspolrzedne wspolrzednegps',
    cvv: 'cvc2 kodbezpieczenstwa kodcvv kodzabezpieczajacy',
    email: 'adresemail adresmail poczta',
    id: 'nrklienta nrumowy numerklienta numerumowy',
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
      'abonent autor autorka beneficjent corka czlonek czlonkini dluznik dziecko gosc ' +
      'gospodarz kandydat kandydatka kierowca klient klientka kontakt kupujacy kurier ' +
      'kurierka lekarka lekarz malzonek matka nadawca najemca nauczyciel nauczycielka ' +
      'oceniajacy odbiorca odbiorczyni odebral ojciec opiekun opiekunka opiekunprawny ' +
      'osobakontaktowa pacjent pacjentka pasazer pelnomocnik podpisal podpisaneprzez ' +
      'podpisujacy podrozny posiadacz posiadaczkarty posiadaczrachunku pracownica ' +
      'pracownik recenzent rodzic sasiad spadkobierca sprzedajacy sprzedawca studentka ' +
      'swiadek ubezpieczajacy ubezpieczony uczen uczennica uczestniczka utworzoneprzez ' +
      'wierzyciel wlasciciel wlascicielka wnioskodawca wnioskodawczyni wynajmujacy ' +
      'zatwierdzil zatwierdzoneprzez zglaszajacy zleceniodawca zwyciezca',
    phone:
      'faks kom komorka komorkowy nrkomorkowy nrtel nrtelefonu numerkomorkowy ' +
      'numerkontaktowy numertelefonu numertelefonukomorkowego smsy telefon ' +
      'telefonkomorkowy telkom telkomorkowy wiadomosci',
    place:
      'dystrykt dzielnica gmina kodpocztowy kraj miasto miejsceurodzenia miejscowosc ' +
      'panstwo powiat prowincja wojewodztwo',
    prose:
      'adnotacja notatka notatki opisobjawow opisproblemu opissprawy opisszkody ' +
      'opisusterki opiswypadku opiszdarzenia opiszgloszenia uwagaklienta uwagi ' +
      'uwagidlakuriera uwagidodatkowe uwagidozamowienia uwagizamowienia',
    reference: 'nrlicznika numerlicznika punktpoboruenergii',
    thing:
      'artykulu dlugosc format kampanii kategorii marki maska pliku pozycji produktu ' +
      'sila sklepu strony towaru uslugi warstwa warstwy wiatr wiatru wydarzenia',
    username: 'ksywka nazwauzytkownika przezwisko pseudonim uzytkownik',
    vehicle: 'nrrejestracyjny nrvin numerrejestracyjny rejestracjapojazdu tablicarejestracyjna',
  },
  ru: {
    about:
      'allergii allergiya anamnez beremennost bolezn diagnoz diagnozy dolzhnost ' +
      'etnicheskayaprinadlezhnost grazhdanstvo gruppakrovi invalidnost istoriyabolezni ' +
      'khronicheskiezabolevaniya lekarstva lekarstvo natsionalnost ' +
      'politicheskayapartiya preparat preparaty prichinaobrashcheniya prichinavizita ' +
      'privivki professiya profsoyuz religiya seksualnayaorientatsiya ' +
      'semeynoepolozhenie simptom simptomy veroispovedanie vozrast zabolevanie ' +
      'zabolevaniya zhaloby аллергии аллергия анамнез беременность болезнь ' +
      'вероисповедание возраст гражданство группакрови диагноз диагнозы должность ' +
      'жалобы заболевание заболевания инвалидность историяболезни лекарства лекарство ' +
      'национальность пол политическаяпартия препарат препараты прививки причинавизита ' +
      'причинаобращения профессия профсоюз религия сексуальнаяориентация ' +
      'семеиноеположение симптом симптомы хроническиезаболевания ' +
      'этническаяпринадлежность',
    account: 'nomerscheta raschetnyyschet schet номерсчета расчетныисчет счет',
    address:
      'adres adresa adresdostavki adreska adresnayainformatsiya adresprozhivaniya ' +
      'kvartira nomerdoma nomerkvartiry propiska ulitsa адрес адреса адреска ' +
      'адреснаяинформация адреспроживания дом квартира номердома номерквартиры прописка ' +
      'улица',
    anyname: 'imya nazvanie имя название',
    birthday:
      'datarozhd datarozhden datarozhdenia datarozhdeniya denrozhdeniya rodilas ' +
      'rodilsya rozhdeniya датарожд датарожден датарождения деньрождения др родилась ' +
      'родился рождения',
    card: 'nomerkarty номеркарты',
    code: 'kodpolucheniya kodvydachi кодвыдачи кодполучения',
    coordinates:
      'dolgota geograficheskiekoordinaty koordinaty shirota географическиекоординаты ' +
      'долгота координаты широта',
    cvv:
      'kodbezopasnosti kodbezopasnostikartycvv proverochnyykodkarty кодбезопасности ' +
      'кодбезопасностикартыcvv проверочныикодкарты',
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
      'lichnyynomer nomerpasporta nomerzagranpasporta pasport polis polisoms ' +
      'seriyainomerpasporta seriyanomerpasporta seriyapasporta voditelskoeudostoverenie ' +
      'zagranpasport водительскоеудостоверение загранпаспорт инн личныиномер ' +
      'номерзагранпаспорта номерпаспорта паспорт полис полисомс серияиномерпаспорта ' +
      'серияномерпаспорта серияпаспорта снилс',
    org:
      'kompaniya nazvanieorganizatsii organizatsiya rabotodatel компания ' +
      'названиеорганизации организация работодатель',
    password: 'parol tekushchiyparol пароль текущиипароль',
    person:
      'abonent arendator arendodatel avtor benefitsiar derzhatel derzhatelkarty doch ' +
      'dolzhnik gost ispolnitel klient klientka kontakt kontaktnoelitso kontragent ' +
      'kreditor kurer mat muzh nanimatel naslednik opekun otets otpravitel passazhir ' +
      'patsient patsientka pobeditel podpisal pokupatel poluchatel poluchatelnitsa ' +
      'posetitel posetitelnitsa predstavitel prodavets rabotnik rebenok retsenzent ' +
      'roditel sobstvennik soglasoval soiskatel soiskatelnitsa sosed sotrudnik ' +
      'sotrudnitsa sozdal strakhovatel studentka suprug supruga svidetel syn uchastnik ' +
      'uchastnitsa uchenik uchenitsa uchitel uchitelnitsa utverdil vladelets ' +
      'vladeletsscheta voditel vrach vydal zakazchik zastrakhovannyy zayavitel ' +
      'zayavitelnitsa zhena абонент автор арендатор арендодатель бенефициар владелец ' +
      'владелецсчета водитель врач выдал гость держатель держателькарты должник дочь ' +
      'жена заказчик застрахованныи заявитель заявительница исполнитель клиент клиентка ' +
      'контакт контактноелицо контрагент кредитор курьер мать муж наниматель наследник ' +
      'опекун отец отправитель пассажир пациент пациентка победитель подписал ' +
      'покупатель получатель получательница посетитель посетительница представитель ' +
      'продавец работник ребенок рецензент родитель свидетель собственник согласовал ' +
      'создал соискатель соискательница сосед сотрудник сотрудница страхователь ' +
      'студентка супруг супруга сын утвердил участник участница ученик ученица учитель ' +
      'учительница',
    phone:
      'apparat faks kontaktnyynomer mobilnyi mobilnyj mobilnyy mobilnyytelefon nomer ' +
      'nomerkontakta nomermobilnogo nomerpoluchatelya nomertelefona sotovyy telefon ' +
      'аппарат контактныиномер мобильныи мобильныителефон номер номерконтакта ' +
      'номермобильного номерполучателя номертелефона смс сотовыи тел телефон факс',
    place:
      'gorod indeks mestorozhdeniya naselennyypunkt oblast okrug pochtovyyindeks ' +
      'prigorod provintsiya shtat strana город индекс месторождения населенныипункт ' +
      'область округ почтовыииндекс пригород провинция раион регион страна штат',
    prose:
      'kommentarii kommentarij kommentarijkzakazu kommentariy kommentariydlyakurera ' +
      'kommentariykzakazu kommentariypokupatelya obstoyatelstvadtp opisaniedtp ' +
      'opisanieneispravnosti opisanieproblemy opisanieproisshestviya opisaniesituatsii ' +
      'opisanieushcherba prichinavozvrata primechanie primechaniya primechaniye zametka ' +
      'заметка комментарии комментариидлякурьера комментариикзаказу ' +
      'комментариипокупателя обстоятельствадтп описаниедтп описаниенеисправности ' +
      'описаниепроблемы описаниепроисшествия описаниеситуации описаниеущерба примечание ' +
      'примечания причинавозврата',
    reference: 'litsevoyschet nomerschetchika лицевоисчет номерсчетчика',
    thing:
      'aktsii avtozapolnenie brenda dlina fayla format kategorii magazina marki maska ' +
      'meropriyatiya nadezhnost podskazka pozitsii pozitsiya produkta prostranstvo sloy ' +
      'sloya slozhnost sobytiya stoykost stranitsy tovara uslugi veter vetra ' +
      'автозаполнение акции бренда ветер ветра длина категории магазина марки маска ' +
      'мероприятия надежность подсказка позиции позиция продукта пространство сложность ' +
      'слои слоя события стоикость страницы товара услуги фаила формат',
    username:
      'imyapolzovatelya polzovatel prozvishche psevdonim имяпользователя логин ник ' +
      'пользователь прозвище псевдоним',
    vehicle:
      'gosnomer nomeravto nomeravtomobilya nomernoyznak госномер номеравто ' +
      'номеравтомобиля номерноизнак',
  },
  sk: {
    about:
      'alergia alergie anamneza choroba choroby diagnoza diagnozy dovodnavstevy ' +
      'etnickypovod krvnaskupina lieky nabozenstvo narodnost obcianstvo ochorenie ' +
      'pohlavie politickastrana postihnutie povolanie priznak priznaky rodinnystav ' +
      'sexualnaorientacia statnaprislusnost statneobcianstvo tazkosti tehotenstvo vek ' +
      'vierovyznanie',
    account: 'cislouctu cuctu',
    address:
      'adresa adresnebody adresnybod adresy bydlisko cislo prechodnypobyt supisnecislo ' +
      'trvalypobyt ulica',
    anyname: 'meno',
    birthday: 'datumnar datumnarodenia narodena narodenia narodeniny narodeny',
    card: 'cislokarty',
    coordinates: 'gpssuradnice zemepisnadlzka zemepisnasirka',
    email: 'emailovaadresa mailovaadresa',
    id: 'cisloklienta cislozmluvy oscislo osobnecislo',
    money:
      'cistamzda dochodok hrubamzda mesacnyprijem mzda prijem zostatoknaucte ' + 'zostatokucte',
    name:
      'celemeno krstnemeno menodietata menokarte menomajitelakarty menonakarte ' +
      'menoprinarodeni priezvisko rodnemeno rodnepriezvisko strednemeno',
    nationalid:
      'cisloobcianskehopreukazu cisloop cislopasu cop cpasu obcianskypreukaz opcislo ' +
      'rodnecislo vodicskypreukaz',
    org: 'firma nazovorganizacie organizacia spolocnost',
    password: 'heslo sucasneheslo',
    person:
      'autor cestujuci clenka dcera dedic dieta dlznik drzitel drzitelkarty hodnotitel ' +
      'host hostitel klient kontaktnaosoba kupujuci kurier lekar lekarka majitel ' +
      'majiteluctu manzel manzelka matka najomca navstevnicka navstevnik odosielatel ' +
      'opatrovnik otec pacient pacientka podpisal poisteny pracovnik predavajuci ' +
      'predplatitel prenajimatel prevzal prijemca prijemkyna rodic schvalil studentka ' +
      'sused svedok ucastnicka uchadzac uchadzacka ucitel ucitelka veritel vlastnik ' +
      'vodic vyherca vytvoril zakaznicka zakaznik zakonnyzastupca zamestnanec ' +
      'zamestnankyna ziacka ziadatel ziadatelka ziak',
    phone:
      'cislotelefonu gsm mobil mobilnecislo mobilnytelefon sprava telefon ' +
      'telefonnastanica telefonnecislo telefonnyaparat textovasprava',
    place:
      'kraj krajina mesto mestoalebolokalita miestonarodenia obec okres ' +
      'postovesmerovaciecislo predmestie provincia',
    prose:
      'doplnujuceinformacie komentar komentare osobitnezelania poznamka ' +
      'poznamkakobjednavke poznamkaprekuriera poznamkazakaznika poznamky pripomienka ' +
      'ucelplatby venovanie vyjadrenie vypovedsvedka vysvetlenie zelaniezakaznika',
    reference: 'cisloelektromera',
    thing:
      'akcie dlzka format kampane kategorie maska obchodu podujatia polozka polozky ' +
      'predajne produktu sila sluzby stranky suboru tovaru vrstva vrstvy znacky',
    username:
      'menopouzivatela pouzivatel pouzivatelskemeno prezyvka prihlasovaciemeno ' +
      'uzivatelskemeno',
    vehicle: 'ecv evc evidencnecislo spz',
  },
  sl: {
    about:
      'alergija alergije anamneza bolezen bolezni diagnoza diagnoze drzavljanstvo ' +
      'invalidnost krvnaskupina narodnost nosecnost poklic politicnastranka ' +
      'razlogobiska simptom simptomi sindikat spol starost tezave veroizpoved ' +
      'zakonskistan zdravila',
    account: 'stevilkaracuna trr',
    address: 'hisnastevilka hisninaslov naslov prebivalisce stalnoprebivalisce ulica',
    anyname: 'ime naziv',
    birthday: 'datumrojstva rojen rojena rojstnidan rojstva',
    card: 'stevilkakartice',
    coordinates: 'zemljepisnadolzina zemljepisnasirina',
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
      'avtor bolnik clanica dedic delavec dijak dijakinja dolznik gost gostitelj ' +
      'imetnik imetnikkartice imetnikracuna kandidatka kontaktnaoseba kupec kurir ' +
      'lastnik najemnik najemodajalec obiskovalec obiskovalka ocenjevalec otrok pacient ' +
      'pacientka posiljatelj potnik prejemnica prejemnik prodajalec prosilec prosilka ' +
      'skrbnik sosed stranka studentka ucenec ucitelj uciteljica udelezenka upnik ' +
      'upravicenec vlagatelj vlagateljica voznik zakonec zaposlena zaposleni ' +
      'zavarovanec zdravnica zdravnik zmagovalec',
    phone: 'gsm mobilni mobilnitelefon mobitel telefaks telefon telefonska ' + 'telefonskastevilka',
    place:
      'drzava kraj krajrojstva mesto obcina okrozje pokrajina postnastevilka predmestje ' +
      'provinca zveznadrzava',
    prose:
      'izjava izjavaprice komentar mnenje mnenjestranke namenplacila opomba ' +
      'opombadostavo opombakupca opombastranke opombazadostavo opombe pojasnila ' +
      'pojasnilo povratnainformacija pripomba pripombe',
    thing:
      'artikla datoteke dogodka izdelka kategorije sifraartikla sifraizdelka storitve ' +
      'strani trgovine znamke',
    username: 'uporabnik uporabniskoime vzdevek',
    vehicle: 'registrska registrskaoznaka registrskastevilka',
  },
  sr: {
    about:
      'alergija alergije anamneza bolest brachnistatus bracnistatus dijagnoza dijagnoze ' +
      'drzavljanstvo drzhavljanstvo invaliditet krvnagrupa lek lekovi nacionalnost ' +
      'natsionalnost politichkastranka politickastranka razlogposete religija simptom ' +
      'simptomi sindikat trudnoca uzrast veroispovest zanimanje алергија алергије ' +
      'анамнеза болест брачнистатус вероисповест дијагноза дијагнозе држављанство ' +
      'занимање инвалидитет крвнагрупа лек лекови националност пол политичкастранка ' +
      'разлогпосете религија симптом симптоми синдикат трудноћа узраст',
    account: 'brojrachuna brojracuna brrachuna brracuna tekuciracun бројрачуна бррачуна',
    address:
      'adresa kucnibroj lokacija lokatsija ulica ulitsa ulitsabroj ulitsaibroj адреса ' +
      'кућниброј локација улица улицаброј улицаиброј',
    anyname: 'ime naziv име назив',
    birthday:
      'datumrodenja datumrodjenja roden rodenja rodjen rodjendan rodjenja датумрођења ' +
      'рођен рођендан рођења',
    card: 'brojkartitse бројкартице',
    coordinates:
      'geografskaduzhina geografskaduzina geografskashirina geografskasirina ' +
      'географскадужина географскаширина',
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
      'brlk brojlichnekarte brojlicnekarte brojpasosa brojpasosha brpasosa ' +
      'jedinstvenimatichnibrojgradjana jedinstvenimaticnibrojgradana lichnakarta ' +
      'licnakarta matichnibroj maticnibroj pasos pasosh vozackadozvola брлк ' +
      'бројличнекарте бројпасоша личнакарта матичниброј пасош ' +
      'јединствениматичнибројграђана јмбг',
    org: 'organizatsija poslodavac poslodavats организација послодавац',
    password: 'lozinka shifra sifra trenutnalozinka лозинка шифра',
    person:
      'autor chlanitsa dete domacin dostavljac dostavljach duzhnik duznik gost ' +
      'imeroditelja kandidatkinja klijent komshija komsija kreirao kupac kupats kurir ' +
      'lekar lekarka litse naslednik nastavnik nosilac nosilats odobrio osiguranik ' +
      'pacijent pacijentkinja patsijent patsijentkinja pobednik podnosilac podnosilats ' +
      'posetilac posetilats poshiljalats posiljalac potpisao poverilac poverilats ' +
      'pretplatnik primalac primalats prodavac prodavats putnik radnik roditelj stanar ' +
      'stanodavac stanodavats staratelj suprug supruga svedok ucenica ucenik ucesnik ' +
      'uchenik uchenitsa uchesnik uchitelj uchiteljitsa vlasnik vlasnikrachuna vozac ' +
      'vozach zakupac zakupats zaposleni аутор власник власникрачуна возач гост дете ' +
      'домаћин достављач дужник закупац запослени имеродитеља кандидаткиња клијент ' +
      'комшија корисник купац курир лекар лекарка лице наследник наставник носилац ' +
      'осигураник пацијент пацијенткиња победник поверилац подносилац посетилац ' +
      'пошиљалац претплатник прималац продавац путник радник родитељ сведок станар ' +
      'станодавац старатељ ученик ученица учесник учитељ учитељица чланица',
    phone:
      'brojtelefona brtelefona faks mobilni mobilnitelefon telefon telefonskibroj ' +
      'бројтелефона бртелефона мобилни мобилнителефон смс телефон факс',
    place:
      'drzhava grad mesto mestorodenja mestorodjenja oblast okrug opshtina opstina ' +
      'poshtanskibroj postanskibroj predgradje provintsija saveznadrzhava varosh варош ' +
      'град држава место месторођења област округ општина поштанскиброј предграђе ' +
      'провинција савезнадржава',
    prose:
      'beleshka komentar komentari napomena napomenadostavu napomenakupca ' +
      'napomenakurira napomenazadostavu napomenazakurira napomene primedba primedbe ' +
      'белешка коментар коментари напомена напоменазадоставу напомене примедба примедбе',
    thing:
      'artikla brenda datoteke dogadjaja kategorije prodavnitse proizvoda robe ' +
      'shifraartikla shifraproizvoda sifraartikla sifraproizvoda stranitse usluge ' +
      'артикла бренда датотеке догађаја категорије продавнице производа робе странице ' +
      'услуге шифраартикла шифрапроизвода',
    username: 'korisnichkoime korisnickoime korisnik nadimak корисничкоиме надимак',
    vehicle: 'registarskaoznaka registarsketablice регистарскаознака',
  },
  uk: {
    about:
      'alergii alergiya anamnez diagnoz diagnozi etnichnaprinalezhnist gromadyanstvo ' +
      'grupakrovi invalidnist istoriyakhvorobi khronichnizakhvoryuvannya khvoroba liki ' +
      'natsionalnist politichnapartiya posada preparat preparati prichinavizitu ' +
      'profesiya profspilka religiya simeyniystan simptom simptomi skargi vagitnist vik ' +
      'virospovidannya zakhvoryuvannya алергія алергіі анамнез вагітність вік ' +
      'віросповідання громадянство групакрові діагноз діагнози етнічнаприналежність ' +
      'захворювання ліки національність політичнапартія посада препарат препарати ' +
      'причинавізиту професія профспілка релігія симптом симптоми скарги стать ' +
      'сімеиниистан хвороба хронічнізахворювання інвалідність історіяхвороби',
    account: 'nomerrakhunku rakhunok номеррахунку рахунок',
    address:
      'adresa adresadostavky budinok kvartira mistseprozhivannya mistsevist ' +
      'nomerbudinku poselennya vulitsya vulytsia адреса будинок вулиця квартира ' +
      'місцевість місцепроживання номербудинку поселення',
    anyname: 'imya nazva назва імя',
    birthday:
      'datanar datanarodzhennia datanarodzhennya dennarodzhennya narodilas narodivsya ' +
      'narodzhennya датанар датанародження деньнародження народження народився ' +
      'народилась',
    card: 'nomerkartki номеркартки',
    code: 'kodotrimannya kodvidachi кодвидачі кодотримання',
    coordinates: 'dovgota koordinati shirota довгота координати широта',
    cvv: 'kodbezpeki кодбезпеки',
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
      'abonent avtor batko borzhnik chlenkinya cholovik ditina dochka druzhina gist ' +
      'gospodar kandidatka kliient kliientka kontaktnaosoba kreditor kurier likar ' +
      'likarka mati oderzhuvach oderzhuvachka opikun orendar orendodavets otrimuvach ' +
      'otrimuvachka otrymuvach pasazhir patsiient patsiientka peremozhets pidpisav ' +
      'pogodiv pokupets pratsivnik prodavets spadkoiemets spivrobitnitsya spozhivach ' +
      'strakhuvalnik studentka stvoriv susid svidok uchasnik uchasnitsya uchen ' +
      'uchenitsya utrimuvach vchitel vchitelka vidav vidpravnik vidpravnyk vidviduvach ' +
      'vidviduvachka vlasnik vlasnikrakhunku vodiy zamovnik zastrakhovaniy zatverdiv ' +
      'zayavnik zayavnitsya абонент автор батько боржник видав власник власникрахунку ' +
      'водіи вчитель вчителька відвідувач відвідувачка відправник господар гість дитина ' +
      'дочка дружина замовник застраховании затвердив заявник заявниця кандидатка ' +
      'клієнт клієнтка контактнаособа кредитор курєр лікар лікарка мати одержувач ' +
      'одержувачка опікун орендар орендодавець отримувач отримувачка пасажир пацієнт ' +
      'пацієнтка переможець погодив покупець працівник продавець підписав свідок син ' +
      'спадкоємець споживач співробітниця створив страхувальник студентка сусід ' +
      'утримувач учасник учасниця учениця учень членкиня чоловік',
    phone:
      'aparat faks kontaktniynomer mobilniy mobilniytelefon nomer nomermobilnogo ' +
      'nomerotrimuvacha nomertelefonu telefon апарат контактнииномер мобільнии ' +
      'мобільниителефон номер номермобільного номеротримувача номертелефону смс телефон ' +
      'факс',
    place:
      'indeks kraina misto mistsenarodzhennya naseleniypunkt oblast okrug ' +
      'poshtoviyindeks provintsiya shtat краіна місто місценародження населениипункт ' +
      'область округ поштовииіндекс провінція раион штат індекс',
    prose:
      'komentar komentardlyakuriera komentardozamovlennya komentari komentarzamovlennya ' +
      'notatka notatki poyasnennya poyasnennyavodiya poyasnyuvalna primitka primitki ' +
      'prisvyata privitannya priznachennyaplatezhu svidchennyasvidka tekstprivitannya ' +
      'коментар коментардлякурєра коментардозамовлення коментарі нотатка нотатки ' +
      'пояснення поясненняводія пояснювальна привітання призначенняплатежу примітка ' +
      'примітки присвята свідченнясвідка текстпривітання',
    reference: 'nomerlichilnika osoboviyrakhunok номерлічильника особовиирахунок',
    thing:
      'aktsii brendu dovzhina faylu format kategorii magazinu marki maska nadiynist ' +
      'podii poslugi povidomlennya produktu shar sharu skladnist storinki tovaru viter ' +
      'zakhodu акціі бренду вітер довжина заходу категоріі магазину марки маска ' +
      'надіиність повідомлення подіі послуги продукту складність сторінки товару фаилу ' +
      'формат шар шару',
    username:
      'imyakoristuvacha koristuvach nikneym prizvisko psevdonim користувач логін ' +
      'нікнеим прізвисько псевдонім імякористувача',
    vehicle:
      'derzhnomer nomeravto nomeravtomobilya nomerniyznak держномер номеравто ' +
      'номеравтомобіля номерниизнак',
  },
}
