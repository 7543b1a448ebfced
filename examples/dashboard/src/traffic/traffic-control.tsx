import { useEffect, useState } from 'preact/hooks'
import { Segmented } from '../ui/segmented'
import { simulate } from './simulate'
import { tab } from './tab'

const RATES = [0, 1, 10, 50] as const

/** Simulated use of the product in this tab, in events a second. */
export function TrafficControl() {
  const [rate, setRate] = useState(
    () => Number(new URLSearchParams(location.search).get('rate')) || 0,
  )
  useEffect(() => {
    tab.setRate = setRate
  }, [])
  useEffect(() => (rate > 0 ? simulate(rate) : undefined), [rate])
  const options = RATES.map((value) => ({
    value: String(value),
    label: value ? String(value) : 'Off',
  }))
  return (
    <div class="traffic">
      <span class="traffic-label" id="traffic-label">
        Traffic <span class="muted">events/s</span>
      </span>
      <Segmented
        labelledBy="traffic-label"
        options={options}
        value={String(rate)}
        onChange={(value) => setRate(Number(value))}
      />
    </div>
  )
}
