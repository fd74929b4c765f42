/** The priority edition of PostHog's handbook: targets by class of customer and severity, before those by plan. */
import { readings } from "../policy/Citation.ts"
import type { Gap } from "../policy/Edition.ts"
import { undated } from "../policy/Parameter.ts"
import type { Metric, SupportEdition, TargetRow } from "../support/SupportEdition.ts"
import { METRICS } from "../support/SupportEdition.ts"
import type { PostHogWords } from "./PostHogWords.ts"
import { present } from "./Present.ts"
import { priorityDeletion } from "./policies/priority/Deletion.ts"
import { pages } from "./policies/priority/Pages.ts"
import { priorityQueue } from "./policies/priority/Queue.ts"
import { prioritySales } from "./policies/priority/Sales.ts"
import { priorityTargetNotice } from "./policies/priority/TargetNotice.ts"

const sources = [...pages, ...readings("C20", "H10")]

/** What a class of customer is promised, in hours of the response calendar; a business day is 24 of them. */
interface Promised {
  readonly first: number | null
  readonly followUp: number | null
  readonly escalated: number | null
}

const HIGH: Promised = { first: 12, followUp: 24, escalated: 48 }
const NORMAL: Promised = { first: 24, followUp: 48, escalated: 96 }
const LOW: Promised = { first: null, followUp: null, escalated: null }

type Severities = ReadonlyArray<PostHogWords["severity"]>

/** Which tickets are of which class: those of a plan, unless their severity lifts them. */
const CLASSES: ReadonlyArray<readonly [PostHogWords["plan"], Promised, Severities?]> = [
  ["enterprise", HIGH],
  ["scale", HIGH],
  ["boost", NORMAL],
  ["boost", HIGH, ["critical"]],
  ["pay_as_you_go", NORMAL],
  ["pay_as_you_go", HIGH, ["critical"]],
  ["free", LOW],
  ["free", NORMAL, ["high"]],
  ["free", HIGH, ["critical"]]
]

const rowsOf = ([plan, { first, followUp, escalated }, severities]: (typeof CLASSES)[number]) => {
  const row = (
    name: string,
    isEscalated: boolean,
    metrics: ReadonlyArray<Metric>,
    hours: number | null
  ): readonly [string, TargetRow<PostHogWords>] => [
    [plan, ...(severities ?? []), name].join("_"),
    {
      plan,
      metrics,
      escalated: isEscalated,
      ...(severities === undefined ? {} : { severities }),
      hours: undated(hours, sources)
    }
  ]
  return [
    row("first", false, ["first_reply"], first),
    row("follow_up", false, ["next_reply", "update"], followUp),
    row("escalated", true, METRICS, escalated)
  ]
}

const { billing: _billing, ...shared } = present.policies
const policies = {
  ...shared,
  queue: priorityQueue,
  deletion: priorityDeletion,
  sales: prioritySales,
  targetNotice: priorityTargetNotice
} as const

const { targetedDeletionAnnualSpend: _spend, ...thresholds } = present.thresholds
const { billingHandOver: _handOver, targetedDeletion: _query, ...procedures } = present.procedures
const { "billing-lead": _lead, "conduct-contact": _conduct, ...others } = present.contacts

const gap = (about: string, ...ids: ReadonlyArray<string>): Gap => ({
  about,
  citations: [...pages, ...readings(...ids)]
})

/** The priority edition, which names each of its policies. */
export type PriorityEdition = SupportEdition<PostHogWords> & { readonly policies: typeof policies }

/**
 * PostHog's handbook while targets went by priority. What is not known to differ is the present edition's (H9); which plans
 * pay much is a convention (H10).
 *
 * @example
 * ```ts
 * import { priority } from "@hedgerow/core/handbook/Priority"
 * import { dueAt } from "@hedgerow/core/support/Sla"
 *
 * const ticket = {
 *   id: "T-1",
 *   createdAt: new Date("2026-11-19T09:00:00Z"),
 *   channel: "in_app",
 *   organization: { id: "o1", plan: "boost" },
 *   severity: "critical",
 *   events: []
 * } as const
 * const now = new Date("2026-11-19T10:00:00Z")
 * dueAt(priority, ticket, now) // => new Date("2026-11-19T21:00:00Z")
 * dueAt(priority, { ...ticket, severity: "high" }, now) // => new Date("2026-11-20T09:00:00Z")
 * ```
 */
export const priority: PriorityEdition = {
  ...present,
  id: "priority",
  title: "PostHog's support handbook, with targets by priority",
  parameters: {
    ...present.parameters,
    targets: Object.fromEntries(CLASSES.flatMap(rowsOf)),
    dutyOrder: present.parameters.dutyOrder.map((dated) => ({
      ...dated,
      value: dated.value.filter((policy) => policy !== "billing")
    }))
  },
  thresholds,
  policies,
  procedures,
  contacts: others,
  gaps: [
    gap(
      "A trial or the teams add-on makes a ticket high, but tickets do not say so: the plan is gone by",
      "H10"
    ),
    gap(
      "A startup plan or a billing issue makes a ticket normal, but tickets do not say so: the plan is gone by",
      "H10"
    ),
    gap("Abuse has other contacts than in the present edition, and their names are not known", "A30"),
    gap("No rules on billing", "C20"),
    gap("No rules on deleting certain events or properties", "H9"),
    gap("No rules on leads: sales requests are escalated", "C20"),
    gap(
      "When a survey goes out is the present edition's; an older page says the next day, and it is not known whether it is this one",
      "C20"
    ),
    gap("One day a week is for support zero, but which is not known", "H9"),
    ...present.gaps.filter(({ about }) => !about.startsWith("Trial"))
  ]
}
