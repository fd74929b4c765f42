import { reader } from "@hedgerow/core/data/SchemaProblem"
import { parametersForm } from "@hedgerow/core/support/ParametersForm"
import * as Schema from "effect/Schema"
import { expect, it } from "vitest"

const read = reader(parametersForm(Schema.String))

it("wants a value of what no clock runs without, and none of rules that a handbook may lack", () => {
  const cited = [{ kind: "rule", id: "B1" }]
  const empty = {
    targets: { solo: { plan: "solo", metrics: ["update"], hours: [] } },
    responseCalendar: [],
    coverageCalendar: [],
    rebase: [],
    nextReply: [],
    withoutTarget: [],
    warnings: [],
    unknownSeverity: [],
    severityTests: [],
    autoSolve: [],
    hold: [],
    solvedByIssue: [],
    settled: [],
    upgraded: [],
    dutyOrder: [],
    lead: [],
    sources: {
      responsible: cited,
      escalated: cited,
      checkIn: cited,
      expert: cited,
      noExpert: cited,
      regionOnShift: cited,
      contacts: cited,
      unknownPlan: cited
    },
    regionHours: { ghent: [] }
  }
  const answer = read(empty)
  expect(answer._tag === "Problems" && answer.problems.map(({ path }) => path.join("."))).toEqual([
    "targets.solo.hours",
    "responseCalendar",
    "coverageCalendar",
    "rebase",
    "nextReply",
    "unknownSeverity",
    "lead",
    "regionHours.ghent"
  ])
})
