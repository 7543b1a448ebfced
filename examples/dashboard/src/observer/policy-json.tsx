/** The text of the file with a little colour; the line of the vendor that is off stands out. */
export function PolicyJson({ text }: { readonly text: string }) {
  const lines = text.trimEnd().split('\n')
  return (
    <pre class="json" aria-label="Content of the policy file" tabIndex={0}>
      {lines.map((line, index) => (
        <span
          key={`${index}${line}`}
          class={/"off"/.test(line) ? 'json-line json-off' : 'json-line'}
        >
          {tokens(line).map((token, at) => (
            <span key={at} class={kindOf(token)}>
              {token}
            </span>
          ))}
        </span>
      ))}
    </pre>
  )
}

function tokens(line: string): string[] {
  return line.match(/"[^"]*"\s*:|"[^"]*"|\d+|[^"\d]+/g) ?? []
}

function kindOf(token: string): string | undefined {
  if (/^".*:$/.test(token)) return 'json-key'
  if (/^"on"$/.test(token)) return 'json-on'
  if (/^["\d]/.test(token)) return 'json-value'
  return undefined
}
