import type { LanguagePack } from '../language-pack'

/** Built by scripts/languages/build.mjs, from the tables in THIRD-PARTY-NOTICES.md. */
export const african: LanguagePack = {
  ha: {
    about: 'addini alamomi cuta junabiyu kabila magani nakasa nauinjini rashinlafiya',
    address: 'adireshi',
    birthday: 'ranarhaihuwa',
    money: 'albashi kudinshiga',
    name: 'suna sunanmahaifi',
    person: 'dalibi likita maiaikawa maikarba maralafiya',
    phone: 'lambarwaya waya',
    prose: 'bayanikari bayaninkorafi karinbayani korafi raayi raayinka ƙarinbayani ƙorafi',
    username: 'sunanmaiamfani',
  },
  ig: {
    about: 'ogwu okpukpe oria',
    address: 'adreesi',
    birthday: 'ubochiomumu',
    email: 'oziemail',
    money: 'ugwoonwa',
    person: 'dokita onyennata onyenzipu onyeoria',
    phone: 'ekwenti nombaekwenti',
    place: 'obodo',
    prose:
      'aririopuruiche arogi ihekpataraezumike ihekpatarankagbu ihemkpesa mkpesa ' +
      'nkowansogbu okwugi',
  },
  mg: {
    anyname: 'anarana',
    name: 'anaranafanampiny anaranafeno fanampinanarana fanampiny',
    person: 'dokotera marary mpampiasa mpandefa mpandray mpanjifa mpianatra mpiasa mponina',
    prose:
      'antonyfanafoanana antonyfialantsasatra antsipiriannyfitarainana fanamarihana ' +
      'fangatahanamanokana fitarainana hevitrao sosokevitra',
  },
  rw: {
    about: 'idini imiti indwara ubumuga ubwoko',
    money: 'umushahara',
    name: 'amazina izina',
    nationalid: 'indangamuntu irangamuntu',
    person: 'umubyeyi umuganga umunyeshuri umurwayi',
    prose:
      'ibisobanurobyiyongera ibitekerezo ibyifuzo icyifuzo igitekerezo ikibazoufite ' +
      'ikiregocyawe impamvuyoguhagarika',
  },
  so: {
    about: 'calaamado cudur daawo diin naafanimo noocadhiigga qabiil xasaasiyad',
    address: 'cinwaanka wadada',
    anyname: 'magaca',
    money: 'dakhli mushahar',
    name: 'magac magacabuuxa magacaoodhan',
    person:
      'arday bukaan codsadaha dhakhtar isticmaale macallin macmiil qaataha shaqaale ' + 'waalid',
    phone: 'taleefan telefoon',
    place: 'magaalo',
    prose:
      'cabashada cabasho codsigaarah faahfaahintacabashada faallo faallooyin ' +
      'sababtabaajinta sababtafasaxa',
  },
  sw: {
    about:
      'dalili dawa dini jinsia kabila kazi kundidamu kundiladamu mzio ugonjwa ujauzito ' +
      'ulemavu uraia utambuzi',
    address: 'anwani makazi mtaa',
    birthday: 'kuzaliwa sikukuzaliwa sikuyakuzaliwa tarehekuzaliwa tareheyakuzaliwa',
    email: 'anuanibaruapepe anuaniyabaruapepe baruapepe',
    money: 'kipato mapatomwezi mapatoyamwezi mshahara',
    name:
      'jina jinakamili jinakwanza jinalakwanza jinalamwisho jinalaukoo jinamwisho ' +
      'jinaukoo majinakamili',
    nationalid:
      'kitambulisho nambakitambulisho nambanida nambarikitambulisho ' +
      'nambariyakitambulisho nambayakitambulisho nambayanida nida pasipoti',
    password: 'nenolasiri nenosiri',
    person:
      'abiria daktari dereva mfadhiliwa mgeni mgonjwa mlezi mmiliki mnunuzi mpangaji ' +
      'mpokeaji mshiriki mtoto mtumaji muuzaji mwalimu mwanafunzi mwenyeakaunti ' +
      'mwenyeji mwombaji mzazi',
    phone: 'nambarisimu nambariyasimu nambasimu nambayasimu simu simumkononi simuyamkononi',
    place: 'jiji kaunti mahalipakuzaliwa mji mkoa wilaya',
    prose:
      'lalamiko maelezoajali maelezotatizo maelezotukio maelezoyaajali maelezoyatatizo ' +
      'maelezoyatukio maelezoyaziada maelezoziada malalamiko maoni maoniyako',
    thing: 'bidhaa nguvu umbizo',
    username: 'jinalamtumiaji jinamtumiaji',
    vehicle: 'nambarigari nambariyagari',
  },
  xh: {
    address: 'idilesi',
    birthday: 'umhlawokuzalwa',
    name: 'ifani igama',
    person: 'isigulana ugqirha umamkeli umfundi umthumeli umzali',
    phone: 'umnxeba',
    prose:
      'amagqabantshintshi iinkcukachazesikhalazo isiceloesikhethekileyo isikhalazo ' +
      'isizathusekhefu isizathusokurhoxisa izimvo uluvolwakho',
  },
  yo: {
    about: 'aisan esin eya oogun',
    address: 'adiresi',
    birthday: 'ojoibi',
    email: 'imeeli',
    money: 'owoosu',
    name: 'oruko',
    person: 'akekoo alaisan dokita olugba',
    phone: 'foonu nombafoonu',
    place: 'ilu',
    prose: 'alayeijamba alayeisoro alayesiwaju ariwisi eroyin esun idiifagile idiisinmi',
  },
  zu: {
    about: 'imithi inkolo isifo',
    address: 'ikheli',
    birthday: 'usukulokuzalwa',
    money: 'iholo umholo',
    name: 'igama isibongo',
    nationalid: 'inombolokamazisi',
    person: 'isiguli udokotela umamukeli umfundi umthumeli umzali',
    phone: 'inomboloyocingo ucingo',
    prose:
      'amazwana imininingwaneyesikhalazo isiceloesikhethekile isikhalazo ' +
      'isizathusekhefu isizathusokukhansela ukuphawula umbonowakho',
  },
}
