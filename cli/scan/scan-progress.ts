export interface ScanProgress {
  onProgress(done: number, all: number): void
  onSkip(path: string, why: string): void
  end(): void
}

/** Says on standard error how far a scan is, where that is a terminal, and what was not read. */
export function scanProgress({ stderr } = process): ScanProgress {
  let last = Date.now()
  let isShown = false
  const clear = (): void => {
    if (isShown) stderr.write('\r\u001b[K')
    isShown = false
  }
  return {
    onProgress(done, all) {
      if (!stderr.isTTY || Date.now() - last < 100) return
      last = Date.now()
      isShown = true
      const share = done / all
      const bar = '█'.repeat(Math.round(share * 24)).padEnd(24, '░')
      stderr.write(`\r${bar} ${Math.round(share * 100)} % of ${all} files`)
    },
    onSkip(path, why) {
      clear()
      stderr.write(`cordon: ${path} was not read: ${why.replace(/^Error: /, '')}\n`)
    },
    end: clear,
  }
}
