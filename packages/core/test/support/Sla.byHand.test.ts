/** Tickets whose clocks were worked out by hand: each case spells out its arithmetic. All times are UTC. */
import { civilCoverage, responseWeek } from "@hedgerow/core/handbook/Calendars"
import { present } from "@hedgerow/core/handbook/Present"
import { readings } from "@hedgerow/core/policy/Citation"
import { undated } from "@hedgerow/core/policy/Parameter"
import { warningsOf } from "@hedgerow/core/support/Warning"
import { describe, expect, it } from "vitest"
import {
  becomes,
  clocksOf,
  customer,
  escalated,
  patched,
  planChanged,
  staff,
  type TestEdition,
  type TestTicket,
  ticketOf,
  told,
  utc,
  written
} from "./tickets.ts"

interface ByHand {
  readonly name: string
  /** How the answer is reached, step by step. */
  readonly sum: string
  readonly edition?: TestEdition
  readonly ticket: TestTicket
  readonly now: string
  readonly clocks: ReadonlyArray<string>
}

const check = (cases: ReadonlyArray<ByHand>) =>
  it.each(cases)("$name: $sum", ({ edition = present, ticket, now, clocks }) => {
    expect(clocksOf(edition, ticket, utc(now)).clocks.map(told)).toEqual(clocks)
  })

describe("nights and weekends", () => {
  check([
    {
      name: "a weekend",
      sum: "Fri 13–24 is 11 h, Sat and Sun none, so 24 h are full 13 h into Monday; by Mon 10:00 it is 11 + 10",
      ticket: ticketOf({ createdAt: utc("2026-11-20 13:00") }),
      now: "2026-11-23 10:00",
      clocks: [
        "first_reply since Fri 2026-11-20 13:00, running, 21 of 24 h, due Mon 2026-11-23 13:00, act by Mon 2026-11-23 13:00"
      ]
    },
    {
      name: "an overnight act-by",
      sum: "Tue 19:30–24 is 4.5 h, so 8 h are full Wed 03:30; Tuesday's coverage ends Wed 01:00, Wednesday's opens at 09:00",
      ticket: ticketOf({ createdAt: utc("2026-11-17 19:30"), plan: "enterprise" }),
      now: "2026-11-17 21:00",
      clocks: [
        "first_reply since Tue 2026-11-17 19:30, running, 1.5 of 8 h, due Wed 2026-11-18 03:30, act by Wed 2026-11-18 01:00"
      ]
    },
    {
      name: "Enterprise on Friday at 20:00",
      sum: "Fri 20–24 is 4 h, the other 4 h are Mon 0–4; Friday's coverage ends Sat 01:00, Monday's opens after the due",
      ticket: ticketOf({ createdAt: utc("2026-11-20 20:00"), plan: "enterprise" }),
      now: "2026-11-23 04:00",
      clocks: [
        "first_reply since Fri 2026-11-20 20:00, running, 8 of 8 h, due Mon 2026-11-23 04:00, act by Sat 2026-11-21 01:00"
      ]
    },
    {
      name: "pay-as-you-go on Saturday, asked on Sunday night",
      sum: "nothing counts before Mon 00:00; 72 h are Mon, Tue and Wed; Wednesday's coverage is cut by the due",
      ticket: ticketOf({ createdAt: utc("2026-11-21 15:20"), plan: "pay_as_you_go" }),
      now: "2026-11-23 00:00",
      clocks: [
        "first_reply since Sat 2026-11-21 15:20, running, 0 of 72 h, due Thu 2026-11-26 00:00, act by Thu 2026-11-26 00:00"
      ]
    },
    {
      name: "the same, a quarter of an hour into Monday",
      sum: "0.25 h are counted and the due has not moved",
      ticket: ticketOf({ createdAt: utc("2026-11-21 15:20"), plan: "pay_as_you_go" }),
      now: "2026-11-23 00:15",
      clocks: [
        "first_reply since Sat 2026-11-21 15:20, running, 0.25 of 72 h, due Thu 2026-11-26 00:00, act by Thu 2026-11-26 00:00"
      ]
    }
  ])

  it("warns of Friday's Enterprise ticket 3, 2 and 1 covered hours before Sat 01:00", () => {
    const ticket = ticketOf({ createdAt: utc("2026-11-20 20:00"), plan: "enterprise" })
    const now = utc("2026-11-20 21:00")
    expect(
      warningsOf(present, clocksOf(present, ticket, now).clocks, now).map(({ at }) => written(at))
    ).toEqual(["Fri 2026-11-20 22:00", "Fri 2026-11-20 23:00", "Sat 2026-11-21 00:00"])
  })
})

