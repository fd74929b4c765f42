import { funnelTroubleshooting } from "@hedgerow/core/handbook/procedures/FunnelTroubleshooting"
import { ruleOf } from "@hedgerow/core/handbook/Rules"
import { procedureProblemsUnder } from "@hedgerow/core/policy/ProcedureProblem"
import { procedureStanding } from "@hedgerow/core/policy/ProcedureStanding"
import { describe, expect, it } from "vitest"

const EDITION = { thresholds: {} }
const at = new Date("2026-11-20T12:00:00Z")
const before = new Date("2026-11-20T11:00:00Z")

const stand = (...done: ReadonlyArray<string>) =>
  procedureStanding(funnelTroubleshooting, EDITION, {
    done: done.map((step) => ({ step, at: before })),
    facts: {},
    at
  })

const QUESTIONS = ["reasoning", "events", "timing", "filters"]

describe("looking into a funnel", () => {
  it("R252: begins with the conversion goal", () => {
    expect(procedureProblemsUnder(funnelTroubleshooting, EDITION)).toEqual([])
    expect(stand().next.map(({ id }) => id)).toEqual(["goal"])
  })

  it("R253: asks four questions once the goal is understood", () => {
    expect(stand("goal").next.map(({ id }) => id)).toEqual(QUESTIONS)
  })

  it("R254 R255 R256 R257 R258 R259 R260: goes on to what the questions leave open", () => {
    const rest = stand("goal", ...QUESTIONS).next
    expect(rest.flatMap(({ citations }) => citations.map(({ id }) => id))).toEqual([
      "R254",
      "R255",
      "R256",
      "R257",
      "R258",
      "R259",
      "R260"
    ])
    for (const missed of QUESTIONS)
      expect(stand("goal", ...QUESTIONS.filter((one) => one !== missed)).next.map(({ id }) => id)).toEqual([
        missed
      ])
  })

  it("binds as the registry says", () => {
    for (const { citations, strength } of funnelTroubleshooting.steps)
      expect(strength).toBe(ruleOf(citations[0]?.id ?? "")?.strength)
  })
})
