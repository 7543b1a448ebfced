import type { Shell } from './open-shell'

/** What `cordon status` says of a file. */
export async function statusOf(shell: Shell, name: string) {
  const { out } = await shell.run(['status', name, '--json'])
  return JSON.parse(out) as { version: number; vendors: Record<string, { state: string }> }
}
