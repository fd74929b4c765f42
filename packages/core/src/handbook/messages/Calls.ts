/** Words around feedback calls and surveys: leave to record (R293), the recording's title (R299), the survey's link (R064). */
import { readings } from "../../policy/Citation.ts"
import { defineMessages } from "../../policy/MessageRule.ts"
import { messageFacts } from "../../support/Message.ts"
import { rules } from "../PostHogDuty.ts"
import type { RuleId } from "../RuleId.ts"
import type { LinkName } from "./Common.ts"

/**
 * The rules about calls and surveys.
 *
 * @example
 * ```ts
 * import { callMessages } from "@hedgerow/core/handbook/messages/Calls"
 *
 * callMessages.rules.map(({ id }) => id)
 * // => ["asked-before-recording", "comfortable-with-recording", "recording-title", "survey-link"]
 * ```
 */
export const callMessages = defineMessages<never, RuleId, LinkName>()({
  id: "callMessages",
  title: "Feedback calls and surveys",
  facts: messageFacts,
  finders: {
    asking: {
      phrases: [
        "ok|okay|comfortable|alright|all_right|fine|happy|good|cool",
        "mind|may_i|may_we|can_i|can_we|could_i|could_we|would_like|permission|allow|consent|agree|object|objections|your_okay",
        "let me know if|whether"
      ]
    },
    recording: { phrases: ["record|recording|recorded|recordings|recorder|taping|tape"] },
    askThenRecord: { sequence: ["asking", "recording"], within: 10 },
    recordThenAsk: { sequence: ["recording", "asking"], within: 10 },
    askedToRecord: { anyOf: ["askThenRecord", "recordThenAsk"] },
    interviewTitle: { phrases: ["* user interview with *"] },
    surveyLink: { link: "surveyPage", query: ["distinct_id", "ticketId"], others: 1 }
  },
  rules: [
    {
      id: "asked-before-recording",
      citations: rules("R293"),
      strength: "must",
      when: [
        { fact: "message", is: "call" },
        { fact: "callRecorded", is: true }
      ],
      demand: { requires: ["askedToRecord"] },
      why: "Nobody is recorded who was not asked.",
      instead: "Ask whether they are comfortable with a recording."
    },
    {
      id: "comfortable-with-recording",
      citations: rules("R293"),
      strength: "must",
      when: [
        { fact: "message", is: "call" },
        { fact: "callRecorded", is: true }
      ],
      demand: { asks: "Have they said yes, and do they seem comfortable with it?" },
      why: "To be asked is not to agree.",
      instead: "Start the recording once they have said yes, or take notes instead."
    },
    {
      id: "recording-title",
      citations: rules("R299"),
      strength: "should",
      when: [{ fact: "message", is: "recording_title" }],
      demand: { requires: ["interviewTitle"] },
      why: "Recordings are found by topic and name.",
      instead: 'Call it "[topic] user interview with [first name]".'
    },
    {
      id: "survey-link",
      citations: [...rules("R064"), ...readings("C20")],
      strength: "should",
      when: [{ fact: "message", is: "survey" }],
      demand: { requires: ["surveyLink"] },
      why: "Without its parameters an answer belongs to no ticket.",
      instead: "Link the survey with distinct_id, ticketId and the assigned team."
    }
  ]
})
