/** The facts by which it is decided on which channel a customer is helped. */
import { amount, oneOf, yesNo } from "../policy/Fact.ts"

/**
 * The facts about where a request came in and where it is best answered, in the channels of a vocabulary.
 *
 * @example
 * ```ts
 * import { contactChannelFacts } from "@hedgerow/core/support/ContactChannel"
 *
 * contactChannelFacts(["app", "forum"]).channel.values // => ["app", "forum"]
 * ```
 */
export const contactChannelFacts = <C extends string>(channels: ReadonlyArray<C>) => ({
  channel: oneOf(channels, "where the ticket came from"),
  asksForSupport,
  channelInDoubt: yesNo("somebody is unsure where the request belongs"),
  accountData: yesNo("the answer needs data of the customer's account"),
  exchanges: amount("messages", "how often each side has written about it, there and back counted once"),
  sensitive: yesNo("sensitive facts are involved"),
  needsInstance: yesNo("somebody has to look into the customer's instance"),
  complexity: oneOf(["simple", "complex"], "what staff have judged the question to be")
})

/** Whether it is a request for support at all. */
export const asksForSupport = yesNo(
  "help with a problem is asked for; not feedback, not a wish for a feature"
)

/**
 * The facts about a chat channel of a customer's own.
 *
 * @example
 * ```ts
 * import { ownChannelFacts } from "@hedgerow/core/support/ContactChannel"
 *
 * ownChannelFacts.annualSpendUsd.unit // => "US dollars a year"
 * ```
 */
export const ownChannelFacts = {
  annualSpendUsd: amount("US dollars a year", "what the organization spends, billed or contracted"),
  ownChannel: yesNo("the customer has a chat channel of their own"),
  ownChannelAsked: yesNo("the customer asks for a chat channel of their own"),
  mayPayMore: yesNo("somebody thinks that the customer may come to pay more")
}
