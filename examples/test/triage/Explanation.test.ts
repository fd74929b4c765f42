import { present } from "@hedgerow/core/handbook/Present"
import { zone } from "@hedgerow/core/time/ZonedTime"
import { describe, expect, it } from "vitest"
import { moments } from "../../cli/Moment.ts"
import { plain } from "../../cli/Paint.ts"
import { explanation } from "../../triage/Explanation.ts"
import { triageJson } from "../../triage/TriageJson.ts"
import { sampleAt, sampleTicket } from "./sample.ts"

const explain = (triage: ReturnType<typeof sampleTicket>, zoneId = "UTC", width = 80): string =>
  explanation(triage, present, { moments: moments(zone(zoneId), triage.now), width, paint: plain }).join("\n")

const INSTANTS = [
  "2026-11-09T12:00:00Z",
  "2026-11-20T15:00:00Z",
  "2026-11-21T12:00:00Z",
  "2027-06-01T00:00:00Z"
]

describe("the explanation", () => {
  it.each(INSTANTS)("of every ticket of the sample at %s names its rules, each with its line", (now) => {
    for (const triage of sampleAt(new Date(now))) {
      const text = explain(triage)
      const [body = "", sources = ""] = text.split("WHAT IT RESTS ON\n")
      const used = [...body.matchAll(/\b([RACH]\d+)(?=[\] ])/g)].map(([, id]) => id as string)
      expect(used.length, triage.ticket.id).toBeGreaterThan(0)
      for (const id of new Set(used))
        expect(sources, triage.ticket.id).toMatch(new RegExp(`^  ${id} +\\S.{10}`, "m"))
    }
  })

  it("cites in words all that the JSON cites", () => {
    for (const triage of sampleAt()) {
      const sources = explain(triage).split("WHAT IT RESTS ON\n")[1] ?? ""
      for (const id of triageJson(triage).citations) expect(sources, triage.ticket.id).toContain(`  ${id}`)
    }
  })

  it.each([80, 100, 60])("keeps to %i columns", (width) => {
    for (const triage of sampleAt()) {
      const wide = explain(triage, "America/Los_Angeles", width)
        .split("\n")
        .filter((line) => line.length > width && !line.includes("https://"))
      expect(wide).toEqual([])
    }
  })

  it("says the same of a clock as its numbers", () => {
    const text = explain(sampleTicket("T-17"))
    expect(text).toContain("2. Update: met late Tue 10 Nov 11:00: 24 h 55 min of 24 h counted, 55 min over")
    expect(text).toContain("4. Update: running: 12 h 10 min of 24 h counted, 11 h 50 min left")
    expect(text).toContain("  paused    Tue 10 Nov 16:30 – Tue 17 Nov 16:30  168 h in pending [R053 R054")
  })

  it("writes all its times on one zone's clocks", () => {
    const text = explain(sampleTicket("T-16"), "Asia/Tokyo")
    expect(text).toContain("Asked at Sat 21 Nov 2026 00:00 Asia/Tokyo")
    expect(text).toContain("becomes solved at Wed 25 Nov 20:05 unless the customer answers")
    expect(text).not.toMatch(/\d{4}-\d\d-\d\dT/)
  })

  it.each([
    ["T-8", "Nothing is due: the plan Free has no response target: point the customer to"],
    ["T-9", "judge     The organization's plan is not stated. Which plan's target holds?"],
    ["T-15", "not while it is paused: it goes on where it was once the ticket is"],
    ["T-25", "never again: the ticket stays as it is [H2]"],
    ["T-26", "the customer wrote; closed is final, so no clock starts [H2]"],
    ["T-27", "set to open, an odd change from closed [H2]"],
    ["T-28", "left out          2 that repeat others [H8], 2 after this instant"],
    ["T-29", "The ticket was created after this instant: it has no clocks and no place yet."],
    ["T-30", "changed   Fri 20 Nov 09:30 from 48 h of working time on the plan Boost; all"],
    ["T-37", "act by    never: nobody is there between its start and the time that it is due"]
  ])("of %s says: %s", (id, sentence) => {
    expect(explain(sampleTicket(id))).toContain(sentence)
  })

  it("adds up long stretches instead of listing every weekend", () => {
    const text = explain(sampleTicket("T-41", new Date("2027-06-01T00:00:00Z")))
    expect(text).toMatch(/counted {3}Fri 20 Nov 2026 15:00 – Tue 1 Jun 00:00 {2,}3273 h in 29 stretches/)
    expect(text).toMatch(/closed {4}Fri 20 Nov 2026 15:00 – Tue 1 Jun 00:00 {2,}1344 h in 28 stretches/)
  })

  it("shows nothing raw of what a ticket says", () => {
    const triage = sampleTicket("T-11")
    const evil = "\u001b[2J\u202e"
    const text = explain({
      ...triage,
      ticket: { ...triage.ticket, id: evil, subject: evil, product: evil },
      route: { ...triage.route, responsible: { name: evil, citations: [] } }
    })
    expect(text).toContain("\\u001b[2J\\u202e")
    expect(text).not.toContain("\u001b")
    expect(text).not.toContain("\u202e")
  })
})
