import { present } from "@hedgerow/core/handbook/Present"
import { handlingOf } from "@hedgerow/core/support/Handling"
import { bulkUpdate } from "@hedgerow/core/support/IncidentTickets"
import { describe, expect, it } from "vitest"

const now = new Date("2026-11-20T12:00:00Z")
const handling = handlingOf(present)
const ticket = (
  id: string,
  tags: ReadonlyArray<string>,
  facts: Readonly<Record<string, boolean | string>> = {}
) => ({
  id,
  tags,
  handling: handling(facts, now)
})

describe("the tickets that are told that an incident is over", () => {
  it("R183 R184 R159: are those with its tag and those attached to it, each once", () => {
    const tickets = [
      ticket("T-1", ["vip", "incident/123"]),
      ticket("T-2", ["incident/1234"]),
      ticket("T-3", []),
      ticket("T-4", ["incident/123"])
    ]
    expect(bulkUpdate(tickets, "incident/123", ["T-3", "T-4"])).toEqual({
      tell: ["T-1", "T-3", "T-4"],
      leaveOut: []
    })
  })

  it("R184 R070 R067: are none that must not be answered, for a legal claim or for abuse", () => {
    const tickets = [
      ticket("T-1", ["incident/123"], { legalClaim: true }),
      ticket("T-2", ["incident/123"], { abuse: true }),
      ticket("T-3", ["incident/123"], { legalClaim: true, legalAdvice: "advised" }),
      ticket("T-4", ["incident/123"])
    ]
    const { tell, leaveOut } = bulkUpdate(tickets, "incident/123", [])
    expect(tell).toEqual(["T-3", "T-4"])
    expect(leaveOut.map(({ id, bans }) => [id, bans.map(({ policy }) => policy)])).toEqual([
      ["T-1", ["legal"]],
      ["T-2", ["conduct"]]
    ])
  })

  it("R184: do not stay out for a ban on something else", () => {
    const forbidden = [
      {
        _tag: "Forbid",
        act: "use_macro",
        text: "Not yet.",
        policy: "p",
        rule: "r",
        strength: "should",
        citations: []
      }
    ] as const
    expect(
      bulkUpdate([{ id: "T-1", tags: ["incident/1"], handling: { forbidden } }], "incident/1", []).tell
    ).toEqual(["T-1"])
  })
})
