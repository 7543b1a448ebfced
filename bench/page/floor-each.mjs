import { redact } from './events.mjs'

/** What cannot be undercut: a function for each destination, given what a bare redactor has made. */
export function create(destinations, onDelivered) {
  const send = () => onDelivered(1)
  return {
    track(properties) {
      for (let index = 0; index < destinations; index += 1) send(redact(properties))
    },
  }
}
