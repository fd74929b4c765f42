import { present } from "@hedgerow/core/handbook/Present"
import type { Citation } from "@hedgerow/core/policy/Citation"
import { citationIds } from "@hedgerow/core/policy/Citation"
import { triage } from "@hedgerow/core/support/Triage"
import { describe, expect, it } from "vitest"
import { handlingJson } from "../../triage/HandlingJson.ts"
import { bans, handlingLines } from "../../triage/HandlingWords.ts"

const triaged = (facts: Readonly<Record<string, boolean | string>>) => {
  const answer = triage(present)(
    {
      id: "T-1",
      createdAt: new Date("2026-11-20T09:00:00Z"),
      channel: "email",
      organization: { id: "o1", plan: "scale" },
      facts,
      events: []
    },
    new Date("2026-11-20T10:00:00Z")
  )
  if (answer._tag !== "Triage") throw new Error(answer.message)
  return answer
}

const said = (about: string, text: string, citations: ReadonlyArray<Citation>) => [
  [about, text, ...citationIds(citations)].join(" | ")
]
const lines = (facts: Parameters<typeof triaged>[0]) => handlingLines(triaged(facts).handling, said)

describe("in words", () => {
  it("what is forbidden comes first, then who is told", () => {
    const [first, , ...rest] = lines({ legalClaim: true })
    expect(first).toMatch(/^must not \| This is a legal claim: .* \| R070 \| R072 \| A16$/)
    expect(rest.findIndex((line) => line.startsWith("tell | "))).toBeLessThan(
      rest.findIndex((line) => line.startsWith("withheld | "))
    )
  })

  it("a procedure is named", () =>
    expect(lines({ billing: true, billingInvestigation: true }).join("\n")).toMatch(
      /^procedure \| .* \(billingHandOver\)/m
    ))

  it("what is not stated stands at the end, by policy", () =>
    expect(lines({ legalClaim: false }).at(-1)).toMatch(
      /^unstated \| conduct: abuse, conductConcern; deletion: /
    ))

  it("a ban stands beside the ticket in the queue", () => {
    expect(bans(triaged({ legalClaim: true, abuse: true }))).toEqual(["no public reply: legal, conduct"])
    expect(bans(triaged({ legalClaim: false }))).toEqual([])
  })
})

describe("as JSON", () => {
  it("has what applies, each with its rule, and no empty lists", () => {
    const json = handlingJson(triaged({ billing: true, billingInvestigation: false, abuse: false }).handling)
    expect(json).toMatchObject({
      forbidden: expect.arrayContaining([
        expect.objectContaining({ act: "answer_on_billing", policy: "billing" })
      ]),
      obligations: expect.arrayContaining([
        expect.objectContaining({
          act: "route_to_billing",
          required: true,
          strength: "should",
          citations: ["R075", "A19"]
        })
      ]),
      notStated: { legal: ["legalClaim"] }
    })
    expect(Object.keys(json)).not.toContain("procedures")
  })

  it("can be written", () => {
    const { handling } = triaged({ legalClaim: true, billing: true, billingInvestigation: true })
    expect(JSON.parse(JSON.stringify(handlingJson(handling)))).toEqual(handlingJson(handling))
  })
})
