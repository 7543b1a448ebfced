import type { EntityType } from '../vocabulary/entity-type'

/** Property names by language and entity type: lower-case, without separators and accents. */
export type LanguagePack = Readonly<
  Record<string, Readonly<Partial<Record<EntityType | 'anyname', string>>>>
>
