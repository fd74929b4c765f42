import { afterAll, describe, expect, it } from "vitest"
import { line, objects, triage as runProgram, scratch } from "./runTriage.ts"

const files = scratch()
afterAll(files.remove)

const policyChange = (args: ReadonlyArray<string>, options = {}) =>
  runProgram(args, { program: "policy-change.ts", ...options })

const staff = (at: string) => ({ at, type: "agent_replied", public: true })
const patch = (...operations: ReadonlyArray<unknown>): string =>
  files.file(`${Math.random()}.json`, JSON.stringify(operations))

/** Three tickets of which the 12 hours would change two, and break one promise. */
const TICKETS = [
  line("T-1", { createdAt: "2026-11-16T09:00:00Z", events: [staff("2026-11-16T10:00:00Z")] }),
  line("T-2", { createdAt: "2026-11-16T09:00:00Z", events: [staff("2026-11-16T22:00:00Z")] }),
  line("T-3", {
    createdAt: "2026-11-16T09:00:00Z",
    organization: { id: "org-otter", plan: "enterprise" },
    events: [staff("2026-11-16T22:00:00Z")]
  })
].join("\n")

const samplePage = policyChange([])

describe.concurrent("the page", () => {
  it("R036: shows the shipped change on the shipped sample", async () => {
    const { code, out, err } = await samplePage
    expect([code, err]).toEqual([0, ""])
    expect(out).toContain("# Scale is answered within 12 hours instead of 24\n")
    expect(out).toContain(
      "- `/parameters/targets/scale/hours/0/value`: `24` becomes `12` (R036, R038, R046, R048, A1)\n"
    )
    expect(out).toContain("- R036: On Scale the first response is due within 24 hours.\n")
    expect(out).toMatch(/^(\d+) of \1 policies were checked over [\d,]+ combinations of facts: no gap/m)
    expect(out).toContain("| scale | present | 24 h | 24 h | met | met |\n")
    expect(out).toContain("| scale | scale-in-12-hours | 12 h | 12 h and a second | breached | breached |\n")
    expect(out).toContain("**15 of 42 tickets would have been decided differently (35.7 %).**")
    expect(out).toContain("It shows other decisions, not other customers")
    expect(out).toMatch(
      /^\| first reply \| met \| breached \| R036 [^|]+ \| 4 \| .* \| T-12, T-14, T-15, T-17 \|$/m
    )
    expect(out).toContain("- 1 ticket decided as logged\n")
    expect(out).not.toContain("FAILED")
  })

  it("R036: says of a file which tickets change, and what happened to them", async () => {
    const { code, out } = await policyChange([files.file("three.jsonl", TICKETS)])
    expect(code).toBe(0)
    expect(out).toContain("**2 of 3 tickets would have been decided differently (66.7 %).**")
    expect(out).toContain("| question | before | after | by | all | met | breached | for example |\n")
    expect(out).toContain(
      "| first reply target | 24 h | 12 h | R036 R038 R046 R048 A1 | 2 | 2 | 0 | T-1, T-2 |\n"
    )
    expect(out).toContain("| first reply | met | breached | R036 R038 R046 R048 A1 | 1 | 1 | 0 | T-2 |\n")
  })

  it("says of a rule that changes what is decided otherwise, and for which facts", async () => {
    const file = patch({ op: "replace", path: "/policies/queue/rules/0/then/label", value: "Our top twenty" })
    const { code, out } = await policyChange(["--patch", file])
    expect(code).toBe(0)
    expect(out).toContain("Policy queue")
    expect(out).toMatch(/for example: .*top20 yes/)
    expect(out).toMatch(/^\| queue \| Top 20 \| Our top twenty \| .* \| 3 \|/m)
  })
})

