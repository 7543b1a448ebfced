import { randomUUID } from 'node:crypto'
import type { OwnPages } from './proxy/recording-proxy'

/** The tool's own pages, which the proxy answers by itself; nobody can guess where they are. */
export interface Stage {
  /** A page whose end sends a beacon, the way out that is missed first. */
  readonly control: string
  /** Where that beacon goes. */
  readonly beacon: string
  /** A page to go to and come back from. */
  readonly elsewhere: string
  /** An empty page on the origin of a URL, in which its storage can be filled before it is loaded. */
  blankAt(url: string): string
  readonly pages: OwnPages
}

/** `.test` is nobody's: https://www.rfc-editor.org/rfc/rfc6761#section-6.2 */
const HOST = 'control.cordon.test'

export function makeStage(): Stage {
  const nonce = randomUUID()
  const at = (path: string) => `http://${HOST}/${nonce}/${path}`
  const blank = `/cordon-verify-${nonce}`
  const control = `<!doctype html><title>Control</title><script>
addEventListener('pagehide', () => navigator.sendBeacon(${JSON.stringify(at('beacon'))} + location.search))
</script>`
  return {
    control: at('control'),
    beacon: at('beacon'),
    elsewhere: at('elsewhere'),
    blankAt: (url) => new URL(blank, url).href,
    pages({ href, hostname, pathname }) {
      if (href.startsWith(at('control'))) return control
      return hostname === HOST || pathname === blank
        ? '<!doctype html><title>Elsewhere</title>'
        : undefined
    },
  }
}
