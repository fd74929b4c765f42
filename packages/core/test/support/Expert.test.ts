/** Which region's expert is asked at which instant: R197–R202, A29 and H5. Nine to five in London and in Los Angeles. */
import { officeWeek } from "@hedgerow/core/handbook/Calendars"
import type { PostHogWords } from "@hedgerow/core/handbook/PostHogWords"
import { present } from "@hedgerow/core/handbook/Present"
import { citationIds, rules } from "@hedgerow/core/policy/Citation"
import { undated } from "@hedgerow/core/policy/Parameter"
import { expertOf } from "@hedgerow/core/support/Expert"
import { describe, expect, it } from "vitest"
import { patched, type TestEdition, utc, written } from "./tickets.ts"

/** The present edition with invented experts. */
const hedgers: TestEdition = {
  ...present,
  contacts: {
    "sme.flags.eu": undated(["Hazel Ashdown"], rules("R198")),
    "sme.flags.na": [
      { from: "undated", value: ["Rowan Thorne"], citations: rules("R198") },
      { from: "2026-11-23", value: ["Ivy Birch", "Rowan Thorne"], citations: rules("R197") }
    ],
    "sme.data.eu": undated([], rules("R199"))
  }
}

const at = (text: string) => {
  const expert = expertOf(hedgers, "flags", utc(text))
  return expert && `${expert.region} ${expert.onShift ? "since" : "from"} ${written(expert.from)}`
}

describe("the region that is asked", () => {
  it.each([
    ["London's opening", "2026-11-20 09:00", "eu since Fri 2026-11-20 09:00"],
    ["London's day", "2026-11-20 12:34", "eu since Fri 2026-11-20 09:00"],
    ["London's last millisecond", "2026-11-20 16:59:59.999", "eu since Fri 2026-11-20 09:00"],
    ["Los Angeles' opening, as London closes", "2026-11-20 17:00", "na since Fri 2026-11-20 17:00"],
    ["Los Angeles' afternoon, past midnight UTC", "2026-11-20 00:30", "na since Thu 2026-11-19 17:00"],
    ["Los Angeles' last millisecond", "2026-11-20 00:59:59.999", "na since Thu 2026-11-19 17:00"],
    ["neither by night: London opens next", "2026-11-20 01:00", "eu from Fri 2026-11-20 09:00"],
    ["neither a millisecond before London opens", "2026-11-20 08:59:59.999", "eu from Fri 2026-11-20 09:00"],
    ["neither after Friday: London opens on Monday", "2026-11-21 01:00", "eu from Mon 2026-11-23 09:00"],
    ["neither on Sunday", "2026-11-22 18:00", "eu from Mon 2026-11-23 09:00"]
  ])("%s", (_, text, expected) => expect(at(text)).toBe(expected))

  it.each([
    ["both in summer: London opens at 08:00", "2026-07-15 08:00", "eu since Wed 2026-07-15 08:00"],
    [
      "both in summer: London closes as Los Angeles opens",
      "2026-07-15 16:00",
      "na since Wed 2026-07-15 16:00"
    ],
    ["both in summer: neither from midnight", "2026-07-16 00:00", "eu from Thu 2026-07-16 08:00"],
    ["only Los Angeles in summer, before it opens", "2026-03-09 15:59", "eu since Mon 2026-03-09 09:00"],
    [
      "only Los Angeles in summer, both open: it opened later",
      "2026-03-09 16:00",
      "na since Mon 2026-03-09 16:00"
    ],
    ["only Los Angeles in summer, London's last minute", "2026-03-09 16:59", "na since Mon 2026-03-09 16:00"],
    ["only Los Angeles in summer, London closed", "2026-03-09 17:00", "na since Mon 2026-03-09 16:00"],
    ["the last Friday of those weeks", "2026-03-27 16:30", "na since Fri 2026-03-27 16:00"],
    ["the Friday before them", "2026-03-06 16:30", "eu since Fri 2026-03-06 09:00"],
    ["the Monday after them", "2026-03-30 15:30", "eu since Mon 2026-03-30 08:00"],
    ["London back in winter a week before Los Angeles", "2026-10-28 16:30", "na since Wed 2026-10-28 16:00"],
    ["the week before that", "2026-10-21 16:30", "na since Wed 2026-10-21 16:00"],
    ["the week after that", "2026-11-04 16:30", "eu since Wed 2026-11-04 09:00"]
  ])("%s", (_, text, expected) => expect(at(text)).toBe(expected))

  it("is none where no region has hours", () => {
    const never = { zone: "UTC", week: [] }
    const without = [
      patched({ regionHours: { eu: [], na: [] } }),
      patched({ regionHours: { eu: undated(never, []), na: undated(never, []) } })
    ]
    for (const edition of without) {
      expect(expertOf(edition, "flags", utc("2026-11-20 12:00"))).toBeUndefined()
    }
  })

  it("is the one that has hours where the other has none", () => {
    const edition = patched({ regionHours: { eu: [], na: undated(officeWeek("America/Los_Angeles"), []) } })
    expect(expertOf(edition, "flags", utc("2026-11-20 12:00"))).toMatchObject({
      region: "na",
      onShift: false,
      from: utc("2026-11-20 17:00")
    })
  })

  it("is the one that the edition lists first where both open together", () => {
    const hours = undated(officeWeek("Europe/London"), [])
    const edition = patched({ regionHours: { eu: hours, na: hours } })
    for (const text of ["2026-11-20 12:00", "2026-11-21 12:00"]) {
      expect(expertOf(edition, "flags", utc(text))?.region).toBe("eu")
    }
  })

  it("keeps the hours of the time", () => {
    const edition = patched({
      regionHours: {
        eu: [
          { from: "undated", value: officeWeek("Europe/London"), citations: [] },
          { from: "2026-11-19", value: officeWeek("Asia/Kolkata"), citations: [] }
        ],
        na: []
      }
    })
    const from = (text: string) => expertOf(edition, "flags", utc(text))?.from
    expect(from("2026-11-18 12:00")).toEqual(utc("2026-11-18 09:00"))
    expect(from("2026-11-19 12:00")).toEqual(utc("2026-11-20 03:30"))
  })
})

