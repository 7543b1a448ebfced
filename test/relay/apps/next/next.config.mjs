import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))

export default {
  // SDKs ask for `/a/track/`; without this Next answers with a redirect first.
  skipTrailingSlashRedirect: true,
  turbopack: { root },
  outputFileTracingRoot: root,
}
