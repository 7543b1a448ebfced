/** Looks every so many ms, by a clock that nobody sets, until it is done or the time is up. */
export async function waitUntil(
  isDone: () => boolean,
  { timeoutMs, everyMs }: { readonly timeoutMs: number; readonly everyMs: number },
): Promise<void> {
  const until = performance.now() + timeoutMs
  while (!isDone() && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, everyMs))
}