describe.concurrent("other forms of the answer", () => {
  it("--json is one object with the counts, the changes, the analysis and the cases", async () => {
    const { code, out } = await policyChange(["--json", "-"], { input: TICKETS })
    expect(code).toBe(0)
    const [answer] = objects(out)
    expect(answer).toMatchObject({
      before: "present",
      after: "scale-in-12-hours",
      rows: 3,
      changed: 2,
      refused: 0,
      happened: { met: { rows: 2, changed: 2 }, breached: { rows: 1, changed: 0 } },
      touched: [{ path: "/parameters/targets/scale/hours/0/value", before: 24, after: 12 }]
    })
  })

  it("--list is one object for every ticket that changes", async () => {
    const { code, out } = await policyChange(["--list", "-"], { input: TICKETS })
    expect(code).toBe(0)
    expect(objects(out).map(({ id, happened }) => [id, happened])).toEqual([
      ["T-1", ["met"]],
      ["T-2", ["met"]]
    ])
  })

  it("--help fits a terminal and names every option", async () => {
    const { code, out } = await policyChange(["--help"])
    expect(code).toBe(0)
    expect(Math.max(...out.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(80)
    for (const option of ["--patch", "--now", "--json", "--list"]) expect(out).toContain(option)
  })
})

describe.concurrent("what cannot be read", () => {
  it("reports bad lines with their numbers, counts the rest, and ends with 1", async () => {
    const { code, out, err } = await policyChange(["-"], { input: `${TICKETS}\nnonsense\n{"id":"T-5"}\n` })
    expect(code).toBe(1)
    expect(err).toMatch(/^Line 4: is not JSON/m)
    expect(err).toMatch(/^Line 5 \(ticket T-5\): \d+ reasons$/m)
    expect(out).toContain("of 3 tickets")
    expect(out).toContain("2 lines could not be read and count nowhere")
  })

  it("says so when there are no tickets", async () => {
    const { code, out, err } = await policyChange(["-"], { input: "" })
    expect([code, err]).toEqual([0, "policy-change: there are no tickets in standard input.\n"])
    expect(out).toContain("**No tickets were read, so that nothing was compared.**")
    expect(out).not.toContain("None of")
  })

  it.each([
    [["no-such-file.jsonl"], /^policy-change: there is no file no-such-file\.jsonl/],
    [["--patch", "no-such-patch.json"], /^policy-change: the change: there is no file no-such-patch\.json/],
    [["."], /^policy-change: \. is a directory: name a file of tickets in it\.$/m],
    [["--patch", "."], /^policy-change: the change: \. is a directory: name a file in it\.$/m],
    [
      ["data/scale-in-12-hours.json"],
      /^policy-change: (data\/\S+) holds no tickets but an edition or a patch on one; did you mean --patch \1\?$/m
    ],
    [
      ["data/scale-in-12-hours.json", "--from", "early"],
      /holds no tickets but an edition or a patch on one\.$/m
    ],
    [["--pach", "x"], /there is no option --pach, did you mean --patch/],
    [["--json", "--list"], /--json and --list do not go together/],
    [["--now", "today"], /--now today is no instant/]
  ])("%j ends with 2 and says why", async (args, message) => {
    const { code, out, err } = await policyChange(args)
    expect([code, out]).toEqual([2, ""])
    expect(err).toMatch(message)
  })
})

const RULE = {
  id: "scale_first",
  citations: [{ kind: "rule", id: "R036" }],
  strength: "should",
  when: [{ fact: "plan", is: "scale" }],
  then: { _tag: "QueueStep", rank: 1, label: "Scale" }
}
const TARGET = "/parameters/targets/scale/hours/0"
const QUEUE = "/policies/queue/rules/-"

describe.concurrent("a broken change", () => {
  it.each<[string, unknown, RegExp]>([
    [
      "a place that is not there",
      { op: "replace", path: `${TARGET}/valeu`, value: 12 },
      /no "valeu" in .*did you mean value/
    ],
    [
      "a number without its source",
      { op: "replace", path: `${TARGET}/citations`, value: [] },
      /citations: cites nothing/
    ],
    [
      "a rule of the handbook that does not exist",
      { op: "replace", path: `${TARGET}/citations`, value: [{ kind: "rule", id: "R999" }] },
      /no rule of the handbook is called "R999"/
    ],
    [
      "a misspelt fact",
      { op: "add", path: QUEUE, value: { ...RULE, when: [{ fact: "plann", is: "scale" }] } },
      /no fact is called "plann"/
    ],
    [
      "a rule at odds with others",
      { op: "add", path: QUEUE, value: RULE },
      /Policy queue: Rule scale_first \(Scale\) can hold together with 5 others, .*: top_20 \(Top 20; for example: plan scale, top20 yes\)/
    ],
    ["an operation that is none", { op: "set", path: TARGET, value: 12 }, /an operation, like/]
  ])("with %s is refused with 2", async (_, operation, message) => {
    const { code, out, err } = await policyChange(["--patch", patch(operation)])
    expect([code, out]).toEqual([2, ""])
    expect(err).toMatch(message)
    expect(err).toMatch(/^policy-change: the change: /)
  })

  it("that extends another edition, or is no JSON, is refused with 2", async () => {
    const other = files.file(
      "other.json",
      JSON.stringify({ format: 1, extends: "2019", id: "x", title: "X", patch: [] })
    )
    expect(await policyChange(["--patch", other])).toMatchObject({
      code: 2,
      err: 'policy-change: the change: extends: no edition is called "2019"; there is present, early, priority, next.\n'
    })
    expect((await policyChange(["--patch", files.file("broken.json", "{")])).err).toMatch(
      /broken\.json is not JSON: line 1, column 2: /
    )
    expect((await policyChange(["--patch", files.file("nothing.json", " ")])).err).toMatch(
      /^policy-change: the change: \S+nothing\.json is empty: an edition or a patch on one belongs there\.$/m
    )
  })

  it("ends its question with one sign alone", async () => {
    const { code, err } = await policyChange([
      "--patch",
      patch({ op: "remove", path: "/parameters/targets/scal" })
    ])
    expect([code, err]).toEqual([2, expect.stringMatching(/did you mean scale\?\n$/)])
  })
})

it("reads many tickets in little memory", { timeout: 120_000 }, async () => {
  const many = function* () {
    for (let i = 0; i < 30_000; i++) yield `${line(`T-${i}`, { events: [staff("2026-11-23T10:00:00Z")] })}\n`
  }
  const { code, out } = await policyChange(["-"], { input: many(), node: ["--max-old-space-size=48"] })
  expect(code).toBe(0)
  expect(out).toContain("**30,000 of 30,000 tickets would have been decided differently (100 %).**")
})

describe("two editions", () => {
  it("are compared by their names, and a long list of places is summed up by part", async () => {
    const { code, out } = await policyChange(["--from", "priority"])
    expect(code).toBe(0)
    expect(out).toContain("From edition `priority` to `present`.")
    expect(out).toMatch(/^\d+ places; `--json` lists each:$/m)
    expect(out).toMatch(/^- `\/policies\/deletion`: \d+ places$/m)
    expect(out).toMatch(/^\| first reply target \| 12 h \| 24 h \| .*R036/m)
  })

  it.each([
    [["--from", "early", "--to", "early"], "--from and --to are both early: name two editions"],
    [["--to", "present"], "--from and --to are both present: name two editions"],
    [["--to", "next", "--patch", "x.json"], "--patch goes with neither --from nor --to"]
  ])("%j is refused", async (args, message) => {
    const { code, err } = await policyChange(args)
    expect([code, err]).toEqual([2, expect.stringContaining(message)])
  })

  it("that nobody knows are refused", async () => {
    const { code, err } = await policyChange(["--to", "nxet"])
    expect([code, err]).toEqual([2, expect.stringContaining("there is no edition nxet")])
  })
})
