import type { Change } from './plan'

/** Lines that change, with their numbers, in the form of a unified diff without context. */
export function toDiff({ path, before, after }: Change): string {
  const [old, fresh] = [before.split('\n'), after.split('\n')]
  const hunks = old.flatMap((line, index) =>
    line === fresh[index]
      ? []
      : [`@@ -${index + 1} +${index + 1} @@`, `-${line}`, `+${fresh[index] ?? ''}`],
  )
  return [`--- a/${path}`, `+++ b/${path}`, ...hunks].join('\n')
}
