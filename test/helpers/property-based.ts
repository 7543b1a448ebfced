import fc from 'fast-check'

/**
 * `npm run test:properties` tries a hundred times as many cases, other ones each time. Tests of a change try the same
 * cases each time, so that what fails is the change's fault. `PROPERTY_SEED` repeats a run.
 */
const times = Number(process.env.PROPERTY_TIMES ?? 1)
const seed = Number(process.env.PROPERTY_SEED ?? (times === 1 ? 1 : Date.now() % 2 ** 31))
fc.configureGlobal({ seed, numRuns: 100 * times })

/** Options of `fc.assert`: how many cases, where not a hundred. */
export const cases = (count: number): { readonly numRuns: number } => ({ numRuns: count * times })

export default fc
