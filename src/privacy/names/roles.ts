import { singular } from './tokens'

/** What a container is: its values belong to a person, to an organisation, or are about fields. */
export type ContainerType = 'person' | 'org' | 'form' | 'address' | ''

/** Who somebody is to somebody: a property of this name holds a person, an object of it a person's data. */
const roles =
  'customer user pax assignee author owner sender reporter recipient reviewer approver employee manager ' +
  'patient guest invitee attendee passenger contact client holder cardholder candidate spouse doctor ' +
  'physician teacher nurse member contactperson signatory requester requestor signer cosigner payee ' +
  'payer participant speaker presenter panelist coach trainer instructor tutor mentor mentee ' +
  'counselor therapist lawyer attorney plaintiff defendant witness landlord lessee ' +
  'renter roommate parent guardian child sibling husband wife emergencycontact ' +
  'applicant beneficiary insured policyholder claimant subscriber donor buyer seller ' +
  'purchaser shopper bidder consignee shipper courier driver rider traveler traveller ' +
  'student pupil learner alumnus graduate principal professor supervisor ceo cto cfo founder ' +
  'creator editor submitter uploader caller callee respondent interviewer interviewee recruiter ' +
  'organizer organiser host cohost visitor agent salesrep salesperson csm technician dispatcher ' +
  'father mother son daughter brother sister grandparent friend colleague coworker teammate ' +
  'player cashier waiter commenter committer contributor maintainer follower voter nominee inviter sharer person emp cust prescriber remitter clinician'

/** Who somebody is, where a program or a thing may be called so too: the value has to say that it is a person. */
const callings =
  'delegate deputy champion rep representative hostess dri ae sdr bdr notary judge clerk secretary chair ' +
  'chairman chairwoman captain pilot detective surgeon pediatrician nanny midwife veterinarian analyst ' +
  'architect electrician mechanic chef barista athlete umpire opponent bride groom godparent heir deceased ' +
  'victim suspect resident neighbour flatmate fiance boyfriend girlfriend uncle aunt ' +
  'cousin nephew niece twin relative counsel signature lead steward prospect buddy custodian'

/** Who does something, or to whom it is done: `valuer`, `testator`, `entrant`, `examinee`. */
const doer = /^[a-z]{3,}(?:er|or|eur|ist|ant|ee|woman)$/
/** Things that are called so too, and companies. */
const doingThing =
  /(?:advertis|answ|bann|brows|chapt|charact|clust|contain|cov|deal|direct|fil?t|fly|fold|foot|head|insur|issu|lay|lett|manufactur|numb|off?|ord|oth|placehold|post|pow|print|produc|provid|publish|retail|runn|serv|spons|stick|suppli|ti|trigg|[lw]eath)er$|(?:err|connect|col|colou|construct|distribut|[fr]act|flav|maj|min|monit|mot|narrat|process|sect|sens|vend)or$|(?:[hkwt]l|[an]yl|art)ist$|(?:const|inst|pl|merch|restaur|ten|vari)ant$|(?:degr|coff|committ|pedigr|tr|f)ee$/

/** What holds somebody's data, and is no role. */
const holders =
  'person people kid baby admin identity identifier profile trait lead account your billto shipto set setonce userdata userinfo ' +
  'personalinfo personaldata contactinfo customerinfo cardholderinfo accountholder nextofkin'

const lists: readonly (readonly [ContainerType, string])[] = [
  ['person', `${roles} ${holders}`],
  ['org', 'company organization organisation org team workspace tenant business employer group'],
  ['form', 'error label placeholder validation touched hint'],
  ['address', 'address location geo'],
]

export const containers = new Map<string, ContainerType>(
  lists.flatMap(([is, list]) => list.split(' ').map((word) => [singular(word), is] as const)),
)

const roleWords = new Set(roles.split(' ').map(singular))
const callingWords = new Set(callings.split(' '))

/** `champions`, `notary` */
export function isCalling(word: string): boolean {
  return callingWords.has(word) || callingWords.has(singular(word))
}

/** `translator`, `entrants`: asked last, for most languages have words that end so. */
export function isDoer(word: string): boolean {
  const one = singular(word)
  return doer.test(one) && !isRole(one) && !isVague(one) && !doingThing.test(one)
}

/** `requester`, `participants` */
export function isRole(word: string): boolean {
  return roleWords.has(word) || roleWords.has(singular(word))
}

/**
 * Roles of programs as well as of people (`clientName: 'web-app'`, `driver_name: 'postgres'`), and
 * groups that are no organisation (`resource_group`): alone they prove little.
 */
export function isVague(word: string): boolean {
  return /^(?:client|driver|host|agent|owner|creator|manager|editor|holder|publisher|subscriber|account|profile|set|group|caller|contributor|principal|lead|child|parent|courier|carrier|business|follower|player|identity|identifier|admin)$/.test(
    word,
  )
}
