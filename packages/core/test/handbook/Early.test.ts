/** The early edition: R018–R020, R028, R327 and R328 with C12. */
import { early } from "@hedgerow/core/handbook/Early"
import { citationIds } from "@hedgerow/core/policy/Citation"
import { comparePlaces } from "@hedgerow/core/support/Queue"
import { dueAt } from "@hedgerow/core/support/Sla"
import { triage } from "@hedgerow/core/support/Triage"
import { describe, expect, it } from "vitest"

const NOW = new Date("2026-11-20T12:00:00Z")
const ticket = (id: string, createdAt: string, more: object = {}) =>
  ({
    id,
    createdAt: new Date(createdAt),
    channel: "in_app",
    organization: { id: "bramble-bakery", plan: "scale" },
    events: [],
    ...more
  }) as const
const answer = (facts: Readonly<Record<string, string | boolean>>) => {
  const read = triage(early)(ticket("T-1", "2026-11-20T09:00:00Z", { facts }), NOW)
  if (read._tag !== "Triage") throw new Error(read.message)
  return read
}

describe("the early edition", () => {
  it.each([
    ["question", "ask_in_community"],
    ["bug", "move_to_ticket"],
    ["feedback", "move_to_ticket"],
    ["progress", "follow_on_github"]
  ])("R019: a %s leads to %s", (purpose, act) => {
    const { obligations } = answer({ purpose, firstAnsweredBy: "somebody_else", handedOver: true }).handling
    expect(obligations.map((one) => [one.act, citationIds(one.citations)])).toEqual([[act, ["R019", "C12"]]])
  })

  it.each([
    ["nobody", "obligations", "jump_in"],
    ["you", "obligations", "see_through"],
    ["somebody_else", "forbidden", "jump_in"]
  ] as const)("R020: answered first by %s, %s: %s", (firstAnsweredBy, kind, act) => {
    expect(answer({ firstAnsweredBy }).handling[kind].map((one) => one.act)).toEqual([act])
  })

  it("R020, R327: is answered by everyone in engineering, without regions", () => {
    const { firstLevel, group, expert } = answer({}).route
    expect([firstLevel.name, group.name, group.shared, expert]).toEqual([
      "support",
      "Everyone in engineering",
      true,
      undefined
    ])
    expect(citationIds(firstLevel.citations)).toEqual(["R327", "R020", "C12"])
  })

  it("R328: promises nothing, and points to the community's own forum", () => {
    for (const plan of ["free", "pay_as_you_go", "boost", "scale", "enterprise"] as const) {
      const due = dueAt(
        early,
        ticket("T-1", "2026-11-20T09:00:00Z", { organization: { id: "o", plan } }),
        NOW
      )
      expect(due).toMatchObject({ why: "no_target", pointTo: { channel: "community" } })
      expect("why" in due && citationIds(due.citations)).toContain("R328")
    }
  })

  it("works the oldest first, however grave a younger one is (H9)", () => {
    const places = [
      ticket("T-young", "2026-11-20T09:00:00Z", { severity: "critical" }),
      ticket("T-old", "2026-11-20T08:59:59Z", { severity: "low" })
    ].flatMap((one) => {
      const read = triage(early)(one, NOW)
      return read._tag === "Triage" && read.place !== undefined ? [read.place] : []
    })
    expect(places.toSorted(comparePlaces).map(({ id }) => id)).toEqual(["T-old", "T-young"])
    expect(places[0]?.reasons).toEqual(["Waiting", "nothing due"])
  })

  it("R028, R327: says that nobody is listed as hero, and what else its page lacks", () => {
    const cited = early.gaps.flatMap(({ citations }) => citationIds(citations))
    expect(cited).toEqual(expect.arrayContaining(["R028", "R327"]))
    for (const area of ["targets", "ticket states", "deletion", "surveys", "billing", "legal", "abuse"])
      expect(
        early.gaps.some(({ about }) => about.includes(area)),
        area
      ).toBe(true)
  })
})
