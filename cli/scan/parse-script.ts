import { parse } from '@babel/parser'
import { isTyped, pluginsFor } from './dialect'
import type { Node } from './syntax-node'

export interface ParsedScript {
  readonly program: Node
  readonly comments: readonly { readonly value: string; readonly start?: number }[]
}

/** Parses a module of any dialect; `undefined` where that is not one. */
export function parseScript(text: string, path: string): ParsedScript | undefined {
  const likely = isTyped(path)
  for (const plugins of [pluginsFor(path, likely), pluginsFor(path, !likely)])
    try {
      const { program, comments } = parse(text, {
        sourceType: 'unambiguous',
        errorRecovery: true,
        allowReturnOutsideFunction: true,
        plugins,
      })
      return { program: program as unknown as Node, comments: comments ?? [] }
    } catch {
      // The other dialect, then.
    }
  return undefined
}
