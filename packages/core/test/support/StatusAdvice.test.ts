/** What a ticket's state advises: R052–R056 with the readings A12 and A13. */
import { present } from "@hedgerow/core/handbook/Present"
import { citationIds } from "@hedgerow/core/policy/Citation"
import { undated } from "@hedgerow/core/policy/Parameter"
import { statusAdvice, statusFor } from "@hedgerow/core/support/StatusAdvice"
import { describe, expect, it } from "vitest"
import {
  automatic,
  becomes,
  clocksOf,
  customer,
  issueLinked,
  note,
  patched,
  staff,
  type TestEdition,
  type TestEvent,
  ticketOf,
  utc
} from "./tickets.ts"

/** A ticket created on Monday 2026-11-16 at 09:00. */
const adviceAt = (events: ReadonlyArray<TestEvent>, now: string, edition: TestEdition = present) =>
  statusAdvice(edition, clocksOf(edition, ticketOf({ events }), utc(now)).state, utc(now))
const kinds = (events: ReadonlyArray<TestEvent>, now: string, edition?: TestEdition) =>
  adviceAt(events, now, edition).map((advice) => (advice._tag === "Advice" ? advice.kind : advice._tag))

const answered = staff("2026-11-16 09:30")

describe("pending solves itself 7 × 24 h after it last became so (R054)", () => {
  const pending = [answered, becomes("2026-11-16 10:00", "pending")]

  it.each([
    {
      name: "not a millisecond before",
      now: "2026-11-23 09:59:59.999",
      message: "becomes solved at 2026-11-23T10:00:00.000Z unless the customer answers"
    },
    {
      name: "at the very instant",
      now: "2026-11-23 10:00",
      message: "pending for 7 days without an answer since 2026-11-23T10:00:00.000Z: set it to solved"
    },
    {
      name: "and later",
      now: "2026-12-24 10:00",
      message: "pending for 7 days without an answer since 2026-11-23T10:00:00.000Z: set it to solved"
    }
  ])("$name", ({ now, message }) => {
    const [advice, ...others] = adviceAt(pending, now)
    expect(others).toEqual([])
    expect(advice).toMatchObject({
      _tag: "Advice",
      kind: "auto_solve",
      strength: "should",
      status: "solved",
      at: utc("2026-11-23 10:00"),
      message
    })
    expect(citationIds(advice?.citations ?? [])).toEqual(["R054", "A12"])
  })

  it.each([
    {
      name: "set again while pending does not put it off",
      events: [becomes("2026-11-20 10:00", "pending")],
      at: "2026-11-23 10:00"
    },
    {
      name: "become so again after a customer's message, it counts anew",
      events: [customer("2026-11-20 09:00"), becomes("2026-11-20 10:00", "pending")],
      at: "2026-11-27 10:00"
    },
    {
      name: "another reply of staff does not put it off",
      events: [staff("2026-11-20 10:00")],
      at: "2026-11-23 10:00"
    }
  ])("$name", ({ events, at }) => {
    expect(adviceAt([...pending, ...events], "2026-12-01 00:00")).toMatchObject([
      { kind: "auto_solve", at: utc(at) }
    ])
  })

  it.each([
    ["once the customer has written", customer("2026-11-20 10:00")],
    ["once it is solved", becomes("2026-11-20 10:00", "solved")],
    ["once it is open", becomes("2026-11-20 10:00", "open")]
  ])("not %s", (_, event) => {
    expect(kinds([...pending, event], "2026-12-01 00:00")).toEqual([])
  })

  it("not on hold", () => {
    const events = [answered, becomes("2026-11-16 10:00", "on_hold", "2026-12-01 10:00")]
    expect(kinds(events, "2026-11-28 00:00")).toEqual([])
  })

  it("not in an edition without it", () => {
    expect(kinds(pending, "2026-12-01 00:00", patched({ autoSolve: [] }))).toEqual([])
  })
})

