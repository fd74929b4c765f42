/** How a team tests its own handbook with the kit: copy it with the example. */
import type { Condition } from "@hedgerow/core/policy/Condition"
import { checkEdition } from "@hedgerow/core/support/EditionCheck"
import {
  datesBetween,
  expectClock,
  expectEveryDate,
  inWeekOf,
  testPolicy,
  ticketBuilder
} from "@hedgerow/core/testing"
import { days } from "@hedgerow/core/time/Duration"
import { describe, expect, it } from "vitest"
import { bramble } from "../../your-own-handbook/Edition.ts"
import { deletion, group, queue } from "../../your-own-handbook/Policies.ts"
import { vocabulary } from "../../your-own-handbook/Vocabulary.ts"
import { type Act, type BrambleWords, RULES, type RuleId } from "../../your-own-handbook/Words.ts"

const at = new Date("2026-12-23T14:00:00Z")
const allowed = { tripDeletion: true, askedByOwner: true, bikeOut: false, tripAgeDays: 30 }
const permit = { _tag: "Permit", act: "delete_trips", text: "You may delete the trips." } as const
const wait = { _tag: "Do", act: "ask_to_wait" } as const
const untilInvoiced = { ...wait, text: "Say that the trips go once they are on an invoice." }
const untilBack = { ...wait, text: "Say that the trips go once the bike is back." }
const owner = { _tag: "Do", act: "ask_owner", text: "Ask them to have the account's owner call." } as const
const nothing = { _tag: "Nothing", text: "Nobody asks for trips to be deleted." } as const

testPolicy({
  describe,
  it,
  policy: deletion,
  edition: bramble,
  cases: [
    {
      name: "without a request there is nothing to do",
      facts: {},
      at,
      expect: { rule: "nobody_asks", outcome: nothing }
    },
    {
      name: "who says no asks for nothing",
      facts: { tripDeletion: false },
      at,
      expect: { rule: "nobody_asks", outcome: nothing }
    },
    {
      name: "trips of exactly 30 days may go",
      facts: allowed,
      at,
      expect: { rule: "delete", outcome: permit }
    },
    {
      name: "trips of 29 days stay",
      facts: { ...allowed, tripAgeDays: 29 },
      at,
      expect: { rule: "too_young", outcome: untilInvoiced }
    },
    {
      name: "nothing goes while a bike is out",
      facts: { ...allowed, bikeOut: true },
      at,
      expect: { rule: "bike_out", outcome: untilBack }
    },
    {
      name: "somebody else is sent to the owner",
      facts: { ...allowed, askedByOwner: false },
      at,
      expect: { rule: "not_the_owner", outcome: owner }
    },
    {
      name: "nobody guesses who asks",
      facts: { ...allowed, askedByOwner: undefined },
      at,
      expect: { missing: ["askedByOwner"] }
    }
  ],
  // Every rule decides some case, every condition is met and missed, every number is tried from both sides.
  coverage: { rules: 100, conditions: 100, thresholds: 100 }
})

testPolicy({
  describe,
  it,
  policy: group,
  edition: bramble,
  cases: [
    {
      name: "a battery goes to the workshop",
      facts: { product: "battery" },
      at,
      expect: { rule: "workshop", outcome: { _tag: "Group", group: "workshop" } }
    },
    {
      name: "an invoice goes to the desk",
      facts: { product: "invoice" },
      at,
      expect: { rule: "desk", outcome: { _tag: "Group", group: "desk" } }
    },
    {
      name: "what names no product goes to the desk",
      facts: {},
      at,
      expect: { rule: "desk", outcome: { _tag: "Group", group: "desk" } }
    }
  ],
  coverage: { rules: 100, conditions: 100 }
})

