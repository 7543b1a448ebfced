/** Flags without the vendor: every question is answered with its fallback, and nobody is asked. */
export function createFlags(count: (call: string) => void) {
  const asked = <T>(call: string, answer: T): T => {
    count(`flags.${call}`)
    return answer
  }
  const flags = {
    are_flags_ready: () => true,
    load_flags: () => asked('load_flags', Promise.resolve()),
    when_ready: () => Promise.resolve(),
    update_context: () => asked('update_context', Promise.resolve()),
    get_variant_sync: (_name: string, fallback: unknown) => asked('get_variant_sync', fallback),
    get_variant: (_name: string, fallback: unknown) =>
      asked('get_variant', Promise.resolve(fallback)),
    get_feature_data: (_name: string, fallback: unknown) =>
      asked('get_feature_data', Promise.resolve(fallback)),
    get_variant_value_sync: (_name: string, fallback: unknown) =>
      asked('get_variant_value_sync', fallback),
    get_variant_value: (_name: string, fallback: unknown) =>
      asked('get_variant_value', Promise.resolve(fallback)),
    is_enabled_sync: (_name: string, fallback: boolean = false) =>
      asked('is_enabled_sync', fallback),
    is_enabled: (_name: string, fallback: boolean = false) =>
      asked('is_enabled', Promise.resolve(fallback)),
    get_all_variants_sync: () => asked('get_all_variants_sync', new Map<string, unknown>()),
    get_all_variants: () => asked('get_all_variants', Promise.resolve(new Map<string, unknown>())),
  }
  const camel = (name: string): string =>
    name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
  return Object.assign(
    flags,
    Object.fromEntries(Object.entries(flags).map(([name, act]) => [camel(name), act])),
  )
}
