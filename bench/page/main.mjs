/** The page of one contender: `bench.start`, and then events in a burst or one by one. */
import { freshEvent, repeatedEvent } from './events.mjs'

const kinds = { fresh: freshEvent, repeated: repeatedEvent }
let delivered = 0
let expected = 0
let destinations = 0
let contender
let index = 0
let done = () => {}

function onDelivered(count) {
  delivered += count
  if (delivered >= expected) done()
}

/** Resolves in the task in which the last destination has got the last event. */
function whenDelivered() {
  return new Promise((resolve) => {
    done = resolve
    if (delivered >= expected) resolve()
  })
}

/**
 * Longer than the 4 ms that timers in timers are made to last, for those would be 0 for whoever posts a
 * message in between: all contenders have to wake from the same rest.
 * https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timers
 */
function pause() {
  return new Promise((resolve) => setTimeout(resolve, 5))
}

function track(kind) {
  index += 1
  contender.track(kinds[kind](index))
}

window.bench = {
  /** Imports the contender, creates it, and tracks the first event. */
  async start(count) {
    destinations = count
    const { create } = await import('contender')
    contender = await create(destinations, onDelivered)
    expected = destinations
    track('fresh')
    await whenDelivered()
  },

  /** As many events as fit into one task. */
  async burst(kind, count) {
    expected = delivered + count * destinations
    for (let number = 0; number < count; number += 1) track(kind)
    await whenDelivered()
  },

  /** Events as people make them: each in a task of its own, some time after the one before has arrived. */
  async alone(kind, count) {
    for (let number = 0; number < count; number += 1) {
      expected = delivered + destinations
      track(kind)
      await whenDelivered()
      await pause()
    }
  },

  /** The same without an event: what the measuring itself costs. */
  async idle(count) {
    for (let number = 0; number < count; number += 1) await pause()
  },
}
