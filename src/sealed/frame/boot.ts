import type { Adapter, Client } from '../../adapter'
import { importSdk } from '../../delivery/import-sdk'
import { interceptBeacon } from '../../guard/intercept/beacon'
import { interceptFetch } from '../../guard/intercept/fetch'
import { interceptXhr } from '../../guard/intercept/xhr'
import { protocol, type FromFrame, type Opening, type ToFrame } from '../protocol'
import { serializeError } from '../serialize-error'
import { lockDown } from './lock-down'
import { PortInterception } from './port-interception'

/** Evaluates the module of the vendor's adapter, with its imports, and returns its factory. */
type LoadFactory<Options> = () => Promise<(options: Options) => Adapter>

/**
 * The entry point of a sealed frame: locks the frame down, waits for the page's port, and only then evaluates the
 * vendor's code and starts its adapter. Called by the file that `buildFrame` makes.
 */
export function boot<Options>(load: LoadFactory<Options>): void {
  lockDown()
  addEventListener('message', function hear({ source, data, ports }: MessageEvent<Opening>) {
    const [port] = ports
    // The parent is the outer frame, which has no script.
    if (source !== parent.parent || !port) return
    removeEventListener('message', hear)
    const say = (message: FromFrame): void => port.postMessage(message)
    // A navigation leads nowhere, but it ends this document. A page in the back/forward cache is unchanged when restored.
    addEventListener('pagehide', ({ persisted }) => persisted || say({ type: 'left' }), true)
    // Writing the hash adds an entry to the page's history, which cannot be prevented.
    addEventListener('hashchange', () => say({ type: 'left' }), true)
    const interception = new PortInterception(say)
    for (const intercept of [interceptFetch, interceptXhr, interceptBeacon])
      intercept(interception, window)
    const client = start(load, data).then(
      (started) => {
        const { batchSize, interval } = started
        const limits = {
          ...(batchSize !== undefined && { batchSize }),
          ...(interval !== undefined && { interval }),
        }
        say({ type: 'ready', protocol, ...limits })
        return started
      },
      (error: unknown) => say({ type: 'failed', failure: serializeError(error) }),
    )
    port.onmessage = (message: MessageEvent<ToFrame>) => {
      if (message.data.type === 'answer') interception.answer(message.data.id, message.data.answer)
      else void serve(client, message.data, say)
    }
  })
}

/** The adapter is the same as in a page, but the privacy rules stay in the page, which can trust them. */
async function start<Options>(
  load: LoadFactory<Options>,
  { options, allowed }: Opening,
): Promise<Client> {
  const factory = await load()
  return factory(options as Options).load({
    sdk: importSdk,
    scrub: (payload) => payload,
    // A vendor that may not run has no frame.
    mayRun: () => true,
    signal: new AbortController().signal,
    allows: (dataClass) => allowed.includes(dataClass),
  })
}

async function serve(
  started: Promise<Client | void>,
  message: Exclude<ToFrame, { type: 'answer' }>,
  say: (message: FromFrame) => void,
): Promise<void> {
  const { id } = message
  try {
    const client = await started
    if (message.type === 'flush') await client?.flush?.()
    else await client?.deliver(message.events, message.isEnding)
    say({ type: 'done', id })
  } catch (error) {
    say({ type: 'done', id, failure: serializeError(error) })
  }
}
