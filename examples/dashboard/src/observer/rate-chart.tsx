import type { PolicyChange } from './feed-message'

interface Props {
  readonly name: string
  /** The last minute, oldest second first. */
  readonly perSecond: readonly number[]
  readonly now: number
  readonly vendor: string
  /** Moments at which the policy took a vendor out, this one or another. */
  readonly kills: readonly PolicyChange[]
}

const WIDTH = 300
const HEIGHT = 72
const TOP = 8

/** Requests in each second of the last minute, and a mark where the kill was written. */
export function RateChart({ name, vendor, perSecond, now, kills }: Props) {
  const most = niceCeiling(Math.max(...perSecond, 1))
  const step = WIDTH / (perSecond.length - 1)
  const y = (value: number) => HEIGHT - (value / most) * (HEIGHT - TOP)
  const line = perSecond.map(
    (value, index) => `${(index * step).toFixed(1)},${y(value).toFixed(1)}`,
  )
  const end = Math.floor(now / 1000) * 1000
  const marks = kills
    .map((kill) => ({ kill, x: WIDTH - ((end - kill.at) / 1000) * step }))
    .filter(({ x }) => x > 0)
  return (
    <figure class="rate">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img">
        <title>
          {name}: requests per second over the last minute, now {perSecond.at(-1)}
        </title>
        <line class="rate-grid" x1="0" x2={WIDTH} y1={TOP} y2={TOP} />
        <line class="rate-grid" x1="0" x2={WIDTH} y1={y(most / 2)} y2={y(most / 2)} />
        <polygon class="rate-area" points={`0,${HEIGHT} ${line.join(' ')} ${WIDTH},${HEIGHT}`} />
        <polyline class="rate-line" points={line.join(' ')} />
        {marks.map(({ kill, x }) => (
          <line key={kill.at} class={classOf(kill, vendor)} x1={x} x2={x} y1="0" y2={HEIGHT} />
        ))}
      </svg>
      <span class="rate-most">{most} requests/s</span>
      {marks
        .filter(({ kill }) => kill.vendor === vendor)
        .map(({ kill, x }) => (
          <span
            key={kill.at}
            class={x > WIDTH / 2 ? 'rate-label rate-label-left' : 'rate-label'}
            style={{ left: `calc(14px + (100% - 28px) * ${(x / WIDTH).toFixed(4)})` }}
          >
            off {new Date(kill.at).toLocaleTimeString('en-GB')}
          </span>
        ))}
      <figcaption>
        <span>60 s ago</span>
        <span>now</span>
      </figcaption>
    </figure>
  )
}

function classOf(kill: PolicyChange, vendor: string): string {
  return kill.vendor === vendor ? 'rate-kill' : 'rate-kill rate-kill-elsewhere'
}

function niceCeiling(value: number): number {
  return (
    [2, 4, 6, 10, 20, 30, 40, 60, 80, 100, 150, 200, 400].find((nice) => nice >= value) ?? value
  )
}
