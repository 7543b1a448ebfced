import type { ComponentChildren } from 'preact'

interface Props {
  readonly title: string
  readonly lead: string
  readonly children?: ComponentChildren
}

export function PageHead({ title, lead, children }: Props) {
  return (
    <header class="page-head">
      <div>
        <h1>{title}</h1>
        <p class="muted">{lead}</p>
      </div>
      {children && <div class="page-actions">{children}</div>}
    </header>
  )
}
