import { describeProblem } from "@hedgerow/core/data/Problem"
import { feedback, feedbackThresholds } from "@hedgerow/core/handbook/policies/feedback/Feedback"
import { compileCollect } from "@hedgerow/core/policy/Decider"
import { callsInMonth } from "@hedgerow/core/support/UserCall"
import { describe, expect, it } from "vitest"

const CALLS = [
  { on: "2026-10-31", people: ["Ada", "Cy"] },
  { on: "2026-11-01", people: ["Ada"] },
  { on: "2026-11-30", people: ["Ada", "Bo", "Bo"] },
  { on: "2026-12-01", people: ["Cy", "Dee"] },
  { on: "2025-11-10", people: ["Cy"] }
]

const PEOPLE = ["Ada", "Bo", "Cy", "toString"]

describe("the calls that somebody joins in a month", () => {
  it("R310: count from its first day to its last, each person once a call, the same month of another year not", () => {
    expect(callsInMonth({ people: PEOPLE, calls: CALLS, month: "2026-11", atLeast: 1 })).toEqual({
      _tag: "Counted",
      people: [
        { person: "Ada", calls: 2, missing: 0 },
        { person: "Bo", calls: 1, missing: 0 },
        { person: "Cy", calls: 0, missing: 1 },
        { person: "toString", calls: 0, missing: 1 }
      ]
    })
  })

  it("R310: who is asked about twice is listed once, and nobody else is", () => {
    expect(callsInMonth({ people: ["Bo", "Bo"], calls: CALLS, month: "2026-11", atLeast: 3 })).toEqual({
      _tag: "Counted",
      people: [{ person: "Bo", calls: 1, missing: 2 }]
    })
  })

  it("R310: are advised by the policy where one is missing", () => {
    const now = new Date("2026-11-30T12:00:00Z")
    const collect = compileCollect(feedback, { id: "test", thresholds: feedbackThresholds })
    const atLeast = feedbackThresholds.monthlyUserCalls[0]?.value ?? Number.NaN
    const counted = callsInMonth({ people: PEOPLE, calls: CALLS, month: "2026-11", atLeast })
    const advised = (counted._tag === "Counted" ? counted.people : []).map(({ person, calls, missing }) => [
      person,
      missing,
      collect({ userCallsThisMonth: calls }, now).decisions.map(({ rule }) => rule)
    ])
    expect(advised).toEqual([
      ["Ada", 0, ["joined"]],
      ["Bo", 0, ["joined"]],
      ["Cy", 1, ["join-a-call"]],
      ["toString", 1, ["join-a-call"]]
    ])
  })

  it("R310: are not counted for a month or on a day that does not exist, and every such one is named", () => {
    const counted = callsInMonth({
      people: PEOPLE,
      calls: [...CALLS, { on: "2026-02-30", people: [] }, { on: "30.11.2026", people: [] }],
      month: "2026-13",
      atLeast: 1
    })
    expect(counted._tag === "NotCounted" ? counted.problems.map(describeProblem) : []).toEqual([
      'month: "2026-13" is no month; write it as YYYY-MM',
      'calls[5].on: "2026-02-30" is no day; write it as YYYY-MM-DD',
      'calls[6].on: "30.11.2026" is no day; write it as YYYY-MM-DD'
    ])
  })

  it.each(["2026-1", "2026-11-01", ""])("R310: %j is no month", (month) => {
    expect(callsInMonth({ people: [], calls: [], month, atLeast: 1 })._tag).toBe("NotCounted")
  })
})
