import { append, apply } from '../../shared/natives'
import { createdContexts } from './created-contexts'
import { getter } from './nodes'

// Taken before any vendor's code is evaluated, so that code in the page cannot replace them.
const { getRegistrations } = globalThis.ServiceWorkerContainer?.prototype ?? {}
const { unregister } = globalThis.ServiceWorkerRegistration?.prototype ?? {}
const containerOf = getter(globalThis.Navigator?.prototype ?? {}, 'serviceWorker')
const scopeIn = getter(globalThis.ServiceWorkerRegistration?.prototype ?? {}, 'scope')

/** Notes a worker that is being registered. */
export async function noteRegistration(
  registering: Promise<ServiceWorkerRegistration>,
): Promise<void> {
  append(createdContexts.scopes, scopeOf(await registering))
}

/** Lists the service workers by their scripts' URLs (soon, not at once), and unregisters the new ones. */
export function endServiceWorkers(): readonly string[] {
  const found: string[] = []
  // A sandboxed page may not even ask.
  end(found).catch(() => {})
  return found
}

async function end(found: string[]): Promise<void> {
  if (!getRegistrations || !unregister) return
  const asked: unknown = apply(getRegistrations, apply(containerOf, navigator, []), [])
  const registrations = (await asked) as readonly ServiceWorkerRegistration[]
  for (let index = 0; index < registrations.length; index += 1) {
    const registration = registrations[index]
    if (!registration) continue
    const { active, waiting, installing } = registration
    const scope = scopeOf(registration)
    const script = (active ?? waiting ?? installing)?.scriptURL ?? scope
    const isEnded = isNew(scope) && (await apply(unregister, registration, []))
    append(found, isEnded ? `${script} (unregistered)` : script)
  }
}

function scopeOf(registration: ServiceWorkerRegistration): string {
  return String(apply(scopeIn, registration, []))
}

function isNew(scope: string): boolean {
  const { scopes } = createdContexts
  for (let index = 0; index < scopes.length; index += 1) if (scopes[index] === scope) return true
  return false
}
