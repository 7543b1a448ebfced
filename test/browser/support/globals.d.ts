import type { Analytics } from 'cordon'
import type { cordon as Cordon } from './app'

declare global {
  interface Window {
    cordon: typeof Cordon
    analytics: Analytics
  }
}
