/** The next edition of PostHog's handbook: the company's own ticketing, whose clocks a waiting ticket has none of. */
import { readings } from "../policy/Citation.ts"
import type { Gap } from "../policy/Edition.ts"
import { undated } from "../policy/Parameter.ts"
import type { SupportEdition } from "../support/SupportEdition.ts"
import { nextVocabulary } from "./NextVocabulary.ts"
import type { NextWords } from "./NextWords.ts"
import { page, rules } from "./PostHogDuty.ts"
import { present } from "./Present.ts"
import { channels } from "./policies/Channels.ts"
import { nextBilling } from "./policies/next/Billing.ts"
import { nextFirstLevel } from "./policies/next/FirstLevel.ts"
import { inOwnTicketing, stepsInOwnTicketing } from "./policies/next/OwnTicketing.ts"
import { nextGroup } from "./policies/next/ProductGroup.ts"
import { nextQueue } from "./policies/next/Queue.ts"
import { nextSales } from "./policies/next/Sales.ts"
import { nextSatisfaction, nextSatisfactionThresholds } from "./policies/next/Satisfaction.ts"
import { nextTargetNotice } from "./policies/next/TargetNotice.ts"
import { social } from "./policies/Social.ts"
import { nextBillingHandOver } from "./procedures/next/BillingHandOver.ts"
import { zeroWeekAfter } from "./procedures/zeroWeek/AfterWeek.ts"
import { zeroWeekBeforeWeek } from "./procedures/zeroWeek/BeforeWeek.ts"

const itsPage = page("posthog-support.md@0500aae7")
const sources = [itsPage, ...readings("C23")]

const policies = {
  ...present.policies,
  firstLevel: nextFirstLevel,
  group: nextGroup,
  queue: nextQueue,
  billing: nextBilling,
  sales: nextSales,
  channels: inOwnTicketing(channels),
  social: inOwnTicketing(social),
  targetNotice: nextTargetNotice,
  satisfaction: nextSatisfaction
} as const

const { severityTests, targets } = present.parameters

const gap = (about: string, ...ids: ReadonlyArray<string>): Gap => ({
  about,
  citations: [itsPage, ...readings(...ids)]
})

/** The next edition, which names each of its policies. */
export type NextEdition = SupportEdition<NextWords> & { readonly policies: typeof policies }

/**
 * PostHog's handbook on its own ticketing. What is not known to differ is the present edition's (H9).
 *
 * @example
 * ```ts
 * import { next } from "@hedgerow/core/handbook/Next"
 * import { clocksAt } from "@hedgerow/core/support/Sla"
 *
 * const ticket = {
 *   id: "T-1",
 *   createdAt: new Date("2026-11-18T09:00:00Z"),
 *   channel: "in_app",
 *   organization: { id: "o1", plan: "scale" },
 *   events: [{ at: new Date("2026-11-18T10:00:00Z"), type: "status_changed", status: "pending" }]
 * } as const
 * const read = clocksAt(next, ticket, new Date("2026-11-18T11:00:00Z"))
 * read._tag === "TicketClocks" && read.clocks.map(({ metric, state }) => [metric, state])
 * // => [["first_reply", "cleared"]]
 * ```
 */
export const next: NextEdition = {
  ...present,
  id: "next",
  title: "PostHog's support handbook, on its own ticketing",
  vocabulary: nextVocabulary,
  parameters: {
    ...present.parameters,
    targets: Object.fromEntries(Object.entries(targets).map(([name, row]) => [name, { ...row }])),
    severityTests: severityTests.map((dated) => ({
      ...dated,
      value: dated.value.map((test) => ({ ...test }))
    })),
    nextReply: undated("unlessShorterRuns", sources),
    autoSolve: undated({ status: "pending", to: "resolved", days: 7 }, sources),
    hold: undated({ status: "on_hold", moreThanDays: 7, lessThanDays: 31 }, [
      ...rules("R056"),
      ...readings("A12", "H9")
    ]),
    solvedByIssue: [],
    settled: undated({ answered: "pending", confirmed: "resolved" }, [
      ...rules("R053", "R055"),
      ...readings("C23", "H9")
    ])
  },
  thresholds: { ...present.thresholds, ...nextSatisfactionThresholds },
  policies,
  procedures: {
    ...present.procedures,
    billingHandOver: nextBillingHandOver,
    zeroWeekAfter: stepsInOwnTicketing(zeroWeekAfter),
    zeroWeekBeforeWeek: stepsInOwnTicketing(zeroWeekBeforeWeek)
  },
  contacts: {
    ...present.contacts,
    sales: undated(["#group-cs-sales-support"], [itsPage, ...readings("C20")])
  },
  gaps: [
    gap("The reminder after 5 days of pending is not given: only that the ticket is resolved after 7", "C23"),
    gap("Which products are those of Accounts & Billing is not known, nor who its experts are", "C20"),
    gap("Groups have further owners, whose names are not known", "C20"),
    gap("Who is alerted to a ticket of unknown plan is not known: the support lead is", "A30"),
    gap("Which products are not released yet is not known: somebody has to state it for a ticket", "C20"),
    gap("Whether an open issue leaves a ticket pending or resolves it is not known", "C22"),
    gap("Whether we open the ticket for somebody who asks on social media is not known", "C21"),
    gap("That a drafted AI note is never pasted unchecked is not kept watch over", "H9"),
    ...present.gaps
  ]
}
