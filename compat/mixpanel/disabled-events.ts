/** Which events an app has turned off: all, or some by name. */
export class DisabledEvents {
  private readonly names = new Set<string>()
  private isAll = false

  disable(names?: unknown): void {
    if (names === undefined) this.isAll = true
    else for (const name of [names].flat()) this.names.add(String(name))
  }

  enable(names?: unknown): void {
    if (Array.isArray(names)) for (const name of names) this.names.delete(String(name))
    else {
      this.isAll = false
      this.names.clear()
    }
  }

  has(event: string): boolean {
    return this.isAll || this.names.has(event)
  }
}
