/** The timed duties of incidents against a naive second opinion that lives through them minute by minute. */
import { incidentAt } from "@hedgerow/core/support/IncidentDue"
import type { IncidentEvent } from "@hedgerow/core/support/IncidentEvent"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { EDITION } from "./incidentEdition.ts"

const MINUTE = 60_000
const MONDAY = Date.parse("2026-11-16T00:00:00Z") / MINUTE
const WEEK = 7 * 1440

type Kind = "hand_raised" | "logged_off" | "page_updated" | "impact_resolved" | "reopened" | "lead_reminded"

interface Happening {
  readonly minute: number
  readonly type: Kind
}

const happening = fc.record({
  minute: fc.integer({ min: 0, max: 2 * 1440 }),
  type: fc.constantFrom<Kind>(
    "hand_raised",
    "logged_off",
    "page_updated",
    "page_updated",
    "impact_resolved",
    "reopened",
    "lead_reminded"
  )
})

/** In November: 09:00–17:00 UTC in London, 17:00–01:00 UTC in Los Angeles, on the days that begin Monday to Friday. */
const isStaffed = (minute: number): boolean => {
  const ofWeek = (minute - MONDAY) % WEEK
  const ofDay = ofWeek % 1440
  const day = Math.floor(ofWeek / 1440)
  return ofDay >= 9 * 60 ? day < 5 : ofDay < 60 && day >= 1 && day <= 5
}

/** How long each duty has been asked, counted up minute by minute; when it was late, and until when. */
const lived = (raised: number, events: ReadonlyArray<Happening>, now: number) => {
  const misses: Array<readonly [rule: string, due: number, ended: number | undefined]> = []
  const asked: Record<string, number> = {}
  let open = true
  let watched = false
  let reminded = false
  let dueNow: ReadonlyArray<string> = []
  for (let minute = raised; minute <= now; minute++) {
    let updated = false
    for (const event of events.filter((one) => raised + one.minute === minute)) {
      if (event.type === "hand_raised") watched = true
      if (event.type === "logged_off") watched = false
      if (event.type === "page_updated") updated = true
      if (event.type === "impact_resolved") open = false
      if (event.type === "reopened") open = true
      if (event.type === "lead_reminded") reminded = true
    }
    const wanted: Record<string, boolean> = {
      update: open,
      "raise-hand": open && !watched && isStaffed(minute),
      "remind-lead": open && !watched && !reminded
    }
    const allowed: Record<string, number> = { update: 360, "raise-hand": 5 }
    const today: Array<string> = []
    for (const [rule, isWanted] of Object.entries(wanted)) {
      const since = asked[rule]
      const most = allowed[rule]
      const ends = !isWanted || (rule === "update" && updated)
      if (since !== undefined && ends) {
        if (most !== undefined && minute - since > most) misses.push([rule, since + most, minute])
        delete asked[rule]
      }
      if (isWanted) asked[rule] ??= minute
      const from = asked[rule]
      if (from !== undefined && (rule !== "remind-lead" || minute - from >= 5)) today.push(rule)
    }
    dueNow = today
    if (minute < now) continue
    for (const [rule, since] of Object.entries(asked)) {
      const most = allowed[rule]
      if (most !== undefined && now - since > most) misses.push([rule, since + most, undefined])
    }
  }
  return { misses: misses.map((one) => one.join()).sort(), due: [...dueNow].sort() }
}

const asDate = (minute: number): Date => new Date(minute * MINUTE)

describe("the timed duties of an incident", () => {
  it("R117 R118 R119 R131: are due and late as if it were lived through minute by minute", () => {
    const seen = { misses: 0, due: 0 }
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: WEEK - 1 }),
        fc.array(happening, { maxLength: 14 }),
        fc.integer({ min: 0, max: 2 * 1440 }),
        (weekMinute, happenings, after) => {
          const raised = MONDAY + weekMinute
          const events = happenings.map(({ minute, type }): IncidentEvent => {
            const at = asDate(raised + minute)
            return type === "hand_raised" || type === "logged_off"
              ? { at, type, person: "Maud Example" }
              : { at, type }
          })
          const incident = { id: "INC-1", raisedAt: asDate(raised), events }
          const { due, missed } = incidentAt(EDITION, incident, asDate(raised + after))
          const expected = lived(raised, happenings, raised + after)
          const minuteOf = (at: Date | undefined) => (at === undefined ? undefined : at.getTime() / MINUTE)
          expect(
            missed.map(({ rule, dueAt, endedAt }) => [rule, minuteOf(dueAt), minuteOf(endedAt)].join()).sort()
          ).toEqual(expected.misses)
          const timed = (one: { readonly policy: string; readonly rule: string }) =>
            [
              "incidentStatusPage/update",
              "incidentWatching/raise-hand",
              "incidentWatching/remind-lead"
            ].includes(`${one.policy}/${one.rule}`)
          expect(
            due
              .filter(timed)
              .map(({ rule }) => rule)
              .sort()
          ).toEqual(expected.due)
          seen.misses += expected.misses.length
          seen.due += expected.due.length
        }
      ),
      { numRuns: 300, seed: 107 }
    )
    expect(seen.misses).toBeGreaterThan(300)
    expect(seen.due).toBeGreaterThan(100)
  })
})
