import { contacts } from "@hedgerow/core/handbook/Contacts"
import { present } from "@hedgerow/core/handbook/Present"
import { ruleOf } from "@hedgerow/core/handbook/Rules"
import { contactsOf } from "@hedgerow/core/support/Contact"
import { describe, expect, it } from "vitest"

const NOW = new Date("2026-11-20T12:00:00Z")
const namesOf = (...roles: ReadonlyArray<string>) => {
  const answer = contactsOf({ ...present, contacts }, roles, NOW)
  return answer._tag === "Reachable" ? answer.names : answer.question
}

describe("the contacts of the handbook", () => {
  it.each([
    ["R071", "legal-contact", ["Charles Cook", "Fraser Hopper"]],
    ["R067", "conduct-contact", ["Charles Cook", "Abigail Richardson", "Fraser Hopper"]],
    ["R074", "billing-lead", ["Eleftheria Trivyzaki"]],
    ["R081", "sales-mailbox", ["sales@posthog.com"]],
    ["R083", "partnership-contact", ["Joe Martin"]],
    ["R094", "marketing-erasure", ["Joe Martin"]],
    ["R095", "erasure-coordinator", ["Fraser Hopper"]],
    ["R066", "hedgehog-donor", ["Ben Haynes"]],
    ["R207", "support-lead", ["Abigail Richardson"]]
  ] as const)("%s: names who is %s", (id, role, names) => {
    expect(namesOf(role)).toEqual(names)
    expect(contacts[role]?.[0]?.citations).toContainEqual({ kind: "rule", id })
  })

  it("R067 R071: names two people who are legal and conduct contacts at once", () => {
    expect(namesOf("legal-contact", "conduct-contact")).toEqual(["Charles Cook", "Fraser Hopper"])
  })

  it("names nobody for Customer Success, so that a person is asked", () => {
    expect(namesOf("customer-success")).toBe("The handbook names nobody as customer-success. Who is told?")
  })

  it("has a source for every name", () => {
    for (const [role, values] of Object.entries(contacts))
      for (const { citations } of values) {
        const cited = citations.filter(({ kind }) => kind === "rule")
        expect(cited.length, role).toBeGreaterThan(0)
        expect(
          cited.every(({ id }) => ruleOf(id) !== undefined),
          role
        ).toBe(true)
      }
  })
})
