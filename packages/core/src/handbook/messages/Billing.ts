/** The hand-over to billing: the customer is told of it (R079). */
import { readings } from "../../policy/Citation.ts"
import { defineMessages } from "../../policy/MessageRule.ts"
import { messageFacts } from "../../support/Message.ts"
import { rules } from "../PostHogDuty.ts"
import type { RuleId } from "../RuleId.ts"
import { refusal } from "./Common.ts"

/**
 * The rule about the hand-over to billing.
 *
 * @example
 * ```ts
 * import { billingMessages } from "@hedgerow/core/handbook/messages/Billing"
 *
 * billingMessages.rules.map(({ id }) => id) // => ["handed-to-billing"]
 * ```
 */
export const billingMessages = defineMessages<never, RuleId>()({
  id: "billingMessages",
  title: "The hand-over to billing",
  facts: messageFacts,
  finders: {
    ...refusal,
    handing: {
      phrases: [
        "hand|handing|handed|pass|passing|passed|transfer|transferring|transferred|move|moving|moved|forward|forwarding|forwarded|assign|assigning|assigned|send|sending|sent|route|routed|bring|bringing|looping|connect|connecting|give|giving|turn|turning|going|goes"
      ]
    },
    theBillingTeam: {
      phrases: [
        "billing team|colleagues|folks|people|specialists|department|experts|group|side|colleague|engineers?",
        "billing"
      ]
    },
    toBilling: { phrases: ["to|over_to|with|in|onto"] },
    handedOver: {
      sequence: ["handing", "toBilling", "theBillingTeam"],
      within: 6,
      unless: { near: "refusal", before: 2 }
    },
    takingOver: {
      phrases: [
        "take|takes|taking|taken|pick|picks|picking over|it_from_here|it_up|this_up|it_on|this_from_here|this_over|it_over|from_here|up|the",
        "be in touch|the_ones_to",
        "reply|answer|continue|get_back|follow_up|respond|help|write|contact"
      ]
    },
    billingTakesOver: {
      sequence: ["theBillingTeam", "takingOver"],
      within: 5,
      unless: { near: "refusal", before: 2 }
    },
    toldOfBilling: { anyOf: ["handedOver", "billingTakesOver"] }
  },
  rules: [
    {
      id: "handed-to-billing",
      citations: [...rules("R079"), ...readings("A19")],
      strength: "should",
      when: [
        { fact: "message", is: "reply" },
        { fact: "billingHandOver", is: true }
      ],
      demand: { requires: ["toldOfBilling"] },
      why: "They should know who answers from here on.",
      instead: "Say that you hand them over to billing."
    }
  ]
})
