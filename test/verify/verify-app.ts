import { registry } from 'cordon/registry'
import type { VerifyResult } from '../../cli/verify/result'
import { verify, type VerifyOptions } from '../../cli/verify/verify'
import { openApp, type Served } from './hostile-app'

/** Serves files, verifies the page at `/` of them, and stops. */
export async function verifyApp(
  files: Readonly<Record<string, Served>>,
  options: Partial<VerifyOptions> & { readonly isSecure?: boolean; readonly path?: string } = {},
): Promise<VerifyResult> {
  const { isSecure = false, path = '/', ...rest } = options
  const app = await openApp(files, isSecure)
  const { mixpanel } = registry
  if (!mixpanel) throw new Error('no mixpanel')
  try {
    return await verify({
      url: app.url + path,
      vendors: [mixpanel],
      tokens: [],
      seed: false,
      engine: 'chromium',
      allow: [],
      settle: 600,
      ...rest,
    })
  } finally {
    await app.close()
  }
}
