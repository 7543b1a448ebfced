import { factoryName } from './factory-name'
import { importNode } from './import-node'

export interface BuildFrameOptions {
  /** Module with the adapter, as an app imports it: `cordon/adapters/mixpanel`, `./acme.js`. */
  readonly adapter: string
  /** Name of its factory; default: the last part of `adapter`, in camel case. */
  readonly factory?: string
  /** Folder from which modules are found, and so the SDK that is taken; default: the current one. */
  readonly from?: string
}

export interface Frame {
  /**
   * The file: to be served as it is, byte for byte, for its policy names its script by hash. Call it
   * `.htm` where webpack emits it: what ends in `.html` is minified.
   */
  readonly html: string
  /** Licences of the packages that are in it, to be kept beside it. */
  readonly notices: string
}

/**
 * Makes the file of a vendor's sealed frame: one HTML document with adapter, SDK and what guards them
 * in one script, and a policy that lets that script run and nothing else happen. Needs `esbuild`.
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
      // The frame is shut before any code of the vendor's is evaluated, also what is imported statically.
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
    // An adapter's own file is not to be found from here, and the frame needs no further frame.
    define: { 'import.meta.url': '""', 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'error',
  })
  // A comment's opening in a string would have the HTML parser look for its end.
  const script = (outputFiles[0]?.text ?? '').trim().replaceAll('<!--', '\\x3c!--')
  return {
    html: documentOf(script, await hashOf(script)),
    notices: await noticesOf(Object.keys(metafile.inputs), resolveDir),
  }
}

/**
 * A frame in a frame: the outer has no script, and a policy that lets its frame go nowhere, for where a
 * frame may go is not for its own policy to say. The inner inherits the policy, and with it the hash, so
 * that nothing but this build can run. A `<meta>` policy and not a header's, so that no server needs to be
 * told. `script-src 'self'` would match nothing in an opaque origin (WebKit).
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

/** Whose code went in, and under which licence. */
async function noticesOf(inputs: readonly string[], folder: string): Promise<string> {
  const { readFile, readdir } = await importNode('node:fs/promises')
  const { join } = await importNode('node:path')
  const packages = new Set(
    inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  )
  const notices = [...packages].sort().map(async (path) => {
    const root = join(folder, path)
    const about: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    const { name, version, license } = about as Record<string, string>
    const files = (await readdir(root)).filter((file) => /^(?:licen[cs]e|notice)/i.test(file))
    const texts = files.sort().map((file) => readFile(join(root, file), 'utf8'))
    return [`${name} ${version} (${license})`, ...(await Promise.all(texts))].join('\n\n')
  })
  return (await Promise.all(notices)).join(`\n\n${'-'.repeat(80)}\n\n`)
}
