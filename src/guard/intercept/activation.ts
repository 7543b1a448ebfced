import { apply, getOwnPropertyDescriptor } from '../../shared/natives'
import type { Interception, Realm } from '../interception'
import { patch } from '../patch'
import { readText } from './address'
import { blocksUrl, blocksValue } from './blocks-url'
import { listenInRoots, within } from './shadow-roots'
import { undoAll } from './undo-all'

/**
 * Intercepts what a click, real or simulated, can send: forms, the `ping` of links, and links and `open` that
 * target a frame, which the person does not see.
 */
export function interceptActivation(interception: Interception, realm: Realm): () => void {
  const { document } = realm
  const action = getOwnPropertyDescriptor(realm.HTMLFormElement.prototype, 'action')?.get
  const isRefused = (url: string, form?: unknown, submitter?: HTMLElement | null): boolean => {
    const base = document.baseURI
    const isVendors = form && interception.find(url, base)
    const body = isVendors ? fieldsOf(form as HTMLFormElement, submitter) : ''
    return blocksUrl(interception, { url, base, body })
  }
  /** Read past the form's fields: one that is called `action` would hide the form's own. */
  const actionOf = (form: unknown): string => (action ? String(apply(action, form, [])) : '')
  const namesFrame = (name: string): boolean =>
    !/^_|^$/.test(name) && within(document, `iframe[name="${CSS.escape(name)}"]`).length > 0

  const onSubmit = (event: SubmitEvent): void => {
    const { submitter, target } = event
    const own = submitter?.getAttribute('formaction')
    if (isRefused(own ?? actionOf(target), target, submitter)) event.preventDefault()
  }
  const onClick = (event: MouseEvent): void => {
    const link = (event.composedPath()[0] as Element | undefined)?.closest?.('a, area')
    const ping = link?.getAttribute('ping')
    const base = document.baseURI
    if (ping && blocksValue(interception, { name: 'ping', value: ping, base, element: link }))
      link?.removeAttribute('ping')
    const target = link?.getAttribute('target')
    if (target && namesFrame(target) && isRefused(link?.getAttribute('href') ?? ''))
      event.preventDefault()
  }
  realm.addEventListener('submit', onSubmit, true)
  realm.addEventListener('click', onClick, true)
  const undo = [
    patch(realm.HTMLFormElement.prototype, 'submit', (native, self) =>
      isRefused(actionOf(self), self) ? undefined : native(),
    ),
    patch(realm, 'open', (native, _self, args) => {
      const address = args.length ? readText(args, 0) : ''
      return args.length > 1 && namesFrame(readText(args, 1)) && isRefused(address)
        ? null
        : native()
    }),
    listenInRoots(realm, 'submit', onSubmit),
    () => realm.removeEventListener('submit', onSubmit, true),
    () => realm.removeEventListener('click', onClick, true),
  ]
  return undoAll(undo)
}

/** What a form would send, as text; files are left out. */
function fieldsOf(form: HTMLFormElement, submitter?: HTMLElement | null): unknown {
  const fields = [...new FormData(form, submitter)]
  const isText = fields.every(([, value]) => typeof value === 'string')
  return isText ? String(new URLSearchParams(fields as [string, string][])) : fields
}
