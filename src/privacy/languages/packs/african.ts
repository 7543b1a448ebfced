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
  },
  mg: { anyname: 'anarana', person: 'dokotera mpandefa mpandray mpianatra' },
  rw: {
    about: 'idini imiti indwara ubumuga ubwoko',
    money: 'umushahara',
    name: 'amazina izina',
    person: 'umubyeyi umuganga umunyeshuri umurwayi',
  },
  so: {
    about: 'calaamado cudur daawo diin naafanimo noocadhiigga qabiil xasaasiyad',
    address: 'cinwaanka wadada',
    anyname: 'magaca',
    money: 'dakhli mushahar',
    name: 'magac',
    person: 'arday bukaan codsadaha dhakhtar macallin qaataha waalid',
    phone: 'taleefan telefoon',
    place: 'magaalo',
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
      'abiria daktari dereva mgonjwa mlezi mmiliki mnunuzi mpangaji mpokeaji mtumaji ' +
      'muuzaji mwalimu mwanafunzi mwombaji mzazi',
    phone: 'nambarisimu nambariyasimu nambasimu nambayasimu simu simumkononi simuyamkononi',
    place: 'jiji kaunti mahalipakuzaliwa mji mkoa wilaya',
    username: 'jinalamtumiaji jinamtumiaji',
    vehicle: 'nambarigari nambariyagari',
  },
  xh: {
    address: 'idilesi',
    birthday: 'umhlawokuzalwa',
    name: 'ifani igama',
    person: 'isigulana ugqirha umamkeli umfundi umthumeli umzali',
    phone: 'umnxeba',
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
  },
}
