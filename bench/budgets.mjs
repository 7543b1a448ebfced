/** The budgets of the design, §18, with what was measured: figures are ours and the peer's, `limit` is for the ratio or for ours. */
export function budgetsOf({ sizes, cold, events }) {
  const next = (events['cordon at twelve'].fresh - events.cordon.fresh) / 10
  return [
    atMost('loaded at once, gzip bytes', sizes.cordon.atOnce, 10_240, {
      'DavidWells analytics': sizes.analytics.atOnce,
      walkerOS: sizes.walkeros.atOnce,
    }),
    atMost('with the rules, gzip bytes', sizes.cordon.together, 32_768, {}),
    against('create + first event at two, CPU ms', cold, {
      peer: 'walkeros',
      of: ({ cpu }) => cpu,
      limit: 1,
    }),
    against('an event in a burst, every string new, CPU µs', events, {
      peer: 'analytics',
      of: ({ fresh }) => fresh,
      limit: 0.1,
    }),
    against('an event tracked alone, CPU µs', events, {
      peer: 'analytics',
      of: ({ alone }) => alone,
      limit: 0.25,
    }),
    atMost('the next vendor of equal treatments, CPU µs', next, 1, {}),
  ]
}

function atMost(what, ours, limit, peers) {
  return { what, budget: `≤ ${limit}`, ours, peers, ratio: ours / limit, isKept: ours <= limit }
}

function against(what, figures, { peer, of, limit }) {
  const ours = of(figures.cordon)
  const theirs = of(figures[peer])
  const ratio = ours / theirs
  return {
    what,
    budget: `≤ ${limit} × ${peer}`,
    ours,
    peers: { [peer]: theirs },
    ratio,
    isKept: ratio <= limit,
  }
}
