import type { AnalyticsEvent } from '../event/event'
import type { Plain } from '../event/snapshot'
import { emptied, headOf } from './event-head'
import { rootNode, type Declared, type NameNode } from './names/property-node'
import { completeOptions, type CompleteOptions } from './options/complete-options'
import { stricter, treatmentOf, treatmentSaid, type Rules } from './options/rules'
import { schemaProperties } from './options/schema-properties'
import type { ScrubberOptions } from './options/scrubber-options'
import { schemaOf } from './options/standard-schema'
import type { AuditedPayload, Privacy, PrivacyContext, Scrubbed } from './privacy'
import { fillPseudonyms, type PseudonymSlot } from './pseudonyms/fill-pseudonyms'
import { createPseudonyms } from './pseudonyms/pseudonym'
import { revision } from './revision'
import { Trail } from './traversal/exposure-trail'
import { TreeScrubber } from './traversal/scrub-tree'
import { type Output } from './traversal/traversal-output'
import { loadDetectors } from './values/detectors'
import type { DataClass } from './vocabulary/data-class'
import type { Exposure } from './vocabulary/exposure'
import type { Treatment } from './vocabulary/treatment'

// For chunks that are loaded later, for the reason in `delivery/engine.ts`.
export { addLanguages } from './names/dictionary'
export { addDetectors } from './values/detectors'

type Tables = Readonly<Record<string, Readonly<Record<string, DataClass>>>>

/** An event after the rules, with places left for each vendor's own pseudonyms. */
interface Walked extends Scrubbed {
  readonly slots: readonly PseudonymSlot[]
}

/** Equal rules: one memory of names, one copy of each event. */
interface Profile {
  readonly rules: Rules
  readonly roots: Map<string, NameNode>
  readonly trails: Map<string, Trail>
  readonly walked: WeakMap<object, Walked>
  readonly tree: TreeScrubber
  vendors: number
}

interface VendorState {
  profile: Profile
  payload: Profile
  readonly floor: Partial<Record<DataClass, Treatment>>
  readonly pseudonym: (value: unknown) => string
}

/**
 * The engine behind `createScrubber` and `createAnalytics`.
 *
 * @param tables what each vendor's SDK adds
 */
export function createPrivacy(
  options?: ScrubberOptions,
  tables: Tables = {},
  context: PrivacyContext = {},
): Privacy {
  return new PrivacyEngine(completeOptions(options), tables, context)
}

class PrivacyEngine implements Privacy {
  private readonly vendors = new Map<string, VendorState>()
  private readonly profiles = new Map<string, Profile>()
  private readonly seen = new Set<string>()
  private readonly catalogs: ReadonlyMap<string, Declared>
  /** What was remembered under another is not what would be found now. */
  private revision = revision()
  private readonly isPlain: boolean

  constructor(
    private readonly options: CompleteOptions,
    private readonly tables: Tables,
    private readonly context: PrivacyContext,
  ) {
    this.isPlain = context.isPlain ?? true
    this.catalogs = new Map(
      Object.entries(options.catalog).map(([event, entry]) => [
        event,
        new Map(
          schemaOf(entry) ? [] : Object.entries(entry as Readonly<Record<string, DataClass>>),
        ),
      ]),
    )
  }

  scrub(event: AnalyticsEvent, vendor: string): Scrubbed {
    const { profile, pseudonym } = this.vendorOf(vendor)
    try {
      // Only one vendor has these rules: nothing to share, so no places are left either.
      if (profile.vendors === 1) return this.walkEvent(event, profile, pseudonym)
      let walked = profile.walked.get(event)
      if (walked === undefined) {
        walked = this.walkEvent(event, profile)
        profile.walked.set(event, walked)
      }
      const { slots, exposures, isPartial } = walked
      return slots.length === 0
        ? walked
        : { event: fillPseudonyms(walked.event, slots, pseudonym), exposures, isPartial }
    } catch {
      return { event: emptied(event), exposures: [], isPartial: false }
    }
  }

  payload(value: unknown, vendor: string): unknown {
    return this.walkPayload(value, vendor)
  }

  inspect(value: unknown, vendor: string): readonly Exposure[] {
    const changes = new Set<Exposure>()
    this.walkPayload(value, vendor, changes)
    return [...changes]
  }

  audit(value: unknown, vendor: string, event: string): AuditedPayload {
    const { payload, pseudonym } = this.vendorOf(vendor)
    const trail = this.trail(payload, event)
    try {
      const clean = payload.tree.runRaw(this.payloadRoot(payload), value, { trail, pseudonym })
      if (payload.tree.isPartial) this.forget()
      return { value: clean, exposures: (payload.tree.trail ?? trail).exposures }
    } catch {
      return { value: undefined, exposures: [failed] }
    }
  }

  complete(): Promise<void> | undefined {
    const load = this.context.loadDetectors
    return load && loadDetectors(load)
  }

  completeFor(value: unknown, vendor: string): Promise<void> | undefined {
    return this.isPartialFor(value, vendor) ? this.complete() : undefined
  }

  allows(dataClass: DataClass, vendor: string): boolean {
    return this.treatment(dataClass, vendor) === 'keep'
  }

  treatment(dataClass: DataClass, vendor: string): Treatment {
    return treatmentOf(this.vendorOf(vendor).profile.rules, dataClass)
  }

