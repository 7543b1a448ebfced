/** Checks a condition every so many ms of the monotonic clock, until it holds or the time is up. */
export async function waitUntil(
  isDone: () => boolean,
  { timeoutMs, everyMs }: { readonly timeoutMs: number; readonly everyMs: number },
): Promise<void> {
  const until = performance.now() + timeoutMs
  while (!isDone() && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, everyMs))
}
