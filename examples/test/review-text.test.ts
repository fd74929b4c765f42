import { afterAll, describe, expect, it } from "vitest"
import { type RunWith, triage as runProgram, scratch } from "./runTriage.ts"

const run = (args: ReadonlyArray<string>, options: RunWith = {}) =>
  runProgram(args, { program: "review-text.ts", ...options })
const files = scratch()
afterAll(files.remove)

const INCIDENT = ["--facts", '{"message":"reply","incidentRelated":true,"incidentOpen":true}']
const DRAFT = "Hi Mia,\n\nWe're working on it. We promise it will be fixed.\n"

describe.concurrent("a text with violations", () => {
  it("R155 R313 R137: is printed as a linter prints it, with why and what to write instead", async () => {
    const file = files.file("draft.md", DRAFT)
    const { code, out, err } = await run([file, ...INCIDENT, "--now", "2026-11-20T12:00:00Z"])
    expect([code, err]).toEqual([1, ""])
    const lines = out.split("\n")
    for (const line of [
      `${file}:3:7  must  R155 C1  not-just-working-on-it: “working on it”`,
      "  instead  Say what is broken, how they notice it, and where they can follow it.",
      `${file}:3:22  should  R313  no-false-certainty: “We promise”`,
      `${file}:1:1  must  R137 R156 A27 C19  status-page-linked: statusPage is missing`,
      "  impact-explained [R156 R158] waits for usesMacro",
      "  --fact usesMacro=…  yes or no: the text is the incident's macro"
    ])
      expect(lines).toContain(line)
    expect(lines.at(-2)).toMatch(/: 4 violations, \d+ rules undecided, 1 question for you\.$/)
    expect(Math.max(...lines.slice(1).map(({ length }) => length))).toBeLessThanOrEqual(140)
  })

  it("is one JSON object with --json, from standard input", async () => {
    const { code, out } = await run(["-", ...INCIDENT, "--json"], { input: DRAFT })
    expect(code).toBe(1)
    const { file, violations, undecided, notChecked } = JSON.parse(out)
    expect([file, notChecked]).toEqual(["standard input", null])
    expect(violations[0]).toMatchObject({
      line: 3,
      column: 7,
      span: { start: 15, end: 28 },
      strength: "must",
      rule: "not-just-working-on-it",
      rules: ["R155", "C1"],
      found: "working on it",
      missing: null
    })
    expect(undecided).toContainEqual({
      rule: "impact-explained",
      rules: ["R156", "R158"],
      waitsFor: ["usesMacro"]
    })
  })

  it("R137: waits for the status page's address where some link is there, and takes the one that is given", async () => {
    const input = "It is down, with no ETA yet. See https://status.example.com/7."
    const without = await run(["-", ...INCIDENT], { input })
    expect([without.code, without.out.replace(/\s+/g, " ")]).toEqual([
      0,
      expect.stringContaining("waits for the status page's address (--status-page)")
    ])
    const given = await run(["-", ...INCIDENT, "--status-page", "https://status.example.com"], { input })
    expect([given.code, given.out]).toEqual([0, expect.not.stringContaining("status-page-linked")])
  })

  it("shows what could move the cursor as an escape", async () => {
    const { out } = await run(["-", ...INCIDENT], { input: "We're working\u001b[2J on it." })
    expect(out).not.toContain("\u001b")
  })
})

describe.concurrent("a text without", () => {
  it("is not said to be right: what is undecided is listed, and the exit code is 0", async () => {
    const { code, out } = await run(["-"], { input: DRAFT })
    expect([code, out]).toEqual([0, expect.stringMatching(/nothing found wrong, \d+ rules undecided\.\n$/)])
    expect(out).toContain("  --fact message=…  reply, social_reply")
  })

  it("in another language is plainly said not to be checked", async () => {
    const input = "Hello Mia,\nWir melden uns bei Ihnen, wenn das Problem gelöst ist.\n"
    const { code, out } = await run(["-", ...INCIDENT, "--fact", "usesMacro=no"], { input })
    expect(code).toBe(1)
    expect(out).toContain("Not checked: line 2 is in German, and the word lists are English.")
    expect(out).toMatch(/impact-explained \[R156 R158\] waits for somebody who reads the language$/m)
  })
})

describe.concurrent("bad input", () => {
  it.each([
    ["a file that is not there", ["nowhere.md"], /^review-text: there is no file nowhere\.md \(looked for /],
    ["a directory", ["data"], /^review-text: data is a directory: name a text in it\.$/m],
    ["an empty file", ["-"], /^review-text: standard input is empty: there is nothing to check\.$/m],
    ["two files", ["a", "b"], /^review-text: one file at a time: 2 are named\.$/m],
    [
      "misspelt facts",
      ["-", "--fact", "mesage=reply", "--facts", '{"incidentOpn":true}'],
      /incidentOpn".*incidentOpen[\s\S]*mesage".*message/
    ],
    [
      "a value that is none",
      ["-", "--fact", "message=letter"],
      /"letter" is no value of message; it is reply/
    ],
    ["facts that are no JSON", ["-", "--facts", "x"], /--facts x is no JSON object: write facts like/],
    ["a fact without a value", ["-", "--fact", "message"], /--fact message states nothing: write a name and/],
    ["a page that is none", ["-", "--status-page", "soon"], /--status-page soon is no address: write/],
    ["a misspelt option", ["--jsn"], /^review-text: there is no option --jsn, did you mean --json\.$/m]
  ] as const)("says what is wrong with %s, with exit code 2", async (_, args, says) => {
    const { code, out, err } = await run([...args])
    expect([code, out]).toEqual([2, ""])
    expect(err).toMatch(says)
  })

  it("refuses what is not UTF-8, and 10 MB of text, at once", async () => {
    const latin = await run([files.file("latin.txt", Uint8Array.of(0x63, 0x61, 0x66, 0xe9))])
    expect([latin.code, latin.err]).toEqual([
      2,
      expect.stringMatching(/latin\.txt is not text in UTF-8\.\n$/)
    ])
    const large = await run([files.file("large.txt", "We promise. ".repeat(850_000))])
    expect([large.code, large.err]).toEqual([
      2,
      expect.stringMatching(/large\.txt is larger than 1 MB, which no message is\.\n$/)
    ])
  })

  it("checks a text of nearly 1 MB", async () => {
    const { code, lines } = await run(["-", ...INCIDENT], { input: "We promise.\n".repeat(80_000), keep: 0 })
    expect(code).toBe(1)
    expect(lines).toBeGreaterThan(240_000)
  })
})

it("explains itself", async () => {
  const { code, out } = await run(["--help"])
  expect(code).toBe(0)
  expect(Math.max(...out.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(80)
})
