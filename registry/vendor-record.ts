import type { Footprint } from '../src/footprint'

/**
 * All that is known of one vendor, as data: what it owns in a browser, what gives it away in a
 * repository or in a request, and where its keys are revoked and its data deleted.
 */
export interface VendorRecord {
  /** Its name in the registry, and what `--vendor` takes: `mixpanel`. */
  readonly name: string
  /** Its name in a sentence: `Mixpanel`. */
  readonly title: string
  /** Other names that `--vendor` takes, such as that of a company which bought it. */
  readonly aliases?: readonly string[]
  /**
   * `measured`: `npm run test:registry` holds the record to what the vendor's SDK is seen to do in a
   * browser. `docs`: its code is not on npm, or only what loads it; this is what the vendor writes of it.
   */
  readonly from: 'measured' | 'docs'
  /**
   * What it owns in a browser. Names may be templates: `mp_{token}_mixpanel`. `fillFootprint` puts
   * values in, or `*` where they are not known.
   */
  readonly footprint: Footprint
  readonly packages: Packages
  /** How environment variables of it are called; `*` stands for any characters. */
  readonly env: readonly string[]
  readonly tokens: readonly TokenForm[]
  /** How a request gives it away on any host, a first-party proxy too. */
  readonly payloads: readonly PayloadShape[]
  /**
   * Literals of its SDK that survive a minifier. Two of them in one file are its SDK; one may be
   * anybody's, who speaks of it.
   */
  readonly literals: readonly string[]
  /**
   * Those of them that Cordon's adapters and layers for this vendor have as well, in the same order:
   * in a bundle with Cordon in it they do not prove that the SDK is there.
   */
  readonly spoken?: readonly string[]
  /**
   * Regular expression, without flags and read without regard to case, of its name in texts. Where
   * the name is a common word (*segment*, *heap*), what cannot be anything else: `segment\.com`.
   */
  readonly mention: string
  /**
   * What an app calls of its global, where that has a name that is anybody's: `heap.track`. It is its
   * own only where something else of the vendor is there too.
   */
  readonly calls?: readonly string[]
  /** Whether it loads what somebody configures elsewhere, so that nobody can tell what it does. */
  readonly isTagManager?: boolean
  /** What its SDK leaves in a browser that had it, where more is known of it than its names. */
  readonly remains?: Remains
  readonly offboarding: Offboarding
}

/**
 * Identity, consent and queue as an SDK writes them, by name. Names and values may be templates:
 * `{token}`, its first ten characters `{token10}`, and `{id}`, which stands for a person and an event.
 */
export interface Remains {
  readonly cookies?: Readonly<Record<string, string>>
  readonly localStorage?: Readonly<Record<string, string>>
  readonly sessionStorage?: Readonly<Record<string, string>>
}

/** Package names; `*` stands for any characters (`@amplitude/*`). */
export interface Packages {
  /** npm packages that run in browsers, and wrappers that are nothing without them. */
  readonly browser: readonly string[]
  /** npm packages of types only. */
  readonly types?: readonly string[]
  /** npm packages for servers. */
  readonly server?: readonly string[]
  /** Packages of other languages, by their registries' names. */
  readonly other?: Readonly<
    Partial<Record<'pypi' | 'gem' | 'go' | 'composer' | 'maven' | 'nuget', readonly string[]>>
  >
}

/** What a key or an id of the vendor looks like. */
export interface TokenForm {
  /** What it is: `project token`. */
  readonly what: string
  /** Regular expression, without flags. */
  readonly pattern: string
  /** The form is anybody's (32 hexadecimal digits): it counts only beside the vendor's name. */
  readonly isCommon?: boolean
  /** It is an id that every visitor sees (`G-…`): it may be shown in full. */
  readonly isPublic?: boolean
}

/** What a request of the vendor is made of, once base64, gzip and forms are undone. */
export interface PayloadShape {
  /** What it is: `batch of events`. */
  readonly what: string
  /** Names that its body or its query has, all of them; none where its path says all. */
  readonly keys: readonly string[]
  /** Names that it never has, by which another vendor's of the same names is told from it. */
  readonly without?: readonly string[]
  /** Regular expression that its path matches, where that is needed to tell it from others. */
  readonly path?: string
}

/** What is to be done at the vendor. Addresses of its own pages; the region may change the host. */
export interface Offboarding {
  /** Where its keys are revoked or rotated. */
  readonly revoke: string
  /** How people's data are deleted. */
  readonly deletion: string
  /** How the data are exported before they go. */
  readonly export: string
  /** Whom to write to about security or a breach. */
  readonly security: string
}
