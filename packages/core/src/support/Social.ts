/** The facts about people who write to a team, or to one of its members, on social media. */
import { oneOf, yesNo } from "../policy/Fact.ts"
import { asksForSupport } from "./ContactChannel.ts"

/** Whether somebody of staff is distressed: their own word, which nobody has to prove. */
export const staffDistress = yesNo(
  "the customer's behaviour distresses whoever of staff deals with it, in any way"
)

/**
 * The facts about a message on social media, in the channels of a vocabulary.
 *
 * @example
 * ```ts
 * import { socialFacts } from "@hedgerow/core/support/Social"
 *
 * socialFacts(["app", "social"]).account.values // => ["personal", "company"]
 * ```
 */
export const socialFacts = <C extends string>(channels: ReadonlyArray<C>) => ({
  channel: oneOf(channels, "where the ticket came from"),
  asksForSupport,
  account: oneOf(["personal", "company"], "whose account was written to"),
  existingTicket: yesNo("the user has a ticket about it already"),
  helpdeskAccess: yesNo("whoever reads the message can look into the helpdesk"),
  staffDistress
})
