import type { LanguagePack } from '../language-pack'

/** Built by scripts/languages/build.mjs, from the tables in THIRD-PARTY-NOTICES.md. */
export const northern: LanguagePack = {
  et: {
    about:
      'allergia allergiad amet ametiuhing diagnoos diagnoosid erakond haigus haigused ' +
      'haiguslugu kodakondsus kulastusepohjus perekonnaseis puue rahvus rasedus ravim ' +
      'ravimid sugu sumptom sumptomid usutunnistus vanus veregrupp',
    account: 'arvelduskonto kontonumber pangakonto',
    address: 'aadress elukoht majanumber tanav tanavaaadress',
    anyname: 'nimi',
    birthday: 'sundinud sunniaeg sunnikuupaev sunnipaev synniaeg',
    card: 'kaardinumber',
    coordinates: 'laiuskraad pikkuskraad',
    email: 'ekiri elektronkiri emeil epost epostiaadress kiri meil postiaadress',
    money: 'brutopalk kontojaak netopalk palk sissetulek',
    name:
      'eesnimi lapsenimi neiupolvenimi nimikaardil perekonnanimi perenimi taisnimi ' + 'teinenimi',
    nationalid: 'dokumendinumber idkaart juhiluba passinumber',
    org: 'asutus ettevote organisatsioon',
    password: 'parool salasona',
    person:
      'abikaasa arst autojuht autor eestkostja hindaja hooldaja juht kaardiomanik ' +
      'kandidaat kasusaaja kindlustatu klient kontaktisik kontoomanik kulaline ' +
      'kulastaja kuller lapsevanem muuja naaber omanik opetaja opilane osaleja ostja ' +
      'parija patsient reisija saaja saatja taotleja tootaja tunnistaja uliopilane ' +
      'uurileandja uurnik vanem voitja volausaldaja volgnik voorustaja',
    phone:
      'faks mobiil mobiilinumber mobiiltelefon nutitelefon telefaks telefon ' + 'telefoninumber',
    place:
      'linn linnaosa maakond osariik postiindeks provints riik ringkond sihtnumber ' +
      'sunnikoht vaikelinn vald',
    prose:
      'kommentaar kommentaarid lisamarkus lisamarkused margekliendile markmed markus ' + 'markused',
    thing: 'faili kategooria kauba kaubamargi lehe poe teenuse toote urituse',
    username: 'huudnimi kasutaja kasutajanimi kasutajatunnus',
    vehicle: 'autonumber numbrimark registreerimismark regnumber',
  },
  fi: {
    about:
      'allergia allergiat ammatti ammattiliitto diagnoosi diagnoosit etninentausta ' +
      'hoidonsyy ika kansalaisuus kaynninsyy kayntisyy laake laakitykset laakitys ' +
      'laakkeet oire oireet poissaolonsyy puolue puoluekanta raskaana raskaus sairaudet ' +
      'sairaus sairaushistoria seksuaalinensuuntautuminen siviilisaaty sukupuoli ' +
      'uskonto uskontokunta vamma vammaisuus veriryhma',
    account: 'pankkitili tilinumero',
    address: 'kadunnimi katu katuosoite lahiosoite osoite postiosoite sijainti talonumero',
    anyname: 'nimi',
    birthday: 'syntymaaika syntymapaiva syntynyt',
    card: 'kortinnumero luottokortti',
    code: 'noutokoodi ovikoodi',
    coordinates: 'leveysaste leveyspiiri pituusaste',
    cvv: 'kortinturvakoodi turvakoodi turvaluku',
    email: 'sahkoposti sahkopostiosoite',
    id: 'asiakasnro asiakasnumero',
    money:
      'bruttopalkka elake kuukausipalkka nettopalkka palkka tilinsaldo tulot ' +
      'tuntipalkka vuositulot',
    name:
      'etunimet etunimi kokonimi kortinhaltijannimi kutsumanimi lapsennimi nimikortissa ' +
      'sukunimi syntymanimi toinennimi tyttonimi',
    nationalid: 'ajokortti henkilokortti passi passinnumero sotu',
    org: 'organisaatio tyonantaja yritys',
    password: 'nykyinensalasana salasana',
    person:
      'allekirjoittaja arvioija asiakas edunsaaja ehdokas hakija haltija hoitaja ' +
      'huoltaja hyvaksyja isanta jasen kavija kirjoittaja kortinhaltija kuljettaja ' +
      'kuriiri laakari laatija lahettaja lapsi matkustaja myyja naapuri omainen ' +
      'omistaja opettaja opiskelija oppilas osallistuja ostaja perillinen poika potilas ' +
      'puoliso tarkastaja tekija tilaaja tilinomistaja todistaja tyontekija tytar ' +
      'vakuutettu vanhempi vastaanottaja velallinen velkoja vieras voittaja ' +
      'vuokralainen vuokranantaja yhteyshenkilo',
    phone: 'faksinumero gsm kannykka matkapuhelin puh puhelin puhelinnumero tekstiviesti',
    place:
      'alue kaupunki kotikunta kunta lahio maa maakunta osavaltio paikkakunta ' +
      'pienikaupunki piiri postinumero postitoimipaikka provinssi syntymapaikka taajama ' +
      'taialue',
    prose:
      'huomautukset huomautus huomioasiakkaalta huomiot kommentit kommentti ' +
      'muistiinpano muistiinpanot',
    reference: 'kayttopaikka kayttopaikkatunnus mittarinumero',
    thing:
      'hintaalue kampanjan luokan merkin muoto myymalan palvelun projektin sivun ' +
      'tapahtuman tiedoston tuote tuotteen tuuli vahvuus',
    username: 'kayttaja kayttajanimi kayttajatunnus lempinimi',
    vehicle: 'rekisterikilpi rekisterinumero rekisteritunnus',
  },
  hu: {
    about:
      'allampolgarsag allergia allergiak betegseg betegsegek csaladiallapot diagnozis ' +
      'diagnozisok eletkor etnikum felekezet foglalkozas fogyatekossag gyogyszer ' +
      'gyogyszerek korelozmeny kortortenet latogatasoka neme nemzetiseg panasz panaszok ' +
      'politikaipart szakszervezet szexualisiranyultsag terhes terhesseg tunet tunetek ' +
      'vallas vercsoport vizitoka',
    account: 'bankszamlaszam szamlaszam',
    address: 'hazszam kozterulet lakcim lakhely lakohely postacim szallitasicim utca',
    anyname: 'nev neve',
    birthday: 'szuldat szuldatum szuletesidatum szuletesiido szuletesnap szuletett szulido',
    card: 'kartyaszam',
    code: 'atvetelikod',
    coordinates: 'foldrajzihosszusag foldrajziszelesseg hosszusagifok szelessegifok',
    cvv: 'biztonsagikod',
    email: 'elektronikusposta emailcim interneteslevel levelezesicim mailcim',
    id: 'ugyfelszam',
    money:
      'bruttober bruttofizetes fizetes havijovedelem jovedelem munkaber nettober ' +
      'nettofizetes nyugdij szamlaegyenleg',
    name:
      'anyjaneve csaladinev csaladnev egyebnev gyermekneve kartyabirtokosneve ' +
      'kartyanszereplonev keresztnev kernev leanykorinev szuletesinev teljesnev utonev ' +
      'vezeteknev veznev',
    nationalid:
      'adoazonosito adoazonositojel adoazonositom adoszam adoszamom jogositvany ' +
      'szemelyi szemelyiig szemelyiigazolvany szemelyiigazolvanyszam szemelyiszam ' +
      'szigszam taj tajszam tajszamom utlevel utlevelszam',
    org: 'ceg munkaltato szervezet szervezetneve',
    password: 'jelenlegijelszo jelszo',
    person:
      'ados alairta anya atvette berbeado berlo beteg biztositott cimzett diak dolgozo ' +
      'elado elofizeto ertekelo felado feleseg ferj futar gondviselo gyerek gyermek ' +
      'hallgato hazastars hazigazda haziorvos hitelezo igenylo jelolt jovahagyta ' +
      'kapcsolattarto kartyabirtokos kedvezmenyezett kerelmezo keszitette latogato ' +
      'munkavallalo nyertes orokos orvos paciens palyazo resztvevo sofor ' +
      'szamlatulajdonos szerzo szomszed szulo tanar tanu tanulo tulajdonos ugyfel utas ' +
      'vendeg vevo',
    phone:
      'cella hivoszam mobil mobilszam mobiltelefon rovidszovegesuzenet szovegesuzenet ' +
      'tavbeszelo tavmasolo telefax telefon telefonszam telefonszamom',
    place:
      'allam helyseg iranyitoszam kerulet kisvaros megye orszag regio szuletesihely ' +
      'tartomany telepules varmegye varos varosresz',
    prose:
      'feljegyzes feljegyzesek hozzaszolas jegyzet jegyzetek megjegyzes megjegyzese ' +
      'megjegyzesek',
    reference: 'merooraszama',
    thing:
      'bolt erosseg erossege esemeny fajl formatum formatuma kampany kategoria marka ' +
      'oldal reteg szolgaltatas termek tetel uzenet uzlet',
    username: 'becenev felhasznalo felhasznalonev',
    vehicle: 'alvazszam forgalmirendszam rendszam',
  },
  lt: {
    about:
      'alergija alergijos amzius diagnoze diagnozes kraujogrupe liga ligos ' +
      'ligosistorija lytis negalia neigalumas nestumas pilietybe politinepartija ' +
      'profesija profsajunga religija seimyninepadetis simptomai simptomas tautybe ' +
      'tikejimas vaistai vizitopriezastis',
    account: 'bankosaskaita saskaitosnumeris',
    address: 'adresas gatve gatvesadresas gyvenamojivieta',
    anyname: 'pavadinimas',
    birthday: 'gimes gimimo gimimodata gimtadienis gimusi',
    card: 'kortelesnumeris',
    coordinates: 'geografineilguma geografineplatuma',
    email: 'elektroninispastas elpastas elpastoadresas pastas pastoadresas',
    money:
      'alga atlyginimas darbouzmokestis menesinespajamos pajamos pensija ' + 'saskaitoslikutis',
    name:
      'mergautinepavarde pavarde pilnasvardas vaikovardas vardas vardasantkorteles ' +
      'vardaspavarde',
    nationalid: 'asmenskodas asmenstapatybeskortele pasas pasonumeris vairuotojopazymejimas',
    org: 'organizacija',
    password: 'slaptazodis',
    person:
      'apdraustasis autorius dalyve dalyvis darbuotoja darbuotojas gaveja gavejas ' +
      'globejas gydytoja gydytojas kaimynas kandidate keleivis klientas kliente ' +
      'kontaktinisasmuo kreditorius kurjeris laimetojas lankytoja lankytojas liudytojas ' +
      'mokine mokinys mokytoja mokytojas motina nare narys nuomininkas nuomotojas ' +
      'pacientas paciente pardavejas pareiskeja pareiskejas paveldetojas pirkejas ' +
      'saskaitossavininkas saskaitosturetojas savininkas seimininkas siuntejas ' +
      'skolininkas studente sutuoktinis svecias tevas turetojas vaikas vairuotojas ' +
      'vertintojas',
    phone: 'faksas mobilusis mobilustelefonas telefonas telefononumeris telnr',
    place:
      'gimimovieta miestas miestasarbavietove miestelis pastoindeksas pastokodas ' +
      'priemiestis provincija rajonas salis savivaldybe valstija valstybe vietove',
    prose:
      'kitainformacija komentarai komentaras papildomainfo papildomainformacija pastaba ' +
      'pastabos zinutegavejui',
    thing:
      'failo kategorijos parduotuves paslaugos prekes prekiniozenklo produkto puslapio ' +
      'renginio',
    username: 'naudotojas naudotojovardas slapyvardis vartotojas vartotojovardas',
    vehicle: 'automobilionumeris valstybinisnr valstybinisnumeris',
  },
  lv: {
    about:
      'alergija alergijas arodbiedriba asinsgrupa diagnoze dzimums gimenesstavoklis ' +
      'grutnieciba invaliditate partijapolitiska pilsoniba profesija religija simptomi ' +
      'simptoms slimiba slimibas slimibasvesture tautiba vecums vizitesiemesls zales',
    account: 'bankaskonts kontanumurs',
    address: 'adrese dzivesvieta ekasnumurs iela ielasadrese',
    anyname: 'nosaukums',
    birthday: 'dzimis dzimsanasdatums dzimsanasdiena dzimusi',
    card: 'kartesnumurs',
    coordinates: 'geografiskaisgarums geografiskaisplatums',
    email: 'epastaadrese epasts pastaadrese',
    money: 'alga brutoalga ienakumi kontaatlikums netoalga pensija',
    name:
      'kartesipasnieks papilduvardi pilnsvards pirmslaulibasuzvards uzvards vards ' +
      'vardsuzvards',
    nationalid: 'pase pasesnumurs personaskods pievienotasvertibasnodokla pvn vaditajaaplieciba',
    org: 'organizacija uznemums',
    password: 'parole',
    person:
      'aizbildnis apdrosinatais apmekletaja apmekletajs arste arsts autors autovaditajs ' +
      'berns biedre biedrs dalibniece dalibnieks darbiniece darbinieks ipasnieks ' +
      'irnieks iziretajs kaimins kandidate kliente klients kontaipasnieks ' +
      'kontaktpersona kreditors kurjers laulatais liecinieks mantinieks paciente ' +
      'pacients paradnieks pardevejs pasazieris pieteiceja pieteicejs pircejs saimnieks ' +
      'sanemeja sanemejs skolens skolniece skolotaja skolotajs studente sutitajs ' +
      'turetajs uzvaretajs vaditajs vaditajskurjers vecaks vertetajs viesis',
    phone:
      'fakss mobilais mobilaistalrunis suna talrunanumurs talrunis telefonanumurs ' + 'telefons',
    place:
      'apgabals apkaime novads novadsvairegions pagasts pastaindegs pastaindekss ' +
      'pavalsts pilseta rajons valsts vieta',
    prose:
      'citainformacija komentari komentars papildinformacija papilduinformacija ' +
      'papildusinformacija piezime piezimes',
    thing:
      'faila kampanas kategorijas lapas pakalpojuma pasakuma preces produkta veikala ' + 'zimola',
    username: 'iesauka lietotajavards lietotajs lietotajvards segvards',
    vehicle: 'autonumurs registracijasnumurs valstsnumurs',
  },
}
