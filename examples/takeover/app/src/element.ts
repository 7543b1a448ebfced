/** Makes an element: its properties, and what is in it. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const one = Object.assign(document.createElement(tag), properties)
  one.append(...content)
  return one
}

/** A button with an id, which a test can press. */
export function button(id: string, text: string, onclick: () => void): HTMLButtonElement {
  return element('button', { id, onclick, type: 'button' }, text)
}
