import { addDetectors } from '../../engine'
import { ailmentsInText as ailments } from './ailments'
import { filePaths } from './file-paths'
import { fixedFormats } from './fixed-formats'
import { labelledNumbers } from './labelled-numbers'
import { labels } from './labels'
import { markup } from './markup'
import { mentions } from './mentions'
import { mnemonics } from './mnemonics'
import { namedThings } from './named-things'
import { namesInText } from './names-in-text'
import { network } from './network'
import { cards, ibans, ids, phones } from './numbers'
import { passwords } from './passwords'
import { profiles } from './profiles'
import { secrets } from './secrets'
import { streetAddresses } from './street-addresses'
import { tables } from './tables'

/** Adds what few texts need; in a page, a chunk that is loaded with the first of them. */
export function addFurtherDetectors(): void {
  addDetectors({
    ...{ labels, markup, ids, ibans, cards, phones, labelledNumbers },
    ...{ network, secrets, mnemonics, filePaths, profiles, mentions, namedThings, streetAddresses },
    ...{ tables, namesInText, passwords, ailments, fixedFormats },
  })
}
