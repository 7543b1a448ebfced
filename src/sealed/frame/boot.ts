import type { Adapter, Client } from '../../adapter'
import { importSdk } from '../../delivery/import-sdk'
import { interceptBeacon } from '../../guard/intercept/beacon'
import { interceptFetch } from '../../guard/intercept/fetch'
import { interceptXhr } from '../../guard/intercept/xhr'
import { protocol, type FromFrame, type Opening, type ToFrame } from '../protocol'
import { failureOf } from '../serialize-error'
import { shutFrame } from './lock-down'
import { PortInterception } from './port-interception'

/**
 * What a sealed frame runs, first and last: shuts the frame, waits for the page's port, starts the
 * vendor's adapter on it. Called by the file that `buildFrame` makes.
 */
export function boot<Options>(factory: (options: Options) => Adapter): void {
  shutFrame()
  addEventListener('message', function hear({ source, data, ports }: MessageEvent<Opening>) {
    const [port] = ports
    if (source !== parent || !port) return
    removeEventListener('message', hear)
    const say = (message: FromFrame): void => port.postMessage(message)
    const interception = new PortInterception(say)
    for (const intercept of [interceptFetch, interceptXhr, interceptBeacon])
      intercept(interception, window)
    const client = start(factory, data).then(
      (started) => {
        const { batchSize, interval } = started
        const limits = {
          ...(batchSize !== undefined && { batchSize }),
          ...(interval !== undefined && { interval }),
        }
        say({ type: 'ready', protocol, ...limits })
        return started
      },
      (error: unknown) => say({ type: 'failed', failure: failureOf(error) }),
    )
    port.onmessage = (message: MessageEvent<ToFrame>) => {
      if (message.data.type === 'answer') interception.answer(message.data.id, message.data.answer)
      else void serve(client, message.data, say)
    }
  })
}

/** The adapter is the same as in a page; but the rules are with the page, which vouches for them. */
async function start<Options>(
  factory: (options: Options) => Adapter,
  { options, allowed }: Opening,
): Promise<Client> {
  return factory(options as Options).load({
    sdk: importSdk,
    scrub: (payload) => payload,
    // A frame that may not run is gone.
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
    say({ type: 'done', id, failure: failureOf(error) })
  }
}
