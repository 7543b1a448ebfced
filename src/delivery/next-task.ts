const waiting: (() => void)[] = []
let port: MessagePort | undefined

/** Runs in a later task. By a message, because timers of hidden tabs fire only once a second or less. */
export function inNextTask(act: () => void): void {
  waiting.push(act)
  port ??= openChannel()
  port.postMessage(0)
}

/** One channel for all, kept for good: creating one took a third of the time of a batch. */
function openChannel(): MessagePort {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => waiting.shift()?.()
  // In Node, where apps are tested, an open port would keep the process alive.
  ;(port1 as { unref?(): void }).unref?.()
  return port2
}