describe("pauses", () => {
  check([
    {
      name: "pending over a weekend",
      sum: "Thu 10 – Fri 10 is 24 h; on from Mon 14:00: 6 h by 20:00; the other 24 of 48 h end Tue 14:00, not 76 wall hours after Mon 10:00",
      ticket: ticketOf({
        createdAt: utc("2026-11-19 10:00"),
        plan: "boost",
        events: [becomes("2026-11-20 10:00", "pending"), becomes("2026-11-23 14:00", "open")]
      }),
      now: "2026-11-23 20:00",
      clocks: [
        "first_reply since Thu 2026-11-19 10:00, running, 30 of 48 h, due Tue 2026-11-24 14:00, act by Tue 2026-11-24 14:00"
      ]
    },
    {
      name: "solved, then reopened by the customer",
      sum: "answered after 3 h, due a day after 09:00 whose coverage ended 01:00; the update paused at 0 h and counts from Wed 10:00, as does the next reply",
      ticket: ticketOf({
        createdAt: utc("2026-11-16 09:00"),
        events: [
          staff("2026-11-16 12:00"),
          becomes("2026-11-16 12:00", "solved"),
          customer("2026-11-18 10:00")
        ]
      }),
      now: "2026-11-18 15:00",
      clocks: [
        "first_reply since Mon 2026-11-16 09:00, met Mon 2026-11-16 12:00, 3 of 24 h, due Tue 2026-11-17 09:00, act by Tue 2026-11-17 01:00",
        "update since Mon 2026-11-16 12:00, running, 5 of 24 h, due Thu 2026-11-19 10:00, act by Thu 2026-11-19 10:00",
        "next_reply since Wed 2026-11-18 10:00, running, 5 of 24 h, due Thu 2026-11-19 10:00, act by Thu 2026-11-19 10:00"
      ]
    },
    {
      name: "on hold after the target was reached",
      sum: "8 h are full Mon 17:00, an hour before the hold; the hold does not move that",
      ticket: ticketOf({ plan: "enterprise", events: [becomes("2026-11-16 18:00", "on_hold")] }),
      now: "2026-11-18 12:00",
      clocks: [
        "first_reply since Mon 2026-11-16 09:00, paused, 9 of 8 h, breached, due Mon 2026-11-16 17:00, act by Mon 2026-11-16 17:00"
      ]
    },
    {
      name: "on hold at the very instant of the target",
      sum: "8 h are full Mon 17:00: reached, not exceeded, although it is paused",
      ticket: ticketOf({ plan: "enterprise", events: [becomes("2026-11-16 17:00", "on_hold")] }),
      now: "2026-11-18 12:00",
      clocks: [
        "first_reply since Mon 2026-11-16 09:00, paused, 8 of 8 h, due Mon 2026-11-16 17:00, act by Mon 2026-11-16 17:00"
      ]
    }
  ])
})

