/**
 * What browsers ask for by themselves, whatever page they show, as measured with empty pages. Each is said
 * no to by an option as far as there is one.
 */
const hosts = [
  'accounts.google.com',
  'android.clients.google.com',
  'clients1.google.com',
  'clients2.google.com',
  'clientservices.googleapis.com',
  'content-autofill.googleapis.com',
  'edgedl.me.gvt1.com',
  'mtalk.google.com',
  'optimizationguide-pa.googleapis.com',
  'redirector.gvt1.com',
  'safebrowsing.googleapis.com',
  'safebrowsingohttpgateway.googleapis.com',
  'update.googleapis.com',
  'msedge.api.cdp.microsoft.com',
  'config.edge.skype.com',
  'aus5.mozilla.org',
  'content-signature-2.cdn.mozilla.net',
  'contile.services.mozilla.com',
  'detectportal.firefox.com',
  'firefox.settings.services.mozilla.com',
  'firefox-settings-attachments.cdn.mozilla.net',
  'incoming.telemetry.mozilla.org',
  'location.services.mozilla.com',
  'ads.mozilla.org',
  'push.services.mozilla.com',
  'tracking-protection.cdn.mozilla.net',
  'shavar.services.mozilla.com',
  'archive.mozilla.org',
  'ciscobinary.openh264.org',
]

const own = new Set(hosts)

export function isBrowsers(host: string): boolean {
  return own.has(host)
}
