import { present } from "@hedgerow/core/handbook/Present"
import { citationIds } from "@hedgerow/core/policy/Citation"
import { undated } from "@hedgerow/core/policy/Parameter"
import { correction, severity, severityOf } from "@hedgerow/core/support/Severity"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { SEVERITIES } from "./arbitraries.ts"
import { patched, utc } from "./tickets.ts"

const now = utc("2026-11-20 12:00")

/** Gravest first, with the facts that make it so (more-facts, "Ticket severity"). */
const LEVELS = [
  {
    level: "critical",
    facts: ["productUnavailable", "dataLoss", "securityBreach", "otherSignificantBusinessImpact"]
  },
  { level: "high", facts: ["keyFeatureUnavailable", "ingestionDelayed", "wrongFlagTargeting"] },
  { level: "medium", facts: ["slow", "informationMissing", "otherLimitedProblem"] },
  { level: "low", facts: ["featureRequest", "usageQuestion", "otherMinimalImpact"] }
] as const
const ALL = LEVELS.flatMap(({ facts }) => facts)

const saying = (value: boolean, ...facts: ReadonlyArray<string>): Record<string, boolean> =>
  Object.fromEntries(facts.map((fact) => [fact, value]))

describe("the severity that facts give", () => {
  const cases = LEVELS.flatMap(({ level, facts }, i) =>
    facts.map((fact) => ({ level, fact, graver: LEVELS.slice(0, i).flatMap(({ facts }) => facts) }))
  )

  it.each(cases)("$fact, and nothing graver: $level", ({ level, fact, graver }) => {
    expect(severityOf(present, { ...saying(false, ...graver), [fact]: true }, now)).toMatchObject({
      _tag: "Level",
      level,
      because: [fact]
    })
  })

  it.each(cases.filter(({ graver }) => graver.length > 0))(
    "$fact, and nothing known of graver ones: at least $level",
    ({ level, fact, graver }) => {
      expect(severityOf(present, { [fact]: true }, now)).toMatchObject({
        _tag: "Unknown",
        atLeast: level,
        missing: graver
      })
    }
  )

  it("is the gravest of which a fact is true, whatever else is", () => {
    expect(
      severityOf(present, saying(true, "dataLoss", "productUnavailable", "slow", "usageQuestion"), now)
    ).toMatchObject({
      level: "critical",
      because: ["productUnavailable", "dataLoss"]
    })
  })

  it("is settled by one fact although others of its level are not known", () => {
    const facts = { ...saying(false, ...LEVELS[0].facts), ingestionDelayed: true }
    expect(severityOf(present, facts, now)).toMatchObject({ _tag: "Level", level: "high" })
  })

  it("is not settled while one graver fact is not stated: it is unknown, not false", () => {
    const facts = { ...saying(false, "productUnavailable", "dataLoss", "securityBreach"), slow: true }
    const missing = ["otherSignificantBusinessImpact", ...LEVELS[1].facts]
    expect(severityOf(present, facts, now)).toMatchObject({ _tag: "Unknown", atLeast: "medium", missing })
    expect(severityOf(present, { ...facts, otherSignificantBusinessImpact: undefined }, now)).toMatchObject({
      _tag: "Unknown",
      missing
    })
  })

  it("is unknown where nothing is stated, and lists all that would tell", () => {
    const answer = severityOf(present, {}, now)
    expect(answer).toMatchObject({ _tag: "Unknown", missing: ALL })
    expect(answer).not.toHaveProperty("atLeast")
  })

  it("is unknown where every fact is false", () => {
    expect(severityOf(present, saying(false, ...ALL), now)).toMatchObject({ _tag: "Unknown", missing: [] })
  })

  it("takes no heed of other facts, not even of those that every object has", () => {
    const facts = Object.assign(Object.create({ dataLoss: true }), { cloudy: true, slow: true })
    expect(severityOf(present, facts, now)).toMatchObject({
      _tag: "Unknown",
      atLeast: "medium",
      missing: [...LEVELS[0].facts, ...LEVELS[1].facts]
    })
  })

  it("rests on its sources", () => {
    const ids = ["R042", "R043", "A5", "docs/support-options.md@0325dc39"]
    for (const facts of [{}, { dataLoss: true }, { slow: true }]) {
      expect(citationIds(severityOf(present, facts, now).citations)).toEqual(ids)
    }
  })

  it("is unknown in an edition without tests", () => {
    expect(severityOf(patched({ severityTests: [] }), { dataLoss: true }, now)).toEqual({
      _tag: "Unknown",
      missing: [],
      citations: []
    })
  })

  it("never falls as a fact that was false or not known becomes true", () => {
    const facts = fc.dictionary(fc.constantFrom(...ALL), fc.constantFrom(true, false, undefined))
    const rank = (known: Record<string, boolean | undefined>): number => {
      const answer = severityOf(present, known, now)
      const level = answer._tag === "Level" ? answer.level : answer.atLeast
      return level === undefined ? SEVERITIES.length : SEVERITIES.indexOf(level)
    }
    fc.assert(
      fc.property(facts, fc.constantFrom(...ALL), (known, fact) => {
        expect(rank({ ...known, [fact]: true })).toBeLessThanOrEqual(rank(known))
      })
    )
  })
})

describe("a severity that was chosen", () => {
  const severe = saying(true, "dataLoss")
  const slow = { ...saying(false, ...LEVELS[0].facts, ...LEVELS[1].facts), slow: true }

  it.each([
    ["is set up where it is too low", "low", severe, "critical"],
    ["is set down where it is too high", "critical", slow, "medium"],
    ["stays where it is right", "critical", severe, undefined],
    ["stays where the facts do not tell", "critical", { slow: true }, undefined],
    ["stays where nothing is stated", "low", {}, undefined]
  ] as const)("%s", (_, chosen, facts, level) => {
    expect(correction(present, chosen, facts, now)?.level).toBe(level)
  })
})

describe("a vocabulary's severities", () => {
  it.each([...SEVERITIES])("%s is one", (level) => {
    expect(Schema.is(severity(present.vocabulary))(level)).toBe(true)
  })

  it.each(["urgent", "High", "", null])("%j is none", (level) => {
    expect(Schema.is(severity(present.vocabulary))(level)).toBe(false)
  })

  it("are those of the edition's tests", () => {
    const tests = undated([{ level: "low", anyOf: ["wilting"] } as const], [])
    expect(severityOf(patched({ severityTests: tests }), { wilting: true }, now)).toMatchObject({
      level: "low"
    })
  })
})
