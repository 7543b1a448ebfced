import { describe, expect, test } from 'vitest'
import { createScrubber } from '../../../src/privacy'
import { addAllLanguages } from '../../../src/privacy/languages/all-languages'
import { packLanguages, packsFor } from '../../../src/privacy/languages/pack-names'
import { entityOfName, surroundings } from '../../../src/privacy/names/entity-of-name'

const nowhere = { word: '', is: '' } as const

describe('before any pack is loaded', () => {
  test('English, forms and abbreviations of national ids are known', () => {
    expect(
      ['first_name', 'nameOnCard', 'PESEL', 'codiceFiscale', 'telefono', 'pasaporte'].map((name) =>
        entityOfName(name, nowhere),
      ),
    ).toEqual(['name', 'name', 'nationalid', 'nationalid', 'phone', 'nationalid'])
  })

  test('a name in letters of no loaded language is content, for nobody can say what it is', () => {
    expect(entityOfName('ชื่อ', nowhere)).toBe('unread')
    expect(entityOfName('größe', nowhere)).toBeUndefined()
  })
})

test('a language is in one pack, and its regions are with it', () => {
  const languages = Object.values(packLanguages).join(' ').split(' ')
  expect(languages.length).toBeGreaterThan(60)
  expect(new Set(languages).size).toBe(languages.length)
  expect([...packsFor(['de-AT', 'th', 'en-GB', 'tlh'])]).toEqual(['germanic', 'southeast'])
})

describe('with the packs', () => {
  test.each([
    [
      'name',
      'nom_du_client votre_nom tu_nombre Vorname nachname прізвище apellidos etunimi sobrenome',
    ],
    [
      'phone',
      'Telefonnummer SĐT جوال numer_telefonu сотовый 携帯番号 số_điện_thoại ponsel رقم_الجوال',
    ],
    ['birthday', 'data_urodzenia дата_рождения 生年月日 syntymäaika doğum_tarihi'],
    ['address', 'endereço ulica 住所 ที่อยู่ διεύθυνση'],
    ['about', 'Beruf cittadinanza stan_cywilny семейное_положение meslek 国籍 nghề_nghiệp الجنسية'],
    [
      'place',
      'lieu_de_naissance место_рождения miejsce_urodzenia tempat_lahir 出生地 születési_hely',
    ],
    [
      'person',
      'erziehungsberechtigter vårdnadshavare destinataire asegurado richiedente wnioskodawca примач опекун заявник címzett παραλήπτης მიმღები göndərən алушы المستلم گیرنده נמען अभिभावक અરજદાર பெறுநர் ผู้ปกครอง người_gửi pemohon 申请人 保護者 수취인 mpokeaji',
    ],
    [
      'about',
      'Krankengeschichte ziektegeschiedenis besøksårsak käyntisyy antécédents_médicaux motivo_de_consulta anamnesi historia_choroby анамнез ιατρικό_ιστορικό tıbbi_geçmiş سبب_الزيارة அறிகுறி 診療科 진료과 科別',
    ],
    ['reference', 'Zählernummer målepunkt käyttöpaikka numer_licznika tesisat_no 电表号'],
    ['place', 'PSČ psč'],
    ['org', 'Arbeitgeber employeur работодатель 会社名'],
    ['id', 'Kundennummer numer_klienta 会員番号'],
    ['coordinates', 'latitudine breddgrad Längengrad довгота 経度 boylam kinh_độ देशांतर ลองจิจูด'],
    ['code', 'código_retirada Abholcode код_получения 取件码 teslim_kodu'],
    ['nationalid', 'kennitala isikukood 身份证号 주민등록번호 תעודת_זהות rodné_číslo'],
  ])('%s: %s', (type, names) => {
    addAllLanguages()
    const known = names.split(' ')
    expect(known.map((name) => entityOfName(name, nowhere))).toEqual(known.map(() => type))
  })

  test('what is said of a thing’s condition, too, is no place, and a heading is none', () => {
    addAllLanguages()
    const properties = {
      estado: 'pagado',
      stato: 'spedito',
      状态: '处理中',
      标签: '折扣',
      отдел: 'Продажи',
      सन्देश: 'आपका ऑर्डर मिल गया',
      సందేశం: 'ధన్యవాదాలు',
      elområde: 'SE3',
      couleur: 'Vert Olive',
      mensaje: 'Pedido 40011827',
      শিরোনাম: 'নতুন খবর',
      psc: '602 68',
    }
    expect(createScrubber().scrub({ properties }).properties).toEqual(properties)
    expect(createScrubber().scrub({ properties: { estado: 'Jalisco' } }).properties).toEqual({})
  })

  test('who gets, sends, asks or is looked after is a person, if the value is written as one', () => {
    addAllLanguages()
    const kept = { solicitante: 'formulario 3', alıcı: '12', vaststelling: 'Klaar' }
    const { properties } = createScrubber().scrub({
      properties: { ...kept, lapsi: 'Aino Koski', käufer: 'Jutta Ahrens', お客様番号: '40-1182-7' },
    })
    expect(properties).toEqual({ ...kept, お客様番号: expect.stringMatching(/^p_/) as string })
  })

  test('what was done has by whom, and what joins a contract is a person', () => {
    addAllLanguages()
    const kept = { creado_por: 'cron-nightly', abone: 'evet', transporteur: 'Chrono Express' }
    const { properties } = createScrubber().scrub({
      properties: {
        ...kept,
        validé_par: 'Maëlle Kerjean',
        genehmigt_von: 'Imke Lüders',
        утвердил: 'Игнат Лосев',
        abonné: { nom: 'Kerjean', depuis: 3 },
      },
    })
    expect(properties).toEqual({ ...kept, abonné: { depuis: 3 } })
  })

  test('the number of an order, a contract, a flight is nobody’s, and one to call is', () => {
    addAllLanguages()
    const kept = {
      número_pedido: '40-118-2207',
      numéro_de_contrat: '0118 2207 40',
      numer_faktury: '4011822070',
      číslo_objednávky: '4011822070',
      номер_договора: '2025/118220',
      sipariş_no: '0118-2207-401',
      κωδικός_παραγγελίας: 'ΠΡ-40118',
    }
    const { properties } = createScrubber().scrub({
      properties: { ...kept, numéro_de_contact: '011822070', номер: '4011822070' },
    })
    expect(properties).toEqual(kept)
  })

  test('a thing that has a name is no person', () => {
    addAllLanguages()
    const { properties } = createScrubber().scrub({
      properties: {
        nombre_archivo: 'Informe Anual',
        product: { naam: 'Fiets' },
        nombre: 'Ada Byron',
      },
    })
    expect(properties).toEqual({ nombre_archivo: 'Informe Anual', product: { naam: 'Fiets' } })
  })

  test.each([
    ...['nama_produk', 'nama_toko', 'nombre_tienda', 'naam_winkel', 'toote_nimi', 'имя_файла'],
    ...['όνομα_προϊόντος', 'שם_המוצר', 'نام_فروشگاه', 'उत्पाद_का_नाम', 'পণ্যের_নাম', 'ชื่อไฟล์'],
  ])('nor is what has its name beside it: %s', (name) => {
    addAllLanguages()
    const scrub = (properties: object): object | undefined =>
      createScrubber().scrub({ properties: { ...properties } }).properties
    expect(scrub({ [name]: 'Siti Aminah' })).toEqual({ [name]: expect.any(String) as string })
  })

  test('what is counted of somebody, or said of them, stays in scripts without spaces', () => {
    addAllLanguages()
    const kept = { 会员等级: '金卡', 顧客区分: '法人', 고객등급: 'VIP' }
    expect(createScrubber().scrub({ properties: kept }).properties).toEqual(kept)
  })

  test.each(['nama_pelanggan', 'naam_klant', 'имя_клиента', 'όνομα_πελάτη', 'ग्राहक_का_नाम'])(
    'a customer’s is: %s',
    (name) => {
      addAllLanguages()
      const { properties } = createScrubber().scrub({ properties: { [name]: 'Siti Aminah' } })
      expect(properties).toEqual({})
    },
  )
})

