import { responseWeek } from "@hedgerow/core/handbook/Calendars"
import type { PostHogWords } from "@hedgerow/core/handbook/PostHogWords"
import { present } from "@hedgerow/core/handbook/Present"
import { citationIds, readings, rules } from "@hedgerow/core/policy/Citation"
import { undated } from "@hedgerow/core/policy/Parameter"
import { METRICS, type Metric, type TargetRow } from "@hedgerow/core/support/SupportEdition"
import { compileTargets } from "@hedgerow/core/support/Target"
import { describe, expect, it } from "vitest"
import { PLANS } from "./arbitraries.ts"
import { utc } from "./tickets.ts"

const HOUR = 3_600_000
const targets = compileTargets(present.parameters)
const NOW = utc("2026-11-20 12:00").getTime()

describe("the present edition's targets", () => {
  it.each([
    { plan: "free", kind: "none", hours: Number.POSITIVE_INFINITY, cites: ["R033", "A4"] },
    { plan: "pay_as_you_go", kind: "some", hours: 72, cites: ["R034", "R038", "R046", "R048", "A1"] },
    { plan: "boost", kind: "some", hours: 48, cites: ["R035", "R038", "R046", "R048", "A1"] },
    { plan: "scale", kind: "some", hours: 24, cites: ["R036", "R038", "R046", "R048", "A1"] },
    { plan: "enterprise", kind: "some", hours: 8, cites: ["R037", "R038", "R046", "R048", "A1"] }
  ])("$plan: $hours h, the same for every metric, escalated or not", ({ plan, kind, hours, cites }) => {
    for (const metric of METRICS) {
      for (const escalated of [false, true]) {
        const target = targets.find(metric, plan, escalated, NOW)
        expect(target).toMatchObject({ kind, durationMs: hours * HOUR, plan, from: "undated" })
        expect(citationIds(target.citations)).toEqual(cites)
      }
    }
  })

  it("are unknown for a plan that is not stated", () => {
    expect(targets.find("first_reply", undefined, false, NOW)).toMatchObject({
      kind: "unknown",
      durationMs: Number.POSITIVE_INFINITY,
      plan: undefined,
      citations: [...rules("R032"), ...readings("A6")]
    })
  })

  it.each(["trial", "constructor", "__proto__", ""])("are unknown for a plan they lack: %j", (plan) => {
    expect(targets.find("update", plan, false, NOW).kind).toBe("unknown")
  })

  it("are the same object each time: nothing changes of itself", () => {
    expect(targets.changes).toEqual([])
    for (const plan of PLANS) {
      expect(targets.find("update", plan, true, NOW)).toBe(targets.find("update", plan, true, 0))
    }
  })
})

const row = (
  plan: PostHogWords["plan"],
  rest: Partial<TargetRow<PostHogWords>>
): TargetRow<PostHogWords> => ({
  plan,
  metrics: METRICS,
  hours: undated(24, rules("R036")),
  ...rest
})

describe("a target that changes on a date", () => {
  const dated = compileTargets({
    ...present.parameters,
    targets: {
      scale: row("scale", {
        hours: [
          { from: "2027-01-01", value: 12, citations: rules("R037") },
          { from: "undated", value: 24, citations: rules("R036") }
        ]
      }),
      boost: row("boost", { hours: [{ from: "2027-03-01", value: null, citations: rules("R033") }] })
    },
    responseCalendar: [
      { from: "undated", value: responseWeek(), citations: readings("A1") },
      { from: "2027-03-01", value: responseWeek("-08:00"), citations: readings("A1") }
    ]
  })
  const at = (plan: string, text: string) => dated.find("first_reply", plan, false, utc(text).getTime())

  it.each([
    ["scale", "2026-12-31 23:59:59.999", "some", 24 * HOUR, "undated"],
    ["scale", "2027-01-01 00:00", "some", 12 * HOUR, "2027-01-01"],
    ["scale", "2027-02-28 23:59:59.999", "some", 12 * HOUR, "2027-01-01"],
    ["scale", "2027-03-01 00:00", "some", 12 * HOUR, "2027-01-01"],
    ["boost", "2027-02-28 23:59:59.999", "unknown", Number.POSITIVE_INFINITY, "undated"],
    ["boost", "2027-03-01 00:00", "none", Number.POSITIVE_INFINITY, "2027-03-01"]
  ])("%s at %s: %s", (plan, text, kind, durationMs, from) => {
    expect(at(plan, text)).toMatchObject({ kind, durationMs, from })
  })

  it("brings its own source", () => {
    expect(at("scale", "2026-12-31 00:00").citations).toEqual(rules("R036"))
    expect(at("scale", "2027-01-01 00:00").citations).toEqual(rules("R037"))
  })

  it("is counted on the calendar of its time", () => {
    expect(at("scale", "2027-02-28 23:59").calendar.definition).toMatchObject(responseWeek())
    expect(at("scale", "2027-03-01 00:00").calendar.definition).toMatchObject(responseWeek("-08:00"))
  })

  it("is another object only where something about it changes", () => {
    expect(at("scale", "2027-01-01 00:00")).toBe(at("scale", "2027-02-01 00:00"))
    expect(at("scale", "2027-01-01 00:00")).not.toBe(at("scale", "2027-03-01 00:00"))
    expect(at("scale", "2026-12-31 00:00")).not.toBe(at("scale", "2027-01-01 00:00"))
  })

  it("lists when anything changes, each instant once, in order", () => {
    expect(dated.changes).toEqual([Date.UTC(2027, 0, 1), Date.UTC(2027, 2, 1)])
  })
})

describe("targets by metric and escalation", () => {
  const split = compileTargets({
    ...present.parameters,
    targets: {
      first: row("scale", { metrics: ["first_reply"], hours: undated(4, rules("R036")) }),
      followUp: row("scale", { metrics: ["next_reply"], escalated: false, hours: undated(8, rules("R046")) }),
      escalated: row("scale", {
        metrics: ["next_reply"],
        escalated: true,
        hours: undated(16, rules("R048"))
      }),
      boost: row("boost", { metrics: ["first_reply"], escalated: true, hours: undated(40, rules("R035")) })
    }
  })

  it.each<[Metric, string, boolean, string, number]>([
    ["first_reply", "scale", false, "some", 4],
    ["first_reply", "scale", true, "some", 4],
    ["next_reply", "scale", false, "some", 8],
    ["next_reply", "scale", true, "some", 16],
    ["update", "scale", false, "unknown", Number.POSITIVE_INFINITY],
    ["first_reply", "boost", true, "some", 40],
    ["first_reply", "boost", false, "unknown", Number.POSITIVE_INFINITY],
    ["first_reply", "enterprise", false, "unknown", Number.POSITIVE_INFINITY]
  ])("%s on %s, escalated %s: %s, %d h", (metric, plan, escalated, kind, hours) => {
    expect(split.find(metric, plan, escalated, NOW)).toMatchObject({ kind, durationMs: hours * HOUR })
  })
})

it("an edition that lacks a calendar at some time has no targets then", () => {
  const late = compileTargets({
    ...present.parameters,
    responseCalendar: [{ from: "2027-01-01", value: responseWeek(), citations: readings("A1") }]
  })
  expect(late.find("first_reply", "scale", false, utc("2026-12-31 23:59:59.999").getTime()).kind).not.toBe(
    "some"
  )
  expect(late.find("first_reply", "scale", false, utc("2027-01-01 00:00").getTime()).kind).toBe("some")
})
