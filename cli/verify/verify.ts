import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { version as cordon } from '../../package.json'
import type { VendorRecord } from '../../registry'
import { showUrl } from '../../verify/finding'
import { globalsOf } from '../../verify/match-look'
import { tracesOf } from '../../verify/vendor-traces'
import { Failure } from '../terminal'
import { aliasesOf } from './aliases'
import { isBrowsers } from './browser-traffic'
import { isControlSeen } from './control'
import { doubtOf, type Arrival } from './doubt'
import { writeEvidence } from './evidence'
import type { EngineName } from './find-browser'
import { judge, SEEDED } from './judge'
import { loadPlaywright, type LoadedPlaywright } from './load-playwright'
import { readNetLog } from './net-log'
import { openBrowser } from './open-browser'
import { makeStage, type Stage } from './own-pages'
import { RecordingProxy } from './proxy/recording-proxy'
import type { Verdict, VerifyResult } from './result'
import { plantCookies, plantStorage, seedOf, type Seed } from './seed'
import type { Seen } from './seen'
import { servedPolicy } from './served-policy'
import { strangers } from './strangers'
import { tour, Unseen, type Sight } from './tour'

export interface VerifyOptions {
  readonly url: string
  readonly vendors: readonly VendorRecord[]
  /** Looked for in every request, whatever their form. */
  readonly tokens: readonly string[]
  readonly seed: boolean
  readonly steps?: (page: Page) => unknown
  readonly engine: EngineName
  /** Hosts beside the page's own; where there are any, all others are findings. */
  readonly allow: readonly string[]
  readonly har?: string
  /** ms. */
  readonly settle: number
  /** Told what the browser is being taken through. */
  readonly onPhase?: (phase: string) => void
}

/** What a run collects while it goes on. */
interface Run {
  readonly options: VerifyOptions
  readonly loaded: LoadedPlaywright
  readonly proxy: RecordingProxy
  readonly address: string
  readonly stage: Stage
  readonly folder: string
  readonly sights: Sight[]
  readonly seeds: Seed[]
  /** Chromium's own logs, by what they are called. */
  readonly netLogs: Map<string, string>
  isControlSeen: boolean
  browser: string
  reason?: string
  arrival?: Arrival
  screenshot?: Buffer
}

