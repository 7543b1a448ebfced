import type { Adapter } from 'cordon'
import { ways } from '../ways'
import type { Act } from '../ways/way'

/** Which ways are tried, and where each has to arrive. */
export interface Plan {
  readonly addresses: Readonly<Record<string, string>>
  /** What its adapter says is its own. */
  readonly hosts: readonly string[]
  /** Where it can only act while the vendor runs, it acts as soon as it is loaded. */
  readonly actsAtOnce?: boolean
}

/** What is longer in the making than this does not work here, ms. */
const patience = 4_000

/** Prepares each way; returns how all of them act. What cannot be prepared does not act. */
export async function prepare({ addresses }: Plan): Promise<() => Promise<void>> {
  const acts = await Promise.all(
    Object.entries(addresses).map(async ([name, url]) => {
      try {
        return await Promise.race([ways[name]?.(url), later(patience)])
      } catch {
        return undefined
      }
    }),
  )
  return async () => {
    const acted = acts.map(async (act) => attempt(act as Act | undefined))
    await Promise.race([Promise.all(acted), later(patience)])
  }
}

async function attempt(act: Act | undefined): Promise<void> {
  try {
    await act?.()
  } catch {
    // Refused, or not to be had in this engine.
  }
}

function later(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** A vendor whose code has nothing but the ways in it. */
export function hostile(plan: Plan): Adapter {
  return {
    name: 'hostile',
    inline: true,
    footprint: { hosts: plan.hosts },
    sealed: { options: plan, frame: () => new URL('/frame.htm', location.href) },
    async load() {
      const act = await prepare(plan)
      if (plan.actsAtOnce) await act()
      else Object.assign(window, { act })
      return { deliver: () => {} }
    },
  }
}
