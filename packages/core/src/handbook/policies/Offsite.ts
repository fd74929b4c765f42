/** Joining a product team's offsite (R215–R217). */
import { readings } from "../../policy/Citation.ts"
import { knownToBe } from "../../policy/KnownToBe.ts"
import { definePolicy } from "../../policy/Rule.ts"
import { offsiteFacts } from "../../support/ExpertWork.ts"
import { ask, type PostHogDuty, rules } from "../PostHogDuty.ts"
import type { RuleId } from "../RuleId.ts"

const early = [...rules("R215"), ...readings("A30", "A33")]

/**
 * What an offsite asks of a support engineer who may join it.
 *
 * @example
 * ```ts
 * import { offsite } from "@hedgerow/core/handbook/policies/Offsite"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(offsite, { id: "example", thresholds: {} })
 * const now = new Date("2026-11-20T12:00:00Z")
 * collect({ offsite: true, leadTold: false }, now).decisions.map(({ rule }) => rule) // => ["may-they-go", "tell-lead"]
 * collect({ offsite: true, leadTold: true, leadAnswer: "no" }, now).decisions.map(({ rule }) => rule) // => ["refused"]
 * ```
 */
export const offsite = definePolicy<PostHogDuty, never, RuleId>()({
  id: "offsite",
  title: "Offsites of product teams",
  kind: "collect",
  facts: offsiteFacts,
  rules: [
    {
      id: "tell-lead",
      citations: early,
      strength: "should",
      when: [...knownToBe("offsite", true), { fact: "leadTold", is: false }],
      then: {
        _tag: "Tell",
        roles: ["support-lead"],
        when: "at_once",
        text: "Tell the support lead of the offsite now, before you book anything."
      }
    },
    {
      id: "may-they-go",
      citations: early,
      strength: "should",
      when: knownToBe("offsite", true),
      then: ask(
        "support-lead",
        "May they join the offsite, with the coverage that is left?",
        ["yes", "no"],
        early
      )
    },
    {
      id: "agreed",
      citations: early,
      strength: "should",
      when: [...knownToBe("offsite", true), ...knownToBe("leadAnswer", "yes")],
      exceptionTo: ["may-they-go"],
      then: { _tag: "Permit", act: "join_offsite", text: "The support lead has agreed: you may book." }
    },
    {
      id: "refused",
      citations: early,
      strength: "should",
      when: [...knownToBe("offsite", true), ...knownToBe("leadAnswer", "no")],
      exceptionTo: ["may-they-go"],
      then: { _tag: "Forbid", act: "join_offsite", text: "The support lead has said no to this one." }
    },
    {
      id: "leave-out",
      citations: rules("R216"),
      strength: "should",
      when: [
        ...knownToBe("offsite", true),
        ...knownToBe("specificPurpose", false),
        ...knownToBe("localAndCheap", false)
      ],
      then: {
        _tag: "Do",
        act: "leave_offsite_out",
        text: "Leave this one out: it has no specific purpose for you, and it is not local and cheap."
      }
    },
    {
      id: "keep-up",
      citations: rules("R217"),
      strength: "must",
      when: knownToBe("atOffsite", true),
      then: {
        _tag: "Do",
        act: "keep_up_with_tickets",
        text: "Keep up with your normal tickets while you are there."
      }
    }
  ]
})
