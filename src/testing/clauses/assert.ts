/** @throws Error with a message, unless something holds */
export function demand(holds: boolean, message: string): asserts holds {
  if (!holds) throw new Error(message)
}
