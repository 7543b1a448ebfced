import type { EntityType } from '../vocabulary/entity-type'

/**
 * Property names by entity type: lower-case, without separators, accents and numbers. A name is looked
 * up by its last words (`billing_email` and `$set.$email` are under `email`). English, the names in
 * protocols and forms, and what is written alike in code all over the world, such as abbreviations of
 * national ids; other languages come in packs.
 */
export const lexicon: Partial<Record<EntityType, string>> = {
  email:
    'email mail emailaddress emailaddr emailid mailaddress replyto em mailto ' +
    // payment addresses in India
    'upi upiid vpa',
  phone:
    'phone telephone tel momo momonumber momowallet mobilemoney mobilemoneynumber mobile cell cel cellular msisdn whatsapp fax contactnumber ph sms callerid ' +
    'landline handphone hpno dialednumber fromnumber tonumber callednumber callernumber callingnumber mpesanumber directline mob ani ctel custtel custphone',
  name:
    'fstnam lstnam fnm lnm givn surn midname apepaterno apematerno nomcli nfamily ngiven custnm custname christianname baptismalname confirmationname religiousname marriedname nameonaccount acctholder ccholder suppliedname firstname lastname fullname surname givenname familyname middlename maidenname displayname nametag ' +
    'realname legalname forename preferredname patronymic holdername cardholder cardholdername ' +
    'accountholder nameoncard nameonpan embossedname namefirst namelast namefull namegiven namefamily fname lname fn ln ' +
    'additionalname mname legalfirst legallast preferredfirst preferredlast usrnm usrname phoneticname sortablename globalname penname chosenname birthname previousname formername initials nameonpassport mothersname fathersname ccname nextofkin othername',
  // A person by role is in roles.ts.
  person:
    'sub sharedwith shippingname billingname cardname deliveryname fromname toname attn attention ' +
    'attentionto careof knownas assignedto billto shipto soldto deliverto onbehalfof referredby',
  party:
    'addressname actorname byline tributename ancestorname cn chinesename englishname thirdpartyname facename facelabel regname registrantname acctname bookingname stdname bennm elector enquirer initiator accounttitle plusone giftfrom giftto inmemoryof inhonorof inhonourof opposingparty',
  username:
    'username userlogin login loginname nickname nick userscreenname twitterscreenname userhandle gamertag psnid steamid ' +
    'xboxlive playername playertag accountname vanityname uname samaccountname userprincipalname suser duser aliascbu personaname leaderboardname',
  handle:
    'mention twitter instagram telegram facebook linkedin tiktok snapchat discord skype steam psn twitch ' +
    'youtube reddit mastodon venmo cashapp spotify soundcloud patreon bluesky wechat weixin viber vk qq github gitlab',
  address:
    'address street streetname streetline streetaddress addressline addr line1 line2 housenumber ' +
    'mailingaddress apartment apt addrl1 addrl2 caddr custaddr',
  birthday:
    'dob birth birthday birthdate birthyear bday dateofbirth bdate bornon ccbirth birthdt brthdt brthdate bthdat birt geb born byear yob bd cdob custdob',
  about:
    'gender sex agerange agegroup agebracket ethnicity ethnicityestimate ethnicorigin race caste religion ' +
    'religiousbelief faith nationality citizenship maritalstatus sexualorientation ' +
    'sexuality pronoun genderidentity politicalparty politicalaffiliation politicalview ' +
    'unionmembership unionaffiliation unionmember tradeunion tradeunionmember ethnicgroup religiousaffiliation ' +
    'immigrationstatus visastatus visatype refugeestatus veteranstatus pregnancy tribe diagnosis icd10 medicalcondition healthcondition ' +
    'healthstatus medication prescription allergy allergic symptom bloodtype bloodgroup disability pregnant ' +
    'hivstatus hivtest pregnancytest medicalnote clinicalnote healthnote criminalconviction vaccinationstatus mentalhealth bmi heartrate ' +
    'bloodpressure bloodglucose bloodsugar criminalrecord biometric faceid voiceprint ' +
    'faceembedding faceprint voiceid voiceembedding irisscan palmprint childage childrenages kidage ' +
    'dietaryrestriction sexualpreference marital kids numkids numberofchildren numberofkids ' +
    'relationshipstatus denomination baptismdate partymembership votingintention lastperioddate fingerprinttemplate facetemplate biometrictemplate voiceprintid householdsize incomebracket incomerange educationlevel salutation honorific anrede civilite ' +
    'politicalpreference politics partyaffiliation partyaffil criminal criminalhistory castecategory visitreason reasonforvisit chiefcomplaint drug medicine systolic diastolic hba1c cholesterol lastperiod cyclelength ovulation menstruation smoker smokingstatus bodyweight bodyfat spo2 bloodoxygen depression anxiety diabetes fertility insulin icd icd9 priorcondition existingcondition preexistingcondition chroniccondition sicknote injury aboutme restinghr avghr labresult labtest ' +
    'medicalhistory familyhistory illness disease comorbidity vaccination moodscore lastperiodstart addiction selfexclusionreason veteran haplogroup genotype allegation ' +
    'jobtitle profession occupation avatar avatarurl photourl profilepicture profileimage profilephoto bio',
  ailment:
    'condition orientation ailment disorder indication condizione condicion condicao reason motif motivo need complaint',
  body: 'weightkg heightcm bodytemperature',
  money:
    'ledgerbalance salaryexpectation salaryexpected expectedsalary desiredsalary currentsalary clearedbalance cashbalance balanceafter balancebefore netliquidation salary income agi adjustedgrossincome netincome grossincome annualincome monthlyincome householdincome networth wage ' +
    'creditscore accountbalance walletbalance bankbalance portfoliovalue savings debt ' +
    'ytdgross grosspay netpay basepay takehomepay hourlyrate dayrate payrate compensation compbase basecomp basesalary monthlynet monthlygross netmonthly grossmonthly netsalary grosssalary familyincome openingbalance closingbalance availablebalance currentbalance outstandingbalance endingbalance savingsbalance balanceavailable balancecurrent pensionpot potvalue ' +
    'transactioncount txcount numtransactions totaltransactions',
  ip: 'ip ipaddress ipaddr ipv remoteaddr forwarded forwardedfor',
  coordinates:
    'lat lng lon mlat mlon latitude longitude latlng latlong lnglat coord coordinate geopoint geolocation altitude',
  place:
    'zoneinfo city cityname town province county district country countrycode countryname continent ' +
    'postalcode postcode zip zipcode timezone tz timezoneoffset subdivision postal pobox geohash ' +
    'pluscode what3words w3w eircode homeairport cep municipality suburb placeofbirth birthplace hometown locality addresslevel1 addresslevel2',
  state: 'state',
  region: 'region regionname',
  locality: 'location userlocation lastlocation',
  device:
    'os osname osversion ostype osfamily browser browsername browserversion browserfamily useragent ' +
    'ua device devicetype devicemodel devicemanufacturer devicebrand devicepixelratio screenwidth ' +
    'screenheight viewportwidth viewportheight screenresolution viewport mobilecarrier ' +
    'devicememory hardwareconcurrency languageprefix',
  platform: 'platform resolution screen screensize',
  locale: 'locale language brlang browserlanguage systemlanguage',
  id:
    'msclkid sccid koclickid openid unionid claimsub tokensub distinctid anonymousid anonid externalid usrid relateduserid deviceid machineid vscodemachineid vscodesessionid clickid cookieid ecid installid installationid uid puid alias ' +
    'sessionid windowid sesid visitid replayid identifiedid enduserid visitorid fbc fbp ' +
    'gclsrc gbraid wbraid lifatid igshid rdtcid epik pnr bookingref bookingreference bookingcode ' +
    'confirmationcode confirmationnumber reservationcode reservationnumber loyaltynumber loyaltyid frequentflyer ffn ' +
    'telegramchatid skypeid icq icqnumber ffnumber psid fbpsid igpsid hubspotvid accountsid applesub googlesub membershipnumber policynumber insurancenumber insuranceid matriculationnumber sisid enrollmentnumber claimnumber policyholdernumber appsflyerid amplitudeid brazeid onesignalid',
  org: 'subdomain org organization organisation company employer school schoolname university universityname tenant groupkey companyname workspaceid workspaceuuid',
  reference:
    'hn rollno rollnumber documentnumber docnumber rxnumber prescriptionnumber prisonernumber inmatenumber jurornumber patronbarcode librarycard librarycardnumber emaid mpan mprn contractid contractnumber meterid meternumber idtag microchip microchipnumber rfid rfiduid carduid badgenumber kitid kitnumber',
  hardware:
    'sn mac macaddress bssid ssid wifiname bluetoothaddress hwaddr idfa idfv ifa gaid aaid advertisingid ' +
    'adid oaid androidid serial computername machinename pcname bluetoothname fingerprint imei meid imsi iccid icc serialnumber devicename pushtoken pushendpoint fcmtoken udid ' +
    'apnstoken registrationid btname',
  vehicle:
    'vin plate rego vrm chassisnumber licenseplate licenceplate numberplate platenumber registrationnumber regplate carplate ' +
    'registrationplate vehicleplate vehiclereg vehicleregistration carregistration regno vehicleno vehiclenumber registration',
  referrer: 'referrer referer referringdomain referringsite',
  page: 'currenturl currentdomain currenturlpath currenturlprotocol currenturlsearch pageurl pagelocation pathname entryurl exiturl landingurl landingpage',
  campaign: 'gadsource',
  password:
    'password psk wifipsk presharedkey passwd passphrase passcode pwd pw pass secret secretkey secretanswer securityanswer ' +
    'mnemonic mnemonicphrase seedphrase seedwords recoveryphrase recoverywords walletseed',
  secret:
    'tkn voucherpin oauthsignature resetcode activationcode invitecode invitationcode accesscode token apikey applicationkey privatekey accesskey accesskeyid signingkey encryptionkey masterkey authkey ' +
    'sessionkey writekey authorization auth bearer jwt cookie credential cred recoverycode ' +
    'backupcode csrf xsrf session sid phpsessid jsessionid rememberme rememberweb saml sso pem ' +
    'connectionstring databaseurl dsn xprv oauthstate oauthcode oauthnonce oidcstate oidccode oidcnonce ' +
    'authorizationcode codeverifier licensekey licencekey giftcode giftcardcode',
  code: 'otp totp totpcode twofacode twofactorcode pin pincode mfacode verificationcode smscode onetimecode authcode tan otpcode puk pickupcode collectioncode doorcode gatecode buzzer buzzercode intercom intercomcode lockboxcode keysafecode alarmcode entrycode',
  parameter:
    'code state key sig signature hash ticket nonce assertion samlresponse samlrequest loginhint ' +
    'xamzcredential xamzsecuritytoken magic invitation invite verify confirmation',
  card: 'card creditcard debitcard cc pan',
  cvv: 'cvv cvc csc cccsc cccvc cccvv securitycode cardcode cardcvc cvv2',
  expiry: 'exp expiry expdate expirydate expiration expirationdate cardexpiry ccexp validthru',
  account:
    'last4 lastfour last4digits lastdigits lastfourdigits cardsummary iban accno acctno bic swift swiftcode biccode bankaccount bankacno nuban accountnumber routingnumber achrouting wirerouting bankrouting aba abartn rtn sortcode sortcd bban cci rib clabe cbu ' +
    'ifsc bsb ddsort banknumber walletaddress ethaddress btcaddress bitcoinaddress cryptoaddress xpub wallet walletpublickey walletpubkey',
  nationalid:
    'identification passportbooknumber uan pptnum pptno identitydocument iddocument aliennumber alienregistrationnumber anumber rationcard rationcardnumber dodid edipi ninumber spidcode fiscalnumber driverlicence driverslicence mrz mrzline ssn sin socialsecurity nationalid nationalinsurance idnumber idcard ' +
    'identitynumber identitycard taxid personalcode taxnumber taxfilenumber taxpayerid tin itin ein cin passport ' +
    'dlnumber npi thaiid citizenid driverslicense driverlicense drivinglicence drivinglicense drvlicno licensenumber licencenumber ' +
    'vat vatid vatregistrationnumber gstin gstnumber abn siret siren ustid ustidnr partitaiva medicalrecord medicare nhsnumber healthcard healthnumber healthid nhi nicno nidno nicnumber nidnumber cinnumber sssno cidnumber ghanacard votersid voterid workpermit workpermitnumber residencepermit residencepermitnumber residencecard ' +
    // by their abbreviations, as code writes them
    'cpf cnpj rg cnh dni nie nif curp rfc rut cuit cuil ruc nit nir nss bsn burgerservicenummer ' +
    'nino nin aadhaar aadhar pannumber epic cnic pps ppsn ird ' +
    'emiratesid iqama qid cpr pesel nip personnummer fodselsnummer hetu henkilotunnus isikukood ' +
    'codicefiscale steuerid egn cnp emso oib jmbg amka afm ahv avs insz niss tckn tcno snils inn ' +
    'hkid nric fin ktp nik npwp cccd cmnd mynumber phn ktn knowntravelernumber drivernumber nationalnumber rrn kennitala tfn mrn utr philhealth bvn ohip huduma fayda faydaid arcnumber socialcard soccard homoclave',
  title: 'currentpagetitle',
  content:
    'selfie idupload idphoto passportscan passportphoto licensephoto elementschain innertext innerhtml elementtext eltext attrvalue selectedcontent searchquery searchterm searchtext ' +
    'searchkeyword comment commenttext feedback feedbacktext transcript messagebody messagetext ' +
    'chatmessage emailbody reviewtext',
  prose: 'memo remark instruction narration utterance',
  paper:
    'ci ic sss dui trn nrn nrc nid nic cnie omang tazkira uci crn upn nsn uprn nis dpi ndis dip',
  thing:
    'releasenote patchnote changenote footnote musicalnote memoryaddress resourceaddress baseaddress sheetaddress celladdress contractaddress programminglanguage ' +
    'certificateserialnumber certserialnumber tlsserialnumber x509serialnumber certificatefingerprint ' +
    'certfingerprint designtoken eventtoken appdisplayname fingerprintsha256 fingerprintsha1 keyfingerprint sshfingerprint tlsfingerprint errorfingerprint issuefingerprint ' +
    'buildfingerprint queryfingerprint exceptionfingerprint eventfingerprint systemfingerprint ' +
    'techdebt technicaldebt parentid passes battlepass seasonpass boardingpass skipass daypass travelpass guestpass eventpass buspass railpass fastpass gamepass hallpass museumpass messagesid smssid callsid servicesid serveraddress objectuid targetlocale sourcelocale fromlocale tolocale fallbacklocale defaultlocale targetlanguage ' +
    'sourcelanguage defaultlanguage fallbacklanguage transcriptionlanguage contentlanguage',
}
