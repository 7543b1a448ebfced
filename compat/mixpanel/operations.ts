import type { TraitOptions } from '../../src/event/call-options'

/** Names of a profile's operations in the vendor's payloads. */
export type Operation =
  '$set' | '$set_once' | '$add' | '$append' | '$union' | '$remove' | '$unset' | '$delete'

const names: Readonly<Partial<Record<string, keyof TraitOptions>>> = {
  $set: 'set',
  $set_once: 'setOnce',
  $add: 'add',
  $append: 'append',
  $union: 'union',
  $remove: 'remove',
  $unset: 'unset',
}

/** An operation as `identify` and `group` take it; none where there is no such thing. */
export function operationOptions(operation: string, value: unknown): TraitOptions {
  const name = names[operation]
  return name ? { [name]: value } : {}
}
