import { describe, expect, test } from 'vitest'
import { addAllLanguages } from '../../../src/privacy/languages/all-languages'
import { entityOfName } from '../../../src/privacy/names/entity-of-name'

addAllLanguages()

const nowhere = { word: '', is: '' } as const
function kind(name: string) {
  return entityOfName(name, nowhere)
}

describe('a name is known', () => {
  test.each([
    ...[
      'email',
      'EMAIL',
      'userEmail',
      'USER_EMAIL',
      'user-email',
      '$email',
      '$set.$email',
      'E-Mail',
    ],
    ...['emails[0]', 'billing.email', 'eMailAddress', 'contactemail', 'email2', 'email_work'],
    ...[
      'courriel',
      'correo_electronico',
      'メールアドレス',
      '이메일주소',
      '电子邮件地址',
      'электронная_почта',
    ],
  ])('as an e-mail address: %s', (name) => {
    expect(kind(name)).toBe('email')
  })

  test.each([
    ...['first_name', 'LastName__c', 'fullName', 'displayName', 'customer_name', 'Invitee Name'],
    ...['nachname', 'prénom', 'apellidos', 'sobrenome', 'cognome', 'voornaam', 'imię', 'jméno'],
    ...['sukunimi', 'soyadı', 'お名前', 'نام خانوادگی', 'отчество'],
  ])('as a name: %s', (name) => {
    expect(kind(name)).toBe('name')
  })

  test.each([
    ['telefonnummer', 'phone'],
    ['numer_telefonu', 'phone'],
    ['휴대폰번호', 'phone'],
    ['gatuadress', 'address'],
    ['addressLine2', 'address'],
    ['date_of_birth', 'birthday'],
    ['fecha_de_nacimiento', 'birthday'],
    ['geburtsdatum', 'birthday'],
    ['x-forwarded-for', 'ip'],
    ['geoip_latitude', 'coordinates'],
    ['postleitzahl', 'place'],
    ['newPassword', 'password'],
    ['mot_de_passe', 'password'],
    ['clientSecret', 'password'],
    ['X-Auth-Token', 'secret'],
    ['cardNumber', 'card'],
    ['kontonummer', 'account'],
    ['codice_fiscale', 'nationalid'],
    ['주민등록번호', 'nationalid'],
    ['customer_id', 'id'],
    ['$session_id', 'id'],
    ['gclid', 'id'],
    ['team_id', 'org'],
    ['companyName', 'org'],
    ['created_by', 'person'],
    ['contactname', 'name'],
    ['contact_1_name', 'name'],
    ['shipping_addresses', 'address'],
    ['nama_lengkap', 'name'],
    ['họ_tên', 'name'],
    ['フリガナ', 'name'],
    ['số_điện_thoại', 'phone'],
    ['user_location', 'place'],
    ['user.first', 'person'],
    ['What is your name?', 'name'],
    ['ship-to-name', 'name'],
    ['guest_names', 'name'],
    ['nextOfKin', 'name'],
    ['team.members', 'person'],
    ['kod_pocztowy', 'place'],
    ['pasaporte', 'nationalid'],
    ['TCKN', 'nationalid'],
    ['no_hp', 'phone'],
    ['fecha_nac', 'birthday'],
    ['utm_source', 'campaign'],
    ['initial_utm_source', 'campaign'],
    ['userAgent', 'device'],
    ['$referring_domain', 'referrer'],
    ['$current_url', 'page'],
  ])('%s as %s', (name, expected) => {
    expect(kind(name)).toBe(expected)
  })

  test('by what it stands in', () => {
    expect(entityOfName('name', { word: 'user', is: 'person' })).toBeDefined()
    expect(entityOfName('name', { word: 'product', is: '' })).toBeUndefined()
    expect(entityOfName('name', { word: 'notary', is: '' })).toBe('party')
    expect(entityOfName('legal_last', { word: 'applicant', is: 'person' })).toBe('name')
    expect(entityOfName('width', { word: 'screen', is: '' })).toBe('device')
    expect(entityOfName('id', { word: 'company', is: 'org' })).toBe('org')
  })
})

test('the container’s name, shortened before a part of it, is still whose the part is', () => {
  expect(entityOfName('godpName', { word: 'godparent', is: '' })).toBe('party')
  expect(entityOfName('patName', { word: 'patient', is: 'person' })).toBe('name')
  expect(entityOfName('depName', { word: 'dependency', is: '' })).toBeUndefined()
  expect(entityOfName('proName', { word: 'product', is: '' })).toBeUndefined()
})

describe('a name is not taken for another', () => {
  test.each([
    ...['email_verified', 'email_template_id', 'phone_type', 'address_count', 'name_length'],
    ...['max_tokens_used', 'password_strength', 'token_type', 'file_name', 'plan_name', 'name'],
    ...[
      'cache_key',
      'hotkey',
      'translation_key',
      'key',
      'code',
      'order_id',
      'trace_id',
      'inviteId',
    ],
    ...['insert_id', 'experiment_id', 'memory_address', 'sorted_by', 'placeholder', 'product_id'],
    ...['tagname', 'productid', 'namespace', 'processes', 'classes', 'doctor_count', 'max_age'],
    ...['from_locale', 'toLocale', 'stream_name', 'itemname'],
    ...['quantity', 'seats', 'value', 'text', 'message', 'constructor', '__proto__', ''],
  ])('%s', (name) => {
    expect(kind(name)).toBeUndefined()
  })
})
