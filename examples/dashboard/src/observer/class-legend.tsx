import { dataClasses } from './data-classes'

export function ClassLegend() {
  return (
    <ul class="legend" aria-label="Data classes and their default treatment">
      {dataClasses.map(({ name, treatment }) => (
        <li key={name} class={`class-${name}`} title={`${name}: ${treatment} by default`}>
          <i class="dot" aria-hidden="true" />
          {name}
        </li>
      ))}
    </ul>
  )
}
