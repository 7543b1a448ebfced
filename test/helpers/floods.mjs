/** Pieces that, one after the other, take a scan that is not linear the longest. */
// prettier-ignore
export const floods = [
  'a.', '1', '.', '1-', '1.', 'a', 'QWxh', 'QWxh/', '%40', '%', 'eyJ', 'a@', 'x@x.', ' ', '\\u0040', '&#64;',
  'a=', 'a:b,', '{"a":', '[', '["', '+1 ', '(212) 555-', '://a@', 'Bearer ', 'sk_a1', ':', '::1',
  '1.2.3.', 'DE12 ', '/users/a', 'call 1 ', 'ssn 1 ', 'born 1.', 'a at b dot ', '\u200b', 'password=', 'a_b1_',
  'A1', '-----BEGIN PRIVATE KEY-----', '[at]', '𝒜',
]
