/** What of support's values can be decided (R315–R318): mend, solve, connect, and when an outcome outweighs a step. */
import { readings } from "../../policy/Citation.ts"
import { knownToBe } from "../../policy/KnownToBe.ts"
import { definePolicy } from "../../policy/Rule.ts"
import { valueFacts } from "../../support/Values.ts"
import { ask, type PostHogDuty, rules } from "../PostHogDuty.ts"
import type { RuleId } from "../RuleId.ts"

const outcomes = [...rules("R317"), ...readings("C15")]

/**
 * What follows from what somebody can do themselves. A step that must be taken is taken; leaving one that should be is for whoever
 * handles it to judge.
 *
 * @example
 * ```ts
 * import { values } from "@hedgerow/core/handbook/policies/Values"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(values, { id: "example", thresholds: {} })
 * const now = new Date("2026-11-20T12:00:00Z")
 * collect({ canFix: true }, now).decisions.map(({ rule }) => rule) // => ["ship-the-fix"]
 * collect({ hinderingStep: "must" }, now).decisions.map(({ rule }) => rule) // => ["must-stands"]
 * ```
 */
export const values = definePolicy<PostHogDuty, never, RuleId>()({
  id: "values",
  title: "Values",
  kind: "collect",
  facts: valueFacts,
  rules: [
    {
      id: "ship-the-fix",
      citations: [...rules("R315"), ...readings("C3")],
      strength: "should",
      when: knownToBe("canFix", true),
      then: {
        _tag: "Do",
        act: "ship_fix",
        text: "You can fix it: do so and ship it, rather than only log it or pass it along."
      }
    },
    {
      id: "solve",
      citations: [...rules("R316"), ...readings("C3")],
      strength: "should",
      when: [...knownToBe("passingOn", true), { fact: "canHelp", is: true }],
      then: {
        _tag: "Do",
        act: "solve_ticket",
        text: "You can help: solve it yourself instead of passing it on."
      }
    },
    {
      id: "stay-with-it",
      citations: [...rules("R316"), ...readings("C3")],
      strength: "should",
      when: [...knownToBe("passingOn", true), { fact: "canHelp", is: false }],
      then: {
        _tag: "Do",
        act: "see_through",
        text: "If you pass it on, stay with it until it is answered: that is what makes the difference."
      }
    },
    {
      id: "connect",
      citations: [...rules("R318"), ...readings("C3")],
      strength: "should",
      when: knownToBe("canHelp", false),
      then: {
        _tag: "Do",
        act: "connect_with_helper",
        text: "You cannot help: find out who can, and bring them and the customer together."
      }
    },
    {
      id: "connected",
      citations: [...rules("R318"), ...readings("C3")],
      strength: "should",
      when: knownToBe("connected", true),
      exceptionTo: ["connect"],
      then: { _tag: "Nothing", text: "The customer is in touch with somebody who can help." }
    },
    {
      id: "must-stands",
      citations: readings("C15"),
      strength: "must",
      when: knownToBe("hinderingStep", "must"),
      then: {
        _tag: "Forbid",
        act: "leave_out_step",
        text: "This step must be taken: a good outcome may outweigh what should be done, never what must."
      }
    },
    {
      id: "outcome-outweighs",
      citations: outcomes,
      strength: "should",
      when: knownToBe("hinderingStep", "should"),
      then: ask(
        "support-engineer",
        "A step that should be taken would keep the customer from a good outcome. Is it left out?",
        ["leave it out", "take it all the same"],
        outcomes
      )
    },
    {
      id: "optional-step",
      citations: outcomes,
      strength: "should",
      when: knownToBe("hinderingStep", "may"),
      then: {
        _tag: "Permit",
        act: "leave_out_step",
        text: "The step is optional, and would do no good here: you may leave it out."
      }
    }
  ]
})
