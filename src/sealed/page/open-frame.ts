import { Retry, type Client } from '../../adapter'
import { createBridge } from './bridge'
import { FrameSession, type FrameSessionOptions } from './frame-session'
import type { IsolatorOptions } from './isolate-adapter'

/** Starts a vendor in a frame, and hands events over to it. */
export async function openFrame(
  name: string,
  page: IsolatorOptions,
  vendor: Omit<FrameSessionOptions, 'bridge'>,
): Promise<Client> {
  const options = { ...vendor, bridge: createBridge(name, page) }
  let session = new FrameSession(options)
  let opening: Promise<unknown> | undefined
  const { batchSize, interval } = await session.start()

  const reopen = (): Promise<unknown> => {
    session.close()
    session = new FrameSession(options)
    // Whatever it is, nothing was sent: the events wait, as they do at the start.
    const failed = (error: unknown): never => {
      throw new Retry(String(error))
    }
    return session
      .start()
      .catch(failed)
      .finally(() => (opening = undefined))
  }
  return {
    batchSize,
    interval,
    async deliver(events, isEnding) {
      // Code that replaces the page's content may remove the frame too: that is not an attempt to escape.
      if (!session.isThere()) await (opening ??= reopen())
      // The list is a proxy that records how far it is read, and cannot be cloned into a frame.
      await session.deliver([...events], isEnding)
    },
    flush: () => session.flush(),
  }
}