describe("on hold is for returns more than 7 and less than 31 days off (R056)", () => {
  const held = (expectedReturn?: string) => [answered, becomes("2026-11-16 10:00", "on_hold", expectedReturn)]

  it.each([
    ["a day off", "2026-11-17 10:00", ["stay_open"]],
    ["in the past", "2026-11-01 10:00", ["stay_open"]],
    ["just under 7 days off", "2026-11-23 09:59:59.999", ["stay_open"]],
    ["exactly 7 days off", "2026-11-23 10:00", ["stay_open"]],
    ["just over 7 days off", "2026-11-23 10:00:00.001", []],
    ["two weeks off", "2026-11-30 10:00", []],
    ["just under 31 days off", "2026-12-17 09:59:59.999", []],
    ["exactly 31 days off", "2026-12-17 10:00", ["NeedsJudgement"]],
    ["a year off", "2027-11-16 10:00", ["NeedsJudgement"]]
  ])("%s", (_, expectedReturn, expected) => {
    expect(kinds(held(expectedReturn), "2026-11-18 10:00")).toEqual(expected)
  })

  it("advises to stay open where the return is soon", () => {
    const [advice] = adviceAt(held("2026-11-20 10:00"), "2026-11-16 10:00")
    expect(advice).toMatchObject({
      kind: "stay_open",
      strength: "should",
      message: "on hold until 2026-11-20T10:00:00.000Z is no longer than 7 days: let it stay open instead"
    })
    expect(citationIds(advice?.citations ?? [])).toEqual(["R056", "A12"])
  })

  it("asks the support lead where the return is far", () => {
    const [asked] = adviceAt(held("2027-01-20 10:00"), "2026-11-16 10:00")
    expect(asked).toMatchObject({
      _tag: "NeedsJudgement",
      askedOf: "support-lead",
      question:
        "Return is expected at 2027-01-20T10:00:00.000Z, 31 days off or more. Should the ticket stay on hold?"
    })
    expect(asked?._tag === "NeedsJudgement" && asked.options.length).toBeGreaterThan(1)
    expect(citationIds(asked?.citations ?? [])).toEqual(["R056", "A12"])
  })

  it("wants a date where none is named", () => {
    const [advice, ...others] = adviceAt(held(), "2026-11-16 10:00")
    expect(others).toEqual([])
    expect(advice).toMatchObject({
      kind: "return_date_missing",
      strength: "should",
      message: "on hold without a date of return: name one that is more than 7 and less than 31 days off"
    })
  })

  it.each([
    ["named with a later word on the hold", [becomes("2026-11-16 11:00", "on_hold", "2026-12-01 10:00")], []],
    [
      "kept when the hold is set again without one",
      [becomes("2026-11-16 11:00", "on_hold", "2026-12-01 10:00"), becomes("2026-11-16 12:00", "on_hold")],
      []
    ],
    [
      "forgotten once the hold has ended",
      [
        becomes("2026-11-16 11:00", "on_hold", "2026-12-01 10:00"),
        becomes("2026-11-16 12:00", "open"),
        becomes("2026-11-16 13:00", "on_hold")
      ],
      ["return_date_missing"]
    ]
  ] satisfies ReadonlyArray<[string, ReadonlyArray<TestEvent>, ReadonlyArray<string>]>)(
    "the date is %s",
    (_, events, expected) => {
      expect(kinds([...held(), ...events], "2026-11-18 10:00")).toEqual(expected)
    }
  )

  it("says nothing of a date that pending was given", () => {
    const events = [answered, becomes("2026-11-16 10:00", "pending", "2026-11-17 10:00")]
    expect(kinds(events, "2026-11-16 10:00")).toEqual(["auto_solve"])
  })
})

