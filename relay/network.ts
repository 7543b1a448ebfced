import { CordonError } from '../src/errors'
import { attempt } from '../src/shared/attempt'

/** What the vendor may learn about the client's connection; by default nothing. */
export interface Network {
  /**
   * `trim`: sends the client's network (/24 of IPv4, /48 of IPv6) in `X-Forwarded-For`, from which the vendor may
   * derive a location. Needs `address`.
   */
  readonly ip?: 'drop' | 'trim'
  /**
   * Returns the client's address, which a `Request` does not have. Don't use a header that a client could have
   * written. Behind one proxy of yours:
   * `(request) => request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim()`.
   */
  readonly address?: (request: Request) => string | undefined
  /** `family`: the browser's name without version or system, such as `Firefox`. */
  readonly userAgent?: 'drop' | 'family'
  /** `origin`: the origin of the page that sends, as `Referer`. */
  readonly referrer?: 'drop' | 'origin'
}

const values = {
  ip: ['drop', 'trim'],
  userAgent: ['drop', 'family'],
  referrer: ['drop', 'origin'],
} as const

/** @throws CordonError naming the option */
export function checkNetwork(network: Network): Network {
  for (const [name, allowed] of Object.entries(values)) {
    const value = network[name as keyof typeof values] ?? 'drop'
    if (!(allowed as readonly string[]).includes(value))
      throw new CordonError('invalid_option', `network.${name}`, `must be ${allowed.join(' or ')}`)
  }
  if (network.ip === 'trim' && typeof network.address !== 'function')
    throw new CordonError('invalid_option', 'network.address', 'is required with ip: trim')
  return network
}

/** The headers that describe the client, as far as `network` allows them. */
export function networkHeaders(request: Request, network: Network): Record<string, string> {
  const { ip, address, userAgent, referrer } = network
  // If the app's function throws, the events are sent without an address.
  const trimmed = ip === 'trim' ? attempt(() => trimAddress(address?.(request) ?? '')) : undefined
  const family = userAgent === 'family' && familyOf(request.headers.get('user-agent') ?? '')
  const origin = referrer === 'origin' && originOf(request.headers.get('referer') ?? '')
  return {
    'user-agent': family ? `Mozilla/5.0 ${family}/0` : 'cordon-relay',
    ...(trimmed && { 'x-forwarded-for': trimmed }),
    ...(origin && { referer: `${origin}/` }),
  }
}

/** The network of an address: its first 24 bits, or 48 of IPv6; `undefined` if it is none. */
export function trimAddress(address: string): string | undefined {
  const mapped = address.replace(/^::ffff:(?=\d+\.)/i, '')
  const four = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/.exec(mapped)?.slice(1, 4)
  if (four) return four.every((part) => Number(part) < 256) ? `${four.join('.')}.0` : undefined
  if (!/^[\da-f:]+$/i.test(address) || !address.includes(':')) return undefined
  const [head = '', tail] = address.split('::')
  const groups = head ? head.split(':') : []
  if (tail === undefined ? groups.length !== 8 : groups.length > 7) return undefined
  const first = tail === undefined ? groups : [...groups, '0', '0', '0']
  return `${first.slice(0, 3).join(':')}::`
}

const families = [
  [/\bEdg/, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const

function familyOf(userAgent: string): string | undefined {
  return families.find(([pattern]) => pattern.test(userAgent))?.[1]
}

function originOf(url: string): string | undefined {
  try {
    const { origin } = new URL(url)
    return origin === 'null' ? undefined : origin
  } catch {
    return undefined
  }
}
