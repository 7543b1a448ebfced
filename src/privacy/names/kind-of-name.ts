export {
  entityOfName as kindOfName,
  isParameter,
  surroundings,
  type Surroundings,
} from './entity-of-name'
export { singular } from './tokens'
