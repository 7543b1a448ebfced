export interface Option {
  readonly value: string
  readonly label: string
}

interface Props {
  readonly options: readonly Option[]
  readonly value: string
  readonly onChange: (value: string) => void
  readonly labelledBy?: string
  readonly label?: string
}

/** One of a few, all in sight. */
export function Segmented({ options, value, onChange, labelledBy, label }: Props) {
  return (
    <div class="segmented" role="group" aria-labelledby={labelledBy} aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  )
}
