import { isRecord } from '../../src/shared/is-record'
import { truncated } from '../shared/truncated'

export type Properties = Record<string, unknown>
export type Callback = (context: unknown) => void

/** A call with its arguments told apart. */
export interface Resolved {
  readonly name?: string
  readonly category?: string
  readonly id?: string
  readonly data: Properties
  readonly options: Properties
  readonly callback: Callback | undefined
}

/** `track(event, properties?, options?, callback?)`; an object as the event is the whole event. */
export function resolveTrack(args: readonly unknown[]): Resolved {
  const { rest, callback } = withoutCallback(args)
  const [event, properties, options] = rest
  if (isRecord(event))
    return {
      name: String(event.event ?? ''),
      data: dataOf(event.properties),
      options: recordOf(properties),
      callback,
    }
  return {
    ...(typeof event === 'string' && { name: event }),
    data: dataOf(properties),
    options: recordOf(options),
    callback,
  }
}

/**
 * `page(category?, name?, properties?, options?, callback?)`: one text is the name. What is no text and no object is
 * skipped, so that `null` may stand anywhere.
 */
export function resolvePage(args: readonly unknown[]): Resolved {
  const { callback } = withoutCallback(args)
  const texts = args.filter((one) => typeof one === 'string')
  const records = args.filter(isRecord)
  const isOptions = records.length === 1 && !isRecord(args[2]) && isRecord(args[3])
  const [properties, options] = isOptions ? [undefined, ...records] : records
  const [first = '', second = ''] = texts
  const name = texts.length > 1 ? second : first
  const category = texts.length > 1 ? first : ''
  return {
    ...(name && { name }),
    ...(category && { category }),
    data: dataOf(properties),
    options: recordOf(options),
    callback,
  }
}

/** `identify(id?, traits?, options?, callback?)`, and `group` the same; numbers are ids. */
export function resolveId(args: readonly unknown[]): Resolved {
  const { rest, callback } = withoutCallback(args)
  const [first] = rest
  const hasId = typeof first === 'string' || typeof first === 'number'
  const [traits, options] = hasId || first == null ? rest.slice(1) : rest
  return {
    ...(hasId && first !== '' && { id: String(first) }),
    data: dataOf(traits),
    options: recordOf(options),
    callback,
  }
}

function withoutCallback(args: readonly unknown[]): {
  rest: unknown[]
  callback: Callback | undefined
} {
  const callback = args.find((one): one is Callback => typeof one === 'function')
  return { rest: args.filter((one) => typeof one !== 'function'), callback }
}

export function recordOf(value: unknown): Properties {
  return isRecord(value) ? value : {}
}

/** As JSON has it: an instance of a class is what is in it. */
export function dataOf(value: unknown): Properties {
  return truncated(recordOf(value), Infinity)
}
