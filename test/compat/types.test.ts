import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What apps write against the vendors' own types, by the name of the layer. */
const idioms = {
  mixpanel: `
    import mixpanel, { type AutocaptureConfig, type Config, Dict, Mixpanel, OverridedMixpanel } from 'mixpanel-browser'
    import * as mp from 'mixpanel-browser'
    declare global { interface Window { mixpanel: OverridedMixpanel } }
    window.mixpanel = mixpanel
    const config: Partial<Config> = { track_pageview: 'full-url', loaded: (one: Mixpanel) => one.identify('u1') }
    config.autocapture = { click: true, block_element_callback: (element, event) => element.id === event.type }
    const other: Mixpanel = mixpanel.init('token', config, 'other')
    const args: Parameters<typeof mixpanel.track> = ['seen', { a: 1 } as Dict]
    mixpanel.track(...args)
    mp.people.set({ plan: 'pro' }, (answer) => answer)
    mp.track('seen'); mp.opt_out_tracking(); mp.get_session_recording_properties()
    export type { AutocaptureConfig }; export default other`,
  posthog: `
    import posthog, { Compression, DEFAULT_PRODUCT_TOUR_APPEARANCE, PostHog, ProductTourEventName, SurveyType, type PostHogConfig, type PostHogInterface, type SessionRecordingOptions } from 'posthog-js'
    const config: Partial<PostHogConfig> = { sanitize_properties: (all, name) => ({ ...all, name }), before_send: (made) => made }
    config.session_recording = { maskAllInputs: true, maskInputFn: (text, element) => element?.id || text, maskCapturedNetworkRequestFn: (one) => one }
    config.get_device_id = (uuid) => uuid; config.on_request_error = (response) => { response.statusCode.toFixed() }
    posthog.init('phc', config)?.capture('seen')
    posthog.getSurveys((surveys, context) => [surveys.filter(({ type }) => type === SurveyType.API), context?.isLoaded])
    posthog.onSessionId((session, tab, why) => [session, tab, why])
    export const is = (value: unknown): value is PostHog => value instanceof PostHog
    posthog.surveys.getSurveys((surveys) => surveys)
    posthog.exceptions.addExceptionStep('step'); posthog.logger.info('said'); posthog.toolbar.maybeLoadToolbar()
    const session: string | undefined = posthog.sessionManager?.checkAndGetSessionAndWindowId(true).sessionId
    const event: ProductTourEventName = ProductTourEventName.SHOWN
    const compression: Compression = Compression.Base64
    export const others = [session, event, compression, DEFAULT_PRODUCT_TOUR_APPEARANCE.zIndex, posthog._isIdentified()]
    export const parts = [posthog.persistence?.props, posthog.sessionRecording?.status, posthog.version]
    export class Own extends PostHog {}
    export type { PostHogInterface, SessionRecordingOptions }`,
  segment: `
    import { AnalyticsBrowser, type Analytics, type Context, type JSONObject, type Plugin, type UserOptions } from '@segment/analytics-next'
    const analytics = AnalyticsBrowser.load({ writeKey: 'key' }, { disable: (settings) => !settings, initialPageview: true })
    analytics.track('seen', {}, (context) => [context.event, context.id])
    void analytics.track('seen').then((context: Context) => [context.logs(), context.attempts, context.event.properties?.plan])
    analytics.addDestinationMiddleware('Mixpanel', ({ payload, next, integration }) => { if (integration) next(payload) })
    analytics.addSourceMiddleware(({ payload, next }) => { payload.obj.event = 'Seen'; payload.obj.properties = { ...payload.obj.properties, plan: 'pro' }; next(payload) })
    analytics.then(([one]) => { const all: Analytics = one; all.user().identify('u1') }).catch((error) => error)
    export class Own implements Plugin {
      name = 'own'; type = 'before' as const; version = '1'
      isLoaded = () => true
      load = (_: Context, all: Analytics) => Promise.resolve(all)
    }
    export type { JSONObject, UserOptions }`,
}
const packages = {
  mixpanel: 'mixpanel-browser',
  posthog: 'posthog-js',
  segment: '@segment/analytics-next',
}
type Layer = keyof typeof idioms
const layers = Object.keys(idioms) as Layer[]

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'idioms-'))
  for (const layer of layers) writeFileSync(join(folder, `${layer}.ts`), idioms[layer])
})
afterAll(() => rmSync(folder, { recursive: true }))

