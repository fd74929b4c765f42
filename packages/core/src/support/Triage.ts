/** Everything the handbook says of a ticket at an instant, each part with its sources. */
import type { Citation } from "../policy/Citation.ts"
import type { FactKinds, Facts } from "../policy/Fact.ts"
import type { NeedsJudgement } from "../policy/NeedsJudgement.ts"
import { inForce } from "../policy/Parameter.ts"
import type { Clock } from "./Clock.ts"
import { leadOf } from "./Contact.ts"
import { governing, type NoDue, noDue } from "./Due.ts"
import { type Handling, handlingOf, NO_HANDLING } from "./Handling.ts"
import { type Place, placeOf } from "./Queue.ts"
import { type Route, routeOf } from "./Routing.ts"
import { compileSla } from "./Sla.ts"
import { type Advice, statusAdvice } from "./StatusAdvice.ts"
import type { SupportEdition } from "./SupportEdition.ts"
import type { Ticket } from "./Ticket.ts"
import { factsOf } from "./TicketFacts.ts"
import type { EventBeforeCreation, TicketHistory } from "./TicketHistory.ts"
import type { TicketState } from "./TicketState.ts"
import { lookUp, type Words } from "./Vocabulary.ts"
import { type Warning, warningsOf } from "./Warning.ts"

/** A ticket, triaged. */
export interface Triage<W extends Words = Words> {
  readonly _tag: "Triage"
  readonly ticket: Ticket<W>
  readonly now: Date
  readonly state: TicketState<W>
  /** Whether the ticket was created after `now`: then it has no clocks and no place. */
  readonly notYetCreated: boolean
  /** Its place in the working queue; undefined while it is paused, closed, or not yet created. */
  readonly place: Place | undefined
  readonly route: Route<W>
  readonly clocks: ReadonlyArray<Clock>
  /** The clock that is due first, or why nothing is due. */
  readonly due: Clock | NoDue
  readonly warnings: ReadonlyArray<Warning>
  /** What its status and its record ask for. */
  readonly advice: ReadonlyArray<Advice<W> | NeedsJudgement | SetPlan<W>>
  /** What the policies read. */
  readonly facts: Facts<FactKinds>
  /** What the policies ask: obligations, what is forbidden, who is told, procedures, judgements. */
  readonly handling: Handling
  readonly history: TicketHistory<W>
}

/** The organization's record lags behind its plan: set it by hand (R045). */
export interface SetPlan<W extends Words = Words> {
  readonly _tag: "SetPlan"
  readonly plan: W["plan"]
  readonly message: string
  readonly citations: ReadonlyArray<Citation>
}

/**
 * Triages tickets by an edition. Compile once, then ask: `triage(edition)` does the work, the function it gives only looks up.
 * {@link EventBeforeCreation} for a ticket whose history cannot be read.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { triage } from "@hedgerow/core/support/Triage"
 *
 * const answer = triage(present)(
 *   {
 *     id: "T-1",
 *     createdAt: new Date("2026-11-20T20:00:00Z"),
 *     channel: "in_app",
 *     organization: { id: "o1", plan: "enterprise" },
 *     product: "feature_flags",
 *     events: []
 *   },
 *   new Date("2026-11-20T21:00:00Z")
 * )
 * answer._tag === "Triage" && [answer.place?.label, answer.route.firstLevel.name, answer.route.expert?.role]
 * // => ["Enterprise", "support", "sme.flags.na"]
 * ```
 */
export const triage = <W extends Words>(
  edition: SupportEdition<W>
): ((ticket: Ticket<W>, now: Date) => Triage<W> | EventBeforeCreation) => {
  const sla = compileSla(edition)
  const handle = handlingOf(edition)
  return (ticket, now) => {
    const read = sla.clocksAt(ticket, now)
    if (read._tag === "EventBeforeCreation") return read
    const { clocks, state, notYetCreated, history } = read
    const due = governing(clocks)
    const queued = !notYetCreated && lookUp(edition.vocabulary.statuses, state.status)?.queued === true
    const facts = factsOf(edition, ticket, state, now)
    return {
      _tag: "Triage",
      ticket,
      now,
      state,
      notYetCreated,
      place: queued ? placeOf(edition, ticket, state, due?.dueAt, now, facts) : undefined,
      route: routeOf(edition, ticket, state.escalation, now, facts),
      clocks,
      due: due ?? noDue(edition, clocks, state.status, now),
      warnings: warningsOf(edition, clocks, now),
      advice: [
        ...statusAdvice(edition, state, now),
        ...(notYetCreated
          ? []
          : [...setPlan(edition, ticket, state.plan, now), ...askPlan(edition, state.plan, now)])
      ],
      facts,
      handling: notYetCreated ? NO_HANDLING : handle(facts, now, ticket.facts === undefined),
      history
    }
  }
}

const setPlan = <W extends Words>(
  edition: SupportEdition<W>,
  { organization }: Ticket<W>,
  plan: W["plan"] | undefined,
  now: Date
): ReadonlyArray<SetPlan<W>> => {
  const rule = inForce(edition.parameters.upgraded, now)
  if (rule === undefined || Reflect.get(organization, rule.value.flag) !== true || plan === rule.value.plan)
    return []
  const titleOf = (name: string | undefined) => lookUp(edition.vocabulary.plans, name)?.title ?? name
  const title = titleOf(rule.value.plan)
  return [
    {
      _tag: "SetPlan",
      plan: rule.value.plan,
      message: `recently upgraded to ${title}, but the ticket says ${titleOf(plan) ?? "nothing"}: set the priority field to ${title} by hand`,
      citations: rule.citations
    }
  ]
}

const askPlan = <W extends Words>(
  edition: SupportEdition<W>,
  plan: W["plan"] | undefined,
  now: Date
): ReadonlyArray<NeedsJudgement> =>
  plan !== undefined
    ? []
    : [
        {
          _tag: "NeedsJudgement",
          question: "The organization's plan is not stated. Which plan's target holds?",
          askedOf: leadOf(edition, now),
          options: Object.values<{ readonly title: string }>(edition.vocabulary.plans).map(
            ({ title }) => title
          ),
          citations: edition.parameters.sources.unknownPlan
        }
      ]
