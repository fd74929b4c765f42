/** The present edition of PostHog's handbook: its numbers, orders and people, each with its date and source. */
import { type Citation, rules as cite, readings } from "../policy/Citation.ts"
import { undated } from "../policy/Parameter.ts"
import { METRICS, type SupportEdition, type TargetRow } from "../support/SupportEdition.ts"
import { literalCoverage, officeWeek, responseWeek } from "./Calendars.ts"
import { contacts } from "./Contacts.ts"
import { incidentPolicies, incidentProcedures, incidentThresholds } from "./Incidents.ts"
import { vocabulary } from "./PostHogVocabulary.ts"
import type { PostHogWords } from "./PostHogWords.ts"
import { billing } from "./policies/Billing.ts"
import { changelog } from "./policies/Changelog.ts"
import { channels, channelsThresholds } from "./policies/Channels.ts"
import { conduct } from "./policies/Conduct.ts"
import { contribution } from "./policies/Contribution.ts"
import { deletion, deletionThresholds } from "./policies/Deletion.ts"
import { escalation } from "./policies/Escalation.ts"
import { experts } from "./policies/Experts.ts"
import { firstLevel } from "./policies/FirstLevel.ts"
import { feedbackCall } from "./policies/feedback/Call.ts"
import { feedback, feedbackThresholds } from "./policies/feedback/Feedback.ts"
import { feedbackRecruiting, recruitingThresholds } from "./policies/feedback/Recruiting.ts"
import { feedbackReward, feedbackRewardThresholds } from "./policies/feedback/Reward.ts"
import { legal } from "./policies/Legal.ts"
import { offsite } from "./policies/Offsite.ts"
import { group } from "./policies/ProductGroup.ts"
import { pullRequest, pullRequestThresholds } from "./policies/PullRequest.ts"
import { pullRequestClosing } from "./policies/PullRequestClosing.ts"
import { queue } from "./policies/Queue.ts"
import { sales } from "./policies/Sales.ts"
import { satisfaction, satisfactionThresholds } from "./policies/Satisfaction.ts"
import { slackChannel, slackChannelThresholds } from "./policies/SlackChannel.ts"
import { social } from "./policies/Social.ts"
import { targetNotice } from "./policies/TargetNotice.ts"
import { values } from "./policies/Values.ts"
import { zeroWeek } from "./policies/ZeroWeek.ts"
import { billingHandOver } from "./procedures/BillingHandOver.ts"
import { erasure } from "./procedures/Erasure.ts"
import { counterparts, expertDuties } from "./procedures/ExpertDuties.ts"
import { fullReview } from "./procedures/FullReview.ts"
import { funnelTroubleshooting } from "./procedures/FunnelTroubleshooting.ts"
import { afterRecordedCall, afterUnrecordedCall } from "./procedures/feedback/AfterCall.ts"
import { interviewSurvey } from "./procedures/feedback/InterviewSurvey.ts"
import { userCall } from "./procedures/feedback/UserCall.ts"
import { targetedDeletion } from "./procedures/TargetedDeletion.ts"
import { zeroWeekAfter } from "./procedures/zeroWeek/AfterWeek.ts"
import { zeroWeekBeforeQuarter } from "./procedures/zeroWeek/BeforeQuarter.ts"
import { zeroWeekBeforeWeek } from "./procedures/zeroWeek/BeforeWeek.ts"
import { zeroWeekDuring } from "./procedures/zeroWeek/DuringWeek.ts"
import type { RuleId } from "./RuleId.ts"

const rules = cite<RuleId>
const page = (id: string): Citation => ({ kind: "page", id })

const severityPage = page("docs/support-options.md@0325dc39")
const heroPage = page("handbook/engineering/operations/support-hero.md@06a9f2cd")

/** One target for all metrics, escalated or not (R046, R048). */
const target = (plan: PostHogWords["plan"], rule: RuleId, hours: number | null): TargetRow<PostHogWords> => ({
  plan,
  metrics: METRICS,
  hours: undated(hours, [...rules(rule, "R038", "R046", "R048"), ...readings("A1")])
})

const policies = {
  firstLevel,
  group,
  queue,
  legal,
  conduct,
  deletion,
  billing,
  sales,
  channels,
  slackChannel,
  social,
  escalation,
  targetNotice,
  satisfaction,
  contribution,
  pullRequest,
  pullRequestClosing,
  feedbackRecruiting,
  feedbackCall,
  feedbackReward,
  feedback,
  values,
  ...incidentPolicies,
  experts,
  offsite,
  zeroWeek,
  changelog
} as const

/** The present edition, which names each of its policies. */
export type PresentEdition = SupportEdition<PostHogWords> & { readonly policies: typeof policies }

/**
 * PostHog's handbook as collected (sources 001, 000, 002, 004).
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { inForce } from "@hedgerow/core/policy/Parameter"
 *
 * inForce(present.parameters.targets["scale"]?.hours ?? [], new Date("2026-11-20T12:00:00Z"))?.value // => 24
 * ```
 */
