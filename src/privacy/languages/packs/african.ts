import type { LanguagePack } from '../language-pack'

/** Built by scripts/languages/build.mjs, from the tables in THIRD-PARTY-NOTICES.md. */
export const african: LanguagePack = {
  ha: {
    about: 'addini alamomi cuta junabiyu kabila magani nakasa nauinjini rashinlafiya',
    address: 'adireshi',
    birthday: 'ranarhaihuwa',
    money: 'albashi kudinshiga',
    name: 'suna sunanmahaifi',
    phone: 'lambarwaya waya',
  },
  ig: {
    about: 'ogwu okpukpe oria',
    address: 'adreesi',
    birthday: 'ubochiomumu',
    email: 'oziemail',
    money: 'ugwoonwa',
    phone: 'ekwenti nombaekwenti',
    place: 'obodo',
  },
  mg: { anyname: 'anarana' },
  rw: { about: 'idini imiti indwara ubumuga ubwoko', money: 'umushahara', name: 'amazina izina' },
  so: {
    about: 'calaamado cudur daawo diin naafanimo noocadhiigga qabiil xasaasiyad',
    address: 'cinwaanka wadada',
    anyname: 'magaca',
    money: 'dakhli mushahar',
    name: 'magac',
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
      'abiria daktari dereva mmiliki mnunuzi mpangaji muuzaji mwalimu mwanafunzi ' + 'mwombaji',
    phone: 'nambarisimu nambariyasimu nambasimu nambayasimu simu simumkononi simuyamkononi',
    place: 'jiji kaunti mahalipakuzaliwa mji mkoa wilaya',
    username: 'jinalamtumiaji jinamtumiaji',
    vehicle: 'nambarigari nambariyagari',
  },
  xh: { address: 'idilesi', birthday: 'umhlawokuzalwa', name: 'ifani igama', phone: 'umnxeba' },
  yo: {
    about: 'aisan esin eya oogun',
    address: 'adiresi',
    birthday: 'ojoibi',
    email: 'imeeli',
    money: 'owoosu',
    name: 'oruko',
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
    phone: 'inomboloyocingo ucingo',
  },
}
