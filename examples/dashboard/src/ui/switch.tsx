interface Props {
  readonly label: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly describedBy?: string
  readonly disabled?: boolean
}

export function Switch({ label, isOn, onChange, describedBy, disabled }: Props) {
  return (
    <button
      class="switch"
      type="button"
      role="switch"
      aria-checked={isOn}
      aria-label={label}
      aria-describedby={describedBy}
      disabled={disabled}
      onClick={() => onChange(!isOn)}
    >
      <span class="switch-thumb" />
    </button>
  )
}
