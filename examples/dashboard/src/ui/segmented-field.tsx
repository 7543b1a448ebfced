import { Segmented, type Option } from './segmented'

interface Props {
  readonly label: string
  readonly options: readonly Option[]
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A field of a form whose value is one of a few. */
export function SegmentedField({ label, ...choice }: Props) {
  return (
    <div class="field">
      <span class="field-label">{label}</span>
      <Segmented label={label} {...choice} />
    </div>
  )
}
