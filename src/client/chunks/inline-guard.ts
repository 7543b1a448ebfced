/** A separate chunk that imports through the engine's chunk: `src/delivery/engine.ts` says why. */
export { createEngine } from '../../delivery/engine'
export * from '../../guard/inline-guard'
