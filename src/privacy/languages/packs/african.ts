import type { LanguagePack } from '../language-pack'

/** Built by scripts/languages/build.mjs, from the tables in THIRD-PARTY-NOTICES.md. */
export const african: LanguagePack = {
  ha: {
    about: 'addini alamomi cuta junabiyu kabila magani nakasa nauinjini rashinlafiya shekaru',
    account: 'lambarasusu',
    address: 'adireshi',
    birthday: 'ranarhaihuwa',
    money: 'albashi kudinshiga',
    name: 'suna sunanfarko sunanmahaifi sunanuba',
    nationalid: 'fasfo lambarshaida',
    password: 'kalmarsirri',
    person: 'dalibi likita maiaikawa maikarba maralafiya',
    phone: 'lambartarho lambarwaya waya',
    place: 'birni',
    prose: 'bayanikari bayaninkorafi karinbayani korafi raayi raayinka ƙarinbayani ƙorafi',
    username: 'sunanmaiamfani',
  },
  ig: {
    about: 'afoole ogwu okike okpukpe oria',
    account: 'nombaakauntu',
    address: 'adreesi',
    birthday: 'ubochiomumu',
    email: 'oziemail',
    money: 'ugwoonwa',
    name: 'ahaezinulo ahambu ahanna ahazuruoke',
    nationalid: 'nombanjirimara',
    password: 'okwuntughe',
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
    about: 'idini igitsina imiti indwara ubumuga ubwoko',
    address: 'aderesi',
    birthday: 'itarikiyamavuko',
    email: 'imeyili',
    money: 'umushahara',
    name: 'amazina izina',
    nationalid: 'indangamuntu irangamuntu pasiporo',
    password: 'ijambobanga',
    person: 'umubyeyi umuganga umunyeshuri umurwayi',
    place: 'umujyi',
    prose:
      'ibisobanurobyiyongera ibitekerezo ibyifuzo icyifuzo igitekerezo ikibazoufite ' +
      'ikiregocyawe impamvuyoguhagarika',
  },
  so: {
    about: 'calaamado cudur daawo diin jinsiga naafanimo noocadhiigga qabiil xasaasiyad',
    address: 'cinwaanka wadada',
    anyname: 'magaca',
    birthday: 'taariikhdadhalashada',
    email: 'iimeel iimeelka',
    money: 'dakhli mushahar',
    name: 'magac magacabuuxa magacaoodhan',
    nationalid: 'baasaboor baasaboorka lambarkaaqoonsiga',
    password: 'furahasirta',
    person:
      'arday bukaan codsadaha dhakhtar isticmaale macallin macmiil qaataha shaqaale ' + 'waalid',
    phone: 'lambarkamobileka lambarkamobilka taleefan telefoon',
    place: 'magaalada magaalo',
    prose:
      'cabashada cabasho codsigaarah faahfaahintacabashada faallo faallooyin ' +
      'sababtabaajinta sababtafasaxa',
    thing: 'badeecad badeecada',
  },
  sw: {
    about:
      'dalili dawa dini halindoa haliyandoa jinsia kabila kazi kundidamu kundiladamu ' +
      'mzio ugonjwa ujauzito ulemavu umri uraia utambuzi',
    address: 'anwani makazi mtaa',
    birthday: 'kuzaliwa sikukuzaliwa sikuyakuzaliwa tarehekuzaliwa tareheyakuzaliwa',
    card: 'nambarikadi nambariyakadi',
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
    place: 'jiji kaunti mahalipakuzaliwa mji mkoa msimbowaposta wilaya',
    prose:
      'lalamiko maelezoajali maelezotatizo maelezotukio maelezoyaajali maelezoyatatizo ' +
      'maelezoyatukio maelezoyaziada maelezoziada malalamiko maoni maoniyako',
    thing: 'bidhaa duka faili kategoria nguvu umbizo',
    username: 'jinalamtumiaji jinamtumiaji',
    vehicle: 'nambarigari nambariyagari',
  },
  xh: {
    about: 'isini',
    address: 'idilesi',
    birthday: 'umhlawokuzalwa',
    name: 'ifani igama',
    password: 'iphasiwedi',
    person: 'isigulana ugqirha umamkeli umfundi umthumeli umzali',
    phone: 'inomboloyefoni umnxeba',
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
    password: 'oroasina',
    person: 'akekoo alaisan dokita olugba',
    phone: 'foonu nombafoonu',
    place: 'ilu',
    prose: 'alayeijamba alayeisoro alayesiwaju ariwisi eroyin esun idiifagile idiisinmi',
    thing: 'oja',
  },
  zu: {
    about: 'imithi inkolo isifo ubulili',
    address: 'ikheli',
    birthday: 'usukulokuzalwa',
    money: 'iholo umholo',
    name: 'amagamaaphelele igama isibongo',
    nationalid: 'inombolokamazisi',
    person: 'isiguli udokotela umamukeli umfundi umthumeli umzali',
    phone: 'inomboloyocingo inomboloyocingolo ucingo',
    place: 'idolobha',
    prose:
      'amazwana imininingwaneyesikhalazo isiceloesikhethekile isikhalazo ' +
      'isizathusekhefu isizathusokukhansela ukuphawula umbonowakho',
  },
}
