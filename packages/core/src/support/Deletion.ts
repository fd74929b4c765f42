/** The facts of a request to delete data: what is asked, who asks, what proves it, and what stands in the way. */
import { amount, oneOf, yesNo } from "../policy/Fact.ts"

/**
 * What can be known of a request to delete data. What is said in a ticket proves nothing: `requesterIsAdmin`, `directMail` and
 * `matchingEventsArrive` are looked up by the program that asks.
 *
 * @example
 * ```ts
 * import { deletionFacts } from "@hedgerow/core/support/Deletion"
 *
 * deletionFacts.deletionRequest.values // => ["none", "project", "member", "personal_data", "targeted"]
 * deletionFacts.annualSpendUsd.unit // => "US dollars a year"
 * ```
 */
export const deletionFacts = {
  deletionRequest: oneOf(
    ["none", "project", "member", "personal_data", "targeted"],
    "what is to be deleted: project stands for a project, environment or organization, targeted for certain events or properties"
  ),
  unwilling: yesNo("they will not or cannot delete it themselves"),
  requesterIsAdmin: yesNo("their address is that of an admin of the organization; an owner counts"),
  directMail: yesNo("a mail came directly from that address, outside the ticket system"),
  sendingStopped: yesNo("they say that they no longer send the data"),
  matchingEventsArrive: yesNo("such events still arrive"),
  personProfiles: yesNo("the events are tied to person profiles"),
  annualSpendUsd: amount(
    "US dollars a year",
    "what the organization spends, billed or contracted, whichever is higher"
  ),
  otherWaysFail: yesNo("neither deleting the profile nor deleting the project helps"),
  immediate: yesNo("it has to be gone at once")
} as const