testPolicy({
  describe,
  it,
  policy: queue,
  edition: bramble,
  cases: [
    {
      name: "a hospital comes first, promise or not",
      facts: { hospital: true, target: "none" },
      at,
      expect: { rule: "hospital", outcome: { _tag: "QueueStep", rank: 0, label: "Hospital" } }
    },
    {
      name: "plans follow by their promises",
      facts: { hospital: false, target: "some" },
      at,
      expect: { rule: "others", outcome: { _tag: "QueueByTarget", rank: 1 } }
    },
    {
      name: "who is promised nothing comes last",
      facts: { hospital: false, target: "none" },
      at,
      expect: { rule: "no_promise", outcome: { _tag: "QueueByTarget", rank: 2 } }
    }
  ],
  coverage: { rules: 100, conditions: 100 }
})

describe("promises and hours", () => {
  const lastWeek = inWeekOf("2026-12-21")
  const firstWeek = inWeekOf("2027-01-04")
  const { ticket, becomes, customer, staff } = ticketBuilder(bramble, lastWeek)

  // Brussels is an hour ahead of UTC in winter: 8 to 16 there is 07:00 to 15:00 here.
  it("B1 B6: a promise stands still over the winter rest", () =>
    expectClock(bramble, ticket({ plan: "fleet" }, "Wed 13:00"), lastWeek("Wed 14:00"), {
      metric: "first_reply",
      dueAt: firstWeek("Mon 13:00")
    }))

  it.each([
    ["8 hours until 2026 ends", "2026-12-21T07:00:00Z", "2026-12-21T15:00:00Z"],
    ["4 hours from 2027 on", "2027-01-04T07:00:00Z", "2027-01-04T11:00:00Z"]
  ])("B1: Fleet is promised %s", (_, asked, due) =>
    expectClock(bramble, ticket({ plan: "fleet" }, new Date(asked)), new Date(asked), {
      metric: "first_reply",
      dueAt: new Date(due)
    })
  )

  it("B2: Crew is promised 16 hours", () =>
    expectClock(bramble, ticket({ plan: "crew" }, "Mon 07:00"), lastWeek("Mon 08:00"), {
      metric: "first_reply",
      dueAt: lastWeek("Tue 15:00")
    }))

  it("B3: Solo is promised nothing", () =>
    expectClock(bramble, ticket({ plan: "solo" }, "Mon 07:00"), lastWeek("Mon 08:00"), {
      metric: "first_reply",
      state: "no_target",
      dueAt: null
    }))

  it("B10: a clock stands still while the rider is to answer", () =>
    expectClock(
      bramble,
      ticket(
        { plan: "crew" },
        "Mon 07:00",
        staff("Mon 08:00"),
        customer("Mon 09:00"),
        becomes("Mon 10:00", "with_rider")
      ),
      lastWeek("Wed 10:00"),
      { metric: "next_reply", state: "paused", dueAt: null }
    ))
})

describe("the handbook as a whole", () => {
  it("is sound, and cites no rule that it lacks", () => {
    const check = checkEdition(bramble, { known: { rules: Object.keys(RULES), readings: [] } })
    expect([check.verdict, check.toMend, check.remarks]).toEqual(["sound", [], []])
  })

  it("has one answer on every day about the change of year", () =>
    expectEveryDate(
      deletion,
      bramble,
      allowed,
      datesBetween(new Date("2026-12-28"), new Date("2027-01-04"), days(1))
    ))

  it("does not compile with a misspelt word", () => {
    // @ts-expect-error there is no plan "flet"
    const plan: BrambleWords["plan"] = "flet"
    // @ts-expect-error there is no act "delete_trip"
    const act: Act = "delete_trip"
    // @ts-expect-error there is no rule "B11"
    const id: RuleId = "B11"
    // @ts-expect-error there is no fact "bikeAway"
    const condition: Condition<typeof deletion.facts> = { fact: "bikeAway", is: true }
    const known = JSON.stringify([vocabulary, RULES, deletion.facts])
    for (const word of [plan, act, id, condition.fact]) expect(known).not.toContain(`"${word}"`)
  })
})
