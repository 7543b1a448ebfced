/** The data classes, in the order of the legend, with what the default rules do to each. */
export const dataClasses = [
  { name: 'contact', treatment: 'dropped' },
  { name: 'identifier', treatment: 'hashed' },
  { name: 'location', treatment: 'dropped' },
  { name: 'device', treatment: 'dropped' },
  { name: 'referrer', treatment: 'dropped' },
  { name: 'page', treatment: 'trimmed' },
  { name: 'campaign', treatment: 'kept' },
  { name: 'credential', treatment: 'dropped' },
  { name: 'financial', treatment: 'dropped' },
  { name: 'content', treatment: 'dropped' },
  { name: 'usage', treatment: 'kept, scanned' },
] as const
