import type { ParserPlugin } from '@babel/parser'

/** What a file may be written in by its name: JavaScript with Flow's types, or TypeScript. */
export function isTyped(path: string): boolean {
  return !/\.[cm]?jsx?$/.test(path)
}

/** What the parser has to know for a module of a dialect. */
export function pluginsFor(path: string, isTypeScript: boolean): ParserPlugin[] {
  // `<T>x` is a cast in a `.ts` file, and an element in a `.tsx`.
  const jsx: ParserPlugin[] = /\.[cm]?ts$/.test(path) && isTypeScript ? [] : ['jsx']
  const dialect = isTypeScript ? 'typescript' : 'flow'
  return [dialect, ...jsx, 'decorators-legacy', 'decoratorAutoAccessors']
}