export const present: PresentEdition = {
  format: 1,
  id: "present",
  title: "PostHog's support handbook, as collected",
  takesEffect: "undated",
  vocabulary,
  parameters: {
    targets: {
      free: { ...target("free", "R033", null), hours: undated(null, [...rules("R033"), ...readings("A4")]) },
      pay_as_you_go: target("pay_as_you_go", "R034", 72),
      boost: target("boost", "R035", 48),
      scale: target("scale", "R036", 24),
      enterprise: target("enterprise", "R037", 8)
    },
    responseCalendar: undated(responseWeek(), [...rules("R031", "R038"), ...readings("A1", "A3")]),
    coverageCalendar: undated(literalCoverage, [...rules("R030", "R031"), ...readings("A1", "A2", "A3")]),
    rebase: undated("fromCreation", readings("H1")),
    nextReply: undated("always", [...rules("R046"), ...readings("A9")]),
    withoutTarget: undated({ channel: "community", url: "https://posthog.com/questions" }, [
      ...rules("R033", "R328"),
      ...readings("A4")
    ]),
    warnings: undated({ hoursBefore: [3, 2, 1], perTicket: 3 }, [heroPage, ...readings("H6")]),
    unknownSeverity: undated("medium", [...rules("R042"), ...readings("H3")]),
    severityTests: undated(
      [
        {
          level: "critical",
          anyOf: ["productUnavailable", "dataLoss", "securityBreach", "otherSignificantBusinessImpact"]
        },
        { level: "high", anyOf: ["keyFeatureUnavailable", "ingestionDelayed", "wrongFlagTargeting"] },
        { level: "medium", anyOf: ["slow", "informationMissing", "otherLimitedProblem"] },
        { level: "low", anyOf: ["featureRequest", "usageQuestion", "otherMinimalImpact"] }
      ],
      [...rules("R042", "R043"), ...readings("A5"), severityPage]
    ),
    autoSolve: undated({ status: "pending", to: "solved", days: 7 }, [...rules("R054"), ...readings("A12")]),
    hold: undated({ status: "on_hold", moreThanDays: 7, lessThanDays: 31 }, [
      ...rules("R056"),
      ...readings("A12")
    ]),
    solvedByIssue: undated("solved", [...rules("R052"), ...readings("A13")]),
    settled: undated({ answered: "pending", confirmed: "solved" }, rules("R053", "R055")),
    upgraded: undated({ flag: "recentlyUpgraded", plan: "enterprise" }, [
      ...rules("R045"),
      ...readings("A6")
    ]),
    lead: undated("support-lead", [...rules("R207"), ...readings("A30")]),
    sources: {
      responsible: rules("R041"),
      escalated: [...rules("R041"), ...readings("A10")],
      checkIn: [...rules("R049"), ...readings("A10")],
      expert: rules("R197"),
      noExpert: [...rules("R195", "R197"), ...readings("C5")],
      regionOnShift: readings("H5"),
      contacts: readings("A30"),
      unknownPlan: [...rules("R032"), ...readings("A6")]
    },
    dutyOrder: undated(["legal", "conduct", "security", "deletion", "billing", "sales"], readings("A16")),
    regionHours: {
      eu: undated(officeWeek("Europe/London"), readings("A29")),
      na: undated(officeWeek("America/Los_Angeles"), readings("A29"))
    }
  },
  thresholds: {
    ...channelsThresholds,
    ...deletionThresholds,
    ...incidentThresholds,
    ...feedbackRewardThresholds,
    ...feedbackThresholds,
    ...pullRequestThresholds,
    ...recruitingThresholds,
    ...satisfactionThresholds,
    ...slackChannelThresholds
  },
  policies,
  procedures: {
    afterRecordedCall,
    afterUnrecordedCall,
    billingHandOver,
    erasure,
    fullReview,
    funnelTroubleshooting,
    ...incidentProcedures,
    counterparts,
    expertDuties,
    zeroWeekAfter,
    zeroWeekBeforeQuarter,
    zeroWeekBeforeWeek,
    zeroWeekDuring,
    interviewSurvey,
    targetedDeletion,
    userCall
  },
  contacts,
  gaps: [
    {
      about: "Analytics has no owner in NA; the group is shared by all",
      citations: [...rules("R195", "R202"), ...readings("C5")]
    },
    {
      about: "Data warehouse and Sales & CS belong to no group of experts",
      citations: [...rules("R022"), ...readings("C4")]
    },
    {
      about: "Unclassified tickets have no owner, by design",
      citations: [...rules("R195"), ...readings("C5")]
    },
    {
      about: "The Slack channel of Customer Success has no name",
      citations: [...rules("R010", "R014"), ...readings("A31")]
    },
    {
      about: "The survey link's parameter for the team has no name",
      citations: [...rules("R064"), ...readings("C20")]
    },
    { about: "The status page has no address", citations: [...rules("R137"), ...readings("A27")] },
    {
      about: "Trial and startup plans have no target of their own",
      citations: [...rules("R032"), ...readings("A6")]
    }
  ]
}
