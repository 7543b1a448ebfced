import { ExternalLink } from 'lucide-preact'
import { tab } from './traffic/tab'
import { TrafficControl } from './traffic/traffic-control'

export function Header() {
  return (
    <header class="demo-header">
      <div class="demo-brand">
        <span class="demo-mark" aria-hidden="true" />
        <strong>Cordon</strong>
        <span class="muted">one config change takes a vendor out</span>
      </div>
      <div class="demo-tools">
        <TrafficControl />
        <span
          class="tab-name"
          title="Name of this tab, part of the sequence of each simulated event"
        >
          Tab <code>{tab.name}</code>
        </span>
        <a class="button button-quiet" href="/" target="_blank" rel="noopener">
          <ExternalLink size={14} aria-hidden="true" /> Second tab
        </a>
      </div>
    </header>
  )
}
