import { blocksIn, type Block } from './blocks'

/** What a template language puts into a script: a value, for which a number can stand, or a statement. */
const inserted: readonly (Block & { readonly isValue: boolean })[] = [
  { open: '<%=', close: '%>', isValue: true },
  { open: '<%-', close: '%>', isValue: true },
  { open: '<?=', close: '?>', isValue: true },
  { open: '<?php echo', close: '?>', isValue: true },
  { open: '{!!', close: '!!}', isValue: true },
  { open: '{{{', close: '}}}', isValue: true },
  { open: '{{#', close: '}}', isValue: false },
  { open: '{{/', close: '}}', isValue: false },
  { open: '{{', close: '}}', isValue: true },
  { open: '#{', close: '}', isValue: true },
  { open: '<%', close: '%>', isValue: false },
  { open: '<?php', close: '?>', isValue: false },
  { open: '{%', close: '%}', isValue: false },
  { open: '{#', close: '#}', isValue: false },
]

/** A script without what a template language puts into it, so that it can be parsed: all stays where it is. */
export function withoutTemplate(code: string): string {
  let [text, at] = ['', 0]
  for (const [from, to] of blocksIn(code, inserted)) {
    const isValue = inserted.find(({ open }) => code.startsWith(open, from))?.isValue
    text += code.slice(at, from) + (isValue ? '0' : ' ') + blank(code.slice(from + 1, to))
    at = to
  }
  // Blade’s directives: in a script a line begins with `@` only where a class is decorated.
  return (text + code.slice(at)).replace(/^[ \t]*@\w[^\n]*/gm, blank)
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}
