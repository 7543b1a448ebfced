import type { FileContext } from './traces'

/** Google's own tags, by the types that an export gives them. */
const googles = /"type"\s*:\s*"(?:gaawc|gaawe|googtag|ua)"/g

/** Vendors' templates out of its gallery, which tags of the container are made of. */
const gallery = /"galleryReference"\s*:\s*\{[^{}]*"owner"\s*:\s*"([\w-]+)"/g

/** The export of a tag manager's container: tags of vendors that are configured, not written. */
export function scanContainer({ path, source, signatures, traces }: FileContext): void {
  const { text } = source
  if (!path.endsWith('.json') || !text.includes('"containerVersion"')) return
  for (const { name: vendor, title, plainName } of signatures) {
    const own = vendor === 'ga4' ? [...text.matchAll(googles)] : []
    const made = [...text.matchAll(gallery)].filter(({ 1: owner = '' }) => plainName.test(owner))
    for (const { 0: found, index } of [...own, ...made])
      traces.add({
        ...{ rule: 'vendor-script-tag', vendor, evidence: 'container' },
        line: source.lineAt(index + found.length - 1),
        message: `A tag of the container is ${title}’s.`,
      })
  }
}
