import { readFileSync } from "node:fs"
import { closuresFromICalendar } from "@hedgerow/core/time/ICalendar"
import { afterAll, describe, expect, it } from "vitest"
import { type RunWith, triage as run, scratch } from "./runTriage.ts"

const files = scratch()
afterAll(files.remove)

const zeroWeeks = (args: ReadonlyArray<string>, options: RunWith = {}) =>
  run(args, { ...options, program: "zero-weeks.ts" })

// biome-ignore lint/suspicious/noControlCharactersInRegex: a colour begins with this character
const COLOUR = /\u001b\[/
const SAMPLE = readFileSync(new URL("../data/team.json", import.meta.url), "utf8")

describe.concurrent("the sample's quarter", () => {
  it("R220 R224: is planned within the rules, every refused wish with its reason", async () => {
    const { code, out, err } = await zeroWeeks([])
    expect([code, err]).toEqual([0, ""])
    expect(out).toContain(
      "A proposal for the support lead: 23 weeks for 12 people, and no better plan exists"
    )
    expect(out).toMatch(/^ +01 01 01 01 02 02 02 \| 02 03 03 03 03 03$/m)
    expect(out).toMatch(/^Alma Reed {5}\. {2}\. {2}# .*- {2}\. \| {2}\. {2}#/m)
    expect(out).toMatch(/^2027-03-22 {2}Hugo Marsh: they are on leave in it \[R220 R224 A38\]$/m)
    expect(out).toMatch(/^2027-01-18 {2}Kaia Stone: they have not started by then \[R220\]$/m)
    expect(out).toContain("Looked at day by day, the plan breaks no rule.")
    expect(out).not.toMatch(COLOUR)
    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([])
  })

  it("R214: says whose leave leaves nobody on", async () => {
    const { out } = await zeroWeeks([])
    expect(out).toMatch(/when Hugo Marsh is away: 2027-03-22, /)
  })

  it("is one object as JSON", async () => {
    const { code, out } = await zeroWeeks(["--json"])
    const read = JSON.parse(out)
    expect([code, read.proven, read.verified, read.violations]).toEqual([0, true, true, []])
    expect(read.plan).toHaveLength(12)
    expect(read.plan[0]).toEqual({ name: "Alma Reed", weeks: ["2027-01-18", "2027-03-01"] })
    expect(read.refused).toContainEqual(
      expect.objectContaining({ name: "Kaia Stone", because: ["not_started"], citations: ["R220"] })
    )
  })

  it("R225: is a calendar that comes back as it was", async () => {
    const [ics, json] = await Promise.all([zeroWeeks(["--ics"]), zeroWeeks(["--json"])])
    const { closures, problems } = closuresFromICalendar(ics.out)
    expect([ics.code, problems]).toEqual([0, []])
    const plan: ReadonlyArray<{ readonly name: string; readonly weeks: ReadonlyArray<string> }> = JSON.parse(
      json.out
    ).plan
    expect(closures.map((one) => ("from" in one ? [one.name, one.from] : []))).toEqual(
      plan.flatMap(({ name, weeks }) => weeks.map((week) => [`${name}: zero week`, week]))
    )
  })

  it("is the same from a pipe", async () => {
    const [piped, plain] = await Promise.all([zeroWeeks(["-"], { input: SAMPLE }), zeroWeeks([])])
    expect(piped.out).toBe(plain.out)
  })

  it("has colour where it is asked for, and never against NO_COLOR", async () => {
    const runs = [{ FORCE_COLOR: "1" }, { NO_COLOR: "1", FORCE_COLOR: "1" }]
    const outs = await Promise.all(runs.map((env) => zeroWeeks([], { env })))
    expect(outs.map(({ out }) => COLOUR.test(out))).toEqual([true, false])
  })
})

describe.concurrent("what cannot be planned", () => {
  it.each([
    ["an empty file", "", /is empty: a team belongs there/],
    ["text that is no JSON", "{ team }", /is not JSON: /],
    ["a list", "[]", /expected object/],
    ["another file's JSON", '{"format":1}', /quarter: is missing\.\n.*team: is missing/],
    [
      "a Tuesday",
      SAMPLE.replace("2027-01-04", "2027-01-05"),
      /quarter\.firstMonday: 2027-01-05 is a tuesday, not a Monday/
    ],
    ["a name twice", SAMPLE.replace("Bruno Hale", "Alma Reed"), /Alma Reed stands there twice/],
    [
      "a wish outside the quarter",
      SAMPLE.replace('["2027-02-22"]', '["2027-05-03"]'),
      /wishes\[3\]\.prefers\[0\]: 2027-05-03 is no Monday of the quarter/
    ]
  ])("is %s, which is said", async (name, text, message) => {
    const { code, out, err } = await zeroWeeks([files.file(`${name}.json`, text)])
    expect([code, out]).toEqual([2, ""])
    expect(err).toMatch(message)
    expect(err).toMatch(/^zero-weeks: /)
  })

  it("is a file that is not there, or a directory", async () => {
    const runs = await Promise.all([zeroWeeks(["none.json"]), zeroWeeks([files.path])])
    expect(runs.map(({ code, out }) => [code, out])).toEqual([
      [2, ""],
      [2, ""]
    ])
    expect(runs[1]?.err).toContain("is a directory: name a file in it")
  })
})

describe.concurrent("options", () => {
  it("explain themselves within 80 columns", async () => {
    const { code, out } = await zeroWeeks(["--help"])
    expect(code).toBe(0)
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([])
    for (const word of ["--json", "--ics", "Exit code", "NO_COLOR"]) expect(out).toContain(word)
  })

  it("are refused all at once, each with a hint", async () => {
    const { code, out, err } = await zeroWeeks(["--jsn", "--json", "--ics", "a", "b"])
    expect([code, out]).toEqual([2, ""])
    expect(err.split("\n")).toEqual([
      "zero-weeks: there is no option --jsn, did you mean --json.",
      "zero-weeks: one file at a time: 2 are named.",
      "zero-weeks: --json and --ics do not go together.",
      "Try --help.",
      ""
    ])
  })
})
