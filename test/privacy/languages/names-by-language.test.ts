import { describe, expect, test } from 'vitest'
import { createScrubber } from '../../../src/privacy'

/** Underscores stand for spaces. */
type Row = readonly [what: string, value: string, names: string]

const personal: readonly Row[] = [
  [
    'a date of birth',
    '21/09/1986',
    "ಹುಟ್ಟಿದ_ದಿನಾಂಕ ಜನ್ಮ_ದಿನಾಂಕ పుట్టిన_తేదీ పుట్టిన_తేది జన్మ_తేదీ பிறந்த_தேதி பிறந்த_திகதி ജനിച്ച_തീയതി ജനനത്തീയതി জন্ম_তারিখ জন্ম_তাৰিখ જન્મ_તારીખ जन्म_दिनांक जन्मतिथि ਜਨਮ_ਮਿਤੀ ଜନ୍ମ_ତାରିଖ උපන්_දිනය जन्म_मिति วันเดือนปีเกิด ວັນເດືອນປີເກີດ ថ្ងៃខែឆ្នាំកំណើត မွေးသက္ကရာဇ် taariikhda_dhalashada tarehe_ya_kuzaliwa ranar_haihuwa የትውልድ_ቀን የልደት_ቀን tug'ilgan_sana туған_күні туулган_күнү туулган_датасы төрсөн_он_сар_өдөр doğum_tarixi تاریخ_تولد ծննդյան_ամսաթիվ დაბადების_თარიღი תאריך_לידה дата_нараджэння data_de_naixement jaiotze-data dzimšanas_datums gimimo_data sünnikuupäev dyddiad_geni dáta_breithe",
  ],
  [
    'a full name',
    'Kvist Olena',
    "nombre_completo nombre_y_apellidos nom_complet nom_et_prénom nome_completo nome_e_cognome vollständiger_name vor-_und_nachname volledige_naam voor-_en_achternaam fullständigt_namn för-_och_efternamn fullt_navn for-_og_etternavn for-_og_efternavn koko_nimi täisnimi ees-_ja_perekonnanimi pilns_vārds vārds_uzvārds vardas_pavardė vardas_ir_pavardė imię_i_nazwisko jméno_a_příjmení celé_jméno meno_a_priezvisko celé_meno ime_in_priimek ime_i_prezime puno_ime име_и_презиме име_и_фамилия трите_имена teljes_név nume_complet nume_și_prenume nume_si_prenume ФИО фамилия_имя_отчество полное_имя ПІБ повне_ім'я прізвище_та_ім'я прозвішча_і_імя імя_і_прозвішча ονοματεπώνυμο πλήρες_όνομα ad_soyad adı_soyadı isim_soyisim ism_familiya to'liq_ism аты-жөні толық_аты толук_аты аты-жөнү тулы_исем ady_familiýasy ному_насаб номи_пурра овог_нэр бүтэн_нэр نام_و_نام_خانوادگی نام_کامل الاسم_الكامل الاسم_الثلاثي الاسم_الرباعي שם_מלא שם_פרטי_ושם_משפחה پورا_نام مکمل_نام ناوی_تەواو navê_tevahî पूरा_नाम पूर्ण_नाम संपूर्ण_नाव पुरा_नाम সম্পূর্ণ_নাম পুরো_নাম পূর্ণ_নাম পূৰ্ণ_নাম પૂરું_નામ ਪੂਰਾ_ਨਾਮ ପୂରା_ନାମ முழு_பெயர் முழுப்_பெயர் పూర్తి_పేరు ಪೂರ್ಣ_ಹೆಸರು മുഴുവൻ_പേര് പൂർണ്ണ_നാമം සම්පූර්ණ_නම ชื่อ-นามสกุล ชื่อเต็ม ຊື່_ແລະ_ນາມສະກຸນ ຊື່ເຕັມ ឈ្មោះពេញ នាមត្រកូល_និងនាមខ្លួន အမည်အပြည့်အစုံ အမည် họ_và_tên họ_tên nama_lengkap nama_penuh buong_pangalan jina_kamili suna_cikakke cikakken_suna aha_zuru_oke orúkọ_kíkún orukọ_kikun magaca_oo_buuxa magaca_buuxa amagama_aphelele igama_elipheleleyo volle_naam naam_en_van ሙሉ_ስም amazina_yombi emri_i_plotë emri_dhe_mbiemri անուն_ազգանուն სახელი_და_გვარი სახელი_გვარი სრული_სახელი nom_i_cognoms nome_e_apelidos izen-abizenak izena_eta_abizena enw_llawn ainm_iomlán fullt_nafn isem_sħiħ isem_u_kunjom 姓名 氏名 お名前 성명 이름 성함 全名",
  ],
  [
    'a surname',
    'Kvist',
    'apellido apellidos primer_apellido apellido_paterno apellido_materno nom_de_famille cognome sobrenome apelido último_nome nachname familienname achternaam familienaam efternamn etternavn efternavn sukunimi perekonnanimi perenimi uzvārds pavardė nazwisko příjmení priezvisko priimek prezime презиме фамилия фамилно_име vezetéknév családnév nume_de_familie прізвище прозвішча επώνυμο επίθετο soyad soyadı soyisim familiya тегі фамилиясы фамилиясе familiýasy насаб овог نام_خانوادگی اللقب اسم_العائلة الكنية שם_משפחה خاندانی_نام paşnav उपनाम कुलनाम आडनाव थर পদবি পদবী উপাধি અટક ਗੋਤ ਉਪਨਾਮ ଉପନାମ குடும்பப்_பெயர் ఇంటి_పేరు ಉಪನಾಮ ಕುಲನಾಮ കുടുംബപ്പേര് വീട്ടുപേര് වාසගම นามสกุล ນາມສະກຸນ នាមត្រកូល မျိုးရိုးအမည် họ nama_belakang nama_keluarga apelyido jina_la_ukoo jina_la_familia sunan_mahaifi aha_nna orúkọ_ìdílé orukọ_idile isibongo ifani የአባት_ስም surname mbiemri ազգանուն გვარი cognom abizena cyfenw sloinne eftirnafn kunjom 姓 苗字 성',
  ],
  [
    'a telephone',
    '4718823',
    'teléfono número_de_teléfono móvil celular numéro_de_téléphone téléphone_portable portable telefone telemóvel telefono cellulare numero_di_telefono telefonnummer handynummer rufnummer mobilnummer telefoonnummer gsm-nummer mobiel_nummer puhelin puhelinnumero matkapuhelin telefoninumber mobiil tālrunis tālruņa_numurs mobilais telefonas telefono_numeris mob._tel. numer_telefonu telefon_komórkowy nr_tel. telefonní_číslo telefónne_číslo mobil telefonska_številka gsm broj_telefona mobitel број_телефона мобилни телефонски_број телефон телефонен_номер gsm_номер telefonszám mobiltelefon număr_de_telefon nr._telefon номер_телефона мобильный_телефон сотовый номер_телефону мобільний нумар_тэлефона тэлефон τηλέφωνο κινητό αριθμός_τηλεφώνου telefon_numarası cep_telefonu cep_no mobil_nömrə telefon_nömrəsi telefon_raqami mobil_raqam телефон_нөмірі ұялы_телефон телефон_номери уюлдук_телефон телефон_номеры telefon_belgisi рақами_телефон утасны_дугаар гар_утас شماره_تلفن شماره_موبایل تلفن_همراه رقم_الهاتف رقم_الجوال رقم_الموبايل טלפון טלפון_נייד מספר_טלפון נייד فون_نمبر موبائل_نمبر ژمارەی_مۆبایل ژمارەی_تەلەفۆن hejmara_telefonê फोन_नंबर मोबाइल_नंबर मोबाइल दूरभाष मोबाईल_नंबर मोबाईल_क्रमांक फोन_नम्बर मोबाइल_नम्बर ফোন_নম্বর মোবাইল_নম্বর মোবাইল মুঠোফোন ফোন_নম্বৰ ફોન_નંબર મોબાઇલ_નંબર મોબાઈલ_નંબર ਫ਼ੋਨ_ਨੰਬਰ ਮੋਬਾਈਲ_ਨੰਬਰ ଫୋନ୍_ନମ୍ବର ମୋବାଇଲ୍_ନମ୍ବର தொலைபேசி_எண் கைபேசி_எண் மொபைல்_எண் ఫోన్_నంబర్ మొబైల్_నంబర్ మొబైల్_నెంబర్ ಫೋನ್_ಸಂಖ್ಯೆ ಮೊಬೈಲ್_ಸಂಖ್ಯೆ ದೂರವಾಣಿ ഫോൺ_നമ്പർ മൊബൈൽ_നമ്പർ දුරකථන_අංකය ජංගම_දුරකථනය දුරකථන เบอร์โทร เบอร์โทรศัพท์ เบอร์มือถือ โทรศัพท์มือถือ หมายเลขโทรศัพท์ ເບີໂທ ເບີໂທລະສັບ ເບີມືຖື លេខទូរស័ព្ទ លេខទូរសព្ទ ទូរស័ព្ទ ဖုန်းနံပါတ် ဖုန်း số_điện_thoại điện_thoại di_động sđt nomor_telepon nomor_hp no_hp nombor_telefon no_telefon numero_ng_telepono numero_ng_cellphone nambari_ya_simu namba_ya_simu simu lambar_waya lambar_tarho nọmba_ekwentị nọ́mbà_fóònù nọmba_foonu lambarka_taleefanka taleefanka lambarka_mobilka inombolo_yocingolo inombolo_yefoni selfoonnommer telefoonnommer ስልክ_ቁጥር ሞባይል nimero_ya_telefone telefoni numri_i_telefonit numër_telefoni հեռախոսահամար հեռախոս ტელეფონის_ნომერი მობილურის_ნომერი მობილური telèfon número_de_telèfon mòbil teléfono_móbil telefono_zenbakia mugikorra rhif_ffôn ffôn_symudol uimhir_theileafóin fón_póca símanúmer farsími gsm-númer numru_tat-telefon mowbajl 電話 電話番号 携帯電話 携帯番号 전화번호 휴대폰 휴대전화 핸드폰_번호 연락처 电话 手机 手机号 手机号码 联系电话 電話號碼 手機 手機號碼 行動電話 nama_waea',
  ],
  [
    'an address',
    'Ardmore 7',
    'dirección domicilio direccion_de_envio adresse adresse_postale endereço morada indirizzo residenza anschrift wohnadresse adres woonadres adress postadress bostadsadress gateadresse bopæl osoite katuosoite kotiosoite aadress elukoht adrese dzīvesvieta adresas gyvenamoji_vieta adres_zamieszkania adres_zameldowania adresa bydliště trvalé_bydlisko naslov prebivališče prebivalište адреса пребивалиште адрес постоянен_адрес lakcím lakóhely domiciliu reședință адрес_проживания место_жительства адреса_проживання місце_проживання адрас месца_жыхарства διεύθυνση κατοικία ikametgah ünvan yaşayış_yeri manzil yashash_joyi мекенжай тұрғылықты_жері дареги жашаган_жери тору_урыны ýaşaýan_ýeri суроға истиқоматгоҳ хаяг آدرس نشانی محل_سکونت العنوان عنوان_السكن محل_الإقامة כתובת כתובת_מגורים پتہ رہائشی_پتہ ناونیشان navnîşan पता स्थायी_पता पत्ता ठेगाना ঠিকানা স্থায়ী_ঠিকানা ঠিকনা સરનામું ਪਤਾ ଠିକଣା முகவரி చిరునామా ವಿಳಾಸ മേൽവിലാസം വിലാസം ලිපිනය ที่อยู่ ที่อยู่ปัจจุบัน ທີ່ຢູ່ អាសយដ្ឋាន လိပ်စာ နေရပ်လိပ်စာ địa_chỉ địa_chỉ_nhà alamat alamat_rumah tirahan anwani makazi adireshi adreesị àdírẹ́sì cinwaanka ikheli idilesi straatadres አድራሻ aderesi հասցե բնակության_վայր მისამართი საცხოვრებელი_ადგილი adreça domicili enderezo helbidea cyfeiriad seoladh heimilisfang indirizz 住所 ご住所 居住地 주소 자택_주소 地址 家庭住址 住址',
  ],
  [
    'a passport',
    'X3847192',
    "carte_d'identité numéro_de_carte_d'identité carta_d'identità numero_di_carta_d'identità passeport passaporto passport pasaporte passaporte reisepass paspoort pass passi pase pasas paszport putovnica pasoš útlevél pașaport паспорт διαβατήριο pasaport pasport گذرنامه جواز_السفر דרכון پاسپورٹ पासपोर्ट পাসপোর্ট પાસપોર્ટ ਪਾਸਪੋਰਟ கடவுச்சீட்டு పాస్‌పోర్ట్ ಪಾಸ್‌ಪೋರ್ಟ್ പാസ്പോർട്ട് ගමන්_බලපත්‍රය หนังสือเดินทาง ປັດສະປອດ លិខិតឆ្លងដែន နိုင်ငံကူးလက်မှတ် hộ_chiếu paspor pasipoti fasfo baasaboor ፓስፖርት pasiporo անձնագիր პასპორტი passaport pasaportea pasbort vegabréf 護照 旅券 パスポート 여권 护照 номер_на_паспорт",
  ],
  [
    'a password',
    'kvistolena',
    'contraseña clave mot_de_passe senha palavra-passe password passwort kennwort wachtwoord lösenord passord adgangskode salasana parool parole slaptažodis hasło heslo geslo lozinka лозинка парола jelszó parolă пароль κωδικός_πρόσβασης συνθηματικό şifre parola şifrə parol құпия_сөз құпиясөз сырсөз серсүз рамз нууц_үг رمز_عبور گذرواژه كلمة_المرور כלל_סיסמה סיסמה پاس_ورڈ पासवर्ड পাসওয়ার্ড પાસવર્ડ ਪਾਸਵਰਡ ପାସୱାର୍ଡ கடவுச்சொல் పాస్‌వర్డ్ ಪಾಸ್‌ವರ್ಡ್ പാസ്‌വേഡ് මුරපදය รหัสผ่าน ລະຫັດຜ່ານ ពាក្យសម្ងាត់ စကားဝှက် mật_khẩu kata_sandi kata_laluan nenosiri neno_la_siri kalmar_sirri okwuntughe ọrọ_aṣínà furaha_sirta iphasiwedi wagwoord የይለፍ_ቃል ijambobanga fjalëkalimi գաղտնաբառ პაროლი contrasenya contrasinal pasahitza cyfrinair pasfhocal lykilorð パスワード 暗証番号 비밀번호 암호 密码 密碼',
  ],
  [
    'an age',
    '34',
    'edad âge idade leeftijd ålder alder ikä vanus vecums amžius wiek věk vek starost dob возраст életkor vârstă вік узрост ηλικία yaş yosh жасы нас سن عمر العمر גיל उम्र आयु वय বয়স ઉંમર ਉਮਰ ବୟସ வயது వయస్సు ವಯಸ್ಸು പ്രായം වයස อายุ ອາຍຸ អាយុ အသက် tuổi umur usia umri shekaru afọ_ole ዕድሜ mosha տարիք ასაკი edat 年齢 나이 연령 年龄 年齡',
  ],
  [
    'an account',
    '8827104455',
    'iban número_de_cuenta numéro_de_compte conta número_da_conta numero_di_conto kontonummer rekeningnummer tilinumero kontonumber konta_numurs sąskaitos_numeris numer_konta nr_rachunku číslo_účtu številka_računa broj_računa број_рачуна номер_рахунку номер_счёта номер_на_сметка számlaszám număr_de_cont αριθμός_λογαριασμού hesap_no hesap_numarası hesab_nömrəsi hisob_raqami шот_нөмірі эсеп_номери شماره_حساب رقم_الحساب מספר_חשבון खाता_संख्या खाता_नंबर হিসাব_নম্বর একাউন্ট_নম্বর ખાતા_નંબર ਖਾਤਾ_ਨੰਬਰ கணக்கு_எண் ఖాతా_సంఖ్య ಖಾತೆ_ಸಂಖ್ಯೆ അക്കൗണ്ട്_നമ്പർ ගිණුම්_අංකය เลขที่บัญชี เลขบัญชี ເລກບັນຊີ លេខគណនី အကောင့်နံပါတ် số_tài_khoản nomor_rekening no_akaun nombor_akaun numero_ng_account nambari_ya_akaunti namba_ya_akaunti lambar_asusu nọmba_akaụntụ የሂሳብ_ቁጥር հաշվեհամար ანგარიშის_ნომერი 口座番号 계좌번호 银行账号 账号 帳號 銀行帳號',
  ],
  [
    'who has an account',
    'Olena Kvist',
    'titulaire titular intestatario kontoinhaber rekeninghouder kontohavare kontohaver tilinomistaja konto_omanik konta_īpašnieks sąskaitos_savininkas posiadacz_rachunku majitel_účtu majiteľ_účtu imetnik_računa vlasnik_računa власник_рахунку владелец_счёта титуляр_на_сметката számlatulajdonos titular_de_cont δικαιούχος_λογαριασμού hesap_sahibi hesab_sahibi hisob_egasi шот_иесі эсеп_ээси صاحب_حساب صاحب_الحساب בעל_החשבון खाताधारक खातेदार একাউন্টধারী ખાતાધારક ਖਾਤਾਧਾਰਕ கணக்கு_வைத்திருப்பவர் ఖాతాదారు ಖಾತೆದಾರ അക്കൗണ്ട്_ഉടമ ගිණුම්_හිමියා เจ้าของบัญชี ชื่อบัญชี ເຈົ້າຂອງບັນຊີ ម្ចាស់គណនី အကောင့်ပိုင်ရှင် chủ_tài_khoản pemilik_rekening pemilik_akaun mwenye_akaunti 口座名義 예금주 开户人 户名 戶名',
  ],
  [
    'whom somebody lives with',
    'married',
    'estado_civil situation_familiale état_civil stato_civile familienstand burgerlijke_staat civilstånd sivilstatus civilstand siviilisääty perekonnaseis ģimenes_stāvoklis šeimyninė_padėtis stan_cywilny rodinný_stav zakonski_stan bračni_status брачни_статус семейное_положение сімейний_стан семейно_положение családi_állapot stare_civilă οικογενειακή_κατάσταση medeni_hal medeni_durum ailə_vəziyyəti oilaviy_holati отбасылық_жағдайы үй-бүлөлүк_абалы وضعیت_تاهل الحالة_الاجتماعية מצב_משפחתי वैवाहिक_स्थिति বৈবাহিক_অবস্থা વૈવાહિક_સ્થિતિ திருமண_நிலை వైవాహిక_స్థితి ವೈವಾಹಿಕ_ಸ್ಥಿತಿ വൈവാഹിക_നില විවාහක_තත්ත්වය สถานภาพสมรส สถานะสมรส ສະຖານະພາບ tình_trạng_hôn_nhân status_perkawinan status_perkahwinan hali_ya_ndoa 婚姻状況 婚姻状况 婚姻狀況',
  ],
  [
    'a nationality',
    'Kenyan',
    'nacionalidad nationalité nacionalidade nazionalità cittadinanza staatsangehörigkeit nationaliteit nationalitet kansalaisuus kodakondsus pilsonība pilietybė obywatelstwo narodowość státní_občanství občianstvo državljanstvo држављанство гражданство громадянство állampolgárság cetățenie υπηκοότητα uyruk vətəndaşlıq fuqarolik азаматтығы жарандыгы تابعیت ملیت الجنسية אזרחות राष्ट्रीयता জাতীয়তা રાષ્ટ્રીયતા ਕੌਮੀਅਤ தேசியம் జాతీయత ರಾಷ್ಟ್ರೀಯತೆ ദേശീയത ජාතිය สัญชาติ ສັນຊາດ សញ្ជាតិ နိုင်ငံသား quốc_tịch kewarganegaraan warganegara nasyonalidad uraia 国籍 국적 國籍',
  ],
]

