import type { LanguagePack } from '../language-pack'

/** Built by scripts/languages/build.mjs, from the tables in THIRD-PARTY-NOTICES.md. */
export const germanic: LanguagePack = {
  af: {
    about:
      'allergiee beroep bloedgroep diagnose geloof geslag medikasie siekte simptome ' +
      'swanger vakbond',
    address: 'adres posadres straat straatadres woonadres',
    anyname: 'naam',
    birthday: 'geboortedatum gebore verjaarsdag',
    email: 'epos eposadres',
    money: 'inkomste salaris',
    name: 'agternaam doopname vollenaam voornaam voorname',
    nationalid: 'identiteitsnommer idnommer paspoortnommer rsaid rybewys said',
    password: 'wagwoord',
    person:
      'aansoeker bestuurder dokter eggenoot eienaar huurder koper leerder onderwyser ' +
      'ontvanger ouer pasient passasier verkoper voog',
    phone: 'faks selfoon selfoonnommer selnommer telefoon telefoonnommer',
    place: 'distrik dorp poskode provinsie staat stad voorstad',
    prose:
      'aantekening aantekeninge boodskapaanontvanger kommentaar notaklient notasklient ' +
      'opmerking opmerkings',
    username: 'gebruikernaam',
    vehicle: 'registrasienommer',
  },
  da: {
    about:
      'alder allergi allergier blodtype civilstand diagnose diagnoser etnicitet ' +
      'fagforening fravaersaarsag fravaersarsag gravid graviditet handicap ' +
      'henvendelsesaarsag henvendelsesarsag koen kon laegemiddel medicin nationalitet ' +
      'politiskparti seksuelorientering statsborgerskab stilling sygdom sygdomme ' +
      'sygehistorie symptomer trosretning',
    account: 'kontonr kontonummer nemkonto',
    address: 'adgang adresse bopael gade gadenavn husnummer postadresse vej vejnavn',
    anyname: 'navn',
    birthday: 'fodselsdag fodselsdato fodt foedselsdag foedselsdato foedt',
    card: 'kortnummer',
    code: 'afhentningskode',
    coordinates: 'breddegrad laengdegrad',
    cvv: 'kontrolcifre sikkerhedskode',
    email: 'emailadresse mailadresse',
    id: 'kundenr kundenummer',
    money:
      'aarsindkomst aarsloen arsindkomst arslon bruttoloen bruttolon indkomst ' +
      'kontosaldo maanedsloen manedslon nettoloen nettolon timeloen timelon',
    name:
      'efternavn familienavn fodenavn foedenavn fornavn fuldenavn kortindehaverensnavn ' +
      'kundenavn mellemnavn navnpaakort navnpakort pigenavn',
    nationalid:
      'cprnr cprnummer koerekort koerekortnummer korekort korekortnummer pasnummer ' +
      'sygesikringsnummer',
    org: 'arbejdsgiver firma organisationensnavn virksomhed',
    password: 'adgangskode kodeord nuvaerendeadgangskode',
    person:
      'aegtefaelle afsender ansat ansoeger ansoger arving barn barnet bedoemmer ' +
      'bedommer besoegende besogende chauffoer chauffor datter debitor deltager ejer ' +
      'elev foerer foraelder forer forfatter forsikrede forsikringstager gaest ' +
      'godkendtaf indehaver kandidat kober koeber kontohaver kortholder kortindehaver ' +
      'kreditor kunde kurer laege laerer lejer medarbejder modtager modtagetaf nabo ' +
      'oprettetaf paaroerende parorende passager patient rejsende saelger sagsbehandler ' +
      'studerende udlejer underskrevetaf underskriver vaerge vaert vidne vinder',
    phone:
      'mobil mobilnr mobilnummer mobiltelefon mobiltlf molbiltelefon telefon telefonnr ' +
      'telefonnummer tlf tlfnr',
    place:
      'bydel delstat fodested foedested forstad kommune land landsdel omraade omrade ' +
      'postnr postnummer',
    prose:
      'anmaerkning anmaerkninger bemaerkning bemaerkninger kommentar kommentarer notat ' +
      'notater',
    reference:
      'aftagenummer aftagernummer maalepunkt maalepunktsid maalernummer malepunkt ' +
      'malepunktsid malernummer patientnummer',
    thing: 'format prisomraade prisomrade styrke vind',
    username: 'bruger brugernavn kaldenavn oegenavn ogenavn',
    vehicle: 'nummerplade registreringsnummer stelnummer',
  },
  de: {
    about:
      'allergie allergien anamnese arzneimittel arztbesuchsgrund befund ' +
      'behandlungsgrund behinderung beruf beschwerden besuchsgrund blutgruppe diagnose ' +
      'diagnosen erkrankung ethnischeherkunft familienstand geschlecht gewerkschaft ' +
      'gewerkschaftszugehoerigkeit gewerkschaftszugehorigkeit glaube glaubensbekenntnis ' +
      'hautfarbe impfstatus kirchensteuer konfession krankengeschichte krankheit ' +
      'krankheiten krankschreibung medikament medikamente medikamentenplan medikation ' +
      'parteimitglied parteizugehoerigkeit parteizugehorigkeit pflegegrad raucher ' +
      'religionszugehoerigkeit religionszugehorigkeit schwanger schwangerschaft ' +
      'schwerbehinderung sexuelleorientierung staatsangehoerigkeit staatsangehorigkeit ' +
      'symptome therapie unvertraeglichkeiten unvertraglichkeiten vorerkrankung ' +
      'vorerkrankungen',
    account: 'bankverbindung konto kontonummer',
    address:
      'adresse adresszusatz anschrift gasse hausnr hausnummer hausnummernzusatz ' +
      'lieferadresse rechnungsadresse strasse strassenadresse strasseundhausnummer ' +
      'wohnadresse wohnungsnummer',
    anyname: 'eigenname',
    birthday:
      'gbdat gebdat gebdatum geboren gebtag geburt geburtsdatum geburtsjahr geburtstag ' +
      'kdgebdat',
    card: 'kartennummer kreditkarte kreditkartennummer',
    code: 'abholcode abholpin einmalpasswort tuercode turcode',
    coordinates:
      'breitengrad geografischebreite geografischelaenge geografischelange ' +
      'geographischebreite geographischelaenge geographischelange gpskoordinaten ' +
      'koordinaten laengengrad langengrad',
    cvv:
      'kartenpruefnummer kartenpruefziffer kartenprufnummer kartenprufziffer ' +
      'pruefziffer prufziffer sicherheitscode',
    email: 'emailadresse mailadresse',
    id: 'kundennr kundennummer mitgliedsnr mitgliedsnummer',
    money:
      'bruttoeinkommen bruttogehalt bruttolohn einkommen gehalt haushaltseinkommen ' +
      'jahresgehalt kontostand lohn monatsgehalt nettoeinkommen nettogehalt nettolohn ' +
      'rente schulden stundenlohn verdienst vermoegen vermogen',
    name:
      'deinname familienname familiennamen geburtsname ihrname kindesname kindname ' +
      'madchenname maedchenname nachn nachname nachnamen nameaufkarte namedermutter ' +
      'namedeskarteninhabers namedeskindes namedesvaters namekarteninhabers namekindes ' +
      'namevaters nname rufname vname vollername vollname vollstaendigername ' +
      'vollstandigername vorna vorname vornamen zuname zweitervorname',
    nationalid:
      'ahvnummer ausweis ausweisnr ausweisnummer fuehrerschein fuehrerscheinnummer ' +
      'fuhrerschein fuhrerscheinnummer idnr krankenkassennummer krankenkassenr ' +
      'krankenversichertennummer krankenversicherungsnummer kvnr kvnummer passnummer ' +
      'peid personalausweis personalausweisnummer personenidentifikationsnummer ' +
      'reisepass reisepassnummer rentenversicherungsnummer sozialversicherungsnummer ' +
      'steueridentifikationsnummer steuerlicheidentifikationsnummer steuernummer svnr ' +
      'svnummer versichertennr versichertennummer versicherungsnummer vsnr',
    org: 'arbeitgeber firma organisationsname unternehmen',
    password: 'aktuellespasswort kennwort passwort',
    person:
      'abholer absender absenderin aerztin angehoeriger angehoriger angelegtvon anrufer ' +
      'ansprechpartner ansprechpartnerin ansprechperson antragsteller antragstellerin ' +
      'arbeitnehmer arbeitnehmerin arzt arztin auftraggeber auftraggeberin autor ' +
      'autorin bearbeitetvon beguenstigter begunstigter beklagter berater beraterin ' +
      'besteller besucher besucherin betreuer betreuerin bevollmachtigter ' +
      'bevollmaechtigter bewerber bewerberin bewohner bewohnerin bezugsperson bruder ' +
      'ehefrau ehegatte ehegattin ehemann ehepartner eltern elternteil empfaenger ' +
      'empfaengerin empfanger empfangerin erbe erblasser ersteller erstelltvon ' +
      'erziehungsberechtigte erziehungsberechtigter fahrer fahrerin fahrgast ' +
      'fahrzeughalter freigegebenvon gast gastgeber gastgeberin genehmigtvon ' +
      'geprueftvon gepruftvon gewinner gewinnerin glaeubiger glaubiger gutachter halter ' +
      'hausarzt inhaber inhaberin interessent kaeufer kaeuferin kandidat kandidatin ' +
      'karteninhaber karteninhaberin kaufer kauferin kinder klaeger klager kontakt ' +
      'kontoinhaber kontoinhaberin kreditkarteninhaber kunde kunden kundin kurier ' +
      'lebenspartner lehrer lehrerin makler mandant mieter mieterin mitarbeiter ' +
      'mitarbeiterin mitreisender mutter nachbar nachbarin notar notfallkontakt ' +
      'passagier patient patienten patientin posteninhaber prueferin pruferin ' +
      'rechnungsempfaenger rechnungsempfanger reisende reisender sachbearbeiter ' +
      'sachbearbeiterin schueler schuelerin schuldner schuler schulerin schwester sohn ' +
      'sorgeberechtigter spender studentin teilnehmer teilnehmerin tochter ' +
      'unterschriebenvon unterzeichner vater verfasser verkaeufer verkaeuferin ' +
      'verkaufer verkauferin vermieter vermieterin versicherte versicherter ' +
      'versicherungsnehmer vertretung vormund zeuge zeugin zusteller zustellerin',
    phone:
      'festnetz handy handynr handynummer kurznachricht mobil mobilfunk mobilfunknummer ' +
      'mobilnr mobilnummer mobiltelefon rufnummer shortmessageservice sims smartfone ' +
      'smartphone telefax telefon telefonnr telefonnummer',
    place:
      'bezirk bundesland distrikt geburtsort kanton kleinstadt land landkreis ort plz ' +
      'postleitzahl provinz regierungsbezirk staat stadt stadtoderortschaft stadtteil ' +
      'wohnort',
    prose: 'anmerkung anmerkungen bemerkung bemerkungen kommentar kommentare notiz notizen',
    reference:
      'marktlokation messlokation patientennummer persnr personalnr personalnummer ' +
      'vertragskonto vertragskontonummer zaehlernr zaehlernummer zaehlpunkt ' +
      'zaehlpunktnummer zahlernr zahlernummer zahlpunkt zahlpunktnummer',
    thing:
      'ebene format laenge lange maske nachrichtentyp namensraum passwortstaerke ' +
      'passwortstarke preiszone staerke starke vervollstaendigung vervollstandigung',
    username: 'anmeldename benutzer benutzername nutzername spitzname',
    vehicle:
      'amtlicheskennzeichen autokennzeichen fahrgestellnummer kennzeichen ' +
      'kfzkennzeichen nummernschild',
  },
  fo: {
    address: 'bustadur gota',
    birthday: 'fodingardagur',
    name: 'aettarnavn eftirnavn fornavn gentunavn navn',
    nationalid: 'ptal',
    password: 'loyniord',
    phone: 'fartelefon telefonnummar',
    place: 'byur postnummar',
    prose: 'bodtilmottakara grundgeving grundgivan kaera klaga notat vidmerking vidmerkingar',
    username: 'brukaranavn eyknevni',
  },
  fy: {
    address: 'adres strjitte',
    anyname: 'namme',
    birthday: 'bertedatum jierdei',
    card: 'kaartnumer',
    email: 'emailadres mailadres',
    name:
      'efternamme famkesnamme famyljenamme foarnamme nammeopdekaart nammeopkaart ' + 'twaddenamme',
    org: 'organisaasje',
    password: 'wachtwurd',
    phone: 'mobyl telefoan telefoannumer',
    place: 'distrikt postkoade postkode provinsje sted wenplak',
    prose:
      'berjochtoanuntfanger ferslach oantekening oantekeningen opmerkings redenfan ' +
      'taljochting winsken',
    username: 'brukersnamme bynamme',
  },
  is: {
    about:
      'blodflokkur einkenni fotlun kyn lyf medganga ofnaemi rikisfang sjukdomsgreining ' +
      'sjukdomur stettarfelag stjornmalaflokkur trufelag',
    account: 'bankareikningur reikningsnumer',
    address: 'gata gotuheiti heimilisfang postfang',
    anyname: 'nafn',
    birthday: 'afmaeli afmaelisdagur faeddur faedingardagsetning faedingardagur',
    card: 'kortanumer',
    coordinates: 'breiddargrada lengdargrada',
    email: 'netfang tolvupostfang tolvupostur',
    money: 'manadarlaun tekjur',
    name:
      'aettarnafn eftirnafn eiginnafn fornafn fulltnafn kenninafn millinafn nafnakorti ' +
      'skirnarnafn',
    nationalid: 'okuskirteini vegabref vegabrefsnumer',
    org: 'fyrirtaeki stofnun',
    password: 'adgangsord lykilord nuverandilykilord',
    person:
      'barn bilstjori eigandi foreldri forradamadur gestgjafi gestur kaupandi kennari ' +
      'korthafi laeknir leigjandi leigusali nemandi reikningseigandi seljandi sendandi ' +
      'sendill sjuklingur thatttakandi umsaekjandi vidtakandi',
    phone: 'farsimanumer farsimi gsm myndsimi simanumer simi',
    place:
      'baejarfelag baer borg faedingarstadur herad postnumer riki sveit sveitarfelag ' +
      'sysla umdaemi uthverfi',
    prose:
      'athugasemd athugasemdir minnisblad minnispunktar minnispunktur ' +
      'skilabodtilseljanda skilabodtilvidtakanda ummaeli',
    username: 'gaelunafn notandanafn notandi notendanafn stuttnefni',
    vehicle: 'bilnumer skraningarnumer',
  },
  lb: {
    about: 'allergien bluttgrupp gewerkschaft krankheet medikamenter relioun schwangerschaft',
    address: 'adress strooss',
    anyname: 'numm',
    birthday: 'gebuertsdag gebuertsdatum',
    money: 'akommes gehalt',
    name: 'familjennumm familljennumm firwnumm meedechersnumm nonumm virnumm',
    nationalid: 'matricule matrikelnummer',
    password: 'passwuert',
    person: 'empfanger ofsender schuler',
    phone: 'telefonsnummer',
    place: 'postleetzuel stad uertschaft',
    prose:
      'bemierkung bemierkungen kommentar kommentaren liwwerinstruktiounen notiz notizen ' +
      'uweisungliwwerung',
    username: 'benotzernumm spetznumm',
  },
  nb: {
    about:
      'alder allergi allergier besoeksaarsak besoksarsak blodtype diagnose diagnoser ' +
      'etnisitet fagforening fravaersaarsak fravaersarsak funksjonshemming ' +
      'funksjonsnedsettelse gravid graviditet kjoenn kjonn legemiddel medisin medisiner ' +
      'nationalitet plager politiskparti seksuelllegning sivilstatus statsborgerskap ' +
      'sykdom sykdommer sykehistorie symptomer trossamfunn yrke',
    account: 'bankkonto kontonummer',
    address: 'adresse bostedsadresse gateadresse gatenavn husnummer vei veinavnhusnummer',
    anyname: 'navn',
    birthday: 'bursdag fodselsdag fodselsdato fodt foedselsdag foedselsdato foedt',
    card: 'kortnummer',
    code: 'hentekode',
    coordinates: 'breddegrad lengdegrad',
    cvv: 'sikkerhetskode',
    email: 'elektroniskpost epost epostadresse postadresse',
    id: 'kundenr kundenummer',
    money:
      'aarsinntekt aarsloenn arsinntekt arslonn bruttoloenn bruttolonn inntekt ' +
      'kontosaldo loenn lonn maanedsloenn manedslonn nettoloenn nettolonn timeloenn ' +
      'timelonn',
    name:
      'etternavn familienavn fornavn fullstendignavn fulltnavn kortinnehaversnavn ' +
      'kundenavn mellomnavn navnpaakort navnpakort pikenavn slektsnavn',
    nationalid:
      'dnummer fnr fodselsnr foedselsnummer foererkort foererkortnummer forerkort ' +
      'forerkortnummer passnummer',
    org: 'arbeidsgiver bedrift organisasjon organisasjonsnavn',
    password: 'naavaerendepassord navaerendepassord passord',
    person:
      'abonnent ansatt arving avsender barn barnet besoekende besokende datter debitor ' +
      'deltaker eier ektefelle elev fastlege foerer forelder forer foresatt foresatte ' +
      'forfatter forsikringstaker gjest godkjentav innehaver kandidat kjoeper kjoper ' +
      'kontoeier kontoinnehaver kortholder kortinnehaver kreditor kunde kurer laerer ' +
      'lege leietaker mottaker mottattav nabo opprettetav paaroerende parorende pasient ' +
      'passasjer reisende saksbehandler selger signertav sjaafoer sjafor soeker soker ' +
      'utleier verge vinner vitne',
    phone:
      'mobil mobilnr mobilnummer mobiltelefon mobiltlf telefon telefonnr telefonnummer ' +
      'tlf tlfnr',
    place:
      'distrikt fodested foedested forstad fylke kommune land postnummer poststed ' +
      'provins sted tettsted',
    prose: 'bemerkning bemerkninger kommentar kommentarer merknad merknader notat notater',
    reference:
      'maalepunkt maalepunktid maalernummer malepunkt malepunktid malernummer ' + 'pasientnummer',
    thing: 'format prisomraade prisomrade styrke vind',
    username: 'bruker brukernavn kallenavn oekenavn okenavn',
    vehicle: 'bilskilt registreringsnummer regnr skiltnummer',
  },
  nl: {
    about:
      'aandoening aandoeningen afkomst allergie allergieen beroep bloedgroep ' +
      'burgerlijkestaat diagnose diagnoses etniciteit geloof geloofsovertuiging ' +
      'geslacht gezondheidsklachten godsdienst handicap klachten leeftijd ' +
      'lichamelijkeklachten medicatie medicijn medicijnen medischegeschiedenis ' +
      'medischevoorgeschiedenis nationaliteit politiekepartij politiekevoorkeur ' +
      'redenbezoek redenvanbezoek religie seksuelegeaardheid symptomen symptoom vakbond ' +
      'vakbondslidmaatschap ziekte ziektegeschiedenis ziekten zwanger zwangerschap',
    account: 'rekening rekeningnummer',
    address: 'adres huisnr huisnummer huisnummertoevoeging locatie straat straatnaam woonadres',
    anyname: 'naam',
    birthday: 'gebdat gebdatum geboortedag geboortedatum geboortejaar geboren verjaardag',
    card: 'kaartnummer',
    code: 'afhaalcode ophaalcode',
    coordinates: 'breedtegraad gpscoordinaten lengtegraad',
    cvv: 'beveiligingscode',
    email: 'elektronischebrief elektronischepost emailadres epost mailadres netpost',
    id: 'klantnr klantnummer lidnummer polisnummer',
    money:
      'brutoloon brutosalaris inkomen jaarinkomen nettoloon nettosalaris pensioen ' +
      'rekeningsaldo salaris uurloon vermogen',
    name:
      'achternaam achternm familienaam geboortenaam geslachtsnaam initialen jouwnaam ' +
      'meisjesnaam naamkaarthouder naamkind naammoeder naamopkaart naamvader roepnaam ' +
      'tenaamstelling tussenvoegsel tweedenaam uwnaam volledigenaam voorletter ' +
      'voorletters voornaam voornm',
    nationalid:
      'bis identiteitskaart identiteitskaartnummer numerobis numeronational ' +
      'onderwijsnummer paspoort paspoortnummer rijbewijs rijbewijsnummer ' +
      'rijksregisternummer sofinummer',
    org: 'bedrijf bedrijfsnaam organisatie organisatienaam werkgever',
    password: 'huidigwachtwoord wachtwoord',
    person:
      'aangemaaktdoor aanvrager afzender arts auteur begeleider begunstigde behandelaar ' +
      'beoordelaar bestuurder bezoeker bezorger buurman chauffeur contactpersoon ' +
      'crediteur debiteur deelneemster deelnemer docent dochter echtgenoot echtgenote ' +
      'eigenaar erfgenaam gast gastheer gastvrouw gecontroleerddoor gemaaktdoor getuige ' +
      'goedgekeurddoor huisarts huurder kaarthouder kandidaat kandidate kinderen klager ' +
      'klant klante koerier koper leerling leraar lerares makelaar medewerker moeder ' +
      'noodcontact ondertekenaar ondertekenddoor ontvangendoor ontvanger ouder ' +
      'passagier patient patiente reiziger rekeninghouder sollicitant studente vader ' +
      'verhuurder verkoper verzekerde verzekeringnemer verzorger voogd werknemer ' +
      'winnaar zoon',
    phone:
      'bellen berichtje gsm gsmnummer mobiel mobieletelefoon mobielnummer mobieltje ' +
      'opbellen smartphone telefax telefoon telefoonnummer telnr',
    place:
      'arrondissement geboorteplaats gemeente graafschap land plaats plaatsnaam ' +
      'provincie provincieofregio provincieregio staat stad stadofplaats stadplaats ' +
      'stadsdeel woonplaats',
    prose:
      'aantekening aantekeningen commentaar notitie notities opmerking opmerkingen ' +
      'toelichting',
    reference: 'aansluitnummer meternummer persnr personeelsnummer',
    thing: 'exterieur formaat interieur laag masker sterkte wind',
    username: 'bijnaam gebruiker gebruikersnaam schermnaam',
    vehicle: 'chassisnummer kenteken kentekenplaat nummerplaat',
  },
  nn: {
    about: 'allergi blodtype etnisitet fagforeining gravid legemiddel medisin sjukdom',
    address: 'addresse adresse gateadresse veg',
    anyname: 'namn',
    birthday: 'fodselsdag fodselsdato fodt',
    card: 'kortnummer',
    email: 'epost epostadresse postadresse',
    money: 'bruttolon inntekt manadslon nettolon',
    name: 'etternamn fornamn mellomnamn namnpakort pikenamn',
    org: 'organisasjon',
    password: 'passord',
    phone: 'celle faks telefon telefonnummer',
    place: 'distrikt drabantby fylke landsdel postnummer poststad provins stad tettstad',
    prose: 'beskjed kommentar kommentarar meldingtilmottakar merknad merknader notat notatar',
    username: 'brukarnamn kallenamn utnamn',
  },
  sv: {
    about:
      'aalder alder allergi allergier besoeksorsak besoksorsak besvaer besvar blodgrupp ' +
      'civilstaand civilstand diagnos diagnoser etnicitet fackfoerbund fackforbund ' +
      'fackligtillhoerighet fackligtillhorighet fackmedlem fraanvaroorsak franvaroorsak ' +
      'funktionsnedsaettning funktionsnedsattning gravid graviditet koen kon laekemedel ' +
      'lakemedel medborgarskap medicin mediciner medicinering nationalitet ' +
      'politisktparti sexuelllaeggning sexuelllaggning sjukdom sjukdomar ' +
      'sjukdomshistoria sjukdomshistorik soekorsak sokorsak symtom trossamfund ' +
      'vaardorsak vardorsak yrke',
    account: 'bankkonto kontonummer',
    address:
      'adress bostadsadress gata gatuadress gatunamn husnummer laegenhetsnummer ' +
      'lagenhetsnummer postadress',
    anyname: 'namn',
    birthday: 'fodd fodelsedag fodelsedatum foedd foedelsedag foedelsedatum',
    card: 'kortnummer',
    code: 'portkod uthaemtningskod uthamtningskod',
    coordinates: 'breddgrad laengdgrad langdgrad latitud longitud',
    cvv: 'cvckod saekerhetskod sakerhetskod',
    email: 'brev ebrev epost epostadress maila mejl mejla',
    id: 'kundnr kundnummer',
    money:
      'aarsinkomst aarsloen arsinkomst arslon bruttoloen bruttolon inkomst kontosaldo ' +
      'loenbrutto lonbrutto maanadsloen manadslon nettoloen nettolon timloen timlon',
    name:
      'efternamn familjenamn flicknamn fodelsenamn foedelsenamn foernamn fornamn ' +
      'fullstaendigtnamn fullstandigtnamn kortinnehavarensnamn mellannamn namnpaakort ' +
      'namnpakort slaektnamn slaktnamn tilltalsnamn',
    nationalid:
      'koerkort koerkortsnummer korkort korkortsnummer passnummer personnr ' + 'samordningsnummer',
    org: 'arbetsgivare foeretag foretag organisationsnamn',
    password: 'loesenord losenord nuvarandeloesenord nuvarandelosenord',
    person:
      'aegare agare anhoerig anhorig anstaelld anstalld arvinge avsaendare avsandare ' +
      'barn barnet besoekare besokare borgenaer borgenar chauffoer chauffor deltagare ' +
      'dotter elev foeraelder foerare foerfattare foermaanstagare foersaekrad ' +
      'foersaekringstagare foralder forare forfattare formanstagare forsakrad ' +
      'forsakringstagare gaest gast godkaendav godkandav granne granskadav granskare ' +
      'handlaeggare handlaggare hyresgaest hyresgast hyresvaerd hyresvard innehavare ' +
      'kandidat koepare kontaktperson kontohavare kontoinnehavare kopare kortinnehavare ' +
      'kund kurir laekare laerare lakare larare maeklare maklare mottagare mottagenav ' +
      'naerstaaende narstaende passagerare patient patientnamn resenaer resenar ' +
      'saeljare saljare sambo signeradav skapadav soekande sokande studentnamn ' +
      'undertecknare vaardnadshavare vaerd vard vardnadshavare vinnare vittne',
    phone: 'faxa faxnummer mms mobil mobilnummer mobiltelefon telefon telefonnr ' + 'telefonnummer',
    place:
      'distrikt fodelseort foedelseort kommun laen land ort postnummer postort provins ' +
      'provinsellerregion stad stadsdel',
    prose:
      'anmaerkning anmaerkningar anmarkning anmarkningar anteckning anteckningar ' +
      'kommentar kommentarer notering noteringar',
    reference: 'anlaeggningsid anlaggningsid maetarid maetarnummer matarid matarnummer',
    thing: 'elomraade elomrade format lager meddelande prisomraade prisomrade styrka vind',
    username: 'anvaendare anvaendarnamn anvandare anvandarnamn smeknamn',
    vehicle: 'nummerplaat nummerplat registreringsnummer registreringsskylt regnr regnummer',
  },
}
