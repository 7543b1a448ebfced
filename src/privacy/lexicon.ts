import type { Kind } from './kind'

/**
 * Property names by kind, lower-case, without separators and accents; a name is looked up by its
 * last tokens, so `billing_email` and `$set.$email` are found under `email`.
 */
export const lexicon: Partial<Record<Kind, string>> = {
  email:
    'email mail emailaddress emailaddr emailid mailaddress replyto em mailto courriel adressemail adresseemail correo correoelectronico emailadresse mailadresse epost epostadress epostadresse eposta sahkoposti sahkopostiosoite posta postaelettronica indirizzoemail emailadres adresemail adreselektroniczny emailcim почта электроннаяпочта ηλεκτρονικοταχυδρομειο メール メールアドレス 이메일 이메일주소 메일 邮箱 郵箱 电子邮件 電子郵件 البريدالإلكتروني בריד דואל ईमेल',
  phone:
    'phone phonenumber phoneno phonenum telephone telephonenumber tel telno telnr telnumber mobile mobilephone mobileno mobilenumber mobilenr cell cellphone cellular cellnumber msisdn whatsapp whatsappnumber fax faxnumber faxno contactnumber ph sms smsnumber callerid telefon telefonnummer telefonnr telefono telefone telefoon telefoonnummer telefonnumarasi handy handynummer movil celular cellulare gsm mobil mobilnummer mobilni mobiel puhelin puhelinnumero matkapuhelin numertelefonu numerotelephone numerodetelephone portable komorka telefonszam cep ceptelefonu 電話 電話番号 携帯 携帯番号 携帯電話 전화번호 휴대폰 휴대폰번호 핸드폰 手机 手机号 手机号码 手機 电话 телефон номертелефона мобильный τηλεφωνο هاتف טלפון',
  name: 'firstname lastname fullname surname givenname familyname middlename maidenname displayname realname legalname forename preferredname patronymic holdername accountholder cardholder cardholdername nameoncard beneficiaryname contactname inviteename namefirst namelast namefull namegiven namefamily fname lname mname fn ln vorname nachname familienname vollername nom prenom nomdefamille nomcomplet nombre primernombre nombrecompleto apellido apellidos nome nomecompleto cognome sobrenome voornaam achternaam imie nazwisko imieinazwisko fornamn efternamn fornavn etternavn efternavn etunimi sukunimi jmeno prijmeni keresztnev vezeteknev prenume numedefamilie soyad adsoyad isim soyisim 名前 氏名 お名前 姓 名 姓名 名字 苗字 名字カナ 이름 성명 имя фамилия отчество фио имʼя призвище ονομα επωνυμο الاسم שם नाम',
  person:
    'assignedto createdby updatedby reviewedby approvedby invitedby deletedby uploadedby modifiedby submittedby requestedby sharedby signedby sentby resolvedby referredby sharedwith sender author owner reporter recipient customer user assignee reviewer approver employee manager patient guest invitee attendee passenger contact kontakt kunde cliente client',
  username:
    'username userlogin login loginname nickname screenhandle twitterhandle userhandle benutzername nomutilisateur usuario nomeutente gebruikersnaam uzytkownik anvandarnamn brugernavn kayttajatunnus ユーザー名 用户名 사용자이름',
  address:
    'address streetaddress street streetname streetline addressline addressline1 addressline2 address1 address2 addr addr1 addr2 line1 line2 homeaddress billingaddress shippingaddress mailingaddress mailingstreet postaladdress deliveryaddress formattedaddress fulladdress housenumber adresse anschrift strasse strassehausnummer hausnummer indirizzo direccion domicilio calle endereco logradouro rua straat straatnaam huisnummer adres ulica adress gatuadress gata gade vej osoite katuosoite lakcim utca cim adresa 住所 地址 주소 адрес улица διευθυνση العنوان כתובת पता',
  birthday:
    'dob dateofbirth birthdate birthday birth bday birthyear yearofbirth bornon geburtsdatum geburtstag datenaissance datedenaissance fechanacimiento fechadenacimiento nacimiento datadinascita datanascita datanascimento datadenascimento nascimento geboortedatum fodelsedatum fodselsdato fodselsdag syntymaaika dataurodzenia datumnarozeni szuletesidatum dogumtarihi datanasterii 生年月日 생년월일 出生日期 生日 датарождения',
  about:
    'gender sex age agerange ethnicity race religion nationality maritalstatus income jobtitle occupation avatar avatarurl photourl profilepicture profilephoto profileimage gravatar bio aboutme',
  ip: 'ip ipaddress ipaddr ipv4 ipv6 clientip remoteip userip hostip peerip sourceip srcip remoteaddr remoteaddress xforwardedfor xrealip cfconnectingip trueclientip forwarded clientaddress adresseip ipadresse direccionip',
  coordinates:
    'lat lng lon latitude longitude latlng latlong lnglat coords coord coordinates geopoint geolocation geoiplatitude geoiplongitude breitengrad laengengrad latitud longitud altitude',
  place:
    'city town region province county district country countrycode countryname mpcountrycode continent postalcode postcode zip zipcode plz postleitzahl cep codepostal codigopostal postnummer kodpocztowy timezone tz geoipcityname geoipcountrycode geoipcountryname geoippostalcode geoipcontinentcode geoipsubdivision1code geoipsubdivision1name geoiptimezone subdivision ort stadt wohnort bundesland land pays ville ciudad pais provincia citta cidade estado stad woonplaats miasto kraj kaupunki mesto varos sehir 都道府県 市区町村 郵便番号 城市 省份 도시 город страна',
  state: 'state',
  device:
    'os osname osversion operatingsystem browser browsername browserversion useragent rawuseragent device devicetype devicemodel devicemanufacturer devicebrand screenwidth screenheight viewportwidth viewportheight screenresolution screendpi carrier hardwareconcurrency devicememory devicepixelratio platform timezoneoffset',
  locale: 'locale language browserlanguage languages acceptlanguage',
  id: 'userid distinctid anonymousid anonid anondistinctid identifiedid externalid externaluserid customerid memberid employeeid patientid accountid profileid personid contactid leadid subscriberid clientid visitorid deviceid installid installationid uid puid aliasid alias enduserid sessionid windowid pageviewid prevpageviewid sesid visitid replayid gasessionid fbc fbp gclid gclsrc dclid gbraid wbraid fbclid msclkid twclid lifatid igshid ttclid rdtcid epik qclid sccid irclid mceid koclickid yclid utilisateurid idutilisateur idusuario',
  org: 'orgid organizationid organisationid companyid groupid groupkey tenantid workspaceid teamid orgname organizationname organisationname companyname accountname tenantname workspacename teamname businessname organization organisation company employer tenant orgslug workspaceslug firma entreprise empresa azienda',
  hardware:
    'mac macaddress bssid bluetoothaddress hwaddr hwaddress idfa idfv gaid aaid advertisingid adid imei imsi iccid serialnumber devicename',
  referrer:
    'referrer referer referringdomain referringsite initialreferrer initialreferringdomain pagereferrer documentreferrer referrerurl refererurl referrerhost mpkeyword phkeyword',
  page: 'currenturl pageurl pagelocation documentlocation pathname currenturlpath currenturlsearch entryurl exiturl landingurl landingpage snapshothost',
  campaign:
    'utmsource utmmedium utmcampaign utmcontent utmterm utmid utmsourceplatform utmcampaignid utmcreativeformat utmmarketingtactic gadsource mccid',
  password:
    'password passwd passphrase passcode pwd pass userpassword newpassword oldpassword passwordconfirmation confirmpassword passwordconfirm passwordagain passwort kennwort motdepasse mdp contrasena clave senha parola wachtwoord haslo losenord salasana adgangskode passord heslo jelszo sifre mysqlpwd パスワード 비밀번호 密码 密碼 пароль κωδικος',
  secret:
    'secret secretkey clientsecret secretanswer token accesstoken refreshtoken idtoken authtoken sessiontoken resettoken logintoken devicetoken pushtoken apikey apisecret apitoken apikeyid privatekey accesskey secretaccesskey accesskeyid signingkey encryptionkey masterkey authkey authorization proxyauthorization auth bearer jwt cookie setcookie credential creds recoverycode backupcode csrf csrftoken xsrf xsrftoken sessionkey sid phpsessid jsessionid connectsid remembertoken rememberme xapikey webhooksecret saml sso mnemonic seedphrase pem connectionstring databaseurl dsn writekey totpsecret geheimnis jeton',
  code: 'otp totp pin pincode mfacode otpcode verificationcode smscode twofactorcode onetimepassword onetimecode authcode tan',
  parameter:
    'code state key sig signature hash ticket nonce assertion samlresponse samlrequest loginhint xamzsignature xamzcredential xamzsecuritytoken xgoogsignature xgoogcredential awsaccesskeyid magic invitation invite verify confirmation',
  card: 'cardnumber cardnum cardno creditcard creditcardnumber ccnumber ccnum cc pan debitcard card kartennummer kreditkarte numerocarte numerotarjeta numerodetarjeta numerodocartao numerokarty kortnummer 卡号 カード番号 카드번호',
  cvv: 'cvv cvc cvv2 cvc2 csc securitycode cardcode cardcvc cardcvv',
  account:
    'iban bic swift bankaccount accountnumber accountno bankaccountnumber routingnumber sortcode kontonummer kontonr clabe numerodecuenta numerodecompte numerodeconta rekeningnummer numerkonta',
  nationalid:
    'ssn sin socialsecurity socialsecuritynumber nationalid nationalidnumber nationalinsurance nationalinsurancenumber idnumber idcard identitynumber taxid taxnumber taxpayerid tin itin ein vatid passport passportno passportnumber driverslicense driverslicensenumber driverlicense driverlicensenumber drivinglicence licensenumber cpf cnpj rg dni nie nif curp rfc rut cuit cuil nir numerosecu numerodesecuritesociale bsn nino nhsnumber aadhaar aadhar aadhaarnumber pannumber pesel nip rodnecislo personnummer personnr fodselsnummer henkilotunnus hetu codicefiscale steuerid steueridnummer steuernummer sozialversicherungsnummer reisepass ausweisnummer personalausweis cpr cprnummer egn cnp emso oib ahv tckimlikno tckimlik kimlikno mynumber hkid nric medicare medicarenumber tfn mrn 주민등록번호 身份证 身份证号 身份证号码 マイナンバー 個人番号 снилс инн паспорт',
  content:
    'eltext elementschain selectedcontent innertext innerhtml surveyresponse searchquery searchterm searchtext searchkeyword comment commenttext feedback feedbacktext transcript prompttext messagebody messagetext chatmessage emailbody reviewtext',
  thing:
    'memoryaddress cacheaddress baseaddress sheetaddress celladdress contractaddress walletaddress busaddress  cachekey partitionkey sortkey translationkey hotkey templatename pushtokenid tokentype authtype authmethod calllanguage programminglanguage',
}
