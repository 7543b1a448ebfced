export { entityClass as kindClass, isMarker, type EntityType as Kind } from './entity-type'