/** All idioms, against the vendors' types or ours. */
function programOf(side: 'real' | 'compat'): ts.Program {
  const ours = layers.map((layer) => [packages[layer], [`${root}compat/${layer}.ts`]])
  return ts.createProgram(
    layers.map((layer) => join(folder, `${layer}.ts`)),
    {
      ...{ strict: true, noEmit: true, skipLibCheck: true, types: [] },
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      paths: {
        '*': [`${root}node_modules/*`],
        ...(side === 'compat' && (Object.fromEntries(ours) as Record<string, string[]>)),
      },
    },
  )
}

/** What a program gets from a package, by what it is and not by what it is called there. */
function exportsOf(program: ts.Program, layer: Layer): Map<string, ts.Symbol> {
  const checker = program.getTypeChecker()
  const [first] = program.getSourceFile(join(folder, `${layer}.ts`))?.statements ?? []
  const module = first && ts.isImportDeclaration(first) ? first.moduleSpecifier : undefined
  const symbol = module && checker.getSymbolAtLocation(module)
  const all = symbol ? checker.getExportsOfModule(symbol) : []
  return new Map(
    all.map((one) => [
      one.name,
      one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one,
    ]),
  )
}

/** Names of the types that a program gets from a package. */
function typesOf(program: ts.Program, layer: Layer): string[] {
  const isType = ([, { flags }]: [string, ts.Symbol]): boolean =>
    (flags & ts.SymbolFlags.Type) !== 0
  return [...exportsOf(program, layer)].filter(isType).map(([name]) => name)
}

/** Public members of the instance that is a package's default. */
function membersOf(program: ts.Program, layer: Layer): string[] {
  const instance = exportsOf(program, layer).get('default')
  const members = instance && program.getTypeChecker().getTypeOfSymbol(instance).getProperties()
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected
  return (members ?? [])
    .filter(({ name, valueDeclaration }) => {
      const flags = valueDeclaration ? ts.getCombinedModifierFlags(valueDeclaration) : 0
      return !(flags & hidden) && /^(?!_)/.test(name)
    })
    .map(({ name }) => name)
}

describe('types of the vendors', () => {
  test.each(['real', 'compat'] as const)('what apps write compiles: %s', (side) => {
    const found = ts.getPreEmitDiagnostics(programOf(side))
    expect(
      found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    ).toEqual([])
  })

  test('whatever type their packages export, these do, but for the classes inside', () => {
    const [real, compat] = [programOf('real'), programOf('compat')]
    const inside =
      /^(?:Null|Internal|With|Store|Storage|Universal|Event|Cancelation|ContextCancel|AnalyticsNode)/
    for (const layer of layers) {
      const ours = typesOf(compat, layer)
      const theirs = typesOf(real, layer)
      expect(theirs.length).toBeGreaterThan(20)
      const isInside = (name: string): boolean => layer === 'segment' && inside.test(name)
      expect(theirs.filter((name) => !ours.includes(name) && !isInside(name))).toEqual([])
    }
  })

  test.each(['mixpanel', 'posthog'] as const)(
    'whatever public member the instance of %s has, this one has',
    (layer) => {
      const theirs = membersOf(programOf('real'), layer)
      const ours = membersOf(programOf('compat'), layer)
      expect(theirs.length).toBeGreaterThan(30)
      expect(theirs.filter((name) => !ours.includes(name))).toEqual([])
    },
  )
})
