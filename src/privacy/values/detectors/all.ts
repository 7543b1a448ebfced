import type { Detector } from '../detector'
import { emails } from './email'
import { filePaths } from './file-paths'
import { labelledNumbers } from './labelled-numbers'
import { markup } from './markup'
import { mnemonics } from './mnemonics'
import { network } from './network'
import { cards, ibans, ids, phones } from './numbers'
import { pairs } from './pairs'
import { profiles } from './profiles'
import { secrets } from './secrets'

/** What is looked for in each text. At most 30, for a scan keeps them as bits of a number. */
export const detectors: readonly Detector[] = [
  emails,
  pairs,
  markup,
  ids,
  ibans,
  cards,
  phones,
  labelledNumbers,
  network,
  secrets,
  mnemonics,
  filePaths,
  profiles,
]