describe("the expert who is asked", () => {
  it.each<[PostHogWords["group"], string, string, string | undefined]>([
    ["flags", "2026-11-20 10:00", "sme.flags.eu", "Hazel Ashdown"],
    ["flags", "2026-11-20 20:00", "sme.flags.na", "Rowan Thorne"],
    ["flags", "2026-11-21 10:00", "sme.flags.eu", "Hazel Ashdown"],
    ["flags", "2026-11-22 23:59", "sme.flags.eu", "Hazel Ashdown"],
    ["flags", "2026-11-23 20:00", "sme.flags.na", "Ivy Birch"],
    ["data", "2026-11-20 10:00", "sme.data.eu", undefined],
    ["data", "2026-11-20 20:00", "sme.data.na", undefined],
    ["replay", "2026-11-20 10:00", "sme.replay.eu", undefined]
  ])("%s at %s: %s", (group, text, role, name) => {
    const expert = expertOf(hedgers, group, utc(text))
    expect([expert?.role, expert?.name]).toEqual([role, name])
  })

  it("is named with sources: the contact's, the hours', and the way of choosing", () => {
    const expert = expertOf(hedgers, "flags", utc("2026-11-20 10:00"))
    expect(citationIds(expert?.citations ?? [])).toEqual(["R198", "A29", "H5"])
  })

  it("is missing with sources too", () => {
    const expert = expertOf(hedgers, "replay", utc("2026-11-20 10:00"))
    expect(citationIds(expert?.citations ?? [])).toEqual(["R197", "A29", "H5"])
  })

  it.each([
    ["flags", "R198"],
    ["data", "R199"],
    ["replay", "R200"],
    ["observability", "R201"],
    ["analytics", "R202"]
  ] as const)("of %s rests on %s in the present edition", (group, rule) => {
    const expert = expertOf(present, group, utc("2026-11-20 10:00"))
    expect(expert?.name).toBe(present.contacts[`sme.${group}.eu`]?.[0]?.value[0])
    expect(citationIds(expert?.citations ?? [])).toEqual(expect.arrayContaining(["R197", rule, "A30"]))
  })
})
