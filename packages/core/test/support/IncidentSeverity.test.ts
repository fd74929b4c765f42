import { incidentParameters } from "@hedgerow/core/handbook/IncidentParameters"
import {
  higherSeverity,
  type IncidentSigns,
  incidentSeverityOf
} from "@hedgerow/core/support/IncidentSeverity"
import { describe, expect, it } from "vitest"

const now = new Date("2026-11-20T12:00:00Z")
const tests = incidentParameters.severityTests[0]?.value ?? []
const NONE: IncidentSigns = Object.fromEntries(
  tests.flatMap(({ anyOf }) => anyOf.map((sign) => [sign, false]))
)
const of = (signs: IncidentSigns) => incidentSeverityOf(incidentParameters, signs, now)

describe("how grave an incident is", () => {
  it.each(tests.flatMap(({ level, anyOf }) => anyOf.map((sign) => [sign, level] as const)))(
    "R146 R187: with the sign %s it is %s",
    (sign, level) => {
      expect(of({ ...NONE, [sign]: true })).toMatchObject({ _tag: "Level", level, because: [sign] })
    }
  )

  it("R146 R187: where somebody is unsure of a sign, it counts, so that the higher is taken", () => {
    expect(of({ ...NONE, signupBroken: true, dataLoss: "unsure" })).toMatchObject({
      _tag: "Level",
      level: "critical"
    })
    expect(higherSeverity("minor", "major")).toBe("major")
    expect(higherSeverity("critical", "major")).toBe("critical")
    expect(higherSeverity("minor", "minor")).toBe("minor")
  })

  it("R146 R187: where nobody has looked, it is at least as grave as what is known", () => {
    const { dataLoss: _, ...looked } = NONE
    expect(of({ ...looked, signupBroken: true })).toMatchObject({
      _tag: "Unknown",
      atLeast: "major",
      missing: ["dataLoss"]
    })
    expect(of({})).toMatchObject({ _tag: "Unknown" })
    expect(of(NONE)).toMatchObject({ _tag: "Unknown", missing: [] })
  })

  it("cites the page and the reading, and knows nothing in an edition without tests", () => {
    expect(of({ cloudDown: true }).citations.map(({ kind }) => kind)).toEqual(["page", "reading"])
    expect(incidentSeverityOf({ severityTests: [] }, { cloudDown: true }, now)).toEqual({
      _tag: "Unknown",
      missing: [],
      citations: []
    })
    expect(of({ toString: true })).toMatchObject({ _tag: "Unknown" })
  })
})
