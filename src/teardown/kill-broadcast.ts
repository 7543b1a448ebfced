import { storePrefix } from '../shared/store'
import { openTabChannel } from '../shared/tab-channel'

/** A kill, as one tab tells it to the others. */
export interface KillMessage {
  readonly kill: string
  readonly reason?: string
  /** Version of the policy in force where the kill was made. */
  readonly version?: number
}

/** Tells the other open tabs of this origin of a kill, and listens to them. */
export interface KillBroadcast {
  tell(message: KillMessage): void
  close(): void
}

/**
 * By a channel, which takes 5–17 ms. Where that is not there, the `storage` event of the sticky record
 * tells, which takes 25: the client has the switch read it.
 */
export function createKillBroadcast(onKill: (message: KillMessage) => void): KillBroadcast {
  const channel = openTabChannel(storePrefix, (message) => {
    const { kill, reason, version } = Object(message) as Partial<Record<string, unknown>>
    if (typeof kill === 'string')
      onKill({
        kill,
        ...(typeof reason === 'string' && { reason }),
        ...(Number.isSafeInteger(version) && { version: version as number }),
      })
  })
  return {
    tell: (message) => channel.tell(message),
    close() {
      channel.close()
    },
  }
}
