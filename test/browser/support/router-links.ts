/** What a person can click on each page of the routers' apps. */
export const links = [
  { id: 'home', to: '/' },
  { id: 'keys', to: '/keys' },
  { id: 'members', to: '/members' },
  { id: 'old', to: '/old' },
] as const
