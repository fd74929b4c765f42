/** The registry of rules: each rule of the handbook in one line, with its kind, its strength and its page. */
import { billing } from "./rules/Billing.ts"
import { changelog } from "./rules/Changelog.ts"
import { channels } from "./rules/Channels.ts"
import { conduct } from "./rules/Conduct.ts"
import { contribution } from "./rules/Contribution.ts"
import { deletion } from "./rules/Deletion.ts"
import { escalation } from "./rules/Escalation.ts"
import { experts } from "./rules/Experts.ts"
import { feedbackCalls } from "./rules/FeedbackCalls.ts"
import type { HandbookRule, SectionId } from "./rules/HandbookRule.ts"
import { incidentMessages } from "./rules/IncidentMessages.ts"
import { incidents } from "./rules/Incidents.ts"
import { sales } from "./rules/Sales.ts"
import { staffing } from "./rules/Staffing.ts"
import { states } from "./rules/States.ts"
import { surveys } from "./rules/Surveys.ts"
import { targets } from "./rules/Targets.ts"
import { troubleshooting } from "./rules/Troubleshooting.ts"
import { values } from "./rules/Values.ts"
import { zeroWeeks } from "./rules/ZeroWeeks.ts"

export type { HandbookRule, RuleKind, SectionId } from "./rules/HandbookRule.ts"

/** A page of the handbook. */
export interface Section {
  readonly title: string
  /** Absent where the page was collected without its address. */
  readonly url?: string
}

const PAGES = "https://posthog.com/handbook/support"

/**
 * The pages that the rules come from, by id.
 *
 * @example
 * ```ts
 * import { SECTIONS } from "@hedgerow/core/handbook/Rules"
 *
 * SECTIONS.s9 // => { title: "Support zero weeks", url: "https://posthog.com/handbook/support/support-zero" }
 * SECTIONS.f004 // => { title: "User feedback" }
 * ```
 */
export const SECTIONS: Readonly<Record<SectionId, Section>> = {
  s1: { title: "Our Long Term Vision", url: `${PAGES}/_snippets/our-long-term-vision` },
  s2: { title: "Support Values", url: `${PAGES}/_snippets/support-values` },
  s3: { title: "What Makes Us Great", url: `${PAGES}/_snippets/what-makes-us-great` },
  s4: { title: "What We Do", url: `${PAGES}/_snippets/what-we-do` },
  s5: { title: "Customer support", url: `${PAGES}/customer-support` },
  s6: { title: "Support team incident response", url: `${PAGES}/support-incident-response` },
  s7: { title: "SMEs", url: `${PAGES}/support-smes` },
  s8: { title: "Support team overview", url: `${PAGES}/support-team` },
  s9: { title: "Support zero weeks", url: `${PAGES}/support-zero` },
  s10: { title: "Troubleshooting tips", url: `${PAGES}/troubleshooting-tips` },
  f000: { title: "Contribution guide" },
  f002: { title: "Support team overview" },
  f003: { title: "Customer support, older" },
  f004: { title: "User feedback" }
}

/**
 * All rules, R001 to R331, in the order of their ids.
 *
 * @example
 * ```ts
 * import { RULES } from "@hedgerow/core/handbook/Rules"
 *
 * RULES.length // => 331
 * RULES.filter(({ superseded }) => superseded).map(({ id }) => id)
 * // => ["R018", "R019", "R020", "R028", "R327", "R328"]
 * ```
 */
export const RULES: ReadonlyArray<HandbookRule> = [
  channels,
  staffing,
  targets,
  states,
  escalation,
  surveys,
  conduct,
  billing,
  sales,
  deletion,
  incidents,
  incidentMessages,
  experts,
  zeroWeeks,
  changelog,
  troubleshooting,
  contribution,
  feedbackCalls,
  values
]
  .flat()
  .sort((a, b) => (a.id < b.id ? -1 : 1))

const byId: ReadonlyMap<string, HandbookRule> = new Map(RULES.map((rule) => [rule.id, rule]))

/**
 * A rule with its page; `undefined` for an id that no rule has.
 *
 * @example
 * ```ts
 * import { ruleOf } from "@hedgerow/core/handbook/Rules"
 *
 * ruleOf("R037")
 * // => {
 * //   id: "R037",
 * //   kind: "deadline",
 * //   strength: "should",
 * //   section: "s5",
 * //   readings: ["A1"],
 * //   line: "On Enterprise the first response is due within 8 hours.",
 * //   sectionTitle: "Customer support",
 * //   url: "https://posthog.com/handbook/support/customer-support"
 * // }
 * ruleOf("R332") // => undefined
 * ```
 */
export const ruleOf = (
  id: string
): (HandbookRule & { readonly url?: string; readonly sectionTitle: string }) | undefined => {
  const rule = byId.get(id)
  if (rule === undefined) return undefined
  const { title, ...address } = SECTIONS[rule.section]
  return { ...rule, sectionTitle: title, ...address }
}
