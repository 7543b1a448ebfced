/** @typedef {import('../../../src/testing/recording-endpoint').RecordingEndpoint} RecordingEndpoint */

/** What is a person's in the app, and must not leave. */
export const personal = [
  'ada.lovelace',
  'lovelace',
  'grace@example.org',
  'user-4711',
  'org-0815',
  'example.com',
]

/**
 * What each vendor's server received, newest first, and what of it was somebody's.
 *
 * @param {Record<string, RecordingEndpoint>} vendors
 */
export function requestsOf(vendors) {
  return Object.fromEntries(
    Object.entries(vendors).map(([name, { requests }]) => [
      name,
      [...requests]
        .filter(({ path }) => path !== '/tag.js')
        .reverse()
        .slice(0, 60)
        .map(({ at, path, raw, events, text, payload }) => {
          const said = `${text}${JSON.stringify(payload)}`.toLowerCase()
          return {
            ...{
              at,
              path,
              bytes: raw.length,
              personal: personal.filter((one) => said.includes(one)),
            },
            events: events.map((event) => ({ name: event.name, properties: event.properties })),
          }
        }),
    ]),
  )
}
