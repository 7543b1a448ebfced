type Callable = (...args: unknown[]) => unknown

/** Puts a proxy in the place of one part of a property; returns the way back, for what is still ours. */
export function replace(
  owner: object,
  key: string,
  part: 'value' | 'get' | 'set',
  handler: (isActive: () => boolean) => ProxyHandler<Callable>,
): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, key)
  const native: unknown = before?.[part]
  if (typeof native !== 'function') return () => {}
  let active = true
  const ours = new Proxy(
    native as Callable,
    handler(() => active),
  )
  Object.defineProperty(owner, key, { ...before, [part]: ours })
  return () => {
    active = false
    const now = Object.getOwnPropertyDescriptor(owner, key)
    if (now?.[part] === ours) Object.defineProperty(owner, key, { ...now, [part]: native })
  }
}
