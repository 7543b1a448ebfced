declare const process: { readonly env: { readonly NODE_ENV?: string } }

/**
 * Says something to whoever builds the app. Bundlers put a literal in the place of
 * `process.env.NODE_ENV`; a page that no bundler has made has no `process`, and is production.
 */
export function warnInDevelopment(message: string): void {
  try {
    if (process.env.NODE_ENV === 'development') console.warn(`Cordon: ${message}`)
  } catch {
    // No bundler, no development.
  }
}
