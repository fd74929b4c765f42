/** How the handbook's open points are read: its ambiguities (A), its conflicts (C), and this library's own conventions (H). */

type Digit = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

/** The ids of the readings: `A1` to `A38`, `C1` to `C23`, `H1` to `H10`. */
export type ReadingId =
  | `A${Digit | `${1 | 2}${0 | Digit}` | `3${0 | Exclude<Digit, 9>}`}`
  | `C${Digit | `1${0 | Digit}` | `2${0 | 1 | 2 | 3}`}`
  | `H${Digit | "10"}`

/** A reading: its id, and in one line what is taken to hold. */
export interface Reading {
  readonly id: ReadingId
  readonly line: string
}

/**
 * The line of every reading.
 *
 * @example
 * ```ts
 * import { READINGS } from "@hedgerow/core/handbook/Readings"
 *
 * READINGS.C6 // => "Sales requests are handled as A17 reads."
 * ```
 */
export const READINGS: Readonly<Record<ReadingId, string>> = {
  A1: "Targets count on the response calendar, whole days from Monday to Friday in a zone that is UTC by default; coverage moves no deadline but gives act-by, and its weekend is judged in the shift's own zones.",
  A2: "9am GMT to 5pm PST means 09:00 to 01:00 UTC all year; the civil hours of London and Los Angeles are the named alternative.",
  A3: "There are no holidays unless closures are given; the clock of a weekend ticket starts at its creation and counts from the next opening of the response calendar.",
  A4: "Free has no ticket target and a pointer to the community, whose own target is a parameter; rules on billing, law, abuse, deletion and incidents hold for Free too.",
  A5: "Severity is critical, high, medium or low; it orders the queue and moves no deadline.",
  A6: "The queue takes Top 20, Enterprise and priority customers first, the other plans by target, then severity, then the earliest due; a trial or startup plan needs judgement unless the organization's plan says.",
  A7: "A Slack channel is offered from the yearly spend that the edition names; where it names none, Sales is asked.",
  A8: "Acknowledging a pull request has no deadline and 14 days is information; what is stale or to be closed needs judgement.",
  A9: "A next reply counts from the oldest unanswered message of the customer, an update from our last public reply; the next public reply meets both, and the earlier due governs.",
  A10: "An escalation lets the clock go on: the team it is routed to owns the target, and whoever escalated owns the check-in until that team has replied.",
  A11: "Only a public reply that staff wrote or approved stops a clock: a macro does; an automatic acknowledgement, an internal note or an answer elsewhere does not.",
  A12: "Pending and On-Hold pause clocks until the customer replies, and are flagged before any public reply; Pending is solved 7 × 24 hours after it last began; On-Hold is for a return more than 7 and less than 31 days off, sooner stays Open, later needs judgement.",
  A13: "Solving with a pointer to the issue is a permission and asks that the link was given; a confirmed solution asks nothing more.",
  A14: "A survey goes out once a ticket, from 3 × 24 hours after it was solved or closed; reopening cancels it, and spam, abuse and legal tickets get none.",
  A15: "Any one conduct-contact is told and nobody replies until they take over or advise; a suspicion is the engineer's word.",
  A16: "A legal claim is a wish or threat to claim, a cease-and-desist or a lawyer's letter, not a statute alone; it comes before abuse, is told at once also outside coverage, and bars every public reply for as long as no contact takes over or advises.",
  A17: "A sales request in Zendesk that needs no support answer first gets the lead macro, another is escalated to Sales; staff may keep it, with a reason.",
  A18: "Whether a message is spam or genuine is the engineer's judgement; ignored spam is solved and not surveyed.",
  A19: "Billing is the billing team; its lead is a contact, and the team stands in for the lead.",
  A20: "A deletion by staff needs two proofs, the address of an admin (an owner is one) and a mail directly from it; unable counts as unwilling, and for anyone else nothing is deleted and the erasure-coordinator is asked.",
  A21: "Spend is US dollars over a year, billed or contracted, whichever is higher, and 20,000 is enough; the query may be explored and is never promised.",
  A22: "The customer's word that sending has stopped is enough unless such events still arrive; that a profile's other events go too is said before it is deleted.",
  A23: "Any stated suspicion, or two tickets judged to be one issue, raises an incident; only whether they are one needs judgement.",
  A24: "Business hours are coverage, working hours are the person's own, a few minutes are 5; with nobody online in coverage the support-lead is told.",
  A25: "An incident is minor, major or critical, and security is a flag beside that; critical counts as at least major.",
  A26: "A macro is made unless judged otherwise; whether a change is significant needs judgement.",
  A27: "Word lists and required parts are checked and the rest is listed for the reviewer; a reply about an incident links the status page, the macro the incident's own page.",
  A28: "Wait for a TAM or CSM a quarter of what is left of the target, at most 60 minutes and never past act-by, and not at all where they are away.",
  A29: "People have calendars in the edition: by default 09:00 to 17:00 in London for the EU and in Los Angeles for NA; APAC has none.",
  A30: "Rules speak of roles and names stand in the dated contacts alone; for a contact who is away the role's others are asked, else it needs judgement.",
  A31: "CS is Customer Success, and which Slack channel is theirs needs judgement; email may become a ticket unless it is forwarded or a proof; distress is self-reported and needs no proof.",
  A32: "Whether a question is complex needs judgement; account data, more than two exchanges, sensitive facts or a need for the customer's instance speak for a ticket.",
  A33: "A vague amount needs judgement, or is a parameter marked as this reading's.",
  A34: "Snippets carry the date on which they were checked.",
  A35: "A cohort of more than 1,000 starts at 20–30%, 14 days pass since any survey shown, and a reward is about $30; all are parameters.",
  A36: "The tag is incident/ and the digits of the number; added twice it is one tag.",
  A37: "A major or security macro waits for the Comms Lead while replies link the status page; one named later reviews what is in use, and without one proactive tickets need the incident lead's word.",
  A38: "A zero week is Monday to Friday, two a quarter are the quota, and one in each half is an aim, the 7th of 13 weeks in the first; members state preferences and the lead proposes; carry-over and pulling back need judgement.",
  C1: "The ban on saying only that we work on it binds replies to incident tickets; elsewhere it may be said, with what is being done.",
  C2: "Slack channels are for customers who pay more or may come to, not for Enterprise alone.",
  C3: "Routing says who owns the answer; the fault is to pass a ticket on and not stay with it.",
  C4: "First level follows the customer support page, the group of experts follows theirs; a product on the first alone is Unclassified and reported as a gap, on the second alone its team is first level.",
  C5: "A missing owner is reported; Analytics and Unclassified are worked by all, so Analytics in NA lacks an expert but not coverage, and Unclassified has none by design.",
  C6: "Sales requests are handled as A17 reads.",
  C7: "Support may investigate; only billing answers on billing.",
  C8: "GitHub is where bugs and requests are filed and followed, not where support is given.",
  C9: "Whoever raised an incident watches it or hands it over; otherwise anyone may watch.",
  C10: "The macro is deleted when the impact on customers is resolved.",
  C11: "Two names for one tool: the present page's name is taken.",
  C12: "The older customer support page is an earlier edition.",
  C13: "Feedback is told in the channel and kept in the document; recordings are in BuildBetter.",
  C14: "Enhancement issues are answered fast and pull requests when there is time: they are different things.",
  C15: "A rule is must, may or should by the words of its source, and must in all of law, abuse and deletion; outcomes may outweigh a should, never a must.",
  C16: "The incident lead keeps the status page; the watcher reviews it and may edit its wording.",
  C17: "Abuse comes before distress: where both are met, both are told.",
  C18: "The ClickHouse query of R101 is the named exception to R098 and R100, and R106 overrides R101.",
  C19: "The link to the status page stays required; a reply says no more than that page, and complex or sensitive messages go through the Comms Lead.",
  C20: "Newer pages on surveys, billing, leads, groups and targets are other editions; the present one follows its sources.",
  C21: "On social media the user is asked to open the ticket; that we open it for them is another edition's.",
  C22: "A ticket whose bug report is open may be solved; that it becomes Pending is another edition's.",
  C23: "Tickets are in Zendesk; a ticketing of the company's own, with other statuses and clocks, is another edition's.",
  H1: "A change of plan, severity or edition binds clocks that have not ended; by default they are counted again from their start under the new calendar and target (fromCreation), and keepElapsed and restart are the alternatives.",
  H2: "A ticket is new until the first public reply opens it; a customer's message reopens pending, on-hold and solved, closed is final, and each status names those that staff may set from it.",
  H3: "A ticket without severity is sorted as medium.",
  H4: "A ticket whose plan is unknown stands behind the plans with a target and before those without.",
  H5: "Of two regions on shift the one that opened later answers; with none on shift, the next to open.",
  H6: "Warnings fall in covered hours before act-by; those before a clock's start fall at its start as one, a clock that ended earlier warns no more, and a ticket has the first three over all its clocks.",
  H7: "A product that the handbook does not name is unclassified, and support answers it first.",
  H8: "A reply at exactly the target meets it; of events at one instant plan and severity changes come first, then the customer's message, staff's reply, status, and the rest; events equal in every field count once.",
  H9: "Of another edition only what differs is known, and the rest is the present one's; the early one, whose page is its own, takes only plans, statuses and calendars from it, so that its tickets can be read, and works the oldest first.",
  H10: "In the priority edition Enterprise and Scale are high paying, Boost and Pay-as-you-go cheap and Free neither; a follow-up is a next reply or an update, and a business day is 24 hours of the response calendar."
}

/**
 * A reading by its id; `undefined` for an id that no reading has.
 *
 * @example
 * ```ts
 * import { readingOf } from "@hedgerow/core/handbook/Readings"
 *
 * readingOf("H3") // => { id: "H3", line: "A ticket without severity is sorted as medium." }
 * readingOf("A39") // => undefined
 * ```
 */
export const readingOf = (id: string): Reading | undefined =>
  isReadingId(id) ? { id, line: READINGS[id] } : undefined

const isReadingId = (id: string): id is ReadingId => Object.hasOwn(READINGS, id)
