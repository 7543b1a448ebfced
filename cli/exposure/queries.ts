import text from '../../sql/exposure.sql'

/** The questions, by name, as they are shipped for warehouses too. */
export type Question = 'total' | 'classes' | 'fields' | 'days' | 'relay'

/** The SQL of a question. */
export function queryOf(question: Question): string {
  const found = text.split(/^-- name: /m).find((part) => part.startsWith(`${question}\n`))
  if (!found) throw new Error(`sql/exposure.sql has no ${question}`)
  return found.slice(question.length)
}
