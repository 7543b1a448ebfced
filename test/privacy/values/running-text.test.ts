import { describe, expect, test } from 'vitest'
import { createScrubber } from '../../../src/privacy'

const scrubber = createScrubber({ key: 'k' })
function scrub(text: string): unknown {
  return scrubber.scrub({ event: 'Saved', properties: { note: text } }).properties.note
}

type Row = readonly [text: string, ...gone: string[]]
const personal: Record<string, readonly Row[]> = {
  'who says who they are, in many languages': [
    ['Guten Tag, ich heiße Gisela Brandt und habe eine Frage', 'Brandt'],
    ["Bonjour, je m'appelle Amélie Roux", 'Roux'],
    ['Hola, me llamo Ximena Robles', 'Robles'],
    ['mi chiamo Ottavia Serra', 'Serra'],
    ['Olá, meu nome é Iracema Prado', 'Prado'],
    ['Jag heter Ebba Lund', 'Lund'],
    ['Nazywam się Bożena Wilk', 'Wilk'],
    ['Здравствуйте, меня зовут Раиса Белова', 'Белова'],
    ['मेरा नाम कमला देवी है', 'कमला'],
    ['我叫王小红', '王小红'],
    ['私の名前は高橋です', '高橋'],
    ['اسمي ليلى حداد', 'ليلى'],
  ],
  'names that begin with a given name': [
    ['Ticket reopened: Agnieszka Wrona still waits', 'Wrona'],
    ['Remove Thorsten Ilg from the list', 'Ilg'],
    ['Avatar of Keiko Endo', 'Endo'],
    ["Ravi Menon's Wishlist | Shop", 'Menon'],
    ['Profile – Ingrid van der Meer', 'Meer'],
    ['2 new messages from Chidi', 'Chidi'],
    ['Thanks,\nMałgorzata Lis\nOffice', 'Lis'],
  ],
  'names in names of files and machines': [
    ['Vertrag_Stefanie_Ilg.pdf', 'Ilg'],
    ['IMG_passport_ahmed_hadi.jpg', 'hadi'],
    ['DESKTOP-ANNIKA', 'ANNIKA'],
    ['arn:aws:iam::123456789012:user/alovelace', 'alovelace'],
  ],
  'the line of a passport that machines read': [
    ['P<UTOLOVELACE<<ADA<AUGUSTA<<<<<<<<<<<<<<<<<<', 'LOVELACE'],
  ],
  'people in further phrases': [
    ['Good morning, Beatriz! 3 tasks are waiting', 'Beatriz'],
    ['Bonjour Thérèse 👋', 'Thérèse'],
    ['Your driver Mustafa is near', 'Mustafa'],
    ['Account holder: Ada Lovelace', 'Lovelace'],
    ['Last edited by Ada O’Hara', 'O’Hara'],
    ['https://example.org/s?name=Beatriz+Lovelace&tab=2', 'Lovelace'],
  ],
  'telephone numbers as they are written within a country': [
    ['Rappelez au 06.12.34.56.78', '56.78'],
    ['Ansage: 0151 / 234 567 89', '567 89'],
    ['(21) 98888-7777', '7777'],
    ['98765 43210', '43210'],
    ['line 2: 0803 123 4567', '4567'],
    ['0 (532) 123 45 67', '45 67'],
    ['kom. 601-234-567', '234-567'],
  ],
  'addresses as they are written elsewhere': [
    ['vivo en Av. Insurgentes Sur 1602', 'Insurgentes'],
    ['Rua das Acácias, 87', 'Acácias'],
    ['Atatürk Cad. No:12', 'Atatürk'],
    ['живу на ул. Ленина, д. 5', 'Ленина'],
    ['住所は東京都渋谷区神南1-2-3です', '神南'],
    ['地址：北京市朝阳区建国路88号', '建国路'],
    ['마포구 월드컵로 123에 살아요', '월드컵로'],
    ['Jl. Merdeka No. 17', 'Merdeka'],
  ],
  'wallets in base 58, hardware with few digits, degrees before their letters': [
    ['3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy', '3J98t1'],
    ['TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE', 'TQn9Y2'],
    ['MAC 3c:22:fb:aa:bb:cc', 'aa:bb'],
    ['N 52° 31.2 E 13° 24.3', '24.3'],
  ],
  'ids by short names': [
    ['DL: F255-9210-3456', '9210'],
    ['green card A123-456-789', '456'],
  ],
  'people in quotes, with initials, by what they own': [
    ["call create_person('nina','Nina Lovelace')", 'Lovelace'],
    ['Room booked by T. Yamada', 'Yamada'],
    ["Lena's Buds", 'Lena'],
    ['fetching /users/ada.lovelace … ok', 'lovelace'],
    ['run --user=alovelace --verbose', 'alovelace'],
    ['code 558 213 just arrived from your sms', '558 213'],
  ],
  'the last digits of a card': [['Card ending in 4242 · Visa', '4242']],
  'who is signed in, in a text': [
    ['sshd: Invalid user ada.l from 198.51.100.9 port 22', 'ada.l'],
    ['Signed in as ada.l', 'ada.l'],
    ['User ada.lovelace not found', 'lovelace'],
    ['&{Name:Ada Lovelace Phone:0301234567 Plan:pro}', 'Lovelace'],
  ],
  'further streets, and boxes at the post': [
    ['at 48 Wattle Grove, Newtown', 'Wattle'],
    ['to P.O. Box 1182', '1182'],
  ],
  'a password in a sentence, and one that a command is given': [
    ['my password for the portal is kx9!Tower', 'kx9!Tower'],
    ['pw: blue42Horse', 'blue42Horse'],
    ['Das Passwort lautet Mond77schein', 'Mond77schein'],
    ['Пароль: Zima2024!', 'Zima2024!'],
    ['curl -u ada:engine1843x https://api.example.org', 'engine1843x'],
    ['mysql --password=engine1843x shop', 'engine1843x'],
  ],
  'values beside the columns they are of': [
    [
      "insert into people (id, surname, tel) values (4, 'Lovelace', '0170 1234567')",
      'Lovelace',
      '1234567',
    ],
    ["insert into people (surname) values ('Lovelace'), ('Byron')", 'Lovelace', 'Byron'],
    ["select id from people where surname ilike 'lovel%'", 'lovel'],
    ['Failing row contains (12, Ada, Lovelace, t).', 'Lovelace'],
    ['Key (last_name, birth_date)=(Lovelace, 1815-12-10) already exists.', 'Lovelace', '1815'],
    ["Duplicate entry 'ada.l' for key 'people.username'", 'ada.l'],
    ['name;phone;plan\nAda Lovelace;01701234567;pro\n', 'Lovelace', '1234567'],
    ['"date_of_birth" must be in the past, got "2099-12-10"', '2099'],
  ],
  'who was signed in, in logs': [
    ['198.51.100.7 - alovelace [10/Dec/2024:13:55:36 +0000] "GET / HTTP/1.1" 200', 'alovelace'],
    ['Accepted password for alovelace from 198.51.100.7 port 22', 'alovelace'],
    ['session opened for user alovelace by (uid=0)', 'alovelace'],
    ['hello <@U012ABCDEF|alovelace>', 'alovelace'],
  ],
  'names in a path that a text tells of': [
    ['PUT /api/users/alovelace/avatar 200', 'alovelace'],
    ['see https://example.org/people/ada-lovelace for more', 'lovelace'],
  ],
}

