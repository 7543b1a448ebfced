/** The default name of an adapter's factory: the module's file name in camel case. */
export function factoryName(adapter: string): string {
  const last = adapter.replace(/^.*\//, '').replace(/\.\w+$/, '')
  return last.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
