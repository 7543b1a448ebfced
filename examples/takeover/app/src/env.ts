/** What the server writes into each page. */
export interface Env {
  readonly mixpanelToken: string
  readonly mixpanelHost: string
  /** Where the vendor's library keeps what it knows of a person. */
  readonly persistence: 'cookie' | 'localStorage'
  readonly build: string
}

declare global {
  interface Window {
    readonly env: Env
  }
}

export const env = window.env
