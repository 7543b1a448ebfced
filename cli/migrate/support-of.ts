import type { Support } from './parts'
import type { Call } from './read-module'
import type { Takeover } from './vendors'

/** What becomes of a call; `undefined`: nothing of that name is there, so it would throw. */
export function supportOf(
  { name, part }: Call,
  { supportByCall, parts }: Takeover,
): Support | undefined {
  const functions = part === undefined ? undefined : parts[part]
  if (functions) return functions[name]
  // Of its private functions the vendor's library has many, and this one's are not the same.
  return supportByCall[name] ?? (name.startsWith('_') ? undefined : 'as is')
}

/** With its part, if that is one of the vendor's: `persistence.save`. */
export function pathOf({ name, part }: Call, { parts }: Takeover): string {
  return part !== undefined && parts[part] ? `${part}.${name}` : name
}
