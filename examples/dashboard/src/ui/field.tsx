import { useId } from 'preact/hooks'

interface Props {
  readonly label: string
  readonly name: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly type?: 'text' | 'email' | 'password'
  readonly hint?: string
  readonly autoComplete?: string
  readonly required?: boolean
}

export function Field({ label, hint, onInput, type = 'text', ...input }: Props) {
  const id = useId()
  // The types of inputs are told apart by literals, which a union of them is not.
  const kind = { type } as { type: 'text' }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        {...input}
        id={id}
        {...kind}
        {...(hint && { 'aria-describedby': `${id}-hint` })}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  )
}
