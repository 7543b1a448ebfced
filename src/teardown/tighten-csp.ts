/**
 * Raises a Content Security Policy in the page that is open: the one measure that also holds code
 * which has kept its own natives or makes new realms. It only knows what is allowed, holds for the
 * whole document and cannot be taken down before the next page load; requests in flight go on.
 *
 * @param policy the app's own allow list, such as `default-src 'self'`
 * @param onViolation called with the address of each attempt that was stopped
 */
export function raiseCspWall(policy: string, onViolation: (address: string) => void): void {
  const meta = document.createElement('meta')
  meta.httpEquiv = 'Content-Security-Policy'
  meta.content = policy
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => onViolation(blockedURI))
  document.head.append(meta)
}
