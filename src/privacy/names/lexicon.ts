import type { Kind } from '../vocabulary/kind'

/**
 * Property names by kind: lower-case, without separators, accents and numbers. A name is looked up by
 * its last words (`billing_email` and `$set.$email` are under `email`), a name in letters other than
 * Latin by how it begins or ends.
 */
export const lexicon: Partial<Record<Kind, string>> = {
  email:
    'email mail emailaddress emailaddr emailid mailaddress replyto em mailto courriel correo correoelectronico epost eposta sahkoposti posta почта ηλεκτρονικοταχυδρομειο メール 이메일 메일 邮箱 郵箱 电子邮件 電子郵件 البريد בריד דואל ईमेल upi vpa',
  phone:
    'phone telephone tel mobile cell cellular msisdn whatsapp fax contactnumber ph sms callerid telefon telefonu telefono telefone telefoon handy movil celular cellulare gsm mobil mobilni mobiel puhelin matkapuhelin portable komorka telefonszam 電話 携帯 전화 휴대폰 핸드폰 手机 手機 电话 телефон телефона мобильный τηλεφωνο هاتف טלפון telepon telemovel dienthoai nohp cellulari',
  name: 'firstname lastname fullname surname givenname familyname middlename maidenname displayname realname legalname forename preferredname patronymic holdername cardholder cardholdername accountholder nameoncard namefirst namelast namefull namegiven namefamily fname lname fn ln kana furigana vorname nachname familienname nom prenom famille nombre nombrecompleto apellido nome nomecompleto cognome sobrenome voornaam achternaam imie nazwisko fornamn efternamn fornavn etternavn efternavn etunimi sukunimi jmeno prijmeni keresztnev vezeteknev prenume soyad soyadi adsoyad isim 名前 氏名 姓 名 姓名 名字 苗字 이름 성명 имя фамилия отчество фио призвище ονομα επωνυμο الاسم שם नाम namalengkap hoten prezime priimek apelido フリガナ ふりがな прізвище',
  person:
    'sharedwith sender author owner reporter recipient customer user assignee reviewer approver employee manager patient guest invitee attendee passenger contact kontakt kunde cliente client holder shippingname billingname cardname deliveryname candidate spouse doctor physician teacher nurse member contactperson nextofkin signatory ansprechpartner',
  username:
    'username userlogin login loginname nickname userhandle benutzername utilisateur usuario gebruikersnaam uzytkownik anvandarnamn brugernavn ユーザー 用户名 사용자',
  address:
    'address street streetname streetline addressline addr line1 line2 housenumber adresse anschrift strasse hausnummer indirizzo direccion domicilio calle endereco logradouro rua straat straatnaam huisnummer adres ulica adress gata gade vej osoite lakcim utca adresa 住所 地址 주소 адрес улица διευθυνση العنوان כתובת पता alamat diachi morada адреса ulice',
  birthday:
    'dob birth birthday birthdate birthyear bday geburtsdatum geburtstag naissance nacimiento nascita nascimento geboortedatum fodelsedatum fodselsdato fodselsdag syntymaaika urodzenia narozeni szuletesidatum dogumtarihi nasterii 生年月日 생년월일 出生日期 生日 рождения tanggallahir ngaysinh rodenja fechanac datanasc gebdatum fodd',
  about:
    'gender sex age agerange ethnicity race religion nationality maritalstatus income jobtitle occupation avatar avatarurl photourl profilepicture profileimage bio',
  ip: 'ip ipaddress ipaddr ipv remoteaddr forwarded forwardedfor',
  coordinates:
    'lat lng lon latitude longitude latlng latlong lnglat coord coordinate geopoint geolocation latitud longitud altitude',
  place:
    'city cityname town region province county district country countrycode countryname continent postalcode postcode zip zipcode plz postleitzahl cep codepostal codigopostal postnummer timezone tz subdivision ort stadt bundesland ville ciudad pais provincia citta cidade estado stad woonplaats miasto kaupunki mesto varos sehir 都道府県 市区町村 郵便番号 城市 город страна wohnort postal pobox geohash pluscode municipality suburb kodpocztowy miejscowosc bairro iranyitoszam psc localidad municipio comune gemeente kommun kommune mahalle ilce',
  state: 'state',
  device:
    'os osname osversion browser browsername browserversion useragent device devicetype devicemodel devicemanufacturer devicebrand screenwidth screenheight viewportwidth viewportheight screenresolution carrier devicememory platform',
  locale: 'locale language',
  id: 'distinctid anonymousid anonid externalid deviceid installid installationid uid puid alias sessionid windowid pageviewid sesid visitid replayid fbc fbp gclsrc gbraid wbraid lifatid igshid rdtcid epik',
  org: 'organization organisation company employer tenant groupkey firma entreprise empresa azienda',
  hardware:
    'mac macaddress bssid bluetoothaddress hwaddr idfa idfv gaid aaid advertisingid adid imei imsi iccid serialnumber devicename',
  referrer: 'referrer referer referringdomain referringsite',
  page: 'currenturl pageurl pagelocation pathname entryurl exiturl landingurl landingpage',
  campaign: 'gadsource',
  password:
    'password passwd passphrase passcode pwd pass passwort kennwort passe mdp contrasena clave senha parola wachtwoord haslo losenord salasana adgangskode passord heslo jelszo sifre パスワード 비밀번호 密码 密碼 пароль κωδικος secret secretkey secretanswer lozinka katasandi matkhau parool slaptazodis',
  secret:
    'token apikey privatekey accesskey accesskeyid signingkey encryptionkey masterkey authkey sessionkey writekey authorization auth bearer jwt cookie credential cred recoverycode backupcode csrf xsrf session sid phpsessid jsessionid rememberme saml sso mnemonic seedphrase pem connectionstring databaseurl dsn jeton',
  code: 'otp totp pin pincode mfacode verificationcode smscode onetimecode authcode tan',
  parameter:
    'code state key sig signature hash ticket nonce assertion samlresponse samlrequest loginhint xamzcredential xamzsecuritytoken magic invitation invite verify confirmation',
  card: 'card cardnumber cardno creditcard debitcard ccnumber ccnum cc pan kreditkarte kartennummer tarjeta carte cartao karty kortnummer 卡号 カード番号 카드번호',
  cvv: 'cvv cvc csc securitycode cardcode cardcvc',
  account:
    'iban bic swift bankaccount accountnumber accountno routingnumber sortcode konto clabe cuenta conta rekeningnummer rib bban nib ifsc rekening',
  nationalid:
    'ssn sin socialsecurity nationalid nationalinsurance idnumber idcard identitynumber taxid taxnumber tin itin ein passport driverslicense driverlicense drivinglicence licensenumber cpf cnpj rg dni nie nif curp rfc rut cuit nir numerosecu securitesociale bsn nino nin nhsnumber aadhaar aadhar pannumber pesel nip rodnecislo personnummer personnr fodselsnummer henkilotunnus hetu codicefiscale steuerid steuernummer sozialversicherungsnummer reisepass ausweis cpr egn cnp emso oib ahv kimlikno mynumber hkid nric medicare tfn mrn 주민등록번호 身份证 マイナンバー 個人番号 снилс инн паспорт tckn adoazonosito tajszam αφμ αμκα nik ktp cccd pasaporte passaporto passaporte passeport paspoort paszport cedula nss ruc fuhrerschein rijbewijs korkort',
  content:
    'innertext innerhtml selectedcontent searchquery searchterm searchtext searchkeyword comment commenttext feedback feedbacktext transcript messagebody messagetext chatmessage emailbody reviewtext',
  thing:
    'memoryaddress baseaddress sheetaddress celladdress contractaddress walletaddress programminglanguage maxage',
}
