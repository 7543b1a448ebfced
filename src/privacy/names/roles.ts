import { singular, tokens } from './tokens'

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
  'player cashier waiter commenter committer contributor maintainer follower voter nominee inviter sharer person emp cust mbr subscr benef prescriber nok carer citizen inmate pensioner advocate apprentice headofhousehold remitter actor registrant psu enumerator declarant clinician planholder ticketholder datasubject'

/** Who somebody is, where a program or a thing may be called so too: the value has to say that it is a person. */
const occupations =
  'borrower lender translator interpreter executor delegate deputy champion sponsor stakeholder ' +
  'rep representative hostess dri decisionmaker ae sdr bdr executive realtor broker notary judge juror clerk ' +
  'secretary treasurer chair chairman director coordinator operator inspector auditor enquirer assessor ' +
  'adjuster appraiser captain pilot officer detective surgeon pediatrician caregiver nanny ' +
  'babysitter midwife veterinarian researcher investigator analyst adviser advisor planner ' +
  'designer developer engineer architect contractor subcontractor electrician plumber mechanic ' +
  'carpenter gardener housekeeper chef barista barber hairdresser photographer videographer writer ' +
  'blogger influencer athlete umpire winner competitor opponent challenger volunteer ' +
  'bride groom godparent heir deceased survivor victim suspect offender petitioner ' +
  'debtor creditor guarantor resident homeowner neighbor neighbour flatmate fiance ' +
  'boyfriend girlfriend uncle aunt cousin nephew niece grandchild twin relative pusher partner ' +
  'referrer receiver orderer counterparty counsel steward worker viewer streamer signature lead ' +
  'prospect buddy custodian valuer testator solicitor barrister mediator arbitrator registrar ' +
  'proctor invigilator examiner underwriter teller banker trader pastor rabbi priest senator mayor ' +
  'councillor cofounder freelancer goalkeeper striker sitter lessor payor grantor licensor surveyor taxpayer picker packer conductor keeper camper investor shareholder trustee diner giver patron farmer collector mgr hod headman villagehead supporter dependent canceler canceller grader'

/** Who does something, or to whom it is done: `entrant`, `examinee`. What ends in -er is a thing more often. */
const agentNoun = /^[a-z]{3,}(?:eur|ist|ant|ee|woman)$/
/** Things that are called so too, and companies. */
const doingThing =
  /(?:[hkwt]l|[an]yl|art|tw|ex|gr)ist$|(?:const|inst|assist|pl|merch|restaur|ten|vari|eleph|import|relev|gi|sl|signific|domin|cool|lubric|pend|quadr|determin|redund|discrimin|remn|cov[ei]n)ant$|(?:degr|coff|committ|pedigr|tr|f|thr|lev|decr|toff|jubil|guarant|warrant|marqu|yank)ee$/

/** What holds somebody's data, and is no role. */
const holders =
  'person people kid baby admin identity identifier profile trait lead account your billto shipto set setonce userdata userinfo ' +
  'personalinfo personaldata contactinfo customerinfo cardholderinfo accountholder nextofkin'

const lists: readonly (readonly [ContainerType, string])[] = [
  ['person', `${roles} ${holders}`],
  ['org', 'company organization organisation org team workspace tenant business employer group'],
  ['form', 'error label placeholder validation touched hint flag featureflag experiment'],
  ['address', 'address location geo'],
]

export const containers = new Map<string, ContainerType>(
  lists.flatMap(([is, list]) => list.split(' ').map((word) => [singular(word), is] as const)),
)

const roleWords = new Set(roles.split(' ').map(singular))
const occupationWords = new Set(occupations.split(' '))

/** `champions`, `notary` */
export function isOccupation(word: string): boolean {
  return occupationWords.has(word) || occupationWords.has(singular(word))
}

/** `entrants`, `lessees`: asked last, for most languages have words that end so. */
export function isAgentNoun(word: string): boolean {
  const one = singular(word)
  return agentNoun.test(one) && !isRole(one) && !isVague(one) && !doingThing.test(one)
}

/** `requester`, `participants` */
export function isRole(word: string): boolean {
  return roleWords.has(word) || roleWords.has(singular(word))
}

/** `tickets_per_agent`, `ordersByCustomer`: the properties in it are called after people. */
export function isPerPerson(name: string): boolean {
  if (!/(?:per|by)[_ -]?[a-z]{2,}$/i.test(name)) return false
  const [before = '', last = ''] = tokens(name).slice(-2)
  return /^(?:per|by)$/.test(before) && (isRole(last) || isOccupation(last))
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
