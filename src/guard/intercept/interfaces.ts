import type { Realm } from '../interception'

type Interfaces = Readonly<Record<string, { prototype: object } | undefined>>

/** An interface of a realm, for its static methods; one that is empty where the browser has none of that name. */
export function interfaceOf(realm: Realm, name: string): object {
  return (realm as unknown as Interfaces)[name] ?? {}
}

/** What the objects of an interface inherit, or something empty. */
export function prototypeOf(realm: Realm, name: string): object {
  return (realm as unknown as Interfaces)[name]?.prototype ?? {}
}