describe("a wait before any public reply is hidden (A12)", () => {
  it.each([
    ["pending", [becomes("2026-11-16 10:00", "pending")], ["hidden_wait", "auto_solve"]],
    ["on hold", [becomes("2026-11-16 10:00", "on_hold", "2026-12-01 10:00")], ["hidden_wait"]],
    [
      "pending after no more than a note and an acknowledgement",
      [automatic("2026-11-16 09:00"), note("2026-11-16 09:30"), becomes("2026-11-16 10:00", "pending")],
      ["hidden_wait", "auto_solve"]
    ],
    ["pending after a public reply", [answered, becomes("2026-11-16 10:00", "pending")], ["auto_solve"]],
    [
      "pending, then answered",
      [becomes("2026-11-16 10:00", "pending"), staff("2026-11-16 11:00")],
      ["auto_solve"]
    ],
    ["solved", [becomes("2026-11-16 10:00", "solved")], []],
    ["solved and closed", [becomes("2026-11-16 10:00", "solved"), becomes("2026-11-16 11:00", "closed")], []],
    ["open", [becomes("2026-11-16 10:00", "open")], []],
    ["new", [], []]
  ] satisfies ReadonlyArray<[string, ReadonlyArray<TestEvent>, ReadonlyArray<string>]>)(
    "%s",
    (_, events, expected) => {
      expect(kinds(events, "2026-11-17 10:00")).toEqual(expected)
    }
  )

  it("says since when", () => {
    expect(adviceAt([becomes("2026-11-16 10:00", "pending")], "2026-11-17 10:00")[0]).toMatchObject({
      strength: "should",
      at: utc("2026-11-16 10:00"),
      citations: present.vocabulary.statuses.pending.citations,
      message:
        "pending before any public reply: the clock stands still while the customer has heard nothing; answer first"
    })
  })
})

describe("an issue is open for the ticket (R052)", () => {
  const AT = "2026-11-16 10:00"

  it("it may be solved once the customer has the link", () => {
    const [advice, ...others] = adviceAt([answered, issueLinked(AT, true)], "2026-11-16 11:00")
    expect(others).toEqual([])
    expect(advice).toMatchObject({ kind: "solve_with_issue", strength: "may", status: "solved", at: utc(AT) })
    expect(citationIds(advice?.citations ?? [])).toEqual(["R052", "A13"])
  })

  it.each([
    ["not", issueLinked(AT, false)],
    ["not known to be", issueLinked(AT)]
  ])("first the link is to be shared where it is %s", (_, event) => {
    const [advice, ...others] = adviceAt([answered, event], "2026-11-16 11:00")
    expect(others).toEqual([])
    expect(advice).toMatchObject({ kind: "share_issue_link", strength: "may", at: utc(AT) })
    expect(advice).not.toHaveProperty("status")
  })

  it.each([
    ["shared later", [issueLinked(AT, false), issueLinked("2026-11-16 10:30", true)], ["solve_with_issue"]],
    [
      "one shared, another not",
      [issueLinked(AT, true), issueLinked("2026-11-16 10:30")],
      ["solve_with_issue"]
    ],
    ["on a new ticket", [issueLinked("2026-11-16 09:00", true)], ["solve_with_issue"]],
    ["on a solved ticket", [issueLinked(AT, true), becomes("2026-11-16 10:30", "solved")], []],
    [
      "on a closed ticket",
      [issueLinked(AT), becomes("2026-11-16 10:30", "solved"), becomes("2026-11-16 10:40", "closed")],
      []
    ],
    [
      "on a ticket that was solved and reopened",
      [issueLinked(AT, true), becomes("2026-11-16 10:30", "solved"), customer("2026-11-16 10:40")],
      ["solve_with_issue"]
    ]
  ] satisfies ReadonlyArray<[string, ReadonlyArray<TestEvent>, ReadonlyArray<string>]>)(
    "%s",
    (_, events, expected) => {
      expect(kinds(events, "2026-11-16 11:00")).toEqual(expected)
    }
  )
})

