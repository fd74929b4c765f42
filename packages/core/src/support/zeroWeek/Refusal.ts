/** Why a plan refuses a wish: the rule that forbids the week, or the aims that it would cost. */
import type { Citation } from "../../policy/Citation.ts"
import { lookUp, spoken } from "../Vocabulary.ts"
import type { ZeroWeekReason, ZeroWeekRequest } from "../ZeroWeek.ts"
import { AIMS, type Aim, type Choice, isAllowed, overfull, takings, totalOf, worthOf } from "./Choice.ts"
import type { Frame } from "./Frame.ts"

/** A wish that a plan does not grant. */
export interface Refusal {
  readonly name: string
  /** The week's Monday. */
  readonly week: string
  /** What stands against it; of aims, the one that it would cost most first. */
  readonly because: ReadonlyArray<ZeroWeekReason>
  /** For coverage: who has the week instead, and who is on leave in it. */
  readonly instead: ReadonlyArray<string>
  readonly onLeave: ReadonlyArray<string>
  readonly text: string
  readonly citations: ReadonlyArray<Citation>
}

/** The wishes that a choice does not grant, member by member, each one's dearest first. */
export const refusalsOf = (
  frame: Frame,
  choice: Choice,
  { wishes, rules, people }: Pick<ZeroWeekRequest, "wishes" | "rules" | "people">
): ReadonlyArray<Refusal> =>
  frame.names.flatMap((name, m) => {
    const prefers = new Set(wishes.find((wish) => wish.name === name)?.prefers)
    return [...prefers].flatMap((week) => {
      const index = frame.weeks.indexOf(week)
      if (index < 0 || choice[m]?.includes(index)) return []
      const { because, instead, onLeave, scopes } = against(frame, choice, m, index)
      const titles = scopes.map((scope) => titleOf(scope, people.vocabulary.groups))
      const others = [...having(instead, "that week"), ...having(onLeave, "leave")].join(", ")
      return [
        {
          name,
          week,
          because,
          instead,
          onLeave,
          text: `${because.map((reason) => SENTENCES[reason](titles, others)).join("; ")}.`,
          citations: because.flatMap((reason) => rules.sources[reason])
        }
      ]
    })
  })

const having = (names: ReadonlyArray<string>, what: string): ReadonlyArray<string> =>
  names.length === 0 ? [] : [`${names.join(" and ")} ${names.length === 1 ? "has" : "have"} ${what}`]

interface Against extends Pick<Refusal, "because" | "instead" | "onLeave"> {
  readonly scopes: ReadonlyArray<string>
}

const only = (because: ZeroWeekReason): Against => ({
  because: [because],
  instead: [],
  onLeave: [],
  scopes: []
})

const against = (frame: Frame, choice: Choice, m: number, week: number): Against => {
  const blocked = frame.blocked[m]?.[week]
  if (blocked !== undefined) return only(blocked)
  const weeks = choice[m] ?? []
  const wanted = frame.wanted[m] ?? 0
  if (wanted === 0) return only("quota")
  const others = takings(frame, choice, m, week).slice(0, weeks.length < wanted ? 1 : undefined)
  const allowed = others.filter((other) => isAllowed(frame, other))
  if (allowed.length === 0) return uncovered(frame, others[0] ?? choice, m, week)
  const now = worthOf(frame, choice)
  const [best = now] = allowed.map((other) => worthOf(frame, other)).sort((a, b) => totalOf(b) - totalOf(a))
  const costs = AIMS.filter((aim) => best[aim] < now[aim]).sort(
    (a, b) => best[a] - now[a] - (best[b] - now[b])
  )
  return {
    because: costs.length === 0 ? ["quota"] : costs.map((aim) => REASON_OF[aim]),
    instead: [],
    onLeave: [],
    scopes: []
  }
}

/** A dearer wish that would have to go: the quota stands against having both. */
const REASON_OF: Readonly<Record<Aim, ZeroWeekReason>> = {
  week: "quota",
  wish: "quota",
  half: "half",
  goal: "goal",
  counterpart: "counterpart"
}

const uncovered = (frame: Frame, choice: Choice, m: number, week: number): Against => {
  const rows = overfull(frame, choice).filter((row) => row.week === week && row.members.includes(m))
  const members = new Set(rows.flatMap((row) => row.members))
  return {
    because: ["coverage"],
    instead: frame.names.filter(
      (_, other) => other !== m && members.has(other) && choice[other]?.includes(week)
    ),
    onLeave: [...new Set(rows.flatMap((row) => row.onLeave))].flatMap((other) => frame.names[other] ?? []),
    scopes: [...new Set(rows.flatMap(({ scopes }) => scopes))]
  }
}

const titleOf = (scope: string, groups: Readonly<Record<string, { readonly title: string }>>): string =>
  lookUp(groups, scope)?.title ?? spoken(scope).toUpperCase()

type Sentence = (scopes: ReadonlyArray<string>, others: string) => string

const SENTENCES: Readonly<Record<ZeroWeekReason, Sentence>> = {
  quota: () => "other weeks of theirs fill the quota",
  leave: () => "they are on leave in it",
  restriction: () => "they said that it cannot be",
  not_started: () => "they have not started by then",
  coverage: (scopes, others) =>
    `too few would stay on tickets for ${scopes.join(", ")}${others === "" ? "" : `: ${others}`}`,
  half: () => "it would leave a half of the quarter without a week",
  goal: () => "it would part them from those who work on the same goal",
  counterpart: () => "their counterpart would be away at the same time",
  wish: () => "a dearer wish is granted instead"
}
