/** An app with React Router, in strict mode; `trackPages` knows nothing of it. */
import { createAnalytics } from 'cordon'
import { memory } from 'cordon/adapters/memory'
import { trackPages } from 'cordon/pages'
import { StrictMode, useEffect, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, Link, Outlet, redirect, useLoaderData } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { keepAll } from './keep-all'
import { links } from './router-links'

const sink = memory()
const analytics = createAnalytics({ vendors: { sink }, privacy: keepAll })
trackPages(analytics, { titleTimeout: 5_000 })

/** As routes load their data: the address is another at once or after it, and the title comes last. */
async function load(title: string): Promise<string> {
  await new Promise((done) => setTimeout(done, 30))
  return title
}

function Page(): ReactNode {
  const title = useLoaderData<string>()
  useEffect(() => void (document.title = title), [title])
  return <h1>{title}</h1>
}

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

const router = createBrowserRouter([
  {
    element: <Layout />,
    children: [
      { path: '/', element: <Page />, loader: () => load('Home') },
      { path: '/keys', element: <Page />, loader: () => load('Keys') },
      { path: '/members', element: <Page />, loader: () => load('Members') },
      { path: '/old', loader: () => redirect('/members') },
    ],
  },
])
Object.assign(window, { analytics, sink })
createRoot(document.body).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
)
