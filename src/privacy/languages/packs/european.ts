import type { LanguagePack } from '../language-pack'

/** Built by scripts/languages/build.mjs, from the tables in THIRD-PARTY-NOTICES.md. */
export const european: LanguagePack = {
  br: {
    address: 'adres chomlech straed',
    anyname: 'anv',
    birthday: 'deizhabloaz deiziadganedigezh',
    email: 'chomlechpostel kenrouedad postelektronek',
    name: 'anvbihan anvfamilh raganv',
    password: 'gertremen',
    phone:
      'bellgomz hezoug kemenn kemennadenn lizher niver niverenn pelleilan pelleiler ' +
      'pellgomz pellgomzer pellgomzerhezoug telefon',
    place: 'bannlev distrig ker keriadenn kodpost kontelezh provins stad',
    username: 'anvimplijer lesanv',
  },
  cy: {
    about:
      'afiechyd alergedd anabledd beichiogrwydd crefydd grwpgwaed meddyginiaeth ' +
      'plaidwleidyddol rhyw symptomau undebllafur',
    address:
      'byw chyfeiriad cyfeiriad cyfeiriadstryd gyfeiriad lleoliad milltir pentref ' +
      'rhifty sgwar stryd',
    anyname: 'enw',
    birthday: 'dyddiadgeni penblwydd',
    card: 'rhifcerdyn rhifycerdyn',
    email: 'bost cyfeiriadbost cyfeiriadebost ebost neges nodyn',
    money: 'cyflog incwm pensiwn',
    name: 'cyfenw enwarcerdyn enwarycerdyn enwcanol enwcynpriodi enwcyntaf enwllawn enwolaf',
    nationalid: 'pasbort',
    org: 'corff',
    password: 'cyfrinair',
    person: 'anfonwr derbynnydd disgybl gwarcheidwad meddyg rhiant ymgeisydd',
    phone:
      'cysylltu deial ffacs ffon ffonio ffonsymudol mobeil negesdestun nodynbodyn rhif ' +
      'rhifffon rhifffonsymudol symudol tecst',
    place: 'ardal codpost dinas gwlad maestref sir swydd talaith tref',
    prose:
      'adborth cwyn cwynion manyliongwyn manylionygwyn nodiadau sylwadau ' +
      'sylwadaupellach sylwpellach',
    username: 'enwdefnyddiwr llysenw',
  },
  el: {
    about:
      'allergia allergies anapiria astheneia diagnoseis diagnosi egkymosyni epaggelma ' +
      'ethnikotita farmaka farmakeytikiagogi farmako fylo iatrikoistoriko ilikia ' +
      'logosepiskepsis oikogeneiakikatastasi omadaaimatos pathisi politikokomma ' +
      'sexoyalikosprosanatolismos somateio symptoma symptomata syndikato thriskeia ' +
      'thriskeyma ypikootita αλλεργια αλλεργιες αναπηρια ασθενεια διαγνωσεις διαγνωση ' +
      'εγκυμοσυνη εθνικοτητα επαγγελμα ηλικια θρησκεια θρησκευμα ιατρικοιστορικο ' +
      'λογοςεπισκεψης οικογενειακηκατασταση ομαδααιματος παθηση πολιτικοκομμα ' +
      'σεξουαλικοςπροσανατολισμος συμπτωμα συμπτωματα συνδικατο σωματειο υπηκοοτητα ' +
      'φαρμακα φαρμακευτικηαγωγη φαρμακο φυλο',
    account: 'arithmoslogariasmoy logariasmos αριθμοςλογαριασμου λογαριασμος',
    address:
      'arithmosktirioy diefthynsi dieythynsi dromos katoikia odos topothesia ' +
      'αριθμοςκτιριου διευθυνση δρομος κατοικια οδος τοποθεσια',
    anyname: 'onoma ονομα',
    birthday:
      'genethlia gennisi gennisis gennithike imerominiagennisis γενεθλια γεννηθηκε ' +
      'γεννηση γεννησης ημερομηνιαγεννησης',
    card: 'arithmoskartas αριθμοςκαρτας',
    coordinates:
      'geografikomikos geografikoplatos syntetagmenes γεωγραφικομηκος γεωγραφικοπλατος ' +
      'συντεταγμενες',
    cvv: 'kodikosasfaleias κωδικοςασφαλειας',
    email:
      'dieythynsiemail ilektronikotachydromeio meil διευθυνσηemail ' +
      'ηλεκτρονικοταχυδρομειο μειλ',
    money:
      'eisodima katharosmisthos miktosmisthos misthos syntaxi ypoloipologariasmoy ' +
      'εισοδημα καθαροςμισθος μικτοςμισθος μισθος συνταξη υπολοιπολογαριασμου',
    name:
      'epitheto eponymo mesaioonoma onomakatochoykartas onomapatros onomastinkarta ' +
      'onomateponymo patrikoonoma patronymo pliresonoma επιθετο επωνυμο μεσαιοονομα ' +
      'ονομακατοχουκαρτας ονομαπατρος ονομαστηνκαρτα ονοματεπωνυμο πατρικοονομα ' +
      'πατρωνυμο πληρεςονομα',
    nationalid:
      'adt ardiavatiriou arithmosdiavatirioy arithmosmitrooykoinonikisasfalisis ' +
      'arithmostaftotitas arithmostaytotitas artaftotitas diavatirio diplomaodigisis ' +
      'taytotita αδτ αμκα αριθμοςδιαβατηριου αριθμοςμητρωουκοινωνικηςασφαλισης ' +
      'αριθμοςταυτοτητας αφμ διαβατηριο διπλωμαοδηγησης ταυτοτητα',
    org:
      'ergodotis etaireia onomaorganismoy organismos εργοδοτης εταιρεια ονομαοργανισμου ' +
      'οργανισμος',
    password:
      'kodikos kodikosprosvasis synthimatiko trechonkodikosprosvasis κωδικος ' +
      'κωδικοςπροσβασης συνθηματικο τρεχωνκωδικοςπροσβασης',
    person:
      'agorastis aiton aitoysa apostoleas asfalismenos asthenis axiologitis daskala ' +
      'daskalos dianomeas dikaioychos dikaioychoslogariasmoy ekmisthotis enoikiastis ' +
      'episkeptis episkeptria epivatis ergazomenos foititis foititria geitonas giatros ' +
      'goneas iatros idioktitis kathigitis katochos kidemonas klironomos koyrier ' +
      'martyras mathitis mathitria melos mitera nikitis odigos ofeiletis oikodespotis ' +
      'paidi paraliptis pateras pelatis pelatissa pistotis politis syggrafeas ' +
      'symmetechon syndromitis syzygos ypopsifia ypopsifios αγοραστης αιτουσα αιτων ' +
      'αξιολογητης αποστολεας ασθενης ασφαλισμενος γειτονας γιατρος γονεας δασκαλα ' +
      'δασκαλος διανομεας δικαιουχος δικαιουχοςλογαριασμου εκμισθωτης ενοικιαστης ' +
      'επιβατης επισκεπτης επισκεπτρια εργαζομενος ιατρος ιδιοκτητης καθηγητης κατοχος ' +
      'κηδεμονας κληρονομος κουριερ μαθητης μαθητρια μαρτυρας μελος μητερα νικητης ' +
      'οδηγος οικοδεσποτης οφειλετης παιδι παραληπτης πατερας πελατης πελατισσα ' +
      'πιστωτης πωλητης συγγραφεας συζυγος συμμετεχων συνδρομητης υποψηφια υποψηφιος ' +
      'φοιτητης φοιτητρια',
    phone:
      'arithmostilefonoy kinito kinitotilefono minymakinitoytilefonoy tilefono ' +
      'tileomoiotypia αριθμοςτηλεφωνου κινητο κινητοτηλεφωνο μηνυμακινητουτηλεφωνου τηλ ' +
      'τηλεομοιοτυπια τηλεφωνο φαξ',
    place:
      'chora dimos eparchia komopoli nomos nomosiperifereia nomosperifereia periochi ' +
      'poli polidimos poliidimos politeia proastio synoikia tachydromikoskodikas ' +
      'toposgennisis δημος επαρχια κωμοπολη νομος νομοςηπεριφερεια περιοχη πολη ' +
      'ποληηδημος πολιτεια προαστιο συνοικια ταχυδρομικοςκωδικας τκ τοποςγεννησης χωρα',
    prose:
      'aitiologiametaforas aitiologiapliromis minymaprosparalipti odigiesapostolis ' +
      'odigiesgiatondianomea odigiesparadosis parapona parapono parathrhseis ' +
      'paratiriseis paratiriseisparaggelias paratirisi scholia scholiaparaggelias ' +
      'scholio simeioseis simeiosi simeiwseis sxolia sxolio αιτιολογιαμεταφορας ' +
      'αιτιολογιαπληρωμης μηνυμαπροςπαραληπτη οδηγιεςαποστολης οδηγιεςγιατονδιανομεα ' +
      'οδηγιεςπαραδοσης παραπονα παραπονο παρατηρησεις παρατηρησειςπαραγγελιας ' +
      'παρατηρηση σημειωσεις σημειωση σχολια σχολιαπαραγγελιας σχολιο',
    reference: 'arithmosparochis αριθμοςπαροχης',
    thing:
      'archeioy ekdilosis katastimatos katigorias kodikoschoras kodikoseidoys ' +
      'kodikosekptosis kodikoskoyponioy kodikosparaggelias kodikosproiontos ' +
      'kodikossfalmatos markas minyma proion proiontos selidas ypiresias αρχειου ' +
      'εκδηλωσης καταστηματος κατηγοριας κωδικοςειδους κωδικοςεκπτωσης κωδικοςκουπονιου ' +
      'κωδικοςπαραγγελιας κωδικοςπροιοντος κωδικοςσφαλματος κωδικοςχωρας μαρκας μηνυμα ' +
      'προιον προιοντος σελιδας υπηρεσιας',
    username: 'christis onomachristi pseydonymo ονομαχρηστη χρηστης ψευδωνυμο',
    vehicle: 'arithmoskykloforias pinakida αριθμοςκυκλοφοριας πινακιδα',
  },
  eo: {
    address: 'adreso domnumero stratnomo strato',
    anyname: 'nomo',
    birthday: 'naskigdato naskigtago',
    email:
      'emajlo retadreso retletero retposhto retpostaadreso retpostadreso retposto ' + 'retposxto',
    name: 'antaunomo familianomo personanomo',
    password: 'pasvorto',
    person:
      'acetanto edzino edzo gepatro kuracisto lernanto paciento pasagero petanto ' +
      'ricevanto sendinto',
    phone:
      'etmesago fakso numerotelefona postelefono telefakso telefonnumero telefono ' + 'telekopiilo',
    place: 'distrikto lando postkodo provinco substato suburbo urbego urbo',
    username: 'alnomo kromnomo salutnomo uzantnomo',
  },
  eu: {
    about:
      'alderdipolitikoa alergia alergiak botikak desgaitasuna diagnostikoa erlijioa ' +
      'gaixotasuna haurdunaldia odoltaldea sindikatua sintomak',
    address: 'helbidea helbidekokalea kale kalea',
    anyname: 'izena',
    birthday: 'jaioteguna jaiotza jaiotzedata urtebetetzea',
    card: 'txartelarenzenbakia',
    email: 'emaila eposta helbideelektronikoa postaelektroniko postaelektronikoa',
    money: 'dirusarrerak hilekosoldata pentsioa soldata',
    name:
      'abizena abizenak bigarrenizena ezkonduaurrekoabizena izenabizenak izenosoa ' +
      'txartelekoizena',
    nationalid: 'nanzenbakia nortasunagiria',
    org: 'erakundea',
    password: 'pasahitza',
    person:
      'bidaiari bidaiaria erosle eskatzailea gidari hartzailea igorlea ikasle ikaslea ' +
      'irakaslea jabe mediku medikua saltzaile tutorea',
    phone: 'mugikorra sakelakoa telefono telefonoa telefonozenbakia tlf urrutizkina zenbakia',
    place:
      'auzo barruti eskualde eskualdea estatu herria herrialdea hiria postakodea ' + 'probintzia',
    prose:
      'arazoarendeskribapena bezeroarenoharra eskaerarenoharrak gertaerarendeskribapena ' +
      'gertakariarendeskribapena informaziogehigarria iruzkina iruzkinak ' +
      'istripuarendeskribapena kexa kexak matxurarendeskribapena oharra oharrak ' +
      'ordainketarenhelburua ordainketarenkontzeptua',
    username: 'erabiltzailea erabiltzaileizena ezizena goitizena',
  },
  ga: {
    about:
      'ailleirge ceardchumann cogas creideamh galar grupafola inscne michumas reiligiun ' +
      'siomptoim tinneas toircheas',
    address: 'seoladh sraid uimhirti',
    anyname: 'ainm',
    birthday: 'breithla databreithe',
    email: 'riomhphost rphost seoladhrphoist',
    money: 'ioncam pinsean tuarastal',
    name: 'ainmbaiste ainmiomlan ceadainm sloinne',
    nationalid: 'uimhirphearsanta uimhirpsp',
    password: 'focalfaire pasfhocal',
    person: 'caomhnoir dochtuir faighteoir iarratasoir othar seoltoir tuismitheoir',
    phone: 'fon fonpoca guthan guthanpoca teileafon uimhirghuthain uimhirtheileafoin',
    place: 'baile bruachbhaile cathair ceantar codpoist contae cuige eirchod',
    prose: 'aiseolas baruil gearain gearan notacustaimeara notai raiteas raiteasfinne',
    thing: 'tairge',
    username: 'ainmusaideoir ainmusaideora leasainm usaideoir',
  },
  gd: {
    address: 'anseoladh seoladhsraide',
    birthday: 'cobreith colabreith',
    email: 'anseoladhpuist anseoladhpuistd postd seoladhpuist seoladhpuistd',
    name: 'ainm ainmmeadhanach sloinneadh',
    org: 'buidheann',
    password: 'facalfaire',
    phone: 'aireamhfon fonlaimhe',
    place: 'anduthaich baile codpuist',
    username: 'ainmcleachdaiche farainm',
  },
  hy: {
    about:
      'akhtoroshowm alergia aryankhowmb degher hghiowtyown hivandowtyown kron serr ' +
      'tarik ալերգիա ախտորոշում արյանխումբ դեղեր կրոն հիվանդություն հղիություն սեռ ' +
      'տարիք',
    account: 'hashvehamar հաշվեհամար',
    address:
      'bnakowtyanhastse bnakowtyanvayr hasce hascey hastse poghots poghotsihastse ' +
      'բնակությանհասցե բնակությանվայր հասցե հասցէ փողոց փողոցիհասցե',
    anyname: 'anown անուն',
    birthday:
      'cnndyanor tsnndyan tsnndyanamsativ tsnndyanor tsnvel ծննդյան ծննդյանամսաթիվ ' +
      'ծննդյանօր ծնվել',
    card: 'katihamary քատիհամարը',
    email: 'elpost emailhastse emailհասցե post էլփոստ',
    money: 'ashkhatavardz ekamowt kensatoshak աշխատավարձ եկամուտ կենսաթոշակ',
    name:
      'anownazganown anownykartivra anun anunazganun azganown azganun hayranown ' +
      'hayranun ազգանուն անունազգանուն անունըքարտիվրա հայրանուն',
    nationalid:
      'andznagir andznagrihamar hanrayintsarrayowtyownnerihamaranish htsh socqart ' +
      'sotsialakankart անձնագիր անձնագրիհամար հանրայինծառայություններիհամարանիշ հծհ ' +
      'սոցիալականքարտ',
    org: 'kazmakerpowtyown կազմակերպություն',
    password: 'gaghtnabarr գաղտնաբառ',
    person:
      'amowsin ashakert bzhishk dimord erekha gnord khnamakal owgharkogh owghevor ' +
      'patsient statsogh tsnogh vacharrogh ամուսին աշակերտ բժիշկ գնորդ դիմորդ երեխա ' +
      'խնամակալ ծնող ուղարկող ուղեւոր պացիենտ ստացող վաճառող',
    phone: 'bjjayin herakhos heraxos herrakhos herrakhosahamar բջջային հեռախոս հեռախոսահամար',
    place:
      'arowardzan erkir indeks kaghak marz nahang postayindasich postayinindeks ' +
      'postayinkod shrjan tsnndavayr արուարձան երկիր ինդեքս ծննդավայր մարզ նահանգ շրջան ' +
      'փոստայինդասիչ փոստայինինդեքս փոստայինկոդ քաղաք',
    prose:
      'boghok boghokner boghoq bogoq ditoghowtyown ditoghowtyownner ditoghutyun karciq ' +
      'meknabanowtyown meknabanowtyownner meknabanutyun meknabanutyunner nshowm ' +
      'nshowmner nshum nshumner բողոք բողոքներ դիտողություն դիտողություններ ' +
      'մեկնաբանություն մեկնաբանություններ նշում նշումներ',
    thing:
      'apranki artadranki eji fayli kategoriayi khanowti ապրանքի արտադրանքի էջի խանութի ' +
      'կատեգորիայի ֆայլի',
    username:
      'makanown ogtagortsoghianown ogtanown ogtvogh մականուն օգտագործողիանուն օգտանուն ' + 'օգտվող',
  },
  ka: {
    about:
      'alergia asaki daavadeba diagnozi mokalakeoba orsuloba religia simptomebi ' +
      'siskhlisjgupi skesi tsamlebi ალერგია ასაკი დაავადება დიაგნოზი მოქალაქეობა ' +
      'ორსულობა რელიგია სიმპტომები სისხლისჯგუფი სქესი წამლები',
    account: 'angarishisnomeri ანგარიშისნომერი',
    address:
      'kucha kuchismisamarti misamarti satskhovrebeliadgili მისამართი ' +
      'საცხოვრებელიადგილი ქუჩა ქუჩისმისამართი',
    anyname: 'sakheli სახელი',
    birthday:
      'dabadebis dabadebisdghe dabadebistarighi dabadebistarigi დაბადების დაბადებისდღე ' +
      'დაბადებისთარიღი',
    card: 'baratisnomeri ბარათისნომერი',
    coordinates: 'ganedi grdzedi განედი გრძედი',
    email: 'elposta elpostismisamarti posta postismisamarti ელფოსტა ელფოსტისმისამართი',
    money: 'khelpasi pensia shemosavali პენსია შემოსავალი ხელფასი',
    name:
      'darkmeulisakheli gvari meoresakheli mplobelissakheli sakhelidagvari sakheligvari ' +
      'saxeli saxeligvari srulisakheli გვარი დარქმეულისახელი მეორესახელი ' +
      'მფლობელისსახელი სახელიდაგვარი სრულისახელი',
    nationalid:
      'pasporti piradinomeri piradoba piradobismotsmoba piradobisnomeri პასპორტი ' +
      'პირადინომერი პირადობა პირადობისმოწმობა პირადობისნომერი',
    org: 'datsesebuleba დაწესებულება',
    password: 'paroli პაროლი',
    person:
      'bavshvi ekimi gamgzavni gamqidveli ganmtskhadebeli klienti mdzgholi meughle ' +
      'meurve mflobeli mgzavri mimghebi mokalake mostsavle mplobeli mqidveli mshobeli ' +
      'patsienti studenti tanamshromeli ბავშვი გამგზავნი გამყიდველი განმცხადებელი ექიმი ' +
      'თანამშრომელი კლიენტი მგზავრი მეურვე მეუღლე მიმღები მოსწავლე მოქალაქე მფლობელი ' +
      'მყიდველი მშობელი მძღოლი პაციენტი სტუდენტი',
    phone:
      'mobiluri mobilurisnomeri mobilurisnomeria nomeria telefoni teleponi ' +
      'teleponisnomeri teleponisnomeria მობ მობილური მობილურისნომერი მობილურისნომერია ' +
      'ნომერია ტელ ტელეფონი ტელეფონისნომერი ტელეფონისნომერია',
    place:
      'dabadebisadgili kalaki kalakiandaba kveqana mkhare provintsiaanregioni ' +
      'sapostoindeksi sapostokodi shtati ubani zipansapostokodi zipანსაფოსტოკოდი ' +
      'დაბადებისადგილი მხარე პროვინციაანრეგიონი საფოსტოინდექსი საფოსტოკოდი უბანი ქალაქი ' +
      'ქალაქიანდაბა ქვეყანა შტატი',
    prose:
      'dasabuteba komentarebi komentari mosazreba mosazrebebi sachivari sachivrebi ' +
      'shenishvna shenishvnebi კომენტარები კომენტარი მოსაზრება მოსაზრებები საჩივარი ' +
      'საჩივრები შენიშვნა შენიშვნები',
    thing:
      'gverdis kategoriis maghaziis pailis produktis produktsiis გვერდის კატეგორიის ' +
      'მაღაზიის პროდუქტის პროდუქციის ფაილის',
    username:
      'metsakheli momkhmarebeli momkhmareblissakheli მეტსახელი მომხმარებელი ' +
      'მომხმარებლისსახელი',
  },
  mt: {
    about: 'allergija dizabilita grupptaddemm marda medicina religjon tqala',
    address: 'indirizz triq',
    birthday: 'datatattwelid twelid',
    email: 'postaelettronika',
    money: 'dħul salarju',
    name: 'isem isemsħiħ kunjom',
    nationalid: 'kartaidentita kartatalidentita numrutalid numrutalkarta numrutalkartatalidentita',
    person: 'applikant genitur kustodju mittent pazjent ricevitur tabib',
    phone: 'mowbajl numrutattelefown telefown',
    place: 'kodicipostali lokalita',
    prose: 'ilment ilmenti kumment kummenti notatalklijent rimarka rimarki talbatalklijent',
  },
  sq: {
    about:
      'alergji diagnoza feja gjinia grupigjakut grupiigjakut ilace mosha profesioni ' +
      'semundja shtatzenia shtetesia simptomat sindikata',
    address: 'adresa adrese rruga rruge',
    anyname: 'emer emri',
    birthday: 'dataelindjes datalindjes datelindja datelindje ditelindja lindjes lindur',
    card: 'numerkarte',
    coordinates: 'gjatesiagjeografike gjeresiagjeografike',
    email: 'adreseemail',
    money: 'pensioni rroga teardhura',
    name: 'atesia emerimesit emermesit emernekarte emriiplote emriplote mbiemer mbiemri',
    nationalid:
      'kartaeidentitetit kartaidentitetit leternjoftimi nipt numriidentitetit ' +
      'numriiidentitetit numripersonal pasaporta',
    org: 'ent',
    password: 'fjalekalim fjalekalimi',
    person:
      'aplikanti bashkeshorti bleres bleresi derguesi femija kujdestari marresi mjek ' +
      'mjeku nxenes nxenesi pacienti pasagjer pasagjeri prindi pronar qiramarres ' +
      'qiramarresi shites shitesi shofer',
    phone:
      'celular celulari numertelefoni numricelularit numriicelularit numriitelefonit ' +
      'numritelefonit telefon telefoni',
    place:
      'distrikt kodipostar kodpostar kodzip komuna postar provinca qytet qyteti shteti ' +
      'vendi vendlindja',
    prose:
      'kerkesaeklientit kerkesaklientit kerkesatevecanta koment komente komenti ' +
      'pershkrimiipageses pershkrimipageses qellimiipageses qellimipageses shenim ' +
      'shenime shenimedorezimi shenimeporosie shenimet udhezimeperdorezim ' +
      'udhezimeperkorrierin verejtje verejtjet',
    thing: 'dyqanit faqes kategorise markes ngjarjes produktit skedarit',
    username:
      'emerperdoruesi emriiperdoruesit emriperdoruesit mbiquajtur nofka nofke ' + 'pseudonimi',
    vehicle: 'targa targaemakines targamakines',
  },
}
