/** An incident as JSON: what the report says, for programs. */
import { presentIncidents } from "@hedgerow/core/handbook/PresentIncidents"
import { type Citation, citationIds } from "@hedgerow/core/policy/Citation"
import type { IncidentStanding } from "@hedgerow/core/support/IncidentStanding"
import { type Moment, standingsOf, type Told } from "./Timeline.ts"
import { askedWords, sentenceOf } from "./Words.ts"

type Duty = IncidentStanding["due"][number]

const cited = <A extends { readonly citations: ReadonlyArray<Citation> }>({ citations, ...one }: A) => ({
  ...one,
  citations: citationIds(citations)
})

const dutyJson = (duty: Duty) => {
  const { policy, rule, strength, by, since, from, dueAt, citations } = duty
  return {
    policy,
    rule,
    strength,
    by,
    kind: duty._tag,
    asked: askedWords(duty),
    text: sentenceOf(duty),
    since,
    from,
    dueAt: dueAt ?? null,
    citations: citationIds(citations)
  }
}

const keyJson = ({ policy, rule, by, since }: Duty) => ({ policy, rule, by, since })

/** The report as a value that JSON can write: `null` where a time is not set, or something is still open. */
export const reportJson = (
  { incident, steps }: Told,
  timeline: ReadonlyArray<Moment>,
  standing: IncidentStanding,
  at: Date
) => {
  const { events: _events, ...head } = incident
  const { state, due, later, missed, undecided } = standing
  return {
    edition: presentIncidents.id,
    at,
    incident: head,
    timeline: timeline.map((moment) => ({
      at: moment.at,
      events: moment.happened,
      changes: moment.changes.map(({ fact, from, to }) => ({ fact, from: from ?? null, to })),
      due: moment.opened.map(dutyJson),
      over: moment.closed.map(keyJson),
      lapsing: moment.lapsing.map(keyJson),
      tooEarly: moment.early.map(({ step }) => step.id)
    })),
    watcher: state.watcher ?? null,
    tickets: state.tickets,
    facts: state.facts,
    due: due.map(dutyJson),
    later: later.map(dutyJson),
    missed: missed.map((one) => ({ ...cited(one), endedAt: one.endedAt ?? null })),
    undecided,
    procedures: standingsOf(steps, standing, at).map(
      ({ procedure, done, next, blocked, outOfOrder, complete }) => ({
        procedure,
        complete,
        done: done.map(({ step, at: doneAt }) => ({ step: step.id, at: doneAt })),
        next: next.map(({ id }) => id),
        blocked: blocked.map(({ step, waitsFor }) => ({ step: step.id, waitsFor })),
        outOfOrder: outOfOrder.map(({ step }) => step.id)
      })
    )
  }
}
