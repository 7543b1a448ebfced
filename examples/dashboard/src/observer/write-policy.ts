import type { PolicyDocument, PolicyEntry } from './policy-document'

/** The one config change: another entry for one vendor, under the next version. */
export async function writePolicy(
  document: PolicyDocument,
  vendor: string,
  entry: PolicyEntry,
): Promise<void> {
  const next = { version: document.version + 1, vendors: { ...document.vendors, [vendor]: entry } }
  const answer = await fetch('/api/policy', { method: 'PUT', body: JSON.stringify(next) })
  if (!answer.ok) throw new Error(`The policy file could not be written (${answer.status}).`)
}
