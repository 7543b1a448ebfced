/** A chunk of its own, by way of the engine's: see there. */
export { createEngine } from '../../delivery/engine'
export { loadLanguages } from '../../privacy/languages/load-languages'