for (const [name, rows] of Object.entries(personal))
  describe(name, () => {
    test.each(rows)('%s', (text, ...gone) => {
      const result = String(scrub(text))
      for (const part of gone) expect(result).not.toContain(part)
      expect(scrub(result)).toBe(result)
    })
  })

test.each([
  'Upgrade to Chrome Enterprise today',
  'New from Calvin Klein and Hugo Boss',
  'Flights to San Antonio and Santa Barbara',
  'Martin Luther King Day opening hours',
  'This is Spinal Tap',
  'I am Very Happy',
  'Sync with Google Calendar failed',
  'Password must contain at least 8 characters',
  'Your password is too short',
  'npm run build --workspace=docs',
  'docker run -p 8080:80 nginx:1.27',
  'INSERT INTO orders (id, total) VALUES (4, 129.90)',
  'Key (order_id)=(4711) already exists.',
  "Duplicate entry '4711' for key 'orders.PRIMARY'",
  'product;price;stock\nBlue Mug;12;4\n',
  'Hello, all,\nthe name of it is long',
  '"quantity" must be a number, got "many"',
  'GET /api/users/list 200',
  'Request failed for unknown reason',
  'Invoice 01-2024-00017-A',
  'ISBN 0-306-40615-2',
  'parcel 00340434161234567890',
  'at 05.12.2024 10:15:30',
  '05/12/2024 10:15',
  'We sent you a code',
  'Hey Siri, set a timer',
  'a1b2c3d4e5f6 of 12 hosts',
  'Tab1e2Row3Cell4Page5Line6Word7Sign',
  '멤버 이니셜라이저는 상수 식이어야 합니다',
  'Using Travis CI to run tests',
  'OpenSSF Best Practices',
  '<Buffer 01 02 07 03 04 05 06>',
  "Import it: import { password } from '@inquirer/prompts' v2",
  'pass the `NODE_V8_COVERAGE` environment variable',
  ".addOption(new Option('-s, --secret').hideHelp(1))",
  '`address: string` is the text of it',
  'see https://github.com/beaugunderson/ip-address/blob/main/src/ipv4.ts now',
  'Happy Birthday Cake',
  'Dear Santa Collection',
  'Mr. Coffee 12-Cup',
  'New: Tom Ford Eau de Parfum',
  'at /srv/app/users/index.js',
  'error code 558 213 from your device',
  'Tommy Hilfiger Jeans',
  'Download is ready',
  'SELECT u.name FROM users u JOIN orders o ON o.user_id = u.id',
  "select id from tags where slug like 'foo%'",
  'https://example.org/s?name=Blue+Mug&tab=2',
  'Best of David Bowie',
  'Page_Not_Found.html',
  'Q3_Report_Final.pdf',
  'DESKTOP-8F2K1LM',
  'arn:aws:s3:::bucket/key',
  'パスワードは8文字以上で入力してください',
  'Cannot read name of user.profile',
  '3 GB of Google Drive',
  'Waiting for builder from 10 to 20',
])('%s: stays', (text) => {
  expect(scrub(text)).toBe(text)
})
