import { partMaker } from '../shared/part-maker'

type Properties = Record<string, unknown>

/** What the parts need of the instance that they are of. */
interface Whole {
  count(call: string): void
  reportError(message: string): void
  get_property(name: string): unknown
}

const answers = { are_batchers_initialized: () => false, get_batcher_configs: () => ({}) }

/**
 * What the vendor's instance has beside its own functions: where it keeps things, what sees, what sends.
 *
 * @param lasting what is registered, and whose it is
 */
export function parts(whole: Whole, lasting: () => Properties): object {
  const part = partMaker(whole, answers, (call) => whole.count(call))
  const persistence = part(
    'persistence',
    'register register_once unregister load save remove clear set_disabled update_config ' +
      'update_search_keyword update_referrer_info get_referrer_info',
    {
      get props(): Properties {
        return lasting()
      },
      properties: lasting,
      load_prop: (name: string) => whole.get_property(name),
    },
  )
  return {
    ...part('', 'are_batchers_initialized get_batcher_configs init_batchers', {}),
    ...{ persistence, cookie: persistence },
    ...{ recorderManager: {}, autocapture: {}, request_batchers: {}, unpersisted_superprops: {} },
    report_error: (problem: unknown) =>
      whole.reportError(problem instanceof Error ? problem.message : String(problem)),
  }
}
