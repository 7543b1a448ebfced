import type { Adapter } from '../adapter'
import type { AnalyticsEvent, TraitOperation, TraitOperations } from '../event/event'

/** The part of an event that one vendor gets. */
export interface Selection {
  /** The event without unsupported operations, or why the vendor does not get it. */
  select(event: AnalyticsEvent): AnalyticsEvent | 'denied' | 'unsupported'
  /** Operations that the vendor does not support, and how often they were called. */
  readonly unsupported: Readonly<Partial<Record<TraitOperation, number>>>
}

export function createSelection(vendor: string, { types, operations = {} }: Adapter): Selection {
  const unsupported: Partial<Record<TraitOperation, number>> = {}
  const counted = new WeakSet<AnalyticsEvent>()
  /** The last person whom the vendor was told about. */
  let person: string | undefined
  const news = new WeakSet<AnalyticsEvent>()
  const isNews = (event: AnalyticsEvent): boolean => {
    if (event.type === 'identify') {
      if (event.userId !== person) news.add(event)
      person = event.userId
    }
    return news.has(event)
  }

  const supported = (event: AnalyticsEvent, all: TraitOperations): TraitOperations => {
    const can = (operations[event.type === 'group' ? 'group' : 'identify'] ?? '').split(' ')
    const names = Object.keys(all) as TraitOperation[]
    // An event may be handed over more than once.
    if (!counted.has(event))
      for (const name of names)
        if (!can.includes(name)) unsupported[name] = (unsupported[name] ?? 0) + 1
    counted.add(event)
    return Object.fromEntries(
      names.filter((name) => can.includes(name)).map((name) => [name, all[name]]),
    )
  }

  return {
    unsupported,
    select(event) {
      const { integrations, traitOperations } = event
      if (integrations && !(integrations[vendor] ?? integrations.All ?? true)) return 'denied'
      if (types && !types.includes(event.type)) return 'unsupported'
      const isNewPerson = isNews(event)
      if (!traitOperations) return event
      const left = supported(event, traitOperations)
      if (Object.keys(left).length === Object.keys(traitOperations).length) return event
      if (!Object.keys({ ...left, ...event.traits }).length && !isNewPerson) return 'unsupported'
      const { traitOperations: _, ...rest } = event
      return Object.keys(left).length ? { ...rest, traitOperations: left } : rest
    },
  }
}
