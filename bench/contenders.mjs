import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const page = (name) => `${root}bench/page/${name}.mjs`

/** https://v8.dev/blog/explicit-compile-hints, as docs/performance.md has apps' builds write it. */
const compileHint = '//# allFunctionsCalledOnLoad'

/** By the name in the tables; `events` of a burst: the slow ones get fewer, and what has none only starts. */
export const contenders = {
  cordon: { title: 'Cordon', events: 2_000 },
  hinted: { title: 'Cordon, compile hint', page: 'cordon', banner: compileHint },
  walkeros: { title: 'walkerOS', events: 1_000 },
  analytics: { title: 'DavidWells analytics', events: 200 },
  'floor-each': { title: 'a redactor a destination', events: 2_000 },
  'floor-once': { title: 'a redactor an event', events: 2_000 },
}

/** The scripts of a contender's page, by path; the contender itself is a chunk of its own. */
export async function buildPage(name) {
  const { page: file = name, banner = '' } = contenders[name]
  const { outputFiles } = await bundle({
    entryPoints: { main: page('main') },
    alias: { contender: page(file), cordon: `${root}src/index.ts` },
    banner: { js: banner },
  })
  return new Map(outputFiles.map(({ path, text }) => [path.slice(path.lastIndexOf('/')), text]))
}

/** gzip bytes that a page loads at once for an import, and with those chunks that it loads right after. */
export async function measureSize(code, alsoLoaded = /^$/) {
  const { outputFiles, metafile } = await bundle({
    stdin: { contents: code, resolveDir: root, loader: 'ts' },
    alias: { cordon: `${root}src/index.ts`, 'cordon/sources': `${root}src/sources/index.ts` },
  })
  const size = (lazy) => {
    const loaded = new Set(['out/stdin.js'])
    for (const path of loaded)
      for (const { kind, path: next } of metafile.outputs[path].imports)
        if (next in metafile.outputs && (kind === 'import-statement' || lazy.test(next)))
          loaded.add(next)
    const texts = outputFiles
      .filter(({ path }) => [...loaded].some((one) => path.endsWith(`/${one}`)))
      .map(({ text }) => text)
    return gzipSync(texts.join('\n'), { level: 9 }).length
  }
  return { atOnce: size(/^$/), together: size(alsoLoaded) }
}

function bundle(options) {
  return build({
    absWorkingDir: root,
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2020',
    outdir: 'out',
    write: false,
    metafile: true,
    logLevel: 'error',
    ...options,
  })
}
