import { BarChart3, KeyRound, LogOut, Settings, Users } from 'lucide-preact'
import { people } from '../people'
import type { Path, Route } from '../use-route'
import { KeysPage } from './keys-page'
import { MembersPage } from './members-page'
import { SettingsPage } from './settings-page'
import { UsagePage } from './usage-page'

interface Props {
  readonly route: Route
  readonly onSignOut: () => void
}

const PAGES = [
  { path: '/usage', name: 'Usage', Icon: BarChart3, Page: UsagePage },
  { path: '/api-keys', name: 'API keys', Icon: KeyRound, Page: KeysPage },
  { path: '/members', name: 'Members', Icon: Users, Page: MembersPage },
  { path: '/settings', name: 'Settings', Icon: Settings, Page: SettingsPage },
] as const

export function Product({ route, onSignOut }: Props) {
  const page = PAGES.find(({ path }) => path === route.path) ?? PAGES[0]
  return (
    <>
      <aside class="sidebar">
        <div class="product-brand">
          <span class="product-mark" aria-hidden="true">
            F
          </span>
          Fernwire
        </div>
        <nav aria-label="Product">
          {PAGES.map(({ path, name, Icon }) => (
            <NavLink key={path} path={path} isCurrent={path === page.path} onGo={route.go}>
              <Icon size={16} aria-hidden="true" /> <span>{name}</span>
            </NavLink>
          ))}
        </nav>
        <div class="account">
          <span class="avatar" aria-hidden="true">
            AQ
          </span>
          <span class="account-text">
            <strong>{people.user.name}</strong>
            <span class="muted">{people.organization.name}</span>
          </span>
          <button class="icon-button" type="button" aria-label="Sign out" onClick={onSignOut}>
            <LogOut size={15} aria-hidden="true" />
          </button>
        </div>
      </aside>
      <div class="page">
        <page.Page key={page.path} />
      </div>
    </>
  )
}

interface NavLinkProps {
  readonly path: Path
  readonly isCurrent: boolean
  readonly onGo: (path: Path) => void
  readonly children: preact.ComponentChildren
}

function NavLink({ path, isCurrent, onGo, children }: NavLinkProps) {
  return (
    <a
      href={path}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey) return
        event.preventDefault()
        onGo(path)
      }}
    >
      {children}
    </a>
  )
}
