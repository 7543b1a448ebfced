import type { Door } from '../guard'
import { beaconExit } from './beacon'
import { constructorExits } from './constructors'
import { elementExits } from './elements'
import { fetchExit } from './fetch'
import { realmExits } from './realms'
import { xhrExit } from './xhr'

/** A window of the page: its own, or a frame's of the same origin, which has natives of its own. */
export type Realm = Window & typeof globalThis

/**
 * Closes the exits that only vendor code in the page can use. A chunk of its own, imported before the
 * first such code is: an app whose adapters send for themselves never loads it.
 */
export function harden(door: Door, realm: Realm): () => void {
  const undo = [
    xhrExit(door, realm),
    beaconExit(door, realm),
    elementExits(door, realm),
    constructorExits(door, realm),
    realmExits(realm, (inner) => {
      fetchExit(door, inner)
      harden(door, inner)
    }),
  ]
  return () => {
    for (const stop of undo.reverse()) stop()
  }
}