/** Takes a browser to a page, and tells what of vendors was seen below it and in it. */
export async function verify(options: VerifyOptions): Promise<VerifyResult> {
  const started = Date.now()
  const loaded = loadPlaywright()
  const stage = makeStage()
  const proxy = new RecordingProxy(stage.pages)
  const folder = await mkdtemp(join(tmpdir(), 'cordon-verify-'))
  const run: Run = {
    options,
    loaded,
    proxy,
    address: await proxy.listen(),
    stage,
    folder,
    sights: [],
    seeds: [],
    netLogs: new Map(),
    isControlSeen: true,
    browser: '',
  }
  try {
    await visit(run, [])
    if (options.seed && run.reason === undefined) {
      run.seeds.push(...options.vendors.map((record) => seedOf(record, options.tokens[0])))
      await visit(run, run.seeds)
    }
    return await conclude(run, started)
  } finally {
    await proxy.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** In a profile that is clean, or as a vendor's SDK had left it. */
async function visit(run: Run, seeds: readonly Seed[]): Promise<void> {
  const { options, proxy, stage, loaded } = run
  const prefix = seeds.length ? SEEDED : ''
  const setPhase = (phase: string) => {
    proxy.phase = prefix + phase
    options.onPhase?.(proxy.phase)
  }
  setPhase('start')
  const { context, version, netLog } = await openBrowser(loaded.playwright, {
    engine: options.engine,
    proxy: run.address,
    keyHash: proxy.certificate.keyHash,
    log: join(run.folder, `${run.netLogs.size}.json`),
  })
  run.browser = version
  if (netLog !== undefined) run.netLogs.set(seeds.length ? 'seeded.net-log' : 'net-log', netLog)
  setPhase('control')
  run.isControlSeen &&= await isControlSeen(context, proxy, stage)
  try {
    if (seeds.length) await plantCookies(context, seeds, options.url)
    const { sights, arrival, screenshot } = await tour(context, {
      ...options,
      stage,
      globals: globalsOf(options.vendors.map((record) => tracesOf(record))),
      setPhase,
      ...(seeds.length && {
        prepare: (page: Page) => plantStorage(page, seeds, stage.blankAt(options.url)),
      }),
    })
    run.sights.push(...sights.map((sight) => ({ ...sight, phase: prefix + sight.phase })))
    run.arrival ??= arrival
    if (screenshot) run.screenshot ??= screenshot
  } catch (error) {
    run.reason ??= reasonOf(error, run)
  }
  setPhase('control again')
  run.isControlSeen &&= await isControlSeen(context, proxy, stage)
  // Its log is whole only then; steps may have closed it before.
  await context.close().catch(() => {})
}

/** Why the page could not be seen; why it could not be reached is known by the proxy alone. */
function reasonOf(error: unknown, { proxy, options }: Run): string {
  const failed = proxy.exchanges.find(({ url, error: why }) => url === options.url && why)
  if (failed?.error !== undefined) return `it cannot be reached: ${failed.error}`
  if (error instanceof Unseen) return error.message
  // A browser or a page that has crashed says so in its first line.
  return String(error).split('\n', 1)[0] ?? ''
}

/** All that was seen, without what is the tool's own and the browser's. */
async function seenBy(run: Run): Promise<Seen> {
  const { proxy, stage, sights, netLogs } = run
  const exchanges = proxy.exchanges.filter(({ url }) => {
    const address = new URL(url)
    return stage.pages(address) === undefined && !isBrowsers(address.hostname)
  })
  const isPages = ({ host }: { readonly host: string }) =>
    host !== new URL(stage.control).hostname && !isBrowsers(host)
  const lookups = await Promise.all(
    [...netLogs.values()].map((path) =>
      readNetLog(path).catch((error: unknown) => {
        run.reason ??= `the browser’s log cannot be read: ${String(error)}`
        return []
      }),
    ),
  )
  return {
    exchanges,
    tunnels: proxy.tunnels.filter(isPages),
    lookups: lookups.flat().filter(isPages),
    sights,
    aliases: await aliasesOf(exchanges.map(({ url }) => new URL(url).hostname)),
  }
}

async function conclude(run: Run, started: number): Promise<VerifyResult> {
  const { url, vendors, tokens, allow, har } = run.options
  const seen = await seenBy(run)
  const traces = vendors.map((record) => tracesOf(record, tokens))
  const { findings, leftovers } = judge(seen, traces, run.seeds)
  const all = [...findings, ...(allow.length ? strangers(seen, new URL(url), allow) : [])]
  const hasSteps = run.options.steps !== undefined
  const doubt = all.length ? undefined : doubtOf({ url, ...run.arrival, hasSteps }, seen.exchanges)
  const reason = run.reason ?? (run.isControlSeen ? doubt : 'the control request was not seen')
  const verdict: Verdict = reason === undefined ? (all.length ? 'found' : 'silent') : 'void'
  const versions = { cordon, playwright: run.loaded.version, browser: run.browser }
  const policy = servedPolicy(seen.exchanges)
  const source = { ...run, exchanges: run.proxy.exchanges, versions, screenshot: run.screenshot }
  return {
    schema: 1,
    url: showUrl(url),
    at: new Date(started).toISOString(),
    vendors: vendors.map(({ name }) => name),
    verdict,
    ...(reason !== undefined && { reason }),
    findings: all,
    leftovers,
    control: { seen: run.isControlSeen },
    requests: seen.exchanges.length,
    ...(run.arrival && { landed: showUrl(run.arrival.landed) }),
    ...(policy && { policy }),
    versions,
    durationMs: Date.now() - started,
    evidence: har === undefined ? [] : await writeEvidence(har, source),
  }
}

/** The steps that a file exports by default. */
export async function readSteps(href: string): Promise<(page: Page) => unknown> {
  const module = (await import(href).catch((error: unknown) => {
    throw new Failure(`--steps cannot be read: ${String(error).split('\n', 1)[0]}`)
  })) as { default?: unknown }
  if (typeof module.default !== 'function')
    throw new Failure('--steps: its default export must be a function that takes the page')
  return module.default as (page: Page) => unknown
}
