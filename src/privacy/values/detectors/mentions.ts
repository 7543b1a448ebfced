import { each, type Detector } from '../detector'
import { isNobody } from './file-paths'

/** `My name is Ada Lovelace.` */
const introduction =
  /\b(?:my|his|her|their|full|first|last) name is ([A-Z\u00c0-\u00de][\w\u00c0-\u024f'’-]{1,30}(?: [A-Z\u00c0-\u00de][\w\u00c0-\u024f'’-]{1,30}){0,3})/g
/** `Login failed for user 'ada'` */
const quoted = /\buser(?:name)? (["'\u201c])([\w.@\\-]{3,40})["'\u201d]/gi
/** `USER=ada`, `user=ada host=db`: in an environment, in a connection string; a query has more than names. */
const assigned = /(?:^|[\s;,])(?:user|username|logname)=["']?([\w.-]{3,40})(?=["']?(?:[\s;,]|$))/gi
/** `first=Ada&last=Lovelace`: by itself each of them may be a number of anything. */
const inQuery =
  /(?:^|[?&\s])first=([A-Za-z\u00c0-\u024f'%-]{2,40})&last=([A-Za-z\u00c0-\u024f'%-]{2,40})/gi
/** Addresses of wallets: Ethereum, Bitcoin (BIP 173), Ethereum's names. */
const wallet = /\b(?:0x[\da-f]{40}|bc1[a-z\d]{25,60}|[a-z\d-]{3,40}\.eth)\b/gi

/** People whom a text mentions in a fixed phrase, and what they pay with. */
export const mentions: Detector = {
  find(text, hit) {
    each(introduction, text, ({ 0: match, 1: name = '', index }) => {
      const end = index + match.length
      hit(end - name.length, end, 'name')
    })
    each(quoted, text, ({ 0: match, 2: name = '', index }) => {
      const end = index + match.length - 1
      if (!isNobody(name)) hit(end - name.length, end, 'username')
    })
    each(assigned, text, ({ 0: match, 1: name = '', index }) => {
      const end = index + match.length
      if (!isNobody(name) && !isWord(name)) hit(end - name.length, end, 'username')
    })
    each(inQuery, text, ({ 0: match, 1: first = '', 2: last = '', index }) => {
      const end = index + match.length
      const start = end - last.length
      hit(start - 6 - first.length, start - 6, 'name')
      hit(start, end, 'name')
    })
    each(wallet, text, ({ 0: match, index }) => hit(index, index + match.length, 'account'))
  },
}

function isWord(name: string): boolean {
  return /^(?:true|false|null|undefined|none|yes|no|new|all|any|me|self|active|anonymous)$/i.test(
    name,
  )
}
