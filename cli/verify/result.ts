import type { Finding } from '../../verify/finding'

/** `silent`: nothing of the vendors was seen. `void`: it could not be told. */
export type Verdict = 'silent' | 'found' | 'void'

/** What `cordon verify` says, as JSON. */
export interface VerifyResult {
  readonly schema: 1
  readonly url: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly vendors: readonly string[]
  readonly verdict: Verdict
  /** Why it could not be told. */
  readonly reason?: string
  readonly findings: readonly Finding[]
  /** With `--seed`: what was planted and is still there, unused. */
  readonly leftovers: readonly Finding[]
  /** A request by the tool, in the same browser, by the way out that is missed first: it has to be seen. */
  readonly control: { readonly seen: boolean }
  /** How many requests of the page were seen. */
  readonly requests: number
  /** Where the page came to, after redirects. */
  readonly landed?: string
  /** The policy that the page was served, if it asked for one. */
  readonly policy?: { readonly url: string; readonly version: number }
  readonly versions: {
    readonly cordon: string
    readonly playwright: string
    readonly browser: string
  }
  readonly durationMs: number
  readonly evidence: readonly Evidence[]
}

export interface Evidence {
  readonly file: string
  readonly sha256: string
}

export const exitCodesOf: Readonly<Record<Verdict, number>> = { silent: 0, found: 1, void: 2 }
