/** The words of Bramble Bikes, an invented lender of cargo bikes: the names that may stand in its tickets and its rules. */
import { rules as cite } from "@hedgerow/core/policy/Citation"
import type { Words } from "@hedgerow/core/support/Vocabulary"

// Begin here. Whatever these types do not list does not compile anywhere else, so a slip of the pen is found at once.
export interface BrambleWords extends Words {
  readonly plan: "solo" | "crew" | "fleet"
  readonly severity: "stranded" | "limping" | "question"
  readonly status: "fresh" | "with_us" | "with_rider" | "settled"
  readonly channel: "phone" | "chat" | "letter"
  readonly product: "bike" | "battery" | "invoice"
  /** The two queues. */
  readonly group: "workshop" | "desk"
  readonly region: "ghent"
  /** What a customer can be marked as. */
  readonly flag: "hospital"
}

/** What rules can ask for. */
export type Act = "delete_trips" | "ask_owner" | "ask_to_wait"

/** The handbook itself, one line a rule. Every answer names the rules that it rests on, so each has an id. */
export const RULES = {
  B1: "A Fleet customer hears from us within 8 working hours, from 2027 on within 4.",
  B2: "A Crew customer hears from us within 16 working hours.",
  B3: "Solo riders are promised no time; the questions page helps them first.",
  B4: "Who rides for a hospital comes first, then the plans with the shorter promise.",
  B5: "Bikes and batteries go to the workshop, everything else to the desk.",
  B6: "We work Monday to Friday, 8 to 16 in Ghent, and rest from 24 December to New Year's Day.",
  B7: "An account's owner, and nobody else, can have its trips deleted.",
  B8: "No trip is deleted while a bike is out.",
  B9: "Trips of the last 30 days stay until they are on an invoice.",
  B10: "A ticket that waits for a rider is not in our queue, and its clock stands still."
} as const

/** An id of the handbook. */
export type RuleId = keyof typeof RULES

/** Cites rules of this handbook: an id that it lacks does not compile. */
export const rules = cite<RuleId>
