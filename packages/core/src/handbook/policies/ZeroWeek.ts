/** During a zero week, for those in it and those on tickets (R230–R233, R235, R241). */
import { readings } from "../../policy/Citation.ts"
import { knownToBe } from "../../policy/KnownToBe.ts"
import { definePolicy } from "../../policy/Rule.ts"
import { zeroWeekFacts } from "../../support/ExpertWork.ts"
import { ask, type PostHogDuty, rules } from "../PostHogDuty.ts"
import type { RuleId } from "../RuleId.ts"

const away = knownToBe("onZeroWeek", true)
const back = [...rules("R233"), ...readings("A38")]
const quest = [...rules("R241"), ...readings("A33")]

/**
 * What a zero week asks, allows and leaves to the lead.
 *
 * @example
 * ```ts
 * import { zeroWeek } from "@hedgerow/core/handbook/policies/ZeroWeek"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(zeroWeek, { id: "example", thresholds: {} })
 * const now = new Date("2026-11-20T12:00:00Z")
 * collect({ onZeroWeek: true }, now).decisions.map(({ rule }) => rule) // => ["stay-out"]
 * collect({ onZeroWeek: true, neededBack: true }, now).decisions.map(({ rule }) => rule) // => ["needed-back", "stay-out"]
 * ```
 */
export const zeroWeek = definePolicy<PostHogDuty, never, RuleId>()({
  id: "zeroWeek",
  title: "Support zero weeks",
  kind: "collect",
  facts: zeroWeekFacts,
  rules: [
    {
      id: "stay-out",
      citations: [...rules("R230"), ...readings("A38")],
      strength: "should",
      when: away,
      then: {
        _tag: "Forbid",
        act: "take_tickets",
        text: "Try to stay out of the queue: take no new tickets and write no replies."
      }
    },
    {
      id: "exceptional",
      citations: [...rules("R230"), ...readings("A38")],
      strength: "should",
      when: [...away, ...knownToBe("exceptional", true)],
      exceptionTo: ["stay-out"],
      then: {
        _tag: "Permit",
        act: "take_tickets",
        text: "The circumstances are exceptional: you may take tickets and reply."
      }
    },
    {
      id: "return",
      citations: rules("R231"),
      strength: "should",
      when: [...away, ...knownToBe("ticketCameBack", true)],
      then: { _tag: "Do", act: "return_to_group", text: "Give the ticket that came back to the main group." }
    },
    {
      id: "answer-team",
      citations: rules("R232"),
      strength: "should",
      when: [...away, ...knownToBe("askedAboutFormer", true)],
      then: {
        _tag: "Do",
        act: "answer_team",
        text: "Answer what is asked in #team-support about your former tickets."
      }
    },
    {
      id: "needed-back",
      citations: back,
      strength: "may",
      when: [...away, ...knownToBe("neededBack", true)],
      then: ask(
        "support-lead",
        "Is it absolutely necessary to have them back on tickets for a day?",
        ["yes", "no"],
        back
      )
    },
    {
      id: "pulled-back",
      citations: back,
      strength: "may",
      when: [...away, ...knownToBe("pullBack", "yes")],
      exceptionTo: ["stay-out", "needed-back"],
      then: {
        _tag: "Permit",
        act: "take_tickets",
        text: "You are back on tickets for a day, by the support lead's word."
      }
    },
    {
      id: "not-pulled-back",
      citations: back,
      strength: "may",
      when: [...away, ...knownToBe("pullBack", "no")],
      exceptionTo: ["needed-back"],
      then: { _tag: "Nothing", text: "The support lead leaves you to your zero week." }
    },
    {
      id: "carry-over",
      citations: [...rules("R220"), ...readings("A38")],
      strength: "should",
      when: knownToBe("weeksLeftOver", true),
      then: ask(
        "support-lead",
        "Are the weeks that were not taken carried over into this quarter?",
        ["carry them over", "let them lapse"],
        [...rules("R220"), ...readings("A38")]
      )
    },
    {
      id: "flag-workload",
      citations: [...rules("R235"), ...readings("A33")],
      strength: "should",
      when: [...knownToBe("onZeroWeek", false), ...knownToBe("workloadTooHigh", true)],
      then: { _tag: "Do", act: "flag_workload", text: "Say in #team-support that the workload is too high." }
    },
    {
      id: "side-quest",
      citations: quest,
      strength: "may",
      when: knownToBe("sideQuest", "small"),
      then: { _tag: "Permit", act: "side_quest", text: "A small side quest may run beside tickets." }
    },
    {
      id: "larger-quest",
      citations: quest,
      strength: "may",
      when: knownToBe("sideQuest", "larger"),
      then: {
        _tag: "Do",
        act: "talk_about_goals",
        text: "That is larger than a side quest: talk about it as a goal of a quarter."
      }
    }
  ]
})
