import type { Adapter } from 'cordon'
import { snowplow, type SnowplowOptions } from 'cordon/adapters/snowplow'

/** `snowplow` with schemas, as an app of Snowplow's has them. */
export function snowplowTick(options: SnowplowOptions): Adapter {
  return snowplow({ ...options, schema: (event) => `iglu:com.acme/${event}/jsonschema/1-0-0` })
}
