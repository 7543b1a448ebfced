import type { LanguagePack } from '../language-pack'

/** Built by scripts/languages/build.mjs, from the tables in THIRD-PARTY-NOTICES.md. */
export const african: LanguagePack = {
  ha: {
    address: 'adireshi',
    birthday: 'ranarhaihuwa',
    name: 'suna sunanmahaifi',
    phone: 'lambarwaya waya',
  },
  ig: {
    address: 'adreesi',
    birthday: 'ubochiomumu',
    email: 'oziemail',
    phone: 'ekwenti nombaekwenti',
    place: 'obodo',
  },
  mg: { anyname: 'anarana' },
  rw: { name: 'amazina izina' },
  so: {
    address: 'cinwaanka wadada',
    anyname: 'magaca',
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
    address: 'adiresi',
    birthday: 'ojoibi',
    email: 'imeeli',
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