  tighten(vendor: string, treatments: Partial<Record<DataClass, Treatment>>): void {
    const state = this.vendorOf(vendor)
    for (const name of Object.keys(treatments) as DataClass[]) {
      const treatment = treatments[name]
      if (treatment !== undefined && name in this.options.treatments)
        state.floor[name] = stricter(treatmentSaid(treatment), state.floor[name])
    }
    state.profile = this.profileOf(vendor, state.floor)
    state.profile.vendors += 1
    state.payload = this.profileOf(vendor, state.floor, this.tables[vendor] ?? {})
  }

  private vendorOf(name: string): VendorState {
    if (this.revision !== revision()) this.forget()
    const known = this.vendors.get(name)
    if (known !== undefined) return known
    const state: VendorState = {
      profile: this.profileOf(name, {}),
      payload: this.profileOf(name, {}, this.tables[name] ?? {}),
      floor: {},
      pseudonym: createPseudonyms(this.options.key, name),
    }
    state.profile.vendors += 1
    this.vendors.set(name, state)
    return state
  }

  /** Forgets what was found, for more would be found now; pseudonyms stay. */
  private forget(): void {
    this.revision = revision()
    this.profiles.clear()
    for (const [name, state] of this.vendors) {
      state.profile = this.profileOf(name, state.floor)
      state.profile.vendors += 1
      state.payload = this.profileOf(name, state.floor, this.tables[name] ?? {})
    }
  }

  private profileOf(
    vendor: string,
    floor: Partial<Record<DataClass, Treatment>>,
    table?: Readonly<Record<string, DataClass>>,
  ): Profile {
    const { treatments, properties } = this.options.vendors.get(vendor) ?? this.options
    const key = JSON.stringify([treatments, [...properties], floor, table])
    let profile = this.profiles.get(key)
    if (profile === undefined) {
      const rules: Rules = {
        treatments,
        floor: { ...floor },
        properties,
        table: new Map(Object.entries(table ?? {})),
        dropsUnknown: this.options.unknown === 'drop',
      }
      profile = {
        rules,
        roots: new Map(),
        trails: new Map(),
        walked: new WeakMap(),
        tree: new TreeScrubber(rules, { isPayload: !!table, seen: this.seen, depth: 0 }),
        vendors: 0,
      }
      this.profiles.set(key, profile)
    }
    return profile
  }

  private walkEvent(
    event: AnalyticsEvent,
    profile: Profile,
    pseudonym?: (value: unknown) => string,
  ): Walked {
    const slots: PseudonymSlot[] = []
    const [type, name] = this.isPlain
      ? [event.type, event.event ?? event.name ?? '']
      : headOf(event)
    const trail = this.trail(profile, name || type)
    const output: Output = pseudonym ? { trail, pseudonym } : { trail, slots }
    const plain = profile.rules.dropsUnknown
      ? schemaProperties(event, this.options.catalog[type === 'track' ? name : type], this.seen)
      : event
    // A snapshot is plain; its type says what it means.
    const { tree } = profile
    const root = this.root(profile, type, name)
    const copy = this.isPlain
      ? tree.run(root, plain as unknown as Plain, output)
      : tree.runRaw(root, plain, output)
    const { isPartial } = tree
    // Names too may have gone unread.
    if (isPartial) this.forget()
    return {
      event: (copy ?? emptied(event)) as unknown as AnalyticsEvent,
      exposures: (tree.trail ?? trail).exposures,
      isPartial,
      slots,
    }
  }

  private trail(profile: Profile, name: string): Trail {
    let trail = profile.trails.get(name)
    if (trail === undefined) {
      trail = new Trail()
      if (profile.trails.size < 1000 && name.length < 200) profile.trails.set(name, trail)
    }
    return trail
  }

  /** Names mean other things in a group's traits, in a page's properties, in a declared event. */
  private root(profile: Profile, type: string, name: string): NameNode {
    const call = type === 'track' ? name : type
    const key = this.catalogs.has(call) || type === 'group' || type === 'page' ? call : ''
    let root = profile.roots.get(key)
    if (root === undefined) {
      const is = type === 'group' ? 'org' : ''
      const catalog = this.catalogs.get(call)
      root = rootNode(profile.rules, { is, isPage: type === 'page', catalog })
      profile.roots.set(key, root)
    }
    return root
  }

  /** An SDK's payload may be of any event: what any of them declares is declared. */
  private payloadRoot({ roots, rules }: Profile): NameNode {
    let root = roots.get('')
    if (root === undefined) {
      const all = [...this.catalogs.values()].flatMap((catalog) => [...catalog])
      roots.set('', (root = rootNode(rules, { catalog: new Map(all) })))
    }
    return root
  }

  private isPartialFor(value: unknown, vendor: string): boolean {
    const { payload } = this.vendorOf(vendor)
    this.walkPayload(value, vendor)
    return payload.tree.isPartial
  }

  private walkPayload(value: unknown, vendor: string, changes?: Set<Exposure>): unknown {
    const { payload, pseudonym } = this.vendorOf(vendor)
    try {
      const to = changes ? { pseudonym, changes } : { pseudonym }
      const copy = payload.tree.runRaw(this.payloadRoot(payload), value, to)
      if (payload.tree.isPartial) this.forget()
      return copy
    } catch {
      changes?.add(failed)
      return undefined
    }
  }
}

/** What could not be read is not clean. */
const failed: Exposure = Object.freeze({ name: '', class: 'usage', treatment: 'drop' })