describe("the target's edge", () => {
  check([
    {
      name: "answered at exactly the target",
      sum: "Mon 12–20 is 8 h of 8: met; the update begins",
      ticket: ticketOf({
        createdAt: utc("2026-11-16 12:00"),
        plan: "enterprise",
        events: [staff("2026-11-16 20:00")]
      }),
      now: "2026-11-16 20:00",
      clocks: [
        "first_reply since Mon 2026-11-16 12:00, met Mon 2026-11-16 20:00, 8 of 8 h, due Mon 2026-11-16 20:00, act by Mon 2026-11-16 20:00",
        "update since Mon 2026-11-16 20:00, running, 0 of 8 h, due Tue 2026-11-17 04:00, act by Tue 2026-11-17 01:00"
      ]
    },
    {
      name: "answered a millisecond later",
      sum: "8 h and 1/3,600,000: breached since 20:00",
      ticket: ticketOf({
        createdAt: utc("2026-11-16 12:00"),
        plan: "enterprise",
        events: [staff("2026-11-16 20:00:00.001")]
      }),
      now: "2026-11-16 20:00:00.001",
      clocks: [
        `first_reply since Mon 2026-11-16 12:00, met Mon 2026-11-16 20:00:00.001, ${28_800_001 / 3_600_000} of 8 h, breached, due Mon 2026-11-16 20:00, act by Mon 2026-11-16 20:00`,
        "update since Mon 2026-11-16 20:00:00.001, running, 0 of 8 h, due Tue 2026-11-17 04:00:00.001, act by Tue 2026-11-17 01:00"
      ]
    },
    {
      name: "escalated",
      sum: "48 h from Mon 09:00 are full Wed 09:00, escalated or not; Tuesday's coverage ended Wed 01:00",
      ticket: ticketOf({ plan: "boost", events: [escalated("2026-11-17 09:00")] }),
      now: "2026-11-18 10:00",
      clocks: [
        "first_reply since Mon 2026-11-16 09:00, running, 49 of 48 h, breached, due Wed 2026-11-18 09:00, act by Wed 2026-11-18 01:00"
      ]
    }
  ])
})

/** London's morning to Los Angeles' afternoon, on the clocks that people live by. */
const civil = patched({ coverageCalendar: undated(civilCoverage, readings("A2")) })

const actBy = (edition: TestEdition, created: string): string => {
  const createdAt = utc(created)
  const [clock] = clocksOf(edition, ticketOf({ createdAt, plan: "enterprise" }), createdAt).clocks
  return clock?.actBy ? written(clock.actBy) : "nobody to act"
}

describe("coverage from London to Los Angeles, in weeks when only one side has changed its clocks", () => {
  it.each([
    {
      when: "Fri 2026-03-06, both in winter",
      sum: "17:00 in Los Angeles is 01:00",
      created: "2026-03-06 20:00",
      civilly: "Sat 2026-03-07 01:00",
      literally: "Sat 2026-03-07 01:00"
    },
    {
      when: "Mon 2026-03-09, Los Angeles in summer since the day before",
      sum: "17:00 in Los Angeles is 00:00, an hour before the literal close; due Tue 02:00",
      created: "2026-03-09 18:00",
      civilly: "Tue 2026-03-10 00:00",
      literally: "Tue 2026-03-10 01:00"
    },
    {
      when: "Tue 2026-03-10, Los Angeles in summer, London not",
      sum: "closed from 00:00, London's 09:00 is 09:00, after the due at 08:30: nobody",
      created: "2026-03-10 00:30",
      civilly: "nobody to act",
      literally: "Tue 2026-03-10 01:00"
    },
    {
      when: "Fri 2026-03-27, the last day on which only Los Angeles is in summer",
      sum: "17:00 in Los Angeles is 00:00, due Mon 05:00",
      created: "2026-03-27 21:00",
      civilly: "Sat 2026-03-28 00:00",
      literally: "Sat 2026-03-28 01:00"
    },
    {
      when: "Tue 2026-03-31, both in summer",
      sum: "London's 09:00 is 08:00, before the due at 08:30",
      created: "2026-03-31 00:30",
      civilly: "Tue 2026-03-31 08:30",
      literally: "Tue 2026-03-31 01:00"
    },
    {
      when: "Wed 2026-10-21, both in summer",
      sum: "London's 09:00 is 08:00, before the due at 08:15",
      created: "2026-10-21 00:15",
      civilly: "Wed 2026-10-21 08:15",
      literally: "Wed 2026-10-21 01:00"
    },
    {
      when: "Wed 2026-10-28 by night, London in winter since Sunday, Los Angeles not",
      sum: "Tuesday closed at 00:00, London's 09:00 is 09:00, after the due at 08:15: nobody",
      created: "2026-10-28 00:15",
      civilly: "nobody to act",
      literally: "Wed 2026-10-28 01:00"
    },
    {
      when: "Wed 2026-10-28 by day, London in winter since Sunday, Los Angeles not",
      sum: "17:00 in Los Angeles is 00:00, due Thu 01:00",
      created: "2026-10-28 17:00",
      civilly: "Thu 2026-10-29 00:00",
      literally: "Thu 2026-10-29 01:00"
    },
    {
      when: "Wed 2026-11-04, both in winter",
      sum: "17:00 in Los Angeles is 01:00 again, the due itself",
      created: "2026-11-04 17:00",
      civilly: "Thu 2026-11-05 01:00",
      literally: "Thu 2026-11-05 01:00"
    }
  ])("$when: $sum", ({ created, civilly, literally }) => {
    expect({ civilly: actBy(civil, created), literally: actBy(present, created) }).toEqual({
      civilly,
      literally
    })
  })

  it("moves no deadline", () => {
    const createdAt = utc("2026-03-09 18:00")
    const ticket = ticketOf({ createdAt, plan: "enterprise" })
    for (const edition of [present, civil]) {
      expect(clocksOf(edition, ticket, createdAt).clocks[0]?.dueAt).toEqual(utc("2026-03-10 02:00"))
    }
  })
})

