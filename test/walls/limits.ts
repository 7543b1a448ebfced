import type { Wall } from './support/page'
import { alone } from './ways/alone'
import { markup } from './ways/markup'

/** Connections that no policy of a page names, and no patch can tell the vendor of. */
const connections = ['WebRTC, STUN', 'WebRTC, TURN over TCP']
const navigation = [
  'location.href',
  'location.replace',
  'meta refresh',
  'a, clicked',
  'a, download',
  'popup of the vendor',
  'popup of the vendor, noopener',
  'popup of an own page, kept, navigated',
  'navigation.navigate',
]
/** Of before the kill, by functions that nobody stands at, or by the browser itself: what they make is not noted. */
const unnoted = [
  'popup of a link with a script, kept',
  'popup by a kept open, kept',
  'worker by a kept constructor, kept',
  'socket by a kept constructor, its message',
  'frame of a host of the app’s, gone elsewhere',
]
/** Realms that a page cannot look into: of opaque or other origins, workers. */
const apart = [
  'data: frame',
  'sandboxed srcdoc frame',
  'sandboxed frame of an own page',
  'frame of the vendor, kept',
  'blob worker',
  'blob worker, importScripts',
  'blob worker, module import',
  'blob worker, WebSocket',
  'worker in a worker',
  'data: worker',
  'worker of an own file',
  'worker of an own file, WebSocket',
  'blob shared worker',
  'shared worker of an own file',
  'data: frame, kept',
  'sandboxed frame, kept',
  'sandboxed frame of an own page, kept',
  'blob worker, kept',
  'data: worker, kept',
  'worker of an own file, kept',
  'blob shared worker, kept',
  'service worker, new',
  'service worker, kept',
  ...['open', 'closed'].flatMap((mode) => [
    `data: frame in a shadow root that is ${mode}, kept`,
    `data: frame in a shadow root of HTML that is ${mode}, kept`,
  ]),
]
/** Files of the app’s own, where the server gives them no policy; and what a page cannot end. */
const outsideOfThePolicy = [
  'sandboxed frame of an own page',
  'worker of an own file',
  'worker of an own file, WebSocket',
  'shared worker of an own file',
  'blob shared worker, kept',
  'service worker, new',
  'service worker, kept',
]

/** Nobody but HTML knows of that root. */
const undiscoverable = 'data: frame in a shadow root of HTML that is closed, kept'

/** HTML or a copy has made them: code never gave them the address. */
const unaddressed = [
  'image of HTML outside of the page, loaded again',
  'copied image outside of the page, loaded again',
  'video of HTML outside of the page, loaded',
]

/** A style sheet that was read before says it, and a policy that comes later does not concern it. */
const fonts = 'font of a sheet that was there'
const later = ['style of a class that comes later', fonts]
/** Where the app’s policy lets inline scripts be; rules name links, and no address. */
const prefetched = ['speculation rules for the links of a page']

/** They take away what `csp` needs, and then use a native that was kept: patches don't see that. */
const blindings = Object.keys(alone).filter((way) => way.startsWith('wall, '))

/** Ways that a wall is known not to hold, in one engine or another. All else is held in all. */
export const limits: Readonly<Record<Exclude<Wall, 'none'>, readonly string[]>> = {
  patches: [
    ...connections,
    ...navigation,
    ...apart,
    ...unnoted,
    'popup of an own page, loaded twice, kept',
    ...Object.keys(markup),
    'image in a shadow root of HTML that is open',
    'image in a shadow root of HTML that is closed',
    ...unaddressed,
    ...blindings,
    'kept fetch',
    'kept sendBeacon',
    'kept WebSocket',
    'kept beacon as the page goes',
    'open redirect of the app',
    'image by an open redirect',
    'host that is not in the footprint',
    'Attr.textContent',
    'location of a frame',
    ...later,
    'payment method',
    'frame that goes back',
    'patches blinded by URL.prototype.hostname',
    'the page’s analytics, closed',
    ...prefetched,
    // In a page with the others: by its number it finds the window of an object that HTML has made.
    'frame by insertBefore',
  ],
  csp: [
    ...connections,
    ...navigation,
    ...unnoted,
    ...outsideOfThePolicy,
    undiscoverable,
    ...prefetched,
    fonts,
  ],
  // A shared worker outlives its page for a moment.
  reload: ['service worker, kept', 'blob shared worker, kept'],
  worker: [
    ...connections,
    ...navigation,
    ...unnoted,
    ...outsideOfThePolicy,
    undiscoverable,
    ...prefetched,
    fonts,
  ],
  sealed: [],
}
