/**
 * Events as apps track them: fifteen properties, a nested object, an e-mail address in a text and one
 * under its own name.
 */

/** The same strings in each event: what a cache of clean texts makes cheap. */
export function repeatedEvent(index) {
  return {
    ...{ plan: 'pro', seats: 12, feature: 'export', ok: true, index, duration: 8.2 },
    ...{ step: 'two', variant: 'b', source: 'menu', tags: ['a', 'b'], size: 1024 },
    nested: { kind: 'csv', rows: 300, email: 'ada@example.com' },
    note: 'mail ada@example.com about it',
    label: 'all fine',
    locale: 'en',
  }
}

/** Every string new in each event: nothing can be remembered. */
export function freshEvent(index) {
  const id = (index * 2654435761 + 97).toString(36)
  return {
    ...{ plan: `pro ${id}`, seats: 12, feature: `export ${id}`, ok: true, index, duration: 8.2 },
    ...{ step: `two ${id}`, variant: `b${id}`, source: `menu ${id}`, tags: [`a${id}`, `b${id}`] },
    size: 1024,
    nested: { kind: `csv ${id}`, rows: 300, email: `ada.${id}@example.com` },
    note: `mail ada.${id}@example.com about it`,
    label: `all fine ${id}`,
    locale: `en-${id}`,
  }
}

const personalName = /mail|name|phone|city|address|token/i
const email = /[\w.+-]+@[\w-]+\.[\w.-]+/g

/** A bare redactor: personal names go, addresses in texts are masked. What a careful app has today. */
export function redact(value) {
  if (typeof value === 'string') return value.replace(email, '[email]')
  if (Array.isArray(value)) return value.map(redact)
  if (typeof value !== 'object' || value === null) return value
  const copy = {}
  for (const key of Object.keys(value)) if (!personalName.test(key)) copy[key] = redact(value[key])
  return copy
}
