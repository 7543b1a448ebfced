import type { ComponentChildren } from 'preact'
import { Dialog } from './dialog'

interface Props {
  readonly title: string
  /** What the button says that submits it. */
  readonly action: string
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** A dialog that asks for something, and can be left without an answer. */
export function FormDialog({ title, action, onSubmit, onClose, children }: Props) {
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        {children}
        <footer>
          <button class="button" type="button" onClick={onClose}>
            Cancel
          </button>
          <button class="button button-primary" type="submit">
            {action}
          </button>
        </footer>
      </form>
    </Dialog>
  )
}
