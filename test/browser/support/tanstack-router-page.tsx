/** An app with TanStack Router, in strict mode; `trackPages` knows nothing of it. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  Outlet,
  redirect,
  RouterProvider,
} from '@tanstack/react-router'
import { createAnalytics } from 'cordon'
import { memory } from 'cordon/adapters/memory'
import { trackPages } from 'cordon/pages'
import { StrictMode, useEffect, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { keepAll } from './keep-all'
import { links } from './router-links'

const sink = memory()
const analytics = createAnalytics({ vendors: { sink }, privacy: keepAll })
trackPages(analytics, { titleTimeout: 5_000 })

function Layout(): ReactNode {
  return (
    <>
      {links.map(({ to, id }) => (
        <Link key={id} id={id} to={to}>
          {id}
        </Link>
      ))}
      <Outlet />
    </>
  )
}

function Page({ title }: { title: string }): ReactNode {
  useEffect(() => void (document.title = title), [title])
  return <h1>{title}</h1>
}

/** Data takes its time, and the title comes last. */
const loader = (): Promise<void> => new Promise((done) => setTimeout(done, 30))

const root = createRootRoute({ component: Layout })
const page = (path: string, title: string) =>
  createRoute({ getParentRoute: () => root, path, loader, component: () => <Page title={title} /> })
const old = createRoute({
  getParentRoute: () => root,
  path: '/old',
  beforeLoad() {
    throw redirect({ to: '/members' })
  },
})
const routeTree = root.addChildren([
  page('/', 'Home'),
  page('/keys', 'Keys'),
  page('/members', 'Members'),
  old,
])
const router = createRouter({ routeTree })
Object.assign(window, { analytics, sink })
createRoot(document.body).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
)
