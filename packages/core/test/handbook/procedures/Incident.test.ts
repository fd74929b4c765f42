import { incidentPolicies, incidentProcedures } from "@hedgerow/core/handbook/Incidents"
import type { PostHogDuty } from "@hedgerow/core/handbook/PostHogDuty"
import { incidentAftermath } from "@hedgerow/core/handbook/procedures/incident/Aftermath"
import { incidentHandover } from "@hedgerow/core/handbook/procedures/incident/Handover"
import { incidentMacroSteps } from "@hedgerow/core/handbook/procedures/incident/Macro"
import { incidentWatch } from "@hedgerow/core/handbook/procedures/incident/Watch"
import { ruleOf } from "@hedgerow/core/handbook/Rules"
import type { FactKinds, Facts } from "@hedgerow/core/policy/Fact"
import type { NeedsJudgement } from "@hedgerow/core/policy/NeedsJudgement"
import type { Procedure } from "@hedgerow/core/policy/Procedure"
import { procedureProblemsUnder } from "@hedgerow/core/policy/ProcedureProblem"
import { procedureStanding } from "@hedgerow/core/policy/ProcedureStanding"
import type { Rule } from "@hedgerow/core/policy/Rule"
import { describe, expect, it } from "vitest"

const EDITION = { thresholds: {} }
const at = new Date("2026-11-20T12:00:00Z")
const before = new Date("2026-11-20T11:00:00Z")

const next = (procedure: Procedure, done: ReadonlyArray<string>, facts: Facts<FactKinds> = {}) =>
  procedureStanding(procedure, EDITION, {
    done: done.map((step) => ({ step, at: before })),
    facts,
    at
  }).next.map(({ id }) => id)
const citing = (procedure: Procedure, rule: string) =>
  procedure.steps.filter(({ citations }) => citations.some(({ id }) => id === rule)).map(({ id }) => id)

describe("the procedures of an incident", () => {
  const procedures: ReadonlyArray<readonly [string, Procedure]> = Object.entries(incidentProcedures)

  it.each(procedures)(
    "%s is without a mistake, and each step as strong as the rule it cites first",
    (id, procedure) => {
      expect(procedure.id).toBe(id)
      expect(procedureProblemsUnder(procedure, EDITION)).toEqual([])
      for (const { citations, strength } of procedure.steps)
        expect(ruleOf(citations[0]?.id ?? "")?.strength).toBe(strength)
    }
  )

  it("R116 R138 R174 R182: are those that the policies follow", () => {
    const outcomes = Object.values(incidentPolicies).flatMap(
      ({ rules }: { readonly rules: ReadonlyArray<Rule<PostHogDuty | NeedsJudgement>> }) =>
        rules.flatMap(({ then }) => (then._tag === "Follow" ? [then.procedure] : []))
    )
    expect(outcomes.toSorted()).toEqual(Object.keys(incidentProcedures).toSorted())
  })
})

describe("a watcher's duties", () => {
  it.each([
    ["R121", ["follow-channel"]],
    ["R122", ["review-page"]],
    ["R123", ["earlier-tickets"]],
    ["R124", ["macro"]],
    ["R125", ["new-tickets"]],
    ["R126", ["pass-on"]],
    ["R127", ["understand-impact"]],
    ["R153", ["earlier-tickets", "new-tickets"]]
  ] as const)("%s is a step of the watch: %j", (rule, steps) => {
    expect(citing(incidentWatch, rule)).toEqual(steps)
    for (const { by } of incidentWatch.steps) expect(by).toBe("support-watcher")
  })

  it("R127 R122 R124: understand what users notice before they judge the page or write a macro", () => {
    expect(next(incidentWatch, [])).toEqual(["follow-channel", "earlier-tickets", "new-tickets", "pass-on"])
    expect(next(incidentWatch, ["follow-channel", "understand-impact"])).toEqual([
      "review-page",
      "earlier-tickets",
      "macro",
      "new-tickets",
      "pass-on"
    ])
  })
})

describe("the making of a macro", () => {
  it("R139 R140 R141 R152: clones, takes the number, tags, writes, and then announces", () => {
    expect(next(incidentMacroSteps, [])).toEqual(["clone", "number"])
    expect(next(incidentMacroSteps, ["clone"])).toEqual(["number", "write"])
    expect(next(incidentMacroSteps, ["clone", "number", "write"])).toEqual(["tag"])
    expect(next(incidentMacroSteps, ["clone", "number", "tag", "write"])).toEqual(["announce"])
  })
})

describe("the hand-over of a watch", () => {
  it.each([
    ["R176", "status"],
    ["R177", "tickets"],
    ["R178", "key-information"],
    ["R179", "consistency"]
  ] as const)("%s: the note has its %s before anybody takes over", (rule, step) => {
    expect(citing(incidentHandover, rule)).toEqual([step])
    const note = ["status", "tickets", "key-information", "consistency"]
    expect(next(incidentHandover, note)).toContain("read-notes")
    expect(
      next(
        incidentHandover,
        note.filter((one) => one !== step)
      )
    ).not.toContain("read-notes")
  })

  it("R181: whoever takes over reads, looks through the channel, and raises a hand", () => {
    const done = ["choose", "status", "tickets", "key-information", "consistency"]
    expect(next(incidentHandover, done)).toEqual(["read-notes"])
    expect(next(incidentHandover, [...done, "read-notes"])).toEqual(["scan-channel"])
    expect(next(incidentHandover, [...done, "read-notes", "scan-channel"])).toEqual(["raise-hand"])
    expect(citing(incidentHandover, "R181")).toEqual(["read-notes", "scan-channel", "raise-hand"])
  })
})

describe("the aftermath of an incident", () => {
  it("R182: waits until customers no longer feel it", () => {
    expect(next(incidentAftermath, [])).toEqual([])
    expect(next(incidentAftermath, [], { incidentStage: "open" })).toEqual([])
    expect(next(incidentAftermath, [], { incidentStage: "resolved" })).toEqual(["find-tickets", "check-docs"])
  })

  it("R183 R184 R185 R186: finds the tickets, tells their users, mends the docs, deletes the macro", () => {
    const facts = { incidentStage: "resolved" }
    expect(next(incidentAftermath, ["find-tickets"], facts)).toEqual(["tell-users", "check-docs"])
    expect(next(incidentAftermath, ["find-tickets", "tell-users", "check-docs"], facts)).toEqual([
      "delete-macro"
    ])
  })
})
