import { print } from './print'

/** Prints what remains to do, numbered. */
export function printList(title: string, items: readonly string[]): void {
  print('', title, ...items.map((item, index) => `  ${index + 1}. ${item}`))
}
