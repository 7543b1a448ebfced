import { demoConfig } from '../demo-config'
import { tab } from '../traffic/tab'
import type { FeedMessage } from './feed-message'

interface Props {
  readonly message: FeedMessage | undefined
  readonly isOn: boolean
}

/** What the last change of the file has led to in this tab. */
export function PolicyEffect({ message, isOn }: Props) {
  const change = message?.changes.filter(({ vendor }) => vendor === 'mixpanel').at(-1)
  const kill = tab.kills.filter(({ vendor }) => vendor === 'mixpanel').at(-1)
  const every = `${demoConfig.pollEvery / 1000} s`
  if (isOn && change)
    return <p class="effect">Back on. Code that was shut down stays so: reload to start it anew.</p>
  if (isOn)
    return <p class="effect">Flipping the switch writes the file. Tabs read it every {every}.</p>
  if (!change || !kill) return <p class="effect">Tabs read the file every {every}…</p>
  const took = kill.at - change.at
  return (
    <p class="effect effect-done" role="status">
      {took >= 0 ? `This tab stopped ${(took / 1000).toFixed(1)} s after the change.` : 'Stopped.'}{' '}
      Its queue, cookies and storage are gone.
    </p>
  )
}
