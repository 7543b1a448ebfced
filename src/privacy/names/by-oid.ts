import { ownValue } from '../../event/snapshot'
import type { EntityType } from '../vocabulary/entity-type'

/**
 * Attributes of a directory's person, as SAML names them (RFC 4519, RFC 2798, eduPerson), and numbers of people, as
 * HL7 does (https://oidref.com/2.16.840.1.113883.4.1).
 */
const byNumber: Readonly<Record<string, EntityType>> = {
  '2.5.4.3': 'person',
  '2.5.4.4': 'name',
  '2.5.4.42': 'name',
  '2.16.840.1.113730.3.1.241': 'name',
  '0.9.2342.19200300.100.1.1': 'username',
  '0.9.2342.19200300.100.1.3': 'email',
  '1.3.6.1.4.1.5923.1.1.1.6': 'username',
  '2.16.840.1.113883.4.1': 'nationalid',
  '2.16.840.1.113883.2.1.4.1': 'nationalid',
  '2.16.840.1.113883.2.4.6.3': 'nationalid',
  '1.2.208.176.1.2': 'nationalid',
  '1.2.752.129.2.1.3.1': 'nationalid',
  '1.2.246.21': 'nationalid',
}

/** `urn:oid:2.5.4.42` */
export function byOid(name: string): EntityType | undefined {
  const number = name.slice('urn:oid:'.length)
  return ownValue(byNumber, number) as EntityType | undefined
}