describe('with the packs, what is beside a word for a value', () => {
  test.each(
    (
      'passwort_stärke passwort_staerke mot_de_passe_force пароль_надёжность формат_адреса 住所補完 ' +
      'direccion_viento adres_formaat имя_слоя nazev_polozky jina_la_bidhaa phuong_thuc'
    ).split(' '),
  )('may say that it is none: %s', (name) => {
    expect(kindOf(name)).toBeOneOf([undefined, 'thing'])
  })

  test.each([
    ['кліент', 'імя'],
    ['лице', 'име'],
    ['корисник', 'име'],
    ['довталаб', 'ном'],
    ['მოქალაქე', 'სახელი'],
    ['mpanjifa', 'anarana'],
    ['foydalanuvchi', 'ism'],
  ])('may say that it is a person: %s.%s', (around, name) => {
    expect(entityOfName(name, surroundings(around, nowhere))).toBe('person')
  })

  test.each([
    ['name', 'irum ism_kamel magaca_oo_dhan fanampin_anarana kundenname'],
    ['birthday', 'saengnyeonworil dataNarodzhennia tareekh_milad'],
    ['nationalid', 'kodeMelli'],
    ['address', 'trvaly_pobyt yashash_manzili posadres'],
    ['phone', 'सम्पर्क_नम्बर'],
    ['username', 'sunan_mai_amfani'],
  ])('%s: %s', (kind, names) => {
    for (const name of names.split(' ')) expect([name, kindOf(name)]).toEqual([name, kind])
  })

  function kindOf(name: string): string | undefined {
    return entityOfName(name, nowhere)
  }
})
