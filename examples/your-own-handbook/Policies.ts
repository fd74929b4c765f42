/** The decisions, as rules: where a ticket goes, who comes first, and whether trips may be deleted. */
import { amount, yesNo } from "@hedgerow/core/policy/Fact"
import { knownToBe } from "@hedgerow/core/policy/KnownToBe"
import { undated } from "@hedgerow/core/policy/Parameter"
import { definePolicy } from "@hedgerow/core/policy/Rule"
import type { Duty } from "@hedgerow/core/support/Duty"
import { routingFacts } from "@hedgerow/core/support/RoutingFacts"
import type { FirstLevel, ProductGroup, QueueStep } from "@hedgerow/core/support/SupportEdition"
import { vocabulary } from "./Vocabulary.ts"
import { type Act, type BrambleWords, type RuleId, rules } from "./Words.ts"

// Read from the ticket itself: channel, plan, product, marks such as `hospital`, and whether its plan has a `target`.
const facts = routingFacts(vocabulary)

// The order of rules carries no meaning. Which of two goes before the other is said with `exceptionTo`, and the analysis
// reports two rules that can both hold, and tickets for which none does.

/** Everything is answered by support first; a company with product teams would have exceptions here. */
export const firstLevel = definePolicy<FirstLevel, never, RuleId>()({
  id: "firstLevel",
  title: "Who answers first",
  kind: "unique",
  facts,
  rules: [
    {
      id: "support",
      citations: rules("B5"),
      strength: "must",
      when: [],
      then: { _tag: "FirstLevel", team: "support" }
    }
  ]
})

/** The two queues. */
export const group = definePolicy<ProductGroup<BrambleWords>, never, RuleId>()({
  id: "group",
  title: "Which queue it stands in",
  kind: "unique",
  facts,
  rules: [
    {
      id: "desk",
      citations: rules("B5"),
      strength: "must",
      when: [],
      then: { _tag: "Group", group: "desk" }
    },
    {
      id: "workshop",
      citations: rules("B5"),
      strength: "must",
      // `known` first: a ticket without a product is the desk's, rather than undecided.
      when: [
        { fact: "product", known: true },
        { fact: "product", oneOf: ["bike", "battery"] }
      ],
      exceptionTo: ["desk"],
      then: { _tag: "Group", group: "workshop" }
    }
  ]
})

/** Who comes first in a queue. */
export const queue = definePolicy<QueueStep, never, RuleId>()({
  id: "queue",
  title: "Who comes first",
  kind: "unique",
  facts,
  rules: [
    {
      id: "others",
      citations: rules("B4"),
      strength: "must",
      when: [],
      then: { _tag: "QueueByTarget", rank: 1 }
    },
    {
      id: "hospital",
      citations: rules("B4"),
      strength: "must",
      when: [{ fact: "hospital", is: true }],
      exceptionTo: ["others", "no_promise"],
      then: { _tag: "QueueStep", rank: 0, label: "Hospital" }
    },
    {
      id: "no_promise",
      citations: rules("B3", "B4"),
      strength: "must",
      when: [{ fact: "target", is: "none" }],
      exceptionTo: ["others"],
      then: { _tag: "QueueByTarget", rank: 2 }
    }
  ]
})

/** The numbers that rules compare with stand apart from them: each has a source, and can change on a date. */
export const thresholds = { invoicedAfterDays: undated(30, rules("B9")) }

const asked = knownToBe("tripDeletion", true)

/** Whether trips may be deleted. A fact that nobody has stated is unknown, not "no": then the answer says what to find out. */
export const deletion = definePolicy<Duty<Act>, keyof typeof thresholds, RuleId>()({
  id: "deletion",
  title: "Deleting trips",
  kind: "unique",
  facts: {
    tripDeletion: yesNo("they ask for trips to be deleted"),
    askedByOwner: yesNo("the account's owner asks, looked up by phone number"),
    bikeOut: yesNo("a bike of the account is out"),
    tripAgeDays: amount("days", "how long ago the latest of these trips was")
  },
  rules: [
    {
      id: "nobody_asks",
      citations: rules("B7"),
      strength: "must",
      when: [],
      then: { _tag: "Nothing", text: "Nobody asks for trips to be deleted." }
    },
    {
      id: "delete",
      citations: rules("B7"),
      strength: "must",
      when: asked,
      exceptionTo: ["nobody_asks"],
      then: { _tag: "Permit", act: "delete_trips", text: "You may delete the trips." }
    },
    {
      id: "too_young",
      citations: rules("B9"),
      strength: "must",
      when: [...asked, { fact: "tripAgeDays", below: "invoicedAfterDays" }],
      exceptionTo: ["nobody_asks", "delete"],
      then: { _tag: "Do", act: "ask_to_wait", text: "Say that the trips go once they are on an invoice." }
    },
    {
      id: "bike_out",
      citations: rules("B8"),
      strength: "must",
      when: [...asked, { fact: "bikeOut", is: true }],
      exceptionTo: ["nobody_asks", "delete", "too_young"],
      then: { _tag: "Do", act: "ask_to_wait", text: "Say that the trips go once the bike is back." }
    },
    {
      id: "not_the_owner",
      citations: rules("B7"),
      strength: "must",
      when: [...asked, { fact: "askedByOwner", is: false }],
      exceptionTo: ["nobody_asks", "delete", "too_young", "bike_out"],
      then: { _tag: "Do", act: "ask_owner", text: "Ask them to have the account's owner call." }
    }
  ]
})
