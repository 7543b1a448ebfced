import { revise } from '../revision'
import { detectorNames, type DetectorName } from './candidates'
import type { Detector } from './detector'
import { emails } from './detectors/email'
import { pairs } from './detectors/pairs'

const known: Partial<Record<DetectorName, Detector>> = { emails, pairs }
/** By bit, as in `candidates.ts`. */
let byBit: readonly (Detector | undefined)[] = []
let missing = 0
let loading: Promise<void> | undefined

addDetectors({})

/** Adds detectors: for the whole page. */
export function addDetectors(more: Partial<Record<DetectorName, Detector>>): void {
  Object.assign(known, more)
  byBit = detectorNames.map((name) => known[name])
  const before = missing
  missing = byBit.reduce((bits, detector, index) => (detector ? bits : bits | (1 << index)), 0)
  if (missing !== before) revise()
}

/** Whether one of these, as bits, is not there yet. */
export function isMissing(candidates: number): boolean {
  return (candidates & missing) !== 0
}

export function detectorAt(index: number): Detector | undefined {
  return byBit[index]
}

/** Gets what few texts need. */
export type LoadDetectors = () => Promise<{ addFurtherDetectors(): void }>

/** Loads what is missing; `undefined` if nothing is. A load that has failed may be tried again. */
export function loadDetectors(load: LoadDetectors): Promise<void> | undefined {
  if (missing === 0) return undefined
  loading ??= load()
    .then(({ addFurtherDetectors }) => addFurtherDetectors())
    .finally(() => (loading = undefined))
  return loading
}
