/** The early edition of PostHog's handbook: everyone in engineering supports, one of them as the hero of the week. */
import { readings } from "../policy/Citation.ts"
import type { Gap } from "../policy/Edition.ts"
import { undated } from "../policy/Parameter.ts"
import type { SupportEdition, TargetRow } from "../support/SupportEdition.ts"
import { METRICS } from "../support/SupportEdition.ts"
import type { StatusRule, Vocabulary } from "../support/Vocabulary.ts"
import type { EarlyWords } from "./EarlyWords.ts"
import { rules } from "./PostHogDuty.ts"
import { vocabulary as words } from "./PostHogVocabulary.ts"
import type { PostHogWords } from "./PostHogWords.ts"
import { present } from "./Present.ts"
import { earlyChannels } from "./policies/early/Channels.ts"
import { earlyOwnership } from "./policies/early/Ownership.ts"
import { earlyFirstLevel, earlyGroup, earlyQueue } from "./policies/early/Routing.ts"
import type { RuleId } from "./RuleId.ts"

const taken = readings("C12", "H9")

const status = ({ citations: _, ...rule }: StatusRule<PostHogWords>) => ({ ...rule, citations: taken })

/** The words of the early edition: all of engineering is one group, and there are no regions and no marks. */
export const earlyVocabulary: Vocabulary<EarlyWords> = {
  ...words,
  statuses: {
    new: status(words.statuses.new),
    open: status(words.statuses.open),
    pending: status(words.statuses.pending),
    on_hold: status(words.statuses.on_hold),
    solved: status(words.statuses.solved),
    closed: status(words.statuses.closed)
  },
  groups: {
    engineering: {
      title: "Everyone in engineering",
      shared: true,
      citations: [...rules("R327", "R020"), ...readings("C12")]
    }
  },
  regions: [],
  flags: []
}

/** No plan is promised anything. */
const untimed = (plan: EarlyWords["plan"]): TargetRow<EarlyWords> => ({
  plan,
  metrics: METRICS,
  hours: undated(null, taken)
})

const gap = (about: string, ...ids: ReadonlyArray<RuleId>): Gap => ({
  about,
  citations: [...rules(...ids), ...readings("C12")]
})

const policies = {
  firstLevel: earlyFirstLevel,
  group: earlyGroup,
  queue: earlyQueue,
  channels: earlyChannels,
  ownership: earlyOwnership
} as const

/** The early edition, which names each of its policies. */
export type EarlyEdition = SupportEdition<EarlyWords> & { readonly policies: typeof policies }

/**
 * PostHog's handbook before it had support engineers (source 003). What its page does not say is listed as gaps.
 *
 * @example
 * ```ts
 * import { early } from "@hedgerow/core/handbook/Early"
 * import { dueAt } from "@hedgerow/core/support/Sla"
 *
 * const ticket = {
 *   id: "T-1",
 *   createdAt: new Date("2026-11-20T20:00:00Z"),
 *   channel: "in_app",
 *   organization: { id: "o1", plan: "enterprise" },
 *   events: []
 * } as const
 * const due = dueAt(early, ticket, new Date("2026-11-20T21:00:00Z"))
 * "why" in due && due.why // => "no_target"
 * ```
 */
export const early: EarlyEdition = {
  format: 1,
  id: "early",
  title: "PostHog's support handbook, early",
  takesEffect: "undated",
  vocabulary: earlyVocabulary,
  parameters: {
    targets: {
      free: untimed("free"),
      pay_as_you_go: untimed("pay_as_you_go"),
      boost: untimed("boost"),
      scale: untimed("scale"),
      enterprise: untimed("enterprise")
    },
    responseCalendar: present.parameters.responseCalendar.map((value) => ({ ...value, citations: taken })),
    coverageCalendar: present.parameters.coverageCalendar.map((value) => ({ ...value, citations: taken })),
    rebase: present.parameters.rebase,
    nextReply: undated("always", taken),
    withoutTarget: undated({ channel: "community", url: "https://posthog.com/questions" }, [
      ...rules("R019", "R328"),
      ...taken
    ]),
    warnings: [],
    unknownSeverity: undated("medium", [...readings("H3"), ...taken]),
    severityTests: [],
    autoSolve: [],
    hold: [],
    solvedByIssue: [],
    settled: [],
    upgraded: [],
    dutyOrder: [],
    lead: undated("support-lead", taken),
    sources: {
      responsible: rules("R020"),
      escalated: rules("R020"),
      checkIn: rules("R020"),
      expert: rules("R327"),
      noExpert: rules("R327"),
      regionOnShift: taken,
      contacts: taken,
      unknownPlan: taken
    },
    regionHours: {}
  },
  thresholds: {},
  policies,
  procedures: {},
  contacts: {},
  gaps: [
    gap("No response targets: nothing is ever due"),
    gap("No order of work: tickets are worked oldest first", "R020"),
    gap("No severities and no tests of them"),
    gap("No ticket states: nothing says when a ticket is pending, on hold or solved"),
    gap("No hours of support and no regions"),
    gap("No groups of experts: everyone in engineering helps", "R327", "R020"),
    gap("One person a week is the Support Hero, but no list of them is kept here", "R028"),
    gap("No contacts are named"),
    gap("No rules on escalation and on incidents"),
    gap("No rules on abuse"),
    gap("No rules on legal claims"),
    gap("No rules on billing"),
    gap("No rules on sales requests and leads"),
    gap("No rules on deletion"),
    gap("No rules on social media"),
    gap("No satisfaction surveys")
  ]
}
