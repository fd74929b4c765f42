/** What a reply promises and tells of progress: targets are for replies (R039, R050), fixes have no date (R057), updates go on (R047). */
import { readings } from "../../policy/Citation.ts"
import { defineMessages } from "../../policy/MessageRule.ts"
import { messageFacts } from "../../support/Message.ts"
import { rules } from "../PostHogDuty.ts"
import type { RuleId } from "../RuleId.ts"
import { refusal, time } from "./Common.ts"

const reply = { fact: "message", is: "reply" } as const

/** The words in which somebody says only that the work goes on. */
export const workingOnIt = {
  workingOnIt: {
    phrases: [
      "working on it|this|that|your_request|your_issue|your_ticket|the_issue|the_problem|a_fix|a_solution|resolving",
      "looking into it|this|that|your_request|your_issue|your_ticket|the_issue|the_problem",
      "on it|the_case right|as_we_speak|now",
      "investigating|investigated",
      "work|working hard? on|to",
      "hard at work|on_the_case|aware_of_it|aware_of_this|being_worked_on|being_looked_into|being_looked_at",
      "on the case",
      "being worked on",
      "looking at|into the|this|it|that|your",
      "somebody|someone|team|we|engineers|they|colleagues is|are on it|this",
      "doing everything we can",
      "all hands on deck"
    ]
  }
} as const

/**
 * The rules about targets and progress.
 *
 * @example
 * ```ts
 * import { targetMessages } from "@hedgerow/core/handbook/messages/Targets"
 *
 * targetMessages.rules.map(({ id }) => id)
 * // => ["target-is-a-reply", "no-date-for-a-fix", "issue-instead-of-a-fix", "updates-go-on", "what-is-being-done"]
 * ```
 */