describe("a change of plan, by how it is taken", () => {
  // Created Mon 10:00 on Scale (24 h), on Enterprise (8 h) since 22:00 with 12 h counted; asked at Tue 04:00, 18 h in all.
  const ticket = ticketOf({
    createdAt: utc("2026-11-16 10:00"),
    events: [planChanged("2026-11-16 22:00", "enterprise")]
  })
  const taken = (how: "fromCreation" | "keepElapsed" | "restart") =>
    patched({ rebase: undated(how, readings("H1")) })
  const now = "2026-11-17 04:00"

  check([
    {
      name: "from creation",
      sum: "18 h count against 8 h, full since Mon 18:00, before the change",
      ticket,
      now,
      clocks: [
        "first_reply since Mon 2026-11-16 10:00, running, 18 of 8 h, breached, due Mon 2026-11-16 18:00, act by Mon 2026-11-16 18:00"
      ]
    },
    {
      name: "elapsed kept",
      sum: "12 h stay and 6 h follow: on one calendar that is the same",
      edition: taken("keepElapsed"),
      ticket,
      now,
      clocks: [
        "first_reply since Mon 2026-11-16 10:00, running, 18 of 8 h, breached, due Mon 2026-11-16 18:00, act by Mon 2026-11-16 18:00"
      ]
    },
    {
      name: "restarted",
      sum: "zero at 22:00, 6 h by 04:00, 8 h are full at 06:00; Monday's coverage ends Tue 01:00",
      edition: taken("restart"),
      ticket,
      now,
      clocks: [
        "first_reply since Mon 2026-11-16 10:00, running, 6 of 8 h, due Tue 2026-11-17 06:00, act by Tue 2026-11-17 01:00"
      ]
    },
    {
      name: "from creation, after the first reply",
      sum: "the first reply was met on Scale and keeps its 24 h; the update from 20:00 is bound: 8 of 8 h at 04:00",
      ticket: { ...ticket, events: [staff("2026-11-16 20:00"), ...ticket.events] },
      now,
      clocks: [
        "first_reply since Mon 2026-11-16 10:00, met Mon 2026-11-16 20:00, 10 of 24 h, due Tue 2026-11-17 10:00, act by Tue 2026-11-17 10:00",
        "update since Mon 2026-11-16 20:00, running, 8 of 8 h, due Tue 2026-11-17 04:00, act by Tue 2026-11-17 01:00"
      ]
    }
  ])
})

