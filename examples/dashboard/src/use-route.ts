import { useEffect, useState } from 'preact/hooks'
import { analytics } from './analytics'
import { people } from './people'

export type Path = '/usage' | '/api-keys' | '/members' | '/settings'

export interface Route {
  readonly path: Path
  go(path: Path): void
}

const NAMES: Readonly<Record<Path, string>> = {
  '/usage': 'Usage',
  '/api-keys': 'API keys',
  '/members': 'Members',
  '/settings': 'Settings',
}

/**
 * The page shown. Its URL carries ids and an address, as URLs of real products do: one of the roads on
 * which personal data reaches a vendor.
 */
export function useRoute(isSignedIn: boolean): Route {
  const [path, setPath] = useState(current)
  useEffect(() => {
    const onPop = () => setPath(current())
    addEventListener('popstate', onPop)
    return () => removeEventListener('popstate', onPop)
  }, [])
  useEffect(() => {
    if (isSignedIn) analytics.page(NAMES[path], { section: path.slice(1) })
  }, [path, isSignedIn])
  return {
    path,
    go(next) {
      const { user, organization } = people
      const { rate } = Object.fromEntries(new URLSearchParams(location.search))
      const query = new URLSearchParams({
        org: organization.id,
        email: user.email,
        ...(rate && { rate }),
      })
      history.pushState(null, '', `${next}?${query}`)
      setPath(next)
    },
  }
}

function current(): Path {
  return Object.keys(NAMES).find((path): path is Path => path === location.pathname) ?? '/usage'
}
