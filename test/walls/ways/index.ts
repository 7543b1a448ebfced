import { addresses } from './addresses'
import { alone } from './alone'
import { elements } from './elements'
import { lies } from './lies'
import { markup } from './markup'
import { outside } from './outside'
import { prepared } from './prepared'
import { realms } from './realms'
import { requests } from './requests'
import { shadowRoots } from './shadow-roots'
import type { Ways } from './way'

/** By what they are made of. Those of one group and of another can be tried in the same page. */
export const groups: Readonly<Record<string, Ways>> = {
  'calls that request': requests,
  'addresses read otherwise': addresses,
  'elements and attributes': elements,
  'shadow roots': shadowRoots,
  'elements outside of the page': outside,
  'HTML, styles and code as text': markup,
  'other realms': realms,
  'set up before': prepared,
  'not what they seem': lies,
}

/** These leave the page, or spoil it for others. */
export { alone }

export const ways: Ways = Object.assign({}, ...Object.values(groups), alone) as Ways
