import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { INCIDENT_LINES } from "@hedgerow/core/support/IncidentForm"
import { afterAll, describe, expect, it } from "vitest"
import { HELP } from "../incident/Help.ts"
import { type RunWith, triage as runProgram, scratch } from "./runTriage.ts"

const run = (args: ReadonlyArray<string>, options: RunWith = {}) =>
  runProgram(args, { program: "incident.ts", ...options })
const files = scratch()
afterAll(files.remove)

const sampleText = run([])
const sampleJson = run(["--json"])

const sample = readFileSync(fileURLToPath(new URL("../data/incident.jsonl", import.meta.url)), "utf8")
const head = '{"id":"INC-7","raisedAt":"2026-11-20T12:00:00Z"}'
const now = ["--now", "2026-11-20T15:00:00Z"]

/** One instant of the timeline, or another block. */
const block = (out: string, begins: string): string =>
  out.split("\n\n").find((part) => part.startsWith(begins)) ?? ""

describe.concurrent("the shipped incident", () => {
  it("has every event that there is", async () => {
    const { timeline } = JSON.parse((await sampleJson).out)
    const types = timeline.flatMap(
      ({ events }: { readonly events: ReadonlyArray<{ readonly type: string }> }) =>
        events.map(({ type }) => type)
    )
    expect(INCIDENT_LINES.filter((type) => !types.includes(type))).toEqual([])
  })

  it("R118: tells what became due, of whom, by when, and that the time ran out", async () => {
    const { code, out, err } = await sampleText
    expect([code, err]).toEqual([0, ""])
    expect(block(out, "Fri 20 Nov 09:00  time passes")).toContain(
      "due        support-engineer by Fri 20 Nov 09:05: raise hand."
    )
    expect(block(out, "Fri 20 Nov 09:05")).toBe(
      "Fri 20 Nov 09:05  time passes\n  time's up  support-engineer: raise hand"
    )
    expect(block(out, "Fri 20 Nov 09:12")).toContain("changed    watcher: none → hand raised\n")
    expect(block(out, "What came too late")).toContain(
      "missed     support-engineer: raise-hand, was due Fri 20 Nov 09:05, over 7 min late [R118 A24]"
    )
  })

  it("R131: has a page that is updated within six hours or too late", async () => {
    const { missed } = JSON.parse((await sampleJson).out)
    expect(missed.filter(({ rule }: { readonly rule: string }) => rule === "update")).toMatchObject([
      { by: "incident-lead", dueAt: "2026-11-20T15:24:00.000Z", endedAt: "2026-11-20T16:20:00.000Z" }
    ])
  })

  it("R117: reminds the incident lead after five minutes without a watcher", async () => {
    expect(block((await sampleText).out, "Fri 20 Nov 06:45")).toContain(
      "incident-workflow: remind incident lead."
    )
  })

  it("R184: shows a step that was taken too early, when it was", async () => {
    const { out } = await sampleText
    expect(block(out, "Fri 20 Nov 19:10")).toContain("too early  tell-users: ")
    expect(block(out, "incidentAftermath: 3 of 4 steps done")).toContain("next: check-docs: ")
  })

  it("lists every source that it names, and is no wider than a screen", async () => {
    const { out } = await sampleText
    const [text = "", sources = ""] = out.split("\nSources\n")
    const named = [...text.matchAll(/\b(?:R\d{3}|[AC]\d{1,2})(?=[ \]])/g)].map(([id]) => id)
    expect(named.length).toBeGreaterThan(50)
    expect(named.filter((id) => !new RegExp(`^ {2}${id} `, "m").test(sources))).toEqual([])
    expect(Math.max(...out.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(100)
  })
})

describe.concurrent("--at", () => {
  it("shows what had happened, what was due and what was late by then", async () => {
    const { code, out } = await run(["--at", "2026-11-20T09:06:00Z"])
    expect(code).toBe(0)
    expect(out).not.toContain("hand raised: ")
    expect(block(out, "Where it stands at Fri 20 Nov 2026 09:06")).toContain("watcher    nobody\n")
    expect(block(out, "What came too late")).toContain("was due Fri 20 Nov 09:05, still open after 1 min")
  })

  it("may lie ahead of now: what comes if nothing happens", async () => {
    const { out } = await run(["-", ...now, "--at", "2026-11-20T19:00:00Z", "--json"], { input: head })
    expect(JSON.parse(out).missed).toContainEqual(
      expect.objectContaining({ rule: "update", dueAt: "2026-11-20T18:00:00.000Z", endedAt: null })
    )
  })

  it.each([
    ["before it was raised", "2026-11-20T11:59:00Z", "name a later instant"],
    ["years later", "2029-01-01T00:00:00Z", "name an earlier instant"]
  ])("%s is refused", async (_, at, says) => {
    const { code, out, err } = await run(["-", ...now, "--at", at], { input: head })
    expect([code, out]).toEqual([2, ""])
    expect(err).toContain(says)
  })
})

describe.concurrent("a file", () => {
  it("with wrong lines is told all the same, each refused with its number; the exit code is 1", async () => {
    const lines = [
      '{"id":"INC-7","raisedAt":"2026-11-20T12:00:00Z","facts":{"apDown":true}}',
      '{"at":"2026-11-20T11:00:00Z","type":"page_updated"}',
      '{"at":"2026-11-20T12:01:00Z","type":"page_updatd"}',
      "\u001b[31m",
      '{"at":"2026-11-20T12:02:00Z","type":"page_updated"}'
    ]
    const { code, out, err } = await run([files.file("wrong.jsonl", lines.join("\r\n")), ...now])
    expect(code).toBe(1)
    expect(out).toContain("Fri 20 Nov 12:02  page updated")
    expect(err).toContain('Line 1: facts.apDown: no fact is called "apDown"; did you mean appDown?\n')
    expect(err).toContain("Line 2: at: 2026-11-20T11:00:00.000Z is before the incident was raised")
    expect(err).toContain('Line 3: type: no event is called "page_updatd"; did you mean page_updated?\n')
    expect(err).toContain("Line 4: is not JSON")
    expect(err).not.toContain("\u001b")
  })

  it.each([
    ["empty", "", "Line 1: there is nothing to read"],
    ["without a head", '{"at":"2026-11-20T12:00:00Z","type":"page_updated"}', "Line 1: is an event"],
    ["in other bytes", new Uint8Array([0xff, 0xfe, 0x00]), "is not UTF-8 text"]
  ])("that is %s gives no incident", async (name, content, says) => {
    const { code, out, err } = await run([files.file(`${name}.jsonl`, content), ...now])
    expect([code, out]).toEqual([2, ""])
    expect(err).toContain(says)
    expect(err).toContain("incident: no incident was read from ")
  })

  it("that is missing, or a directory, is said to be so", async () => {
    expect((await run(["nowhere.jsonl"])).err).toMatch(/^incident: there is no file nowhere\.jsonl/)
    const directory = await run([files.path])
    expect([directory.code, directory.err]).toEqual([2, expect.stringContaining("is a directory")])
  })

  it("without end is read no further than an incident can be long", async () => {
    const event = '{"at":"2026-11-20T12:02:00Z","type":"page_updated"}\n'
    function* endless() {
      yield `${head}\n`
      for (;;) yield event.repeat(1000)
    }
    const { code, err } = await run(["-", ...now], { input: endless() })
    expect(code).toBe(1)
    expect(err).toContain("Line 1002: more than 1000 events are not read, from here on\n")
    expect(err).toContain("Line 2001: more than 2000 lines are not read, from here on\n")
  })

  it("with an endless line is not held in memory", async () => {
    const { code, err } = await run(["-", ...now], { input: [`${head}\n`, "x".repeat(3_000_000)] })
    expect([code, err]).toEqual([1, expect.stringContaining("Line 2: is longer than 1 MiB: one event")])
  })

  it("piped in says the same as the file", async () => {
    const piped = await run(["-", "--now", "2026-11-23T15:00:00Z"], { input: sample })
    expect(piped.out).toBe((await sampleText).out)
  })
})

describe.concurrent("a wrong call", () => {
  it.each([
    [["--at", "noon"], "--at noon is no instant: write a date"],
    [["--now"], "--now needs a value"],
    [["a", "b"], "one file at a time: 2 are named"],
    [["--jsn"], "did you mean --json"]
  ])("%j says what is wrong, with exit code 2", async (args, says) => {
    const { code, out, err } = await run(args)
    expect([code, out]).toEqual([2, ""])
    expect(err).toContain(says)
  })

  it("has a help of 80 columns at most", async () => {
    expect((await run(["--help"])).out).toBe(HELP)
    expect(Math.max(...HELP.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(80)
  })
})
