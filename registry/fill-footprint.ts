import type { Footprint } from '../src/footprint'

/**
 * A footprint with its templates filled: `mp_{token}_mixpanel` becomes the name for one token, or for
 * any with `*`. A template without a value stays one, and stands for no name.
 *
 * @example
 * ```ts
 * fillFootprint(registry.mixpanel.footprint, { token: '*' })
 * ```
 */
export function fillFootprint(
  footprint: Footprint,
  values: Readonly<Record<string, string>>,
): Footprint {
  const filled = JSON.stringify(footprint).replace(/{(\w+)}/g, (template, key: string) =>
    JSON.stringify(values[key] ?? template).slice(1, -1),
  )
  return JSON.parse(filled) as Footprint
}
