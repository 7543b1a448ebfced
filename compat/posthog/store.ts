type Properties = Record<string, unknown>

/** What the store needs of the instance that it is of. */
export interface Stored {
  readonly config: Readonly<Properties>
  calculateEventProperties(event: string, properties: unknown): Properties
  get_property(name: string): unknown
  register(properties: Properties): void
}

/** What is registered, where the vendor keeps it: apps read it there, too. */
export function store(whole: Stored) {
  const properties = (): Properties => whole.calculateEventProperties('', {})
  return {
    get props(): Properties {
      return properties()
    },
    properties,
    set_property: (name: string, value: unknown) => whole.register({ [name]: value }),
    isDisabled: () => !!whole.config.disable_persistence,
  }
}
