interface Rule {
  createScriptURL(url: string): string
}
/** TypeScript's own types do not have it yet. */
interface TrustedTypes {
  createPolicy(name: string, rule: Rule): Rule
}

const configured = new Set<string>()
let policy: Rule | undefined

/**
 * The address of a script that the app has configured, as a page takes it whose Content Security Policy has
 * `require-trusted-types-for 'script'` (https://www.w3.org/TR/trusted-types/). Where its `trusted-types` does not let
 * us have a policy, it stays a text, which the page's default policy may take.
 */
export function trustedUrl(url: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
  configured.add(url)
  try {
    // A page has one of a name. Nobody else can have other addresses pass.
    policy ??= trustedTypes?.createPolicy('cordon', { createScriptURL: onlyConfigured })
    return policy?.createScriptURL(url) ?? url
  } catch {
    return url
  }
}

function onlyConfigured(url: string): string {
  if (configured.has(url)) return url
  throw new TypeError('not configured')
}
