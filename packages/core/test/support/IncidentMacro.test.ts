import { incidentParameters } from "@hedgerow/core/handbook/IncidentParameters"
import { incidentMacroOf, tagged } from "@hedgerow/core/support/IncidentMacro"
import { describe, expect, it } from "vitest"

const now = new Date("2026-11-20T12:00:00Z")
const of = (id: string) => incidentMacroOf(incidentParameters, id, now)

describe("the macro of an incident", () => {
  it("R139 R140 R141: is a clone of the template and adds the tag of the incident's number", () => {
    expect(of("INC-123")).toMatchObject({ template: "Incident information", tag: "incident/123" })
    expect(of("INC-7")?.tag).toBe("incident/7")
  })

  it("R142 R143 R144: has three parts", () => {
    expect(of("INC-123")?.parts.length).toBe(3)
  })

  it.each(["123", "INC-", "INC-12a", "inc-12", "INC-12 ", "XINC-12", ""])("R140: is none for %j", (id) => {
    expect(of(id)).toBeUndefined()
  })

  it("is none in an edition without one", () => {
    expect(incidentMacroOf({ macro: [] }, "INC-1", now)).toBeUndefined()
  })

  it("R141 R159: puts a tag on a ticket once, however often it is added", () => {
    expect(tagged(tagged(["vip"], "incident/1"), "incident/1")).toEqual(["vip", "incident/1"])
    expect(tagged([], "incident/1")).toEqual(["incident/1"])
  })
})
