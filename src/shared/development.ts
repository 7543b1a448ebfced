declare const process: { readonly env: { readonly NODE_ENV?: string } }

/**
 * Warns the developers of the app. Bundlers replace `process.env.NODE_ENV` by a literal; a page without a bundler has
 * no `process`, and counts as production.
 */
export function warnInDevelopment(message: string): void {
  try {
    if (process.env.NODE_ENV === 'development') console.warn(`Cordon: ${message}`)
  } catch {
    // Without a bundler, this is production.
  }
}
