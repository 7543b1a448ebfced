/** What goes wrong in an app's own functions is told as the vendor tells it, and never thrown into the app. */
export function tellError(error: unknown): void {
  console.error(error)
}
