/** The macro of an incident (R124, R138, R146–R152): made, shown, announced, kept up to date, and deleted. */
import { readings } from "../../../policy/Citation.ts"
import { knownToBe } from "../../../policy/KnownToBe.ts"
import { definePolicy } from "../../../policy/Rule.ts"
import { incidentFacts } from "../../../support/IncidentFacts.ts"
import { ask, type PostHogDuty, rules } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"

const open = knownToBe("incidentStage", "open")
const written = { fact: "macro", oneOf: ["draft", "in_use"] } as const
const unseen = [...open, { fact: "commsLead", is: "assigned" }, { fact: "macroSeen", is: false }] as const
const { incidentStage, incidentSeverity, securityIncident, commsLead } = incidentFacts
const { macro, macroNeed, macroSeen, macroAnnounced, situationChange, macroChangeTold } = incidentFacts

/**
 * What an incident's macro asks for. Before it is known to be minor and not about security, it waits for the Comms Lead.
 *
 * @example
 * ```ts
 * import { incidentMacro } from "@hedgerow/core/handbook/policies/incident/Macro"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(incidentMacro, { id: "example", thresholds: {} })
 * const now = new Date("2026-11-20T12:00:00Z")
 * collect({ incidentStage: "open", macro: "none" }, now).decisions.map(({ rule }) => rule) // => ["create"]
 * collect({ incidentStage: "open", macro: "none", macroNeed: "not_needed" }, now).decisions.map(({ rule }) => rule) // => ["not-needed"]
 * ```
 */
export const incidentMacro = definePolicy<PostHogDuty, never, RuleId>()({
  id: "incidentMacro",
  title: "The macro of an incident",
  kind: "collect",
  facts: {
    incidentStage,
    incidentSeverity,
    securityIncident,
    commsLead,
    macro,
    macroNeed,
    macroSeen,
    macroAnnounced,
    situationChange,
    macroChangeTold
  },
  precedence: ["hold"],
  rules: [
    {
      id: "create",
      citations: [...rules("R138", "R124"), ...readings("A26")],
      strength: "should",
      when: [...open, { fact: "macro", is: "none" }],
      then: {
        _tag: "Follow",
        procedure: "incidentMacro",
        text: "Most incidents bring several tickets: make a macro for this one."
      }
    },
    {
      id: "not-needed",
      citations: [...rules("R138", "R124"), ...readings("A26")],
      strength: "should",
      when: [...open, ...knownToBe("macroNeed", "not_needed")],
      exceptionTo: ["create"],
      then: { _tag: "Nothing", text: "Few tickets are expected: no macro is needed." }
    },
    {
      id: "hold",
      citations: [...rules("R146"), ...readings("A25", "A37")],
      strength: "should",
      when: [...unseen, { fact: "macro", is: "draft" }],
      then: {
        _tag: "Forbid",
        act: "use_macro",
        text: "Do not use the macro before the Comms Lead has reviewed it. Meanwhile, replies link the status page."
      }
    },
    {
      id: "review",
      citations: [...rules("R146"), ...readings("A25", "A37")],
      strength: "should",
      when: [...unseen, written],
      then: {
        _tag: "Do",
        act: "share_macro",
        text: "Share the macro with the Comms Lead for review, also one that is in use since before there was a Comms Lead."
      }
    },
    {
      id: "awareness",
      citations: [...rules("R147"), ...readings("A25")],
      strength: "should",
      when: [
        ...unseen,
        written,
        { fact: "incidentSeverity", is: "minor" },
        { fact: "securityIncident", is: false }
      ],
      exceptionTo: ["hold", "review"],
      then: {
        _tag: "Do",
        act: "share_macro",
        text: "Share the macro with the Comms Lead, so that they know of it. You need not wait for an answer."
      }
    },
    {
      id: "own-judgement",
      citations: rules("R148"),
      strength: "must",
      when: [...open, { fact: "macro", is: "draft" }, { fact: "commsLead", is: "none" }],
      then: {
        _tag: "Permit",
        act: "use_macro",
        text: "There is no Comms Lead: judge for yourself. You may mention Marketing in the channel, but do not wait for them."
      }
    },
    {
      id: "announce",
      citations: rules("R152"),
      strength: "should",
      when: [...open, written, { fact: "macroAnnounced", is: false }],
      then: { _tag: "Do", act: "announce_macro", text: "Tell #team-support of the macro, with its name." }
    },
    {
      id: "significant-or-not",
      citations: [...rules("R149"), ...readings("A26")],
      strength: "should",
      when: [...open, written, { fact: "situationChange", is: "unjudged" }],
      then: ask(
        "support-watcher",
        "The situation has changed. Is the change significant to those who get the macro?",
        ["significant: update the macro", "not significant"],
        [...rules("R149"), ...readings("A26")]
      )
    },
    {
      id: "update",
      citations: [...rules("R149"), ...readings("A26")],
      strength: "should",
      when: [...open, written, { fact: "situationChange", is: "significant" }],
      then: {
        _tag: "Do",
        act: "update_macro",
        text: "The situation has changed significantly: update the macro."
      }
    },
    {
      id: "tell-change",
      citations: rules("R150"),
      strength: "should",
      when: [...open, written, { fact: "macroChangeTold", is: false }, { fact: "commsLead", is: "assigned" }],
      then: {
        _tag: "Tell",
        roles: ["comms-lead"],
        when: "when_handled",
        text: "Tell the Comms Lead what changed in the macro."
      }
    },
    {
      id: "delete",
      citations: [...rules("R151", "R186"), ...readings("C10")],
      strength: "should",
      when: [...knownToBe("incidentStage", "resolved"), written],
      then: {
        _tag: "Do",
        act: "delete_macro",
        text: "Customers no longer feel the incident: delete its macro once the last of them are told."
      }
    }
  ]
})
