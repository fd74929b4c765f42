/** The cases that a change is tried on: each plan's first reply, exactly at its target and a second later, in both editions. */
import { clocksAt, compileSla } from "@hedgerow/core/support/Sla"
import type { SupportEdition } from "@hedgerow/core/support/SupportEdition"
import { HOUR, SECOND } from "@hedgerow/core/time/Duration"

/** A case and how it came out. */
export interface Case {
  readonly plan: string
  readonly edition: string
  /** `null`: no target. */
  readonly targetHours: number | null
  readonly replyAfter: string
  readonly expected: Outcome
  readonly found: Outcome
}

/** Of a first reply's clock. */
type Outcome = "met" | "breached" | "no target"

/** A Monday, so that a reply within the week crosses no weekend. */
const CREATED = new Date("2026-11-16T00:00:00Z")

/** The cases of the plans whose first reply has another target now. */
export const casesOf = (before: SupportEdition, after: SupportEdition): ReadonlyArray<Case> => {
  const plans = [...new Set([before, after].flatMap(({ vocabulary }) => Object.keys(vocabulary.plans)))]
  const changed = plans.filter((plan) => hoursOf(before, plan) !== hoursOf(after, plan))
  return changed.flatMap((plan) => [before, after].flatMap((edition) => casesUnder(edition, plan)))
}

const targetOf = (edition: SupportEdition, plan: string) =>
  compileSla(edition).targets.find("first_reply", plan, false, CREATED.getTime())

const hoursOf = (edition: SupportEdition, plan: string): number | null => {
  const { durationMs, kind } = targetOf(edition, plan)
  return kind === "some" ? durationMs / HOUR : null
}

const casesUnder = (edition: SupportEdition, plan: string): ReadonlyArray<Case> => {
  const targetHours = hoursOf(edition, plan)
  const { calendar, durationMs } = targetOf(edition, plan)
  const shared = { plan, edition: edition.id, targetHours }
  if (targetHours === null) {
    const found = firstReply(edition, plan, new Date(CREATED.getTime() + HOUR))
    return [{ ...shared, replyAfter: "1 h", expected: "no target", found }]
  }
  const due = calendar.timeline.add(CREATED.getTime(), durationMs)
  return [
    {
      ...shared,
      replyAfter: `${targetHours} h`,
      expected: "met",
      found: firstReply(edition, plan, new Date(due))
    },
    {
      ...shared,
      replyAfter: `${targetHours} h and a second`,
      expected: "breached",
      found: firstReply(edition, plan, new Date(calendar.timeline.add(due, SECOND)))
    }
  ]
}

const firstReply = (edition: SupportEdition, plan: string, at: Date): Outcome => {
  const ticket = {
    id: "case",
    createdAt: CREATED,
    channel: edition.vocabulary.channels[0] ?? "",
    organization: { id: "case", plan },
    events: [{ at, type: "agent_replied", public: true } as const]
  }
  const read = clocksAt(edition, ticket, at)
  const clock =
    read._tag === "TicketClocks" ? read.clocks.find(({ metric }) => metric === "first_reply") : undefined
  return clock?.breached === undefined ? "no target" : clock.breached ? "breached" : "met"
}
