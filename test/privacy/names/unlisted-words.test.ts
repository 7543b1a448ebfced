import { describe, expect, test } from 'vitest'
import { createScrubber } from '../../../src/privacy'

const scrubber = createScrubber({ key: 'k' })
function scrub(properties: object): object {
  return scrubber.scrub({ event: 'Saved', properties }).properties
}

const personal: Record<string, readonly object[]> = {
  'who does something is a person if called like one': [
    { examiner: 'Ada Lovelace' },
    { registrar_name: 'Ada Lovelace' },
    { registrants: ['Ada Lovelace'] },
    { florist: 'Ada Lovelace' },
    { raconteur_name: 'Ada Lovelace' },
    { pledgee_name: 'Ada Lovelace' },
    { hydrologist: 'Ada Lovelace', project_lead: 'Ada Lovelace' },
    { testator_last: 'Lovelace' },
    { interrogator: 'Ingrid Lovelace', sculptor: 'Zdenka Lovelace' },
    { customer_signature: 'Ada Lovelace' },
  ],
  'two words under a name nobody has listed, the first a given name': [
    { shown_name: 'Ingrid Lovelace' },
    { name_for_badge: 'Ingrid Lovelace' },
    { dines_with: 'Ingrid Lovelace' },
    { prepared_for: 'Ingrid Lovelace' },
  ],
  'what a field was and is, in a form of another language': [
    { champ: 'date_de_naissance', ancienne_valeur: '03/11/0039', nouvelle_valeur: '03/12/0039' },
    { feld: 'nachname', neuer_wert: 'Lovelace' },
    { campo: 'apellido', valor_anterior: 'Lovelace' },
  ],
  'a first name in Uzbek, and a bare name in a context': [
    { foydalanuvchi: { ism: 'Lovelace' } },
    { ctx: { pangalan: 'Lovelace' } },
  ],
  'to whom something was given': [{ issued_to: 'Ada Lovelace' }, { awarded_to: 'Ada Lovelace' }],
  'a name of five words': [{ customer: { name: 'Ada García de la Lovelace' } }],
  'a family in Vietnamese, beside the rest': [{ họ: 'Lovelace', 'số điện thoại': '0962376543' }],
  'what a gift card is paid with': [{ gift_code: '0039126-KHFD' }, { giftCardCode: 'QF0039126' }],
  'a cell by the header of its column': [
    { cell: 'C7', column_header: 'Surname', new_value: 'Lovelace' },
  ],
  'no, num and nr are numbers': [
    { passportNo: 'K0039126' },
    { membership_no: '0039126' },
    { bank_account_nr: '0039126' },
    { frequentFlyerNum: 'QF0039126' },
    { policyno: '0039126' },
    { member_card: '0039126' },
  ],
  'the name in an address is somebody’s': [
    { billing_address: { name: 'Ada Lovelace', zip: '' } },
    { address: { name: 'Ada Lovelace' } },
  ],
  'a record that says it is a person’s': [
    { object: 'contact', name: 'Ada Lovelace' },
    { context: { kind: 'user', name: 'Ada Lovelace' } },
    { name: 'Ada Lovelace', user_hash: '' },
    { Name: 'Ada Lovelace', Rufnummer: '0151 2345678' },
  ],
  'logins of which one part is a letter': [{ user: 'lovelace_a' }, { assignee: 'a.lovelace' }],
  'names without vowels, as old databases have them': [
    { nm_cli: 'Ada Lovelace' },
    { cli_nom: 'Ada Lovelace' },
    { mbrFstNm: 'Lovelace', mbrLstNm: 'Lovelace' },
    { Vorname2: 'Lovelace' },
  ],
  'a bare name in other languages beside a telephone number': [
    { account: { naam: 'Ada Lovelace', telefoon: '0612345678' } },
    { felder: [{ feld: 'telefon', wert: '0039126 2345' }] },
  ],
  'a value beside its label, by what both are called in other languages': [
    { felder: [{ bezeichnung: 'Vor- und Nachname', wert: 'Ada Lovelace' }] },
    { campos: [{ etiqueta: 'Apellidos', valor: 'Lovelace' }] },
    { champs: [{ libelle: 'Nom de famille', valeur: 'Lovelace' }] },
    { поля: [{ вопрос: 'фамилия', значение: 'Lovelace' }] },
  ],
  'who is of a family, in other languages': [
    { barn: { namn: 'Lovelace' } },
    { hijo: { nombre: 'Lovelace' } },
    { enfant: 'Lovelace' },
    { ребёнок: { имя: 'Lovelace' } },
    { çocuk: 'Lovelace' },
  ],
  'an identity card of Morocco or Tunisia': [{ cin: 'JC0039126' }, { cin: '00391267' }],
  'what somebody suffers from': [
    { condition: 'asthma, Lovelace type' },
    { condizione: 'ipotiroidismo (Lovelace)' },
    { reason: 'ADHD medication review, Lovelace' },
  ],
  'what was read from a document': [{ surname_scanned: 'LOVELACE' }, { email_entered: 'a@b.co' }],
}

