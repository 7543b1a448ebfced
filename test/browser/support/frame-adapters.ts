import type { Adapter } from '../../../src/adapter'
import { hostileFrame } from './hostile-frame'

interface Options {
  /** The vendor's server. */
  readonly host: string
  /** Where a thief would send things. */
  readonly thief?: string
}

function make(
  name: string,
  options: Options,
  load: Adapter['load'],
): Adapter & Required<Pick<Adapter, 'sealed'>> {
  return {
    name,
    inline: true,
    footprint: { hosts: [`${options.host}/`] },
    sealed: { options, frame: () => new URL(`/${name}.htm`, location.href) },
    load,
  }
}

/** What a vendor's code that is evaluated first could keep. */
const atEvaluation = { rtc: 'RTCPeerConnection' in globalThis, later: 'fetchLater' in globalThis }

/** A vendor that keeps what it is given, for a look at what its code can see. */
export function probe(options: Options): Adapter {
  return make('probe', options, () => {
    const seen: unknown[] = []
    Object.assign(window, { seen, atEvaluation })
    return { deliver: (events) => void seen.push(...events) }
  })
}

/** A vendor whose SDK does nothing but send: one request a batch. */
export function stub(options: Options): Adapter {
  return make('stub', options, () => ({
    async deliver(events) {
      const body = JSON.stringify(
        events.map(({ messageId, properties }) => ({ messageId, properties })),
      )
      const { ok } = await fetch(`${options.host}/stub`, { method: 'POST', body })
      if (!ok) throw new Error('not accepted')
    },
  }))
}

/** A vendor whose SDK has gone bad. */
export function hostile(options: Options): Adapter {
  return make('hostile', options, () => {
    Object.assign(window, { sdk: hostileFrame(options.host, options.thief ?? options.host) })
    return { deliver: () => {} }
  })
}
