/** How an adapter's factory is called, unless somebody says: as the module's file, in camel case. */
export function factoryName(adapter: string): string {
  const last = adapter.replace(/^.*\//, '').replace(/\.\w+$/, '')
  return last.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