const things: readonly Row[] = [
  [
    'a product',
    'Kettle',
    'nombre_producto nombre_del_producto nom_produit nom_du_produit nome_produto nome_do_produto nome_prodotto nome_del_prodotto produktname artikelname productnaam artikelnaam produktnamn produktnavn varenavn tuotenimi tuotteen_nimi toote_nimi tootenimi produkta_nosaukums preces_nosaukums produkto_pavadinimas prekės_pavadinimas nazwa_produktu nazwa_towaru název_produktu název_zboží názov_produktu názov_tovaru ime_izdelka naziv_izdelka naziv_proizvoda ime_proizvoda назив_производа име_производа име_на_производ име_на_продукт име_на_продукта наименование_на_продукта termék_neve terméknév nume_produs denumire_produs название_товара наименование_товара имя_товара название_продукта назва_товару назва_продукту назва_тавару όνομα_προϊόντος ürün_adı ürünAdı məhsul_adı mahsulot_nomi tovar_nomi тауар_атауы өнім_атауы товардын_аталышы продукттун_аты товар_исеме haryt_ady номи_мол бүтээгдэхүүний_нэр барааны_нэр نام_محصول نام_کالا اسم_المنتج اسم_السلعة שם_מוצר שם_המוצר مصنوعات_کا_نام پروڈکٹ_کا_نام د_محصول_نوم उत्पाद_का_नाम उत्पाद_नाम उत्पादनाचे_नाव उत्पादनको_नाम পণ্যের_নাম পণ্যের_নাম ઉત્પાદનનું_નામ ਉਤਪਾਦ_ਦਾ_ਨਾਮ ଉତ୍ପାଦର_ନାମ தயாரிப்பு_பெயர் பொருள்_பெயர் ఉత్పత్తి_పేరు ಉತ್ಪನ್ನದ_ಹೆಸರು ഉൽപ്പന്നത്തിന്റെ_പേര് නිෂ්පාදන_නම ชื่อสินค้า ชื่อผลิตภัณฑ์ ຊື່ສິນຄ້າ ကုန်ပစ္စည်းအမည် ထုတ်ကုန်အမည် tên_sản_phẩm tên_sản_phẩm nama_produk nama_barang pangalan_ng_produkto jina_la_bidhaa jina_la_bidhaa sunan_kaya aha_ngwaahịa orúkọ_ọjà magaca_badeecada produknaam የምርት_ስም maqaa_oomishaa emri_i_produktit ապրանքի_անունը արտադրանքի_անվանումը პროდუქტის_სახელი nom_producte produktuaren_izena enw_cynnyrch ainm_táirge vöruheiti 商品名 製品名 상품명 제품명 商品名称 产品名称 商品名稱 ingoa_hua',
  ],
  [
    'a category',
    'Kettles',
    'nombre_categoria nom_catégorie nome_categoria kategoriename categorienaam kategorinamn kategorinavn luokan_nimi kategooria_nimi kategorijas_nosaukums kategorijos_pavadinimas nazwa_kategorii název_kategorie názov_kategórie ime_kategorije naziv_kategorije назив_категорије име_на_категория kategória_neve nume_categorie название_категории назва_категорії όνομα_κατηγορίας kategori_adı kateqoriya_adı kategoriya_nomi санат_атауы категориянын_аты نام_دسته اسم_الفئة اسم_القسم שם_קטגוריה श्रेणी_का_नाम বিভাগের_নাম வகை_பெயர் వర్గం_పేరు ชื่อหมวดหมู่ tên_danh_mục nama_kategori jina_la_kategoria カテゴリ名 카테고리명 类别名称 分類名稱',
  ],
  [
    'a file',
    'Invoice June',
    "nombre_archivo nom_fichier nome_arquivo nome_file dateiname bestandsnaam filnamn filnavn tiedostonimi faili_nimi faila_nosaukums failo_pavadinimas nazwa_pliku název_souboru názov_súboru ime_datoteke naziv_datoteke назив_датотеке име_на_файл fájlnév nume_fișier имя_файла ім'я_файлу назва_файлу όνομα_αρχείου dosya_adı fayl_adı fayl_nomi файл_атауы файлдын_аты نام_فایل اسم_الملف שם_קובץ फ़ाइल_का_नाम ফাইলের_নাম கோப்பு_பெயர் ఫైల్_పేరు ชื่อไฟล์ tên_tệp nama_file nama_berkas jina_la_faili ファイル名 파일명 文件名 檔案名稱",
  ],
  [
    'a page',
    'Pricing',
    'nombre_pagina nom_page nome_pagina seitenname seitentitel paginanaam sidnamn sivun_nimi nazwa_strony název_stránky назив_странице име_на_страница oldal_neve nume_pagină название_страницы назва_сторінки sayfa_adı səhifə_adı sahifa_nomi бет_атауы نام_صفحه اسم_الصفحة שם_עמוד पृष्ठ_का_नाम পৃষ্ঠার_নাম ชื่อหน้า tên_trang nama_halaman ページ名 페이지명 页面名称 頁面名稱',
  ],
  [
    'a brand',
    'Ardmore',
    'nombre_marca nom_marque nome_marca markenname merknaam varumärke merkenavn merkin_nimi nazwa_marki název_značky naziv_brenda име_на_марка márka_neve nume_marcă название_бренда назва_бренду marka_adı brend_nomi نام_برند اسم_الماركة שם_מותג ब्रांड_का_नाम ชื่อแบรนด์ tên_thương_hiệu nama_merek ブランド名 브랜드명 品牌名称',
  ],
  [
    'a shop',
    'Ardmore Mall',
    "nombre_tienda nom_magasin nome_loja nome_negozio filialname winkelnaam butiksnamn butikknavn myymälän_nimi nazwa_sklepu název_prodejny naziv_trgovine име_на_магазин üzlet_neve nume_magazin название_магазина назва_магазину mağaza_adı do'kon_nomi дүкен_атауы نام_فروشگاه اسم_المتجر שם_חנות दुकान_का_नाम ชื่อร้าน tên_cửa_hàng nama_toko 店舗名 매장명 门店名称",
  ],
  [
    'a kind',
    'Standard',
    'tipo type typ soort tyyppi tips tipas rodzaj druh vrsta врста тип típus tür növ tur түрі نوع סוג प्रकार ধরন வகை రకం ประเภท ປະເພດ loại jenis uri aina 種類 유형 类型',
  ],
  [
    'a colour',
    'Standard',
    'color couleur cor colore farbe kleur färg farge farve väri värv krāsa spalva kolor barva farba boja боја цвят цвет колір szín culoare χρώμα renk rəng rang түсі رنگ لون צבע रंग রঙ நிறம் రంగు สี ສີ màu warna kulay rangi 色 색상 颜色',
  ],
  [
    'a quantity',
    '12',
    'cantidad quantité quantidade quantità menge aantal antal antall määrä kogus daudzums kiekis ilość množství množstvo količina количина количество кількість mennyiség cantitate ποσότητα miktar adet say miqdar soni саны تعداد الكمية כמות मात्रा পরিমাণ அளவு పరిమాణం จำนวน ຈຳນວນ số_lượng jumlah dami idadi 数量 수량',
  ],
  [
    'a price',
    '12.50',
    'precio prix preço prezzo preis prijs pris hinta hind cena kaina цена ціна ár preț τιμή fiyat qiymət narx бағасы قیمت السعر מחיר कीमत দাম விலை ధర ราคา ລາຄາ giá harga presyo bei 価格 가격 价格',
  ],
  [
    'a date',
    '2026-03-05',
    'fecha date data datum dato päivämäärä kuupäev datums dátum дата fecha_entrega livraison lieferdatum leverdatum toimituspäivä data_dostawy datum_doručení дата_доставки teslim_tarihi çatdırılma_tarixi تاریخ_تحویل تاريخ_التسليم תאריך_אספקה डिलीवरी_तारीख ডেলিভারি_তারিখ วันที่จัดส่ง ngày_giao_hàng tanggal_pengiriman 配送日 배송일 发货日期',
  ],
  [
    'a title',
    'Red Kettle',
    'título titre título_produto titolo titel otsikko pealkiri virsraksts pavadinimas tytuł název názov наслов заглавие название назва cím titlu τίτλος başlık sərlavha sarlavha тақырыбы عنوان_محصول عنوان_المنتج כותרת शीर्षक শিরোনাম தலைப்பு శీర్షిక ຫົວຂໍ້ tiêu_đề judul tajuk pamagat kichwa タイトル 제목 标题',
  ],
  [
    'a department',
    'Furniture',
    "departamento seção reparto abteilung afdeling avdelning osasto osakond nodaļa skyrius dział oddělení oddelenie oddelek odjel одељење отдел відділ osztály departament τμήμα bölüm şöbə bo'lim бөлімі بخش القسم מחלקה विभाग বিভাগ துறை విభాగం แผนก ພະແນກ bộ_phận departemen jabatan kagawaran idara 部門 부서 部门",
  ],
  [
    'a way to pay',
    'Card',
    "método_pago mode_paiement forma_pagamento metodo_pagamento zahlungsart betaalmethode betalningssätt betalingsmåte betalingsmetode maksutapa makseviis maksājuma_veids mokėjimo_būdas metoda_płatności způsob_platby spôsob_platby način_plačila način_plaćanja начин_плаћања метод_на_плащане способ_оплаты спосіб_оплати fizetési_mód metodă_de_plată τρόπος_πληρωμής ödeme_yöntemi ödəniş_üsulu to'lov_usuli төлем_түрі روش_پرداخت طريقة_الدفع אמצעי_תשלום भुगतान_विधि পেমেন্ট_পদ্ধতি வழி_பணம் చెల్లింపు_విధానం วิธีชำระเงิน ວິທີຊຳລະ phương_thức_thanh_toán metode_pembayaran kaedah_bayaran paraan_ng_pagbabayad njia_ya_malipo 支払方法 결제수단 支付方式",
  ],
  [
    'the state of an order',
    'Draft',
    'estado_pedido statut_commande situação_pedido stato_ordine bestellstatus orderstatus tilauksen_tila tellimuse_olek pasūtījuma_statuss užsakymo_būsena status_zamówienia stav_objednávky stanje_naročila status_narudžbe статус_поруџбине статус_на_поръчка статус_заказа статус_замовлення rendelés_állapota stare_comandă κατάσταση_παραγγελίας sipariş_durumu sifariş_statusu buyurtma_holati тапсырыс_күйі وضعیت_سفارش حالة_الطلب סטטוס_הזמנה आदेश_स्थिति অর্ডার_অবস্থা ஆர்டர்_நிலை ఆర్డర్_స్థితి สถานะคำสั่งซื้อ ສະຖານະ trạng_thái_đơn_hàng status_pesanan status_tempahan hali_ya_agizo 注文状態 주문상태 订单状态',
  ],
  [
    'a size',
    'Large',
    "talla taille tamanho taglia größe maat storlek størrelse koko suurus izmērs dydis rozmiar velikost veľkosť veličina величина размер розмір méret mărime μέγεθος beden ölçü o'lcham өлшемі اندازه المقاس מידה आकार আকার அளவு పరిమాణం ขนาด ຂະໜາດ kích_cỡ ukuran saiz laki ukubwa サイズ 사이즈 尺码",
  ],
  [
    'a tariff',
    'Free',
    "plan abonnement plano piano tarif paketti pakett plāns planas plan_taryfowy paket пакет план тариф csomag abonament πακέτο ta'rif پلن الخطة תוכנית योजना প্ল্যান திட்டம் ప్లాన్ แพ็กเกจ ແພັກເກດ gói pakej kifurushi プラン 요금제 套餐",
  ],
  [
    'a product itself',
    'Coffee maker',
    'producto produit produto prodotto produkt product tuote toode prece prekė towar zboží tovar izdelek proizvod производ продукт товар termék produs προϊόν ürün məhsul mahsulot тауар کالا المنتج מוצר उत्पाद পণ্য பொருள் ఉత్పత్తి ಉತ್ಪನ್ನ ഉൽപ്പന്നം භාණ්ඩය สินค้า ສິນຄ້າ ទំនិញ ကုန်ပစ္စည်း sản_phẩm barang produk bidhaa 商品 상품',
  ],
]

const scrubber = createScrubber({ key: 'k' })

/** Under which of the names the value stays as it is. */
function keptUnder(names: string, value: string): string[] {
  return names.split(' ').filter((name) => {
    const property = name.replaceAll('_', ' ')
    const { properties } = scrubber.scrub({ event: 'Saved', properties: { [property]: value } })
    return (properties as Record<string, unknown>)[property] === value
  })
}

describe('in the words of some seventy languages', () => {
  test.each(personal)('%s is somebody’s', (_what, value, names) => {
    expect(keptUnder(names, value)).toEqual([])
  })

  test.each(things)('%s, or its name, is nobody’s', (_what, value, names) => {
    expect(keptUnder(names, value)).toEqual(names.split(' '))
  })
})
