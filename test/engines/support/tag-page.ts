/** The page of `script.test.ts`: an app with a tag as a vendor, that the test starts. */
import { createAnalytics } from 'cordon'
import { memory } from 'cordon/adapters/memory'
import { script } from 'cordon/adapters/script'

interface Wish {
  /** Where the tag comes from, and sends to. */
  readonly host: string
  readonly adopt?: boolean
  readonly csp?: string
}

Object.assign(window, {
  start({ host, adopt, csp }: Wish): void {
    const src = `${host}/tag.js`
    const analytics = createAnalytics({
      vendors: {
        acme: script({
          name: 'acme',
          ...(adopt ? { adopt } : { src }),
          footprint: {
            hosts: [host],
            scripts: [src],
            cookies: ['acme_*'],
            localStorage: ['acme_*'],
            globals: ['Acme'],
          },
        }),
        sink: memory(),
      },
      policy: { version: 1, vendors: { acme: 'on', sink: 'on' } },
      ...(csp && { csp }),
    })
    Object.assign(window, { analytics })
    if (!adopt) return
    const element = document.createElement('script')
    element.src = src
    document.head.append(element)
  },
  /** What is left of it in the browser. */
  left: () =>
    [...document.cookie.split('; '), ...Object.keys(localStorage)].filter((name) =>
      name.startsWith('acme'),
    ),
})
