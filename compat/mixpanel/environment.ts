import { uuid } from '../../src/shared/uuid'
import { campaignHere } from '../shared/campaign-here'

type Properties = Record<string, unknown>

/** First match counts; the version is the first group that the second expression finds. */
const browsers: readonly (readonly [name: string, is: RegExp, version: RegExp])[] = [
  ['Opera', / OPR\/|Opera/, /(?:Opera|OPR)\/(\d+(?:\.\d+)?)/],
  ['Opera Mini', /Opera Mini/, /Opera Mini\/(\d+(?:\.\d+)?)/],
  ['BlackBerry', /BlackBerry|PlayBook|BB10/, /(?:BlackBerry \d+|Version)\/(\d+(?:\.\d+)?)/],
  ['Internet Explorer Mobile', /IEMobile|WPDesktop/, /rv:(\d+(?:\.\d+)?)/],
  ['Samsung Internet', /SamsungBrowser\//, /SamsungBrowser\/(\d+(?:\.\d+)?)/],
  ['Microsoft Edge', /Edge|Edg\//, /Edge?\/(\d+(?:\.\d+)?)/],
  ['Facebook Mobile', /FBIOS/, /FBAV\/(\d+(?:\.\d+)?)/],
  ['Whale Browser', /Whale\//, /Whale\/(\d+(?:\.\d+)?)/],
  ['Chrome iOS', /CriOS/, /CriOS\/(\d+(?:\.\d+)?)/],
  ['UC Browser', /UCWEB|UCBrowser/, /(?:UCBrowser|UCWEB)\/?(\d+(?:\.\d+)?)/],
  ['Firefox iOS', /FxiOS/, /FxiOS\/(\d+(?:\.\d+)?)/],
  ['Chrome', /Chrome/, /Chrome\/(\d+(?:\.\d+)?)/],
  ['Android Mobile', /Android/, /android\s(\d+(?:\.\d+)?)/i],
  ['Konqueror', /Konqueror/, /Konqueror[:/]?(\d+(?:\.\d+)?)/i],
  ['Mobile Safari', /Apple.*Mobile|Mobile.*Safari/, /Version\/(\d+(?:\.\d+)?)/],
  ['Safari', /Safari/, /Version\/(\d+(?:\.\d+)?)/],
  ['Firefox', /Firefox/, /Firefox\/(\d+(?:\.\d+)?)/],
  ['Internet Explorer', /MSIE|Trident\//, /(?:rv:|MSIE )(\d+(?:\.\d+)?)/],
  ['Mozilla', /Gecko/, /rv:(\d+(?:\.\d+)?)/],
]

const systems: readonly (readonly [string, RegExp])[] = [
  ['Windows Phone', /Windows.*(?:Phone|WPDesktop)/i],
  ['Windows', /Windows/i],
  ['iOS', /iPhone|iPad|iPod/],
  ['Android', /Android/],
  ['BlackBerry', /BlackBerry|PlayBook|BB10/i],
  ['Mac OS X', /Mac/i],
  ['Linux', /Linux/],
  ['Chrome OS', /CrOS/],
]

const devices: readonly (readonly [string, RegExp])[] = [
  ['Windows Phone', /Windows Phone|WPDesktop/i],
  ['iPad', /iPad/],
  ['iPod Touch', /iPod/],
  ['iPhone', /iPhone/],
  ['BlackBerry', /BlackBerry|PlayBook|BB10/i],
  ['Android', /Android/],
]

/** System and browser, as events and `people.set` have them. */
export function systemProperties(): Properties {
  const agent = typeof navigator === 'undefined' ? '' : navigator.userAgent
  const browser = browsers.find(([, is]) => is.test(agent))
  const version = browser && Number.parseFloat(browser[2].exec(agent)?.[1] ?? '')
  return present({
    $os: systems.find(([, is]) => is.test(agent))?.[0],
    $browser: browser?.[0],
    $browser_version: version || undefined,
  })
}

/** What each event has without being told. */
export function eventProperties(config: Readonly<Properties>): Properties {
  const agent = typeof navigator === 'undefined' ? '' : navigator.userAgent
  const { $browser_version, ...system } = systemProperties()
  const referrer = typeof document === 'undefined' ? '' : document.referrer
  return {
    ...system,
    ...present({
      $referrer: referrer,
      $referring_domain: domainOf(referrer),
      $device: devices.find(([, is]) => is.test(agent))?.[0],
      $current_url: typeof location === 'undefined' ? undefined : location.href,
      $browser_version,
      $screen_height: globalThis.screen?.height,
      $screen_width: globalThis.screen?.width,
      mp_lib: 'web',
      mp_loader: config.mp_loader,
    }),
    ...(config.track_marketing !== false && campaign()),
    $lib_version: libraryVersion,
    $insert_id: uuid(),
    time: Date.now() / 1_000,
  }
}

/** The version of the SDK that this interface is that of. */
export const libraryVersion = '2.83.0'

/** What `track_pageview` says of the page. */
export function pageProperties(): Properties {
  if (typeof document === 'undefined') return {}
  return present({
    current_page_title: document.title,
    current_domain: location.hostname,
    current_url_path: location.pathname,
    current_url_protocol: location.protocol,
    current_url_search: location.search,
    ...campaign(),
  })
}

/** Parts of a campaign. */
export const campaignParts =
  'utm_source utm_medium utm_campaign utm_content utm_term utm_id utm_source_platform utm_campaign_id utm_creative_format utm_marketing_tactic'.split(
    ' ',
  )
/** Ids of clicks. */
const clickIds =
  'dclid fbclid gclid ko_click_id li_fat_id msclkid sccid ttclid twclid wbraid'.split(' ')

/** The campaign that brought somebody to this page. */
export function campaign(names: readonly string[] = [...campaignParts, ...clickIds]): Properties {
  return campaignHere((name) => names.includes(name))
}

/** Where a person came from first. */
export function initialReferrer(): Properties {
  const referrer = typeof document === 'undefined' ? '' : document.referrer
  return {
    $initial_referrer: referrer || '$direct',
    $initial_referring_domain: domainOf(referrer) || '$direct',
  }
}

function domainOf(url: string): string {
  return /^[a-z]+:\/\/([^/]+)/i.exec(url)?.[1] ?? ''
}

function present(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) =>
        (typeof value === 'string' && value) || typeof value === 'number' || value === true,
    ),
  )
}