describe("a response calendar that moves to UTC−8 on Monday 2026-11-23, by how it is taken", () => {
  // In UTC the week is Mon 00:00 – Sat 00:00; at UTC−8 it is Mon 08:00 – Sat 08:00 UTC.
  // Created Fri 18:00 on Scale (24 h), asked at Mon 12:00.
  const moved = (how: "fromCreation" | "keepElapsed" | "restart") =>
    patched({
      rebase: undated(how, readings("H1")),
      responseCalendar: [
        { from: "undated", value: responseWeek(), citations: readings("A1") },
        { from: "2026-11-23", value: responseWeek("-08:00"), citations: readings("A1") }
      ]
    })
  const ticket = ticketOf({ createdAt: utc("2026-11-20 18:00") })
  const now = "2026-11-23 12:00"

  check([
    {
      name: "the evening before",
      sum: "Fri 18–24 is 6 h, the other 18 h would end Mon 18:00",
      edition: moved("fromCreation"),
      ticket,
      now: "2026-11-22 18:00",
      clocks: [
        "first_reply since Fri 2026-11-20 18:00, running, 6 of 24 h, due Mon 2026-11-23 18:00, act by Mon 2026-11-23 18:00"
      ]
    },
    {
      name: "from creation",
      sum: "Fri 18 – Sat 08 is 14 h at UTC−8, Mon 8–12 is 4 h; the other 6 h end Mon 18:00",
      edition: moved("fromCreation"),
      ticket,
      now,
      clocks: [
        "first_reply since Fri 2026-11-20 18:00, running, 18 of 24 h, due Mon 2026-11-23 18:00, act by Mon 2026-11-23 18:00"
      ]
    },
    {
      name: "elapsed kept",
      sum: "Fri 18–24 is 6 h in UTC, Mon 8–12 is 4 h at UTC−8; the other 14 h end Tue 02:00, after Monday's coverage",
      edition: moved("keepElapsed"),
      ticket,
      now,
      clocks: [
        "first_reply since Fri 2026-11-20 18:00, running, 10 of 24 h, due Tue 2026-11-24 02:00, act by Tue 2026-11-24 01:00"
      ]
    },
    {
      name: "restarted",
      sum: "zero at Mon 00:00, 8–12 is 4 h; the other 20 h end Tue 08:00, after Monday's coverage",
      edition: moved("restart"),
      ticket,
      now,
      clocks: [
        "first_reply since Fri 2026-11-20 18:00, running, 4 of 24 h, due Tue 2026-11-24 08:00, act by Tue 2026-11-24 01:00"
      ]
    },
    {
      name: "answered at the very instant of the move, from creation",
      sum: "the move comes first: Fri 18 – Sat 08 is 14 h at UTC−8; the other 10 h would end Mon 18:00",
      edition: moved("fromCreation"),
      ticket: { ...ticket, events: [staff("2026-11-23 00:00")] },
      now: "2026-11-23 00:00",
      clocks: [
        "first_reply since Fri 2026-11-20 18:00, met Mon 2026-11-23 00:00, 14 of 24 h, due Mon 2026-11-23 18:00, act by Mon 2026-11-23 18:00",
        "update since Mon 2026-11-23 00:00, running, 0 of 24 h, due Tue 2026-11-24 08:00, act by Tue 2026-11-24 01:00"
      ]
    },
    {
      name: "answered a minute before the move",
      sum: "met on the old calendar: Fri 18–24 is 6 h; the other 18 h would end Mon 18:00; the update is bound by the move",
      edition: moved("fromCreation"),
      ticket: { ...ticket, events: [staff("2026-11-22 23:59")] },
      now,
      clocks: [
        "first_reply since Fri 2026-11-20 18:00, met Sun 2026-11-22 23:59, 6 of 24 h, due Mon 2026-11-23 18:00, act by Mon 2026-11-23 18:00",
        "update since Sun 2026-11-22 23:59, running, 4 of 24 h, due Tue 2026-11-24 08:00, act by Tue 2026-11-24 01:00"
      ]
    },
    {
      name: "elapsed kept, with a pause across the change",
      sum: "Fri 18–22 is 4 h, paused until Mon 10:00, 10–12 is 2 h; the other 18 h end Tue 06:00",
      edition: moved("keepElapsed"),
      ticket: {
        ...ticket,
        events: [becomes("2026-11-20 22:00", "on_hold"), becomes("2026-11-23 10:00", "open")]
      },
      now,
      clocks: [
        "first_reply since Fri 2026-11-20 18:00, running, 6 of 24 h, due Tue 2026-11-24 06:00, act by Tue 2026-11-24 01:00"
      ]
    }
  ])
})
