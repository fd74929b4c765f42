import { people } from "@hedgerow/core/handbook/People"
import { vocabulary } from "@hedgerow/core/handbook/PostHogVocabulary"
import { dayOrderOf, viewOf } from "@hedgerow/core/support/TicketView"
import { describe, expect, it } from "vitest"

const NOW = new Date("2026-11-20T12:00:00Z")
const otter = { groups: ["flags"] } as const

describe("an expert's views", () => {
  it.each(vocabulary.channels)(
    "R206: hold what comes by Slack, the app and the community, by %s or not",
    (channel) => {
      const expected = ["slack", "in_app", "community"].includes(channel) ? "own" : undefined
      expect(viewOf({ id: "T-1", channel, group: "flags" }, otter, people, NOW)).toBe(expected)
    }
  )

  it.each([
    ["flags", "own"],
    ["analytics", "shared"],
    ["unclassified", "shared"],
    ["data", undefined]
  ] as const)("R195 R206: hold the own groups and the shared ones: %s is %s", (group, view) => {
    expect(viewOf({ id: "T-1", channel: "slack", group }, otter, people, NOW)).toBe(view)
  })

  it("R208: show the tickets of others too", () => {
    const ticket = { id: "T-1", channel: "slack", group: "flags", assignee: "Heron" } as const
    expect(dayOrderOf([ticket], otter, people, NOW)).toEqual([ticket])
  })

  it("R209: come own first, then shared, each in the order given", () => {
    const groups = ["analytics", "flags", "data", "unclassified", "flags"] as const
    const tickets = groups.map((group, i) => ({ id: `T-${i}`, channel: "in_app" as const, group }))
    expect(dayOrderOf(tickets, otter, people, NOW).map(({ id }) => id)).toEqual(["T-1", "T-4", "T-0", "T-3"])
  })
})
