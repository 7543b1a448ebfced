import type { ComponentChildren } from 'preact'

interface Props {
  readonly title: string
  readonly children: ComponentChildren
}

/** Where a list has nothing yet: what will be here, and how. */
export function Empty({ title, children }: Props) {
  return (
    <div class="empty">
      <strong>{title}</strong>
      <div>{children}</div>
    </div>
  )
}
