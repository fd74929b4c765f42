import { describe, expect, it } from "vitest"
import { type Options, readOptions } from "../../triage/Options.ts"

const options = (...args: ReadonlyArray<string>): Options => {
  const read = readOptions(args)
  if (read._tag !== "Options") throw new Error(JSON.stringify(read))
  return read
}
const problems = (...args: ReadonlyArray<string>) => {
  const read = readOptions(args)
  return read._tag === "WrongUsage" ? read.problems : []
}

describe("the command line", () => {
  it("has defaults", () => {
    expect(options()).toEqual({
      _tag: "Options",
      input: { kind: "sample" },
      output: { kind: "table" },
      zone: "UTC",
      limit: 50
    })
  })

  it("names a file, standard input, or a file that looks like an option", () => {
    expect(options("a.jsonl").input).toEqual({ kind: "file", path: "a.jsonl" })
    expect(options("-").input).toEqual({ kind: "stdin" })
    expect(options("--", "--json").input).toEqual({ kind: "file", path: "--json" })
  })

  it("asks for JSON, for an explanation, or for help whatever else is wrong", () => {
    expect(options("--json").output).toEqual({ kind: "json" })
    expect(options("--explain", "T-17").output).toEqual({ kind: "explain", id: "T-17" })
    expect(options("--explain=--json").output).toEqual({ kind: "explain", id: "--json" })
    expect(readOptions(["-h"])).toEqual({ _tag: "Help" })
    expect(readOptions(["--limit", "x", "--help"])).toEqual({ _tag: "Help" })
  })

  it.each(["1970-01-01T00:00:00Z", "2026-11-20T15:00+01:00", "9999-12-31T23:59:59.999Z"])(
    "takes --now %s",
    (now) => {
      expect(options("--now", now).now).toEqual(new Date(now))
    }
  )

  it.each([
    "2026-11-20",
    "2026-11-20T15:00:00",
    "now",
    "2026-02-30T00:00:00Z",
    "1969-12-31T23:59:59Z",
    "9999-12-31T23:00:00-02:00"
  ])("refuses --now %s", (now) => {
    expect(problems("--now", now)).toEqual([expect.stringContaining(`--now ${now} is no instant`)])
  })

  it.each(["UTC", "Europe/Berlin", "-03:30"])("takes --zone %s", (zone) => {
    expect(options("--zone", zone).zone).toBe(zone)
  })

  it.each(["Mars/Base", "GMT+25", "+99:00", "Europe/Berlin\u001b", "x y"])("refuses --zone %s", (zone) => {
    expect(problems("--zone", zone)).toEqual([expect.stringContaining("is no zone known here")])
  })

  it.each(["0", "7", "000"])("takes --limit %s", (limit) => {
    expect(options("--limit", limit).limit).toBe(Number(limit))
  })

  it.each(["-1", "1.5", "1e3", "many", "9".repeat(16)])("refuses --limit %s", (limit) => {
    expect(problems("--limit", limit)).toEqual([expect.stringContaining("is no whole number")])
  })

  it.each([
    [["--json", "--explain", "T-1"], "--json and --explain do not go together"],
    [["--json", "--limit", "3"], "--json and --limit do not go together"],
    [["--explain", "T-1", "--limit", "3"], "--explain and --limit do not go together"],
    [["--explian", "T-1"], "there is no option --explian, did you mean --explain"],
    [["--j"], "there is no option --j, did you mean --json"],
    [["-x"], "there is no option -x"],
    [["--verbose"], "there is no option --verbose"],
    [["--explain"], "--explain needs a value, a ticket's id, like T-17"],
    [["--now="], "--now needs a value, a date and time with a zone, like 2026-11-20T15:00:00Z"],
    [["--help=yes"], "--help takes no value"],
    [["a", "b", "c"], "one file at a time: 3 are named"]
  ])("refuses %j", (args, problem) => {
    expect(problems(...args)).toContain(problem)
  })
})
