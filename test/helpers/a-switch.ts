import { parsePolicy, type Policy } from '../../src/switch/policy'
import { Switch } from '../../src/switch/switch'
import { memoryStore } from './memory-store'

/** A switch on which these vendors are on, by a policy of version 1. */
export function aSwitch(...vendors: string[]): Switch {
  const on = Object.fromEntries(vendors.map((name) => [name, 'on']))
  return new Switch({
    vendors,
    policy: parsePolicy({ version: 1, vendors: on }) as Policy,
    store: memoryStore(),
    isInRollout: () => true,
    onChange: () => {},
  })
}
