type Config = Readonly<Record<string, unknown>>

/**
 * Where the vendor is, by what the app has configured: links to its dashboard are made of that.
 *
 * @param config as it is at each call, for an app may change it
 */
export function hosts(config: () => Config) {
  const plain = (host: unknown): string => String(host).trim().replace(/\/$/, '')
  return {
    get apiHost(): string {
      return plain(config().api_host)
    },
    get flagsApiHost(): string {
      return plain(config().flags_api_host || config().api_host)
    },
    get uiHost(): string {
      return plain(config().ui_host || this.apiHost.replace('.i.posthog.com', '.posthog.com'))
    },
    get region(): string {
      return /^https:\/\/(us|eu)\.i\.posthog\.com$/.exec(this.apiHost)?.[1] ?? 'custom'
    },
    endpointFor(target: unknown, path: unknown = ''): string {
      const isAsset = target === 'assets'
      const host = target === 'ui' ? this.uiHost : this.apiHost
      return (isAsset ? host.replace('.i.posthog', '-assets.i.posthog') : host) + String(path)
    },
  }
}