describe.each(Object.entries(personal))('%s', (_, rows) => {
  test.each(rows.map((properties) => [JSON.stringify(properties), properties]))('%s', (_n, row) => {
    expect(JSON.stringify(scrub(row))).not.toMatch(/Lovelace|0039126|a@b/i)
  })
})

describe.each(
  Object.entries({
    'things and companies called like who does something': [
      { container: 'Main Region', sticker_name: 'Happy Panda', trigger: 'Page Load' },
      { vendor_name: 'Blue Bottle', playlist: 'Morning Coffee' },
      { sensor: 'Front Door', variant_name: 'Deep Ocean', restaurant: 'Golden Dragon' },
      { artist: 'Nina Simone' },
      {
        router: 'Cisco Meraki',
        semester: 'Early Summer',
        loader: 'Vite Plugin',
        burger: 'Double Cheese',
      },
      {
        scanner: 'Front Desk',
        transmitter: 'Silver Spring',
        color: 'Deep Ocean',
        helper: 'Get Started',
      },
      { ai_assistant: 'Deep Research', remnant: 'Dark Forest', yankee: 'Left Field' },
    ],
    'one word beside a role, which is a way to reach somebody': [{ preferred_contact: 'WhatsApp' }],
    'two words that are no name': [
      { plan_name: 'Business Annual' },
      { sorted_by: 'Last Update' },
      { upgraded_to: 'Business Annual' },
      { hotel_name: 'Victoria Palace', quiz_title: 'The Youth of Marie Curie' },
    ],
    'what ends like who does something': [{ weather: 'Heavy Snow', leather: 'Full Grain' }],
    'numbers of things': [{ episode_no: 12, invoice_no: 'INV-2025-7', insurance: 'declined' }],
    'two words in a list, of which one could be the label of the other': [
      { tags: ['password', 'howto'] },
      { amr: ['pwd', 'mfa'] },
      { features: ['days_since_last_login', 'open_rate'] },
    ],
    'which cell it is, an address in a program, a template, a query': [
      { cell: 'C7', column_header: 'Surname', new_value: '' },
      { resource_address: 'aws_iam_role.ci', query_fingerprint: '3194eb06c9a4246a' },
      { template_id: 'd-47c1ff8a393a10fd6935442d51ba69e3' },
    ],
    'two fields of a form': [{ changed: ['homeAddress', 'workEmail'] }],
    'passes which let somebody in, and no words': [
      { battle_pass: 'S14', seasonPass: '2026 B', ski_pass: 'day', boarding_pass: 'issued' },
    ],
    'where in an app somebody is, beside a title': [
      { from: '/users/:userId/emails/:emailId', to: '/settings/keys', title: 'Rotating a secret' },
      { route: '/crm/contacts/by-phone/[phone]' },
    ],
    'a selector of CSS': [{ selector: 'form#password-reset > div.name-row:nth-child(2) input' }],
    'the fingerprint of a key for SSH': [
      { fingerprint: 'SHA256:Zxt1rSERf22k8fiytu2KLbZzrc7qLgTu1BxoZv49APB' },
    ],
    'a condition of a thing': [
      { condition: 'used' },
      { condition: 'Refurbished – good' },
      { alert_condition: 'cpu > 80' },
      { reason: 'alcohol license missing' },
    ],
    'a file, under a word for names': [
      { jina_la_faili: 'mwongozo.pdf', jmeno_souboru: 'smlouva_vzor.docx' },
      { 名前空間: 'app.store', nom_affiche: 'logo-v2.svg' },
    ],
    'how a number is to be written': [{ tel_input_mask: '(999) 999-9999' }],
    'a state of a thing, in Spanish and Portuguese': [
      { estado: 'en camino' },
      { estado: 'aguardando pagamento' },
    ],
    'a number of a thing, which looks like a telephone number': [
      { app_id: '0076765439', track_id: '0391 234 567' },
      { tender_no: '2025/S 041-118227' },
    ],
    'a publisher, and what is in a list of two beside it': [
      { publisher: 'Marcel Dekker', labels: ['tech-debt', 'a11y'] },
    ],
    'a cell': [{ a1: '12345678', b2: '87654321' }],
    'a moment of a login': [{ 'First Login': '2023-07-14T19:01:25.090Z' }],
    'what has five words and is said of something': [{ user: { name: 'all that I ever wanted' } }],
    'a repository, a function': [{ repository: { full_name: 'acme/web' } }, { fn: 'resizeImage' }],
    'the words of which an error tracker makes its fingerprint': [
      { fingerprint: ['{{ default }}', 'hydration'] },
    ],
  }),
)('%s', (_, rows) => {
  test.each(rows.map((properties) => [JSON.stringify(properties), properties]))(
    '%s stays',
    (_n, row) => {
      expect(scrub(row)).toEqual(row)
    },
  )
})

test('a pair in a list of pairs is still a label and its value', () => {
  expect(
    scrub({
      entries: [
        ['password', 'hunter'],
        ['size', 'xl'],
      ],
    }),
  ).toEqual({
    entries: [['password'], ['size', 'xl']],
  })
})
