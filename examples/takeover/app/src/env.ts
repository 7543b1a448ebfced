/** What the server writes into each page. */
export interface Env {
  readonly mixpanelToken: string
  readonly mixpanelHost: string
  readonly build: string
}

declare global {
  interface Window {
    readonly env: Env
  }
}

export const env = window.env
