/**
 * @typedef {{ at: number, path: string, bytes: number, personal: string[],
 *   events: { name: string, properties: Record<string, unknown> }[] }} Received
 */

const titles = { mixpanel: 'Mixpanel', posthog: 'PostHog', replay: 'Session replay' }
const texts = {
  before:
    'Written against mixpanel-browser: a snippet on the landing page, a wrapper and direct calls in the app, a replay tag.',
  after:
    'The same sources. mixpanel-browser is an alias for cordon.ts: two vendors get the events, without personal data. What the replay sends, nobody can look into.',
  kill: 'One config change. Mixpanel and the replay are silent, in every tab; PostHog goes on.',
}
const off = new Set(['mixpanel', 'replay'])

/** @type {keyof typeof texts} */
let step = 'before'
let since = Date.now()

for (const button of document.querySelectorAll('[data-step]'))
  button.addEventListener('click', () =>
    go(/** @type {keyof typeof texts} */ (/** @type {HTMLElement} */ (button).dataset.step)),
  )
void go('before')
setInterval(show, 500)

/** @param {keyof typeof texts} next */
async function go(next) {
  const frame = /** @type {HTMLIFrameElement} */ (find('app'))
  await writePolicy(next === 'kill')
  // The kill comes into the open page; the other steps begin with a page of their own.
  if (next !== 'kill' || step === 'before') frame.src = next === 'before' ? '/before/' : '/after/'
  step = next
  since = Date.now()
  find('says').textContent = texts[next]
  for (const button of document.querySelectorAll('[data-step]'))
    button.setAttribute(
      'aria-selected',
      String(/** @type {HTMLElement} */ (button).dataset.step === next),
    )
  await show()
}

/**
 * Always a higher version: a browser that has seen a kill goes by an older one no more.
 *
 * @param {boolean} isKill
 */
async function writePolicy(isKill) {
  const { version } = await (await fetch('/analytics-policy.json')).json()
  const vendors = Object.fromEntries(
    Object.keys(titles).map((name) => [name, isKill && off.has(name) ? 'off' : 'on']),
  )
  const body = JSON.stringify({ version: version + 1, vendors })
  await fetch('/analytics-policy.json', { method: 'PUT', body })
}

async function show() {
  const all = /** @type {Record<string, Received[]>} */ (
    await (await fetch('/requests.json')).json()
  )
  find('vendors').replaceChildren(
    ...Object.entries(titles).map(([name, title]) => {
      const requests = (all[name] ?? []).filter(({ at }) => at >= since)
      return column(name, title, requests)
    }),
  )
}

/**
 * @param {string} name
 * @param {string} title
 * @param {Received[]} requests
 */
function column(name, title, requests) {
  const leaks = new Set(requests.flatMap(({ personal }) => personal))
  const head = element('h2', '', title)
  head.append(element('span', requests.length ? 'count' : 'count silent', figure(requests)))
  const column = element('article', '', '')
  column.dataset.vendor = name
  column.append(head)
  if (leaks.size) column.append(element('p', 'leak', `Personal: ${[...leaks].join(', ')}`))
  else if (requests.length && name !== 'replay')
    column.append(element('p', 'clean', 'Nothing personal found'))
  for (const { at, path, bytes, events, personal } of requests.slice(0, 12)) {
    const one = element('details', personal.length ? 'leaks' : '', '')
    const names = events.map((event) => event.name).join(', ')
    const line = element('summary', '', names || path)
    line.append(element('time', '', new Date(at).toLocaleTimeString()))
    one.append(
      line,
      element('pre', '', events.length ? JSON.stringify(events, null, 2) : `${bytes} bytes`),
    )
    column.append(one)
  }
  return column
}

/** @param {Received[]} requests */
function figure(requests) {
  return requests.length === 1 ? '1 request' : `${requests.length || 'no'} requests`
}

/**
 * @param {string} tag
 * @param {string} className
 * @param {string} text
 */
function element(tag, className, text) {
  return Object.assign(document.createElement(tag), { className, textContent: text })
}

/** @param {string} id */
function find(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id))
}
