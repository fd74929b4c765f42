/** A feedback call, before and after (R292–R304): which steps to take, and where its notes and findings go. */
import { readings } from "../../../policy/Citation.ts"
import { knownToBe } from "../../../policy/KnownToBe.ts"
import { definePolicy } from "../../../policy/Rule.ts"
import { feedbackCallFacts } from "../../../support/Feedback.ts"
import { type PostHogDuty, rules } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"

const planned = knownToBe("feedbackCall", "planned")
const held = knownToBe("feedbackCall", "held")

/**
 * What a feedback call asks for while it is planned, and once it was held.
 *
 * @example
 * ```ts
 * import { feedbackCall } from "@hedgerow/core/handbook/policies/feedback/Call"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(feedbackCall, { id: "example", thresholds: {} })
 * const now = new Date("2026-11-20T12:00:00Z")
 * collect({ feedbackCall: "planned", recordingAccess: false }, now).decisions.map(({ rule }) => rule)
 * // => ["ask-for-access", "hold"]
 * collect({ feedbackCall: "held", callRecorded: true }, now).decisions.map(({ rule }) => rule)
 * // => ["after-recorded"]
 * ```
 */
export const feedbackCall = definePolicy<PostHogDuty, never, RuleId>()({
  id: "feedbackCall",
  title: "Feedback calls",
  kind: "collect",
  facts: feedbackCallFacts,
  rules: [
    {
      id: "hold",
      citations: rules("R292", "R293", "R294", "R297"),
      strength: "should",
      when: planned,
      then: {
        _tag: "Follow",
        procedure: "userCall",
        text: "Announce the call in the calendar, ask before you record it, and get to know each other."
      }
    },
    {
      id: "ask-for-access",
      citations: rules("R296"),
      strength: "should",
      when: [...planned, { fact: "recordingAccess", is: false }],
      then: {
        _tag: "Do",
        act: "ask_for_recording_access",
        text: "You have no access to BuildBetter: ask for it in #pm."
      }
    },
    {
      id: "on-the-tool",
      citations: rules("R295"),
      strength: "may",
      when: knownToBe("recordingToolFeedback", true),
      then: {
        _tag: "Permit",
        act: "message_recording_vendor",
        text: "It is about BuildBetter itself: you may tell their team in the Slack channel that we share with them."
      }
    },
    {
      id: "after-recorded",
      citations: rules("R298", "R299", "R301", "R302", "R303", "R304"),
      strength: "should",
      when: [...held, { fact: "callRecorded", is: true }],
      then: {
        _tag: "Follow",
        procedure: "afterRecordedCall",
        text: "Work up the recording, pass on what was said, and follow up with the user."
      }
    },
    {
      id: "notes",
      citations: [...rules("R300"), ...readings("C13")],
      strength: "should",
      when: [...held, { fact: "callRecorded", is: false }],
      then: {
        _tag: "Do",
        act: "store_feedback",
        text: "There is no recording: put your notes in the Google Doc in which feedback is kept."
      }
    },
    {
      id: "after-unrecorded",
      citations: rules("R300", "R301", "R302", "R303", "R304"),
      strength: "should",
      when: [...held, { fact: "callRecorded", is: false }],
      then: {
        _tag: "Follow",
        procedure: "afterUnrecordedCall",
        text: "Pass on what was said in the call, and follow up with the user."
      }
    }
  ]
})
