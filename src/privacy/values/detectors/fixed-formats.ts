import { isMarker } from '../../vocabulary/entity-type'
import { each, type Detector } from '../detector'

/**
 * What HL7 2 says of a patient, the next of kin, a guarantor, an insured: `PID|1||4418820^^^HOSP||KELLY^SIOBHAN||19560417|F`
 * https://www.hl7.eu/HL7v2x/v251/std251/ch03.html
 */
const segment = /(?:^|[\r\n])(?:PID|NK1|GT1|IN1)\|([^\r\n]+)/g
/** Name, booking and route on a boarding pass, as IATA's resolution 792 has them: `M1KELLY/SIOBHAN EABC123 DUBLHREI 0123 …` */
const boardingPass =
  /\bM[1-9]([A-Z]{2,20}\/[A-Z ]{1,20}? ?E?[A-Z\d]{5,7} {1,3}[A-Z]{6}[A-Z\d]{2} ? ?\d{3,4})/g

/**
 * What a bank's app reads from a square code: on the sixth line, who is paid.
 * https://www.europeanpaymentscouncil.eu/document-library/guidance-documents/quick-response-code-guidelines-enable-data-capture-initiation
 */
const transfer = /^BCD\r?\n00[12]\r?\n[1-8]\r?\n(?:SCT|INST)\r?\n[A-Z\d]{0,11}\r?\n([^\r\n]{1,70})/g

/** People in records of fixed formats, where each has its place and none a name. */
export const fixedFormats: Detector = {
  find(text, hit) {
    for (const record of [segment, boardingPass])
      each(record, text, ({ 0: match, 1: inside = '', index }) => {
        // The head of a list of processes has `PID|` in it, and no number.
        if ((match.match(/\d/g)?.length ?? 0) < 4) return
        const end = index + match.length
        hit(end - inside.length, end, 'name')
      })
    each(transfer, text, ({ 0: match, 1: payee = '' }) => {
      if (!isMarker(payee)) hit(match.length - payee.length, match.length, 'name')
    })
  },
}
