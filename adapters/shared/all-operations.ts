/** For who takes events as they are. */
export const allOperations = {
  identify: 'setOnce add append union remove unset',
  group: 'setOnce add append union remove unset',
}
