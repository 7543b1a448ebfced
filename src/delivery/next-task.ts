const waiting: (() => void)[] = []
let port: MessagePort | undefined

/** Lets the page breathe first; by a message, because timers of hidden tabs fire once a second or less. */
export function inNextTask(act: () => void): void {
  waiting.push(act)
  port ??= openChannel()
  port.postMessage(0)
}

/** One for all, and for good: to make a channel took a third of what a batch costs. */
function openChannel(): MessagePort {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => waiting.shift()?.()
  // Where an app is tested in Node an open port would keep the process from its end.
  ;(port1 as { unref?(): void }).unref?.()
  return port2
}