export const targetMessages = defineMessages<never, RuleId>()({
  id: "targetMessages",
  title: "Promises and progress",
  facts: messageFacts,
  finders: {
    ...refusal,
    ...time,
    ...workingOnIt,
    target: {
      phrases: [
        "target|targets|sla|slas|response_time|response_times|plan|support_level|service_level|commitment|committed|commit|bound|enterprise|scale|boost"
      ]
    },
    fixing: {
      phrases: ["fix|fixed|fixes|resolve|resolved|resolution|resolutions|solve|solved|solution|repaired"]
    },
    bound: { phrases: ["within|in|by|on|at|for|inside|under|after|before|of|is"] },
    bounded: { sequence: ["bound", "time"], within: 2 },
    fixTarget: {
      sequence: ["target", "fixing", "bounded"],
      within: 6,
      unless: { near: "refusal", before: 3 }
    },
    resolutionTarget: {
      phrases: [
        "resolution|fix time|times|target|targets|sla|slas is|are|of",
        "resolution|fix time|times|target|targets|sla|slas # hour|hours|day|days|business_days",
        "target|targets|sla|slas for a? fix|fixes|resolution|resolutions is|are"
      ],
      unless: { near: "refusal", before: 3, after: 3 }
    },
    fixWithinTarget: { anyOf: ["fixTarget", "resolutionTarget"] },

    willBe: {
      phrases: [
        "will|shall|going_to|should|guarantee|guaranteed|promise|expect|aim_to|plan_to|shipping|releasing|deploying",
        "expect|expecting|have|get|got a|the|this|it|your fix|issue|problem|bug|it"
      ]
    },
    fixed: {
      phrases: [
        "fix|fixed|resolve|resolved|solve|solved|sorted|patched|corrected|repaired|live|deployed|released|shipped|ready|normal|working_again"
      ]
    },
    fixDated: { sequence: ["willBe", "fixed", "bounded"], within: 5, unless: { near: "refusal", before: 4 } },
    dayOfFix: {
      phrases: [
        "fix|patch is|will_be|goes|comes|will_go|will_come|ships|lands live|out|released|coming|deployed? today|tomorrow|tonight|next_week|this_week",
        "be fixed|resolved|solved|sorted|patched|live|released|shipped today|tomorrow|tonight|next_week|this_week"
      ],
      unless: { near: "refusal", before: 4 }
    },
    soon: { phrases: ["today|tomorrow|tonight|next_week|this_week|next_month|next_release"] },
    fixSoon: { sequence: ["willBe", "fixed", "soon"], within: 4, unless: { near: "refusal", before: 4 } },
    promisedFix: { anyOf: ["fixDated", "fixSoon", "dayOfFix"] },

    notFixed: {
      phrases: [
        "will|would|do|can|are|is not|never be? going_to|plan_to|planning_to|able_to|intend_to? fix|fixed|fixing|address|addressed|implement|implemented|build|built|prioritise|prioritize|prioritised|prioritized",
        "not something|anything we|the_team|i will|would|can|plan_to|intend_to fix|fixing|build|change|address",
        "decided|deciding|chosen against|not_to fix|fixing|build|building|change|changing",
        "not on our|the|any roadmap",
        "no plans|plan to fix|address|implement|build|add|change",
        "a|no fix is not? planned|coming|scheduled",
        "unlikely to be? fix|fixed|implement|implemented|build|built|add|added"
      ]
    },
    issueOpened: {
      phrases: [
        "open|opened|filed|created|raised|logged|made|added|tracking|tracked|have|in an|a|the|it_as_an|this_as_an|this_in|it_in|it_on|this_on github? issue|feature_request|github|ticket_for_the_team",
        "github_issue|issue_on_github|feature_request is|here|for",
        "follow|upvote|subscribe the|this|it|to github? issue|on_github|here",
        "here is the github? issue"
      ]
    },

    silence: {
      phrases: [
        "not|never hear from|back_from us|me|anyone again|until|unless|before",
        "only hear|hear_from|update|reply|respond|write|message|contact|answer you|from_us|back|to_you|again? when|once|if|after|until",
        "only be? update|updated|updating|replying|reply|respond|contacted|in_touch|get_back when|once|if|after",
        "will|are|am|do|does not be? send|sending|post|posting|give|giving|provide|providing|share any|further|more|regular|interim|progress|out? updates|update",
        "no|without any|further|more|interim|regular? updates|update until|unless|before|will|in_the_meantime",
        "no news until|before|unless",
        "silent|quiet until|unless|before",
        "not expect to? hear|hearing|updates|an_update|news",
        "there will not be any|further|more|regular? updates|update|news",
        "there are|is|will_be no further|more|regular? updates|update|news",
        "will|am|are|going_to stop updating|writing|sending|posting",
        "hear_back|hear_from_us|hear_from_me|write|reply once|when it|this|that is fixed|solved|resolved|done not before",
        "will not update|reply|contact|respond you|again|further|to_you until|unless|before|again",
        "please? wait until you hear"
      ]
    },

    doing: {
      phrases: [
        "reproduce|reproduced|reproducing|root_cause|logs|log_files|stack_trace|query|queries|traced|tracing|narrowed|pinpointed|bisected",
        "rolling|rolled back|out",
        "deploy|deploying|deployed|testing|tested|test|review|reviewing|reviewed|pull_request|patch|merge|merged|comparing|compared|checking|checked|rewriting|replaying",
        "waiting for|on",
        "asked|asking|escalated|passed|handed|spoke|talking to? the|our|another|* engineer|engineers|engineering|* team",
        "escalated|handed|passed to",
        "why|how|where|whether the|your|it|that|this|events|some",
        "because|caused_by|turns_out|found_that|found_the|found_a|ruled_out|suspect"
      ]
    }
  },
  rules: [
    {
      id: "target-is-a-reply",
      citations: [...rules("R039", "R050"), ...readings("A11")],
      strength: "should",
      when: [{ fact: "message", oneOf: ["reply", "social_reply"] }],
      demand: { forbids: ["fixWithinTarget"] },
      why: "The targets are for an answer, not for a fix.",
      instead: "Say by when they hear from us, and that it may be sooner."
    },
    {
      id: "no-date-for-a-fix",
      citations: [...rules("R050", "R313"), ...readings("A11")],
      strength: "should",
      when: [
        { fact: "message", oneOf: ["reply", "social_reply"] },
        { fact: "timelineKnown", is: false }
      ],
      demand: { forbids: ["promisedFix"] },
      why: "Nobody who works on it has said by when it is fixed.",
      instead: "Say what is being done, and that there is no date for a fix yet."
    },
    {
      id: "issue-instead-of-a-fix",
      citations: rules("R057"),
      strength: "may",
      when: [reply, { fact: "escalationOutcome", oneOf: ["bug", "feature_request"] }],
      demand: { forbids: ["notFixed"], unless: ["issueOpened"] },
      why: "A no is easier to take with something to follow.",
      instead: "Say that no fix comes right away, and that an issue is open for it."
    },
    {
      id: "updates-go-on",
      citations: [...rules("R047"), ...readings("A9")],
      strength: "should",
      when: [reply],
      demand: { forbids: ["silence"] },
      why: "Customers hear from us regularly, even when there is nothing new.",
      instead: "Say when they hear from us next, news or not."
    },
    {
      id: "what-is-being-done",
      citations: [...rules("R047"), ...readings("C1")],
      strength: "should",
      when: [reply, { fact: "progressOnly", is: true }, { fact: "incidentRelated", is: false }],
      demand: { forbids: ["workingOnIt"], unless: ["doing"] },
      why: "That we are still working on it may be said, but not alone.",
      instead: "Add what is being done at the moment."
    }
  ]
})
