import { earlyPeople, people } from "@hedgerow/core/handbook/People"
import { comingSoonDigest } from "@hedgerow/core/handbook/policies/Changelog"
import { counterparts, expertDuties } from "@hedgerow/core/handbook/procedures/ExpertDuties"
import { zeroWeekAfter } from "@hedgerow/core/handbook/procedures/zeroWeek/AfterWeek"
import { zeroWeekBeforeQuarter } from "@hedgerow/core/handbook/procedures/zeroWeek/BeforeQuarter"
import { zeroWeekBeforeWeek } from "@hedgerow/core/handbook/procedures/zeroWeek/BeforeWeek"
import { zeroWeekDuring } from "@hedgerow/core/handbook/procedures/zeroWeek/DuringWeek"
import { ruleOf } from "@hedgerow/core/handbook/Rules"
import { zeroWeekRules } from "@hedgerow/core/handbook/ZeroWeeks"
import { citationIds } from "@hedgerow/core/policy/Citation"
import { procedureProblemsUnder } from "@hedgerow/core/policy/ProcedureProblem"
import { procedureStanding } from "@hedgerow/core/policy/ProcedureStanding"
import { parseDate } from "@hedgerow/core/time/CivilDate"
import { make } from "@hedgerow/core/time/Recurrence"
import { describe, expect, it } from "vitest"

const EDITION = { thresholds: {} }
const at = new Date("2026-11-20T12:00:00Z")

const PROCEDURES = [
  expertDuties,
  counterparts,
  zeroWeekBeforeQuarter,
  zeroWeekBeforeWeek,
  zeroWeekDuring,
  zeroWeekAfter
]

/** By procedure, its steps with the rule each rests on and what each waits for. */
const STEPS = [
  ["R203", expertDuties, "oversee", []],
  ["R204", expertDuties, "product-teams", []],
  ["R205", expertDuties, "improve", []],
  ["R211", counterparts, "share", []],
  ["R212", counterparts, "holidays", []],
  ["R213", counterparts, "busy-queue", []],
  ["R213", counterparts, "coverage-gap", []],
  ["R222", zeroWeekBeforeQuarter, "goals", []],
  ["R223", zeroWeekBeforeQuarter, "wishes", ["goals"]],
  ["R224", zeroWeekBeforeQuarter, "propose", ["wishes"]],
  ["R225", zeroWeekBeforeQuarter, "calendar", ["propose"]],
  ["R226", zeroWeekBeforeQuarter, "meta-issue", ["goals"]],
  ["R227", zeroWeekBeforeWeek, "hand-over", []],
  ["R228", zeroWeekBeforeWeek, "unavailable", ["hand-over"]],
  ["R229", zeroWeekBeforeWeek, "slack-status", []],
  ["R234", zeroWeekDuring, "notes", []],
  ["R231", zeroWeekDuring, "returned-tickets", []],
  ["R232", zeroWeekDuring, "questions", []],
  ["R236", zeroWeekAfter, "available", []],
  ["R237", zeroWeekAfter, "take-back", ["available"]],
  ["R238", zeroWeekAfter, "ticket-feedback", ["available"]],
  ["R239", zeroWeekAfter, "goal-feedback", []],
  ["R240", zeroWeekAfter, "tickets", ["available"]]
] as const

describe("the checklists of experts and of zero weeks", () => {
  it.each(STEPS)("%s: %o has its step %s", (rule, procedure, id, after) => {
    const step = procedure.steps.find((one) => one.id === id)
    expect(citationIds(step?.citations ?? [])[0]).toBe(rule)
    expect(step?.after ?? []).toEqual(after)
    expect(step?.strength).toBe(ruleOf(rule)?.strength)
  })

  it("have no step beside those", () => {
    expect(
      PROCEDURES.flatMap((procedure) => procedure.steps.map(({ id }) => `${procedure.id} ${id}`))
    ).toEqual(expect.arrayContaining(STEPS.map(([, procedure, id]) => `${procedure.id} ${id}`)))
    expect(PROCEDURES.flatMap(({ steps }) => steps)).toHaveLength(STEPS.length)
  })

  it.each(PROCEDURES)("$id is a procedure without a mistake", (procedure) => {
    expect(procedureProblemsUnder(procedure, EDITION)).toEqual([])
  })

  it("R222 R223 R224 R225: begin with the goals and end in the calendar, the lead's proposal between", () => {
    const done: Array<{ readonly step: string; readonly at: Date }> = []
    const next = () =>
      procedureStanding(zeroWeekBeforeQuarter, EDITION, { done, facts: {}, at }).next.map(({ id }) => id)
    expect(next()).toEqual(["goals"])
    for (const step of ["goals", "wishes", "propose"]) done.push({ step, at })
    expect(next()).toEqual(["calendar", "meta-issue"])
    expect(zeroWeekBeforeQuarter.steps.flatMap(({ by = [] }) => by)).toEqual(["support-lead"])
  })
})

describe("the rules about people", () => {
  it("R026: keep new people to product and web analytics, for a number of weeks that is the reading's", () => {
    expect(people.firstWeeks.map(({ value, citations }) => [value.products, citationIds(citations)])).toEqual(
      [
        [
          ["product_analytics", "web_analytics"],
          ["R026", "A33"]
        ]
      ]
    )
  })

  it("R027, R028: give each product team a hero now, and the company one before", () => {
    expect(people.heroes.map(({ value, citations }) => [value.scope, citationIds(citations)])).toEqual([
      ["product_team", ["R027", "C12"]]
    ])
    expect(earlyPeople.heroes.map(({ value, citations }) => [value.scope, citationIds(citations)])).toEqual([
      ["company", ["R028", "C12"]]
    ])
  })

  it("R244: the digest of what ships soon comes every day", () => {
    const [rule = ""] = comingSoonDigest.map(({ value }) => value)
    const [first = 0, last = 0] = ["2026-11-20", "2026-11-26"].map(parseDate)
    expect(make({ rule, start: "2026-11-20" }).daysBetween(first, last)).toHaveLength(7)
  })

  it("R220, R224: allow two zero weeks a quarter and aim for one in each half (A38)", () => {
    const values = (["quota", "perHalf"] as const).map((key) =>
      zeroWeekRules[key].map(({ value, citations }) => [value, ...citationIds(citations)])
    )
    expect(values).toEqual([[[2, "R220", "A38"]], [[1, "R224", "A38"]]])
  })
})
