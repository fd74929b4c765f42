import { present } from "@hedgerow/core/handbook/Present"
import { rules } from "@hedgerow/core/policy/Citation"
import { undated } from "@hedgerow/core/policy/Parameter"
import { contactsOf } from "@hedgerow/core/support/Contact"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const NOW = new Date("2026-11-20T12:00:00Z")
const PEOPLE = ["Ada", "Bo", "Cleo", "Dee"]
const ROLES = ["legal", "conduct", "billing"]

const somePeople = fc.subarray(PEOPLE)
const contactTable = fc.record({ legal: somePeople, conduct: somePeople, billing: somePeople })

describe("contactsOf", () => {
  it("gives those who fill every role and are not away, or asks", () => {
    fc.assert(
      fc.property(contactTable, fc.subarray(ROLES, { minLength: 1 }), somePeople, (table, roles, away) => {
        const contacts = Object.fromEntries(
          Object.entries(table).map(([role, names]) => [role, undated(names, rules(role))])
        )
        const wanted = PEOPLE.filter(
          (one) =>
            !away.includes(one) &&
            roles.every((role) =>
              Object.entries(table).some(([r, names]) => r === role && names.includes(one))
            )
        )
        const answer = contactsOf({ ...present, contacts }, roles, NOW, away)
        expect(answer._tag === "Reachable" ? [...answer.names].sort() : []).toEqual(wanted)
        expect(answer.citations.map(({ id }) => id)).toEqual([...roles, "A30"])
      })
    )
  })

  it("asks the support lead who stands in where all are away, and waiting is a choice", () => {
    const contacts = { legal: undated(["Ada"], rules("L1")) }
    expect(contactsOf({ ...present, contacts }, ["legal"], NOW, new Set(["Ada"]))).toMatchObject({
      _tag: "NeedsJudgement",
      question: "Everybody named as legal is away. Who is told?",
      askedOf: "support-lead",
      options: ["name somebody who stands in", "wait until one is back"]
    })
  })

  it("asks who it is where two roles have nobody in common, or no role is named", () => {
    const contacts = { legal: undated(["Ada"], rules("L1")), conduct: undated(["Bo"], rules("L2")) }
    const questionOf = (...roles: ReadonlyArray<string>) => {
      const answer = contactsOf({ ...present, contacts }, roles, NOW)
      return answer._tag === "NeedsJudgement" ? answer.question : answer.names
    }
    expect(questionOf("legal", "conduct")).toBe(
      "The handbook names nobody as legal and conduct. Who is told?"
    )
    expect(questionOf()).toBe("The handbook names nobody as a contact. Who is told?")
    expect(questionOf("toString")).toBe("The handbook names nobody as toString. Who is told?")
  })

  it("names those of the day", () => {
    const contacts = {
      legal: [...undated(["Ada"], rules("L1")), { from: "2027-01-01", value: ["Bo"], citations: rules("L2") }]
    }
    const on = (day: string) => {
      const answer = contactsOf({ ...present, contacts }, ["legal"], new Date(day))
      return answer._tag === "Reachable" && answer.names
    }
    expect(on("2026-12-31T23:59:59Z")).toEqual(["Ada"])
    expect(on("2027-01-01T00:00:00Z")).toEqual(["Bo"])
  })
})
