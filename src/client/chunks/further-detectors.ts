/** A chunk of its own, by way of the engine's: see there. */
export { createEngine } from '../../delivery/engine'
export { addFurtherDetectors } from '../../privacy/values/detectors/further'
