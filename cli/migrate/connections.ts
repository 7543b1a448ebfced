import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { connectFile, connectLines, type ConnectFile } from './connect-file'
import { connectPlaces } from './connect-places'
import type { Plan } from './plan'
import type { Takeover } from './vendors'

/** What connects an app to what stands in the library's place. */
export interface Connections {
  readonly files: readonly ConnectFile[]
  /** What people have to add to files that are there: theirs, so that nothing is written into them. */
  readonly additions: readonly ConnectFile[]
}

export interface Wanted {
  readonly vendor: string
  readonly takeover: Takeover
  /** Where people want it. */
  readonly connect?: string | undefined
}

export async function connectionsOf(
  root: string,
  plan: Plan,
  { connect, ...what }: Wanted,
): Promise<Connections> {
  const files: ConnectFile[] = []
  const additions: ConnectFile[] = []
  for (const place of connectPlaces(plan, connect)) {
    const there = await readFile(join(root, place.path), 'utf8').catch(() => undefined)
    const connection = { ...place, ...what }
    if (there !== undefined) {
      const isBeside = there.includes('createAnalytics')
      additions.push((isBeside ? connectLines : connectFile)(connection))
    } else if (plan.changes.length) files.push(connectFile(connection))
  }
  return { files, additions }
}

/** An addition, as one of the things that are left to do. */
export function leftToAdd({ path, text }: ConnectFile, vendor: string): string {
  const lines = text.trimEnd().split('\n')
  return [
    `${path} does not connect ${vendor}: until it does, each call waits, and nothing is sent. It needs:`,
    ...lines.map((line) => (line ? `       ${line}` : '')),
  ].join('\n')
}
