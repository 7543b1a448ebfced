import { factoryName } from './factory-name'
import { importNode } from './import-node'
import { noticesOf } from './notices-of'

export interface BuildFrameOptions {
  /** Module with the adapter, as an app imports it: `cordon/adapters/mixpanel`, `./acme.js`. */
  readonly adapter: string
  /** Name of its factory; default: the last part of `adapter`, in camel case. */
  readonly factory?: string
  /** Folder from which modules, and so the SDK, are resolved; default: the current one. */
  readonly from?: string
}

export interface Frame {
  /**
   * The file. Serve it unchanged, byte for byte, because its policy names its script by hash. With webpack, name
   * it `.htm`, because files that end in `.html` are minified.
   */
  readonly html: string
  /** Licences of the bundled packages, to be kept beside the file. */
  readonly notices: string
}

/**
 * Builds the file of a vendor's sealed frame: an HTML document with the adapter, its SDK and the code that contains
 * them in one script, and a Content Security Policy that allows that script and nothing else. Needs `esbuild`.
 *
 * @example
 * ```ts
 * const { html } = await buildFrame({ adapter: 'cordon/adapters/mixpanel' })
 * await writeFile('public/cordon/mixpanel.htm', html)
 * ```
 */
export async function buildFrame(options: BuildFrameOptions): Promise<Frame> {
  const { build } = await importNode('esbuild')
  const { adapter, factory = factoryName(adapter), from = '.' } = options
  const resolveDir = (await importNode('node:path')).resolve(from)
  const { outputFiles, metafile } = await build({
    stdin: {
      // Locks the frame down before any vendor code is evaluated, including static imports.
      contents: `import { boot } from 'cordon/sealed/boot'
boot(() => import(${JSON.stringify(adapter)}).then((module) => module[${JSON.stringify(factory)}]))`,
      resolveDir,
    },
    absWorkingDir: resolveDir,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    platform: 'browser',
    // The adapter's own frame file is not needed inside a frame, and could not be found from here.
    define: { 'import.meta.url': '""', 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'error',
  })
  // `<!--` in a string would start a comment for the HTML parser.
  const script = (outputFiles[0]?.text ?? '').trim().replaceAll('<!--', '\\x3c!--')
  return {
    html: documentOf(script, await hashOf(script)),
    notices: await noticesOf(Object.keys(metafile.inputs), resolveDir),
  }
}

/**
 * A frame in a frame. Where a frame may navigate is decided by its parent's policy, so the outer frame, which has
 * no script, has a policy that lets the inner one navigate nowhere. The inner frame inherits that policy, and with
 * it the hash, so that only this build can run. The policy is in a `<meta>` and not in a header, so that no server
 * has to be configured. `script-src 'self'` would match nothing in an opaque origin (WebKit).
 */
function documentOf(script: string, hash: string): string {
  const none = ['default-src', 'connect-src', 'base-uri', 'form-action', 'worker-src', 'frame-src']
  const policy = [`script-src 'sha256-${hash}'`, ...none.map((name) => `${name} 'none'`)].join('; ')
  const head = `<!doctype html>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta http-equiv="x-dns-prefetch-control" content="off">
<title>cordon</title>
`
  const inner = `${head}<script>${script}</script>`
  return `${head}\
<iframe sandbox="allow-scripts" allow="deferred-fetch 'none'; deferred-fetch-minimal 'none'"
  srcdoc="${inner.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>
`
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
}
