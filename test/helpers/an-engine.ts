import { createEngine, type Engine } from '../../src/delivery/engine'

/** The engine of a page whose vendors have no rules of their own. */
export function anEngine(): Engine {
  return createEngine(
    { vendors: new Map(), privacy: undefined },
    'secret',
    () => import('../../src/privacy/values/detectors/further'),
  )
}
