interface Worker {
  /** -1 while nothing is known. */
  readonly progress: { readonly percentage: number }
}

/** Says on standard error what is being done, and where that is a terminal, how far it is. */
export async function withProgress<T>(
  what: string,
  worker: Worker,
  work: () => Promise<T>,
): Promise<T> {
  const { stderr } = process
  const from = Date.now()
  const say = (): void => {
    const { percentage } = worker.progress
    const share = percentage >= 0 ? `${Math.round(percentage)} %` : ''
    stderr.write(`\r${what} … ${share.padEnd(6)}`)
  }
  const timer = stderr.isTTY ? setInterval(say, 100) : undefined
  try {
    return await work()
  } finally {
    clearInterval(timer)
    const seconds = ((Date.now() - from) / 1_000).toFixed(1)
    stderr.write(`${stderr.isTTY ? '\r' : ''}${what} … ${seconds} s\n`)
  }
}