describe("a message to a closed ticket", () => {
  const closed = [answered, becomes("2026-11-16 10:00", "solved"), becomes("2026-11-16 11:00", "closed")]

  it("wants a follow-up ticket, since the last such message", () => {
    const events = [...closed, customer("2026-11-16 12:00"), customer("2026-11-16 13:00")]
    const [advice, ...others] = adviceAt(events, "2026-11-16 14:00")
    expect(others).toEqual([])
    expect(advice).toMatchObject({
      kind: "follow_up_ticket",
      strength: "should",
      at: utc("2026-11-16 13:00"),
      citations: present.vocabulary.statuses.closed.citations,
      message:
        "the customer wrote to a closed ticket: open a follow-up ticket, since no clock runs on this one"
    })
  })

  it.each([
    ["nobody wrote", []],
    ["the customer wrote while it was solved", [customer("2026-11-16 10:30")]],
    ["staff wrote", [staff("2026-11-16 12:00")]]
  ])("is wanted by nobody where %s", (_, events) => {
    expect(kinds([...closed, ...events], "2026-11-16 14:00")).not.toContain("follow_up_ticket")
  })

  it("is not said to have been one to an open ticket once it was opened all the same", () => {
    const events = [...closed, customer("2026-11-16 12:00"), becomes("2026-11-16 13:00", "open")]
    const messages = adviceAt(events, "2026-11-16 14:00").map((advice) =>
      advice._tag === "Advice" ? advice.message : advice.question
    )
    expect(messages.filter((message) => /wrote to an? open/.test(message))).toEqual([])
  })
})

describe("moves that staff cannot make", () => {
  it("are each pointed out, where they stand", () => {
    const events = [
      answered,
      becomes("2026-11-16 10:00", "closed"),
      becomes("2026-11-16 11:00", "open"),
      becomes("2026-11-16 12:00", "new")
    ]
    expect(adviceAt(events, "2026-11-16 14:00")).toMatchObject([
      {
        kind: "odd_move",
        strength: "should",
        at: utc("2026-11-16 10:00"),
        citations: present.vocabulary.statuses.open.citations,
        message: "open became closed, which staff cannot set from there: check the history"
      },
      {
        kind: "odd_move",
        at: utc("2026-11-16 11:00"),
        message: "closed became open, which staff cannot set from there: check the history"
      },
      {
        kind: "odd_move",
        at: utc("2026-11-16 12:00"),
        message: "open became new, which staff cannot set from there: check the history"
      }
    ])
  })
})

describe("what staff or the customer state", () => {
  const now = utc("2026-11-20 12:00")

  it.each([
    ["a reply that should settle it: pending (R053)", { replySettles: true }, "answered", "pending"],
    [
      "the customer's word that it is settled: solved (R055)",
      { customerConfirms: true },
      "confirmed",
      "solved"
    ],
    ["both: the customer's word", { replySettles: true, customerConfirms: true }, "confirmed", "solved"],
    ["a reply, not confirmed", { replySettles: true, customerConfirms: false }, "answered", "pending"]
  ])("%s", (_, facts, kind, status) => {
    const advice = statusFor(present, facts, now)
    expect(advice).toMatchObject({ _tag: "Advice", kind, status, strength: "should" })
    expect(citationIds(advice?.citations ?? [])).toEqual(["R053", "R055"])
  })

  it.each([[{}], [{ replySettles: false }], [{ customerConfirms: false }]])("nothing: %j", (facts) => {
    expect(statusFor(present, facts, now)).toBeUndefined()
  })

  it("counts for nothing in an edition that does not say what to set", () => {
    expect(statusFor(patched({ settled: [] }), { customerConfirms: true }, now)).toBeUndefined()
  })
})

it("numbers are the edition's own", () => {
  const edition = patched({
    autoSolve: undated({ status: "pending", to: "closed", days: 2 }, []),
    hold: undated({ status: "on_hold", moreThanDays: 1, lessThanDays: 3 }, []),
    solvedByIssue: undated("pending", [])
  })
  expect(
    adviceAt([answered, becomes("2026-11-16 10:00", "pending")], "2026-11-18 10:00", edition)
  ).toMatchObject([{ kind: "auto_solve", status: "closed", at: utc("2026-11-18 10:00") }])
  const held = (day: number) => [
    answered,
    becomes("2026-11-16 10:00", "on_hold", `2026-11-${16 + day} 10:00`)
  ]
  expect([1, 2, 3].map((day) => kinds(held(day), "2026-11-16 10:00", edition))).toEqual([
    ["stay_open"],
    [],
    ["NeedsJudgement"]
  ])
  expect(
    adviceAt([answered, issueLinked("2026-11-16 10:00", true)], "2026-11-16 11:00", edition)
  ).toMatchObject([{ kind: "solve_with_issue", status: "pending" }])
})
