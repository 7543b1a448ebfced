/** Undoes several patches by one call. */
export function undoAll(undo: readonly (() => void)[]): () => void {
  return () => {
    for (const stop of undo) stop()
  }
}
