import type { Adapter, Client, VendorHost } from '../../adapter'
import { createBridge, type Bridge } from './bridge'
import { FrameSession } from './frame-session'
import type { SealerOptions } from './isolate-adapter'

export interface OpenFrameOptions {
  readonly adapter: Adapter
  /** URL of the frame's file. */
  readonly frame: string
  readonly bridge: Bridge
  readonly host: VendorHost
}

/** Starts a vendor in a frame, and hands its events over to there. */
export async function openFrame(
  name: string,
  page: SealerOptions,
  vendor: Omit<OpenFrameOptions, 'bridge'>,
): Promise<Client> {
  const options = { ...vendor, bridge: createBridge(name, page) }
  let session = new FrameSession(options)
  let opening: Promise<unknown> | undefined
  const { batchSize, interval } = await session.start()

  const reopen = (): Promise<unknown> => {
    session.close()
    session = new FrameSession(options)
    return session.start().finally(() => (opening = undefined))
  }
  return {
    batchSize,
    interval,
    async deliver(events, isEnding) {
      // Whoever replaces a page's content may take the frame along: that is no escape.
      if (!session.isThere()) await (opening ??= reopen())
      await session.deliver(events, isEnding)
    },
    flush: () => session.flush(),
  }
}
