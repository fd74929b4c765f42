/** The notice by which customers are told when they can expect an answer. */
import type { Citation } from "../policy/Citation.ts"
import { oneOf, yesNo } from "../policy/Fact.ts"
import { inForce } from "../policy/Parameter.ts"
import { HOUR } from "../time/Duration.ts"
import { compileSla } from "./Sla.ts"
import type { SupportEdition } from "./SupportEdition.ts"
import type { Ticket } from "./Ticket.ts"
import type { Words } from "./Vocabulary.ts"

/**
 * The facts about the notice of a response target, in the plans of a vocabulary.
 *
 * @example
 * ```ts
 * import { targetNoticeFacts } from "@hedgerow/core/support/TargetNotice"
 *
 * targetNoticeFacts(["free", "gold"]).plan.values // => ["free", "gold"]
 * ```
 */
export const targetNoticeFacts = <P extends string>(plans: ReadonlyArray<P>) => ({
  plan: oneOf(plans, "the organization's plan now"),
  replied: yesNo("staff have answered the customer"),
  targetTold: yesNo("the customer was told what to expect")
})

/** What a customer is told when a ticket is created. */
export interface TargetNotice {
  /** What to say, in English. It states a target, never a promise. */
  readonly text: string
  /** By when a first answer is due; undefined for a plan without a target. */
  readonly dueAt: Date | undefined
  readonly citations: ReadonlyArray<Citation>
}

/**
 * The notice of a ticket's target at its creation (R040, R039, A4): within how many working hours a first answer is aimed at,
 * and by when that is; where the plan has no target, where help is found instead. `undefined` where the plan is not known,
 * and where no working time is left to reach the target in.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { noticeOf } from "@hedgerow/core/support/TargetNotice"
 *
 * const ticket = {
 *   id: "T-1",
 *   createdAt: new Date("2026-11-20T20:00:00Z"),
 *   channel: "in_app",
 *   organization: { id: "o1", plan: "enterprise" },
 *   events: []
 * } as const
 * noticeOf(present, ticket)?.text
 * // => "We aim to give you a first answer within 8 working hours, which is by Mon 23 Nov 2026, 04:00 UTC. It may come sooner."
 * ```
 */
export const noticeOf = <W extends Words>(
  edition: SupportEdition<W>,
  { createdAt, organization, severity }: Ticket<W>
): TargetNotice | undefined => {
  const created = createdAt.getTime()
  const target = compileSla(edition).targets.find("first_reply", organization.plan, false, created, severity)
  switch (target.kind) {
    case "unknown":
      return undefined
    case "none": {
      const pointer = inForce(edition.parameters.withoutTarget, createdAt)
      const elsewhere = pointer === undefined ? "" : ` You find help at ${pointer.value.url}.`
      return {
        text: `Your plan has no response target.${elsewhere}`,
        dueAt: undefined,
        citations: [...target.citations, ...(pointer?.citations ?? [])]
      }
    }
    case "some": {
      const due = target.calendar.timeline.add(created, target.durationMs)
      if (Number.isNaN(due)) return undefined
      const hours = target.durationMs / HOUR
      const dueAt = new Date(due)
      return {
        text: `We aim to give you a first answer within ${hours} working ${hours === 1 ? "hour" : "hours"}, which is by ${spokenUtc(dueAt)}. It may come sooner.`,
        dueAt,
        citations: target.citations
      }
    }
  }
}

/** `Mon 23 Nov 2026, 04:00 UTC`. */
const spokenUtc = (at: Date): string => {
  const [day = "", date, month, year, time = ""] = at.toUTCString().split(" ")
  return `${day.slice(0, 3)} ${date} ${month} ${year}, ${time.slice(0, 5)} UTC`
}
