/** An expert's day among tickets (R195, R196, R207, R208, R210, R214). */
import { readings } from "../../policy/Citation.ts"
import { knownToBe } from "../../policy/KnownToBe.ts"
import { definePolicy } from "../../policy/Rule.ts"
import { expertFacts } from "../../support/ExpertWork.ts"
import { type PostHogDuty, rules } from "../PostHogDuty.ts"
import type { RuleId } from "../RuleId.ts"

const jumpIn = <const Id extends string, const Fact extends "answerKnown" | "colleagueStuck">(
  id: Id,
  fact: Fact,
  why: string
) =>
  ({
    id,
    citations: rules("R208"),
    strength: "should",
    when: [...knownToBe("assignedToAnother", true), ...knownToBe(fact, true)],
    then: {
      _tag: "Do",
      act: "help_colleague",
      text: `${why}: jump in, though it is assigned to somebody else.`
    }
  }) as const

/**
 * What an expert does beside the tickets of the own groups.
 *
 * @example
 * ```ts
 * import { experts } from "@hedgerow/core/handbook/policies/Experts"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(experts, { id: "example", thresholds: {} })
 * const now = new Date("2026-11-20T12:00:00Z")
 * collect({ unclassified: true, properGroupKnown: true }, now).decisions.map(({ rule }) => rule) // => ["reclassify"]
 * collect({ load: "swamped" }, now).decisions.map(({ rule }) => rule) // => ["ask-for-help"]
 * ```
 */
export const experts = definePolicy<PostHogDuty, never, RuleId>()({
  id: "experts",
  title: "An expert's day",
  kind: "collect",
  facts: expertFacts,
  rules: [
    {
      id: "work-shared",
      citations: rules("R195"),
      strength: "should",
      when: knownToBe("groupIsShared", true),
      then: {
        _tag: "Do",
        act: "work_shared_groups",
        text: "It is in a group that all support engineers work, so it is yours too."
      }
    },
    {
      id: "reclassify",
      citations: rules("R196"),
      strength: "should",
      when: [...knownToBe("unclassified", true), ...knownToBe("properGroupKnown", true)],
      then: { _tag: "Do", act: "reclassify_ticket", text: "Move it to the product group that it belongs to." }
    },
    {
      id: "tell-of-type",
      citations: [...rules("R207"), ...readings("A30")],
      strength: "should",
      when: [...knownToBe("unclassified", true), ...knownToBe("typeKeepsLanding", true)],
      then: {
        _tag: "Tell",
        roles: ["support-lead"],
        when: "when_handled",
        text: "Tell the support lead that tickets of this type regularly land in Support."
      }
    },
    jumpIn("jump-in-knowing", "answerKnown", "You know its answer"),
    jumpIn("jump-in-stuck", "colleagueStuck", "Whoever has it is stuck"),
    {
      id: "help-shared-queue",
      citations: [...rules("R210"), ...readings("A33")],
      strength: "should",
      when: knownToBe("load", "caught_up"),
      then: { _tag: "Do", act: "work_shared_groups", text: "You are caught up: help with the shared queue." }
    },
    {
      id: "ask-for-help",
      citations: [...rules("R210"), ...readings("A33")],
      strength: "should",
      when: knownToBe("load", "swamped"),
      then: { _tag: "Do", act: "ask_team_for_help", text: "You are swamped: ask the others for help." }
    },
    {
      id: "talk-about-coverage",
      citations: [...rules("R214"), ...readings("A33")],
      strength: "must",
      when: knownToBe("coverageGapAhead", true),
      then: {
        _tag: "Do",
        act: "talk_about_coverage",
        text: "A gap in coverage is coming: talk about it now, before it opens."
      }
    }
  ]
})
