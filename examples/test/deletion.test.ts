import { deletion } from "@hedgerow/core/handbook/policies/Deletion"
import { afterAll, describe, expect, it } from "vitest"
import { answerOf } from "../deletion/Answer.ts"
import { outcomeWords } from "../deletion/OutcomeWords.ts"
import { PROCEDURES } from "../deletion/Request.ts"
import { objects, type RunWith, triage as runProgram, scratch } from "./runTriage.ts"

const run = (args: ReadonlyArray<string>, options: RunWith = {}) =>
  runProgram(args, { program: "deletion.ts", ...options })
const files = scratch()
afterAll(files.remove)

/** Runs that several tests look at. */
const sampleText = run([])
const sampleJson = run(["--json"])

/** The lines of one request's answer, without their indentation. */
const block = (out: string, id: string): ReadonlyArray<string> =>
  (out.split("\n\n").find((part) => part.startsWith(`${id} `)) ?? "").split("\n").map((line) => line.trim())

describe.concurrent("the shipped requests", () => {
  it("come to every outcome that the policy has, and to one that is not known", async () => {
    const { code, out, err } = await sampleJson
    expect([code, err]).toEqual([0, ""])
    const titles = objects(out).map(({ title }) => title)
    expect([...new Set(titles)].sort()).toEqual(
      [...new Set([...deletion.rules.map(({ then }) => outcomeWords(then).title), "not known yet"])].sort()
    )
  })

  it("are answered with what to do, the rule and its one line", async () => {
    const { code, out, err } = await sampleText
    expect([code, err]).toEqual([0, ""])
    expect(out).toMatch(/^Requests for deletion at Fri 20 Nov 2026 15:00 UTC, by PostHog's support handbook/)
    expect(block(out, "D-5").slice(0, 7)).toEqual([
      "D-5  to do: ask for direct mail",
      "request  An admin of Plum Parcels confirms, but by replying in the ticket.",
      "answer   Ask them to confirm with a mail sent directly from that address. A",
      "reply in the ticket does not count.",
      "rule     confirm-by-direct-mail",
      "because  R090  A user who refuses must also confirm by mail sent",
      "directly from that address, not through Zendesk."
    ])
    expect(out).toMatch(/^16 requests from \S*data\/deletion-requests\.jsonl$/m)
    expect(out).toMatch(/^ +3 {2}allowed: delete project$/m)
    expect(Math.max(...out.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(100)
  })

  it("say who is asked, and that the handbook names nobody where it does not", async () => {
    const { out } = await sampleText
    expect(block(out, "D-4")[0]).toBe("D-4  for a person: erasure-coordinator decides")
    expect(block(out, "D-4").at(-1)).toBe("ask      erasure-coordinator: Fraser Hopper")
    expect(block(out, "D-14")).toContain(
      "tell     clickhouse-team: the handbook names nobody (step hand-over)"
    )
  })

  it("say what is missing, and what each fact is about", async () => {
    const { out } = await sampleText
    expect(block(out, "D-2").at(-1)).toBe("missing  unwilling: they will not or cannot delete it themselves")
    expect(block(out, "D-16").slice(-2)).toEqual([
      "missing  immediate: it has to be gone at once",
      "personProfiles: the events are tied to person profiles"
    ])
  })

  it("R092 R093 R094 R095: show how far an erasure is, and whom its next steps tell", async () => {
    const { out } = await sampleText
    const lines = block(out, "D-8")
    expect(lines[0]).toBe("D-8  procedure: erasure")
    for (const line of [
      "tell     marketing-erasure: Joe Martin (step tell-marketing)",
      "steps    erasure: 2 of 4 steps done",
      "done: delete-user, Fri 20 Nov 09:50",
      "next: tell-marketing: Tell the marketing-erasure contact, so that"
    ])
      expect(lines).toContain(line)
  })

  it("R102 R103 R104 R105: show what a targeted deletion waits for", async () => {
    const { out } = await sampleText
    expect(block(out, "D-14").slice(-2)).toEqual([
      "blocked: hand-over: waits for name-the-data and check-counts and",
      "say-how-long"
    ])
  })

  it("R091 R092: report what was deleted without the proofs, and name no next step", async () => {
    const { out } = await sampleText
    const lines = block(out, "D-9")
    expect(lines[0]).toBe("D-9  to do: ask for direct mail")
    expect(lines).toContain("out of order: delete-user, Thu 19 Nov 16:20: was done before")
    expect(lines.join(" ")).toContain("was done though it is not so that directMail is yes")
    expect(lines.join("\n")).not.toMatch(/^(next|tell|blocked)/m)
    const answer = objects((await sampleJson).out).find(({ id }) => id === "D-9")
    expect(answer).toMatchObject({ told: [], procedure: { follows: false, next: [] } })
  })

  it("are explained, each rule with what is so and what is not", async () => {
    const { code, out } = await run(["--explain", "D-5"])
    expect(code).toBe(0)
    for (const line of [
      "D-5  to do: ask for direct mail",
      "  confirm-by-direct-mail: decides to do: ask for direct mail (R090, R092, A20)",
      "    yes: directMail is no; it is no",
      "  delete-project: does not hold, so not allowed: delete project (R091, A20)",
      "    no: directMail is yes; it is no",
      "  targetedDeletionAnnualSpend: 20000, as ever (R061, R101, A21)"
    ])
      expect(out.split("\n")).toContain(line)
    expect(out).not.toContain("D-6")
  })

  it("are written as JSON with rules, roles and steps by name", async () => {
    const all = objects((await sampleJson).out)
    expect(all.map(({ id }) => id)).toEqual(Array.from({ length: 16 }, (_, i) => `D-${i + 1}`))
    expect(all[13]).toMatchObject({
      tag: "Follow",
      rules: ["explore-targeted-query"],
      missing: [],
      told: [{ step: "hand-over", role: "clickhouse-team", names: [] }],
      procedure: {
        id: "targetedDeletion",
        follows: true,
        next: ["name-the-data", "check-counts", "say-how-long"],
        complete: false
      }
    })
    expect(all[3]).toMatchObject({
      tag: "NeedsJudgement",
      asked: [{ role: "erasure-coordinator", names: ["Fraser Hopper"] }]
    })
  })
})

describe.concurrent("the proof", () => {
  it("R089 R090 R091: is found for every combination of facts, with every way to a deletion", async () => {
    const { code, out, err } = await run(["--prove"])
    expect([code, err]).toEqual([0, ""])
    expect(out).toContain(
      "Claim: staff delete nothing unless requesterIsAdmin is yes and directMail is\n  yes"
    )
    expect(out).toMatch(/^proved over 118,098 combinations of facts; every way to it:$/m)
    expect([...out.matchAll(/^- ([a-z-]+), when /gm)].map(([, rule]) => rule).sort()).toEqual([
      "delete-profile",
      "delete-project",
      "delete-project-at-once",
      "delete-project-without-profiles",
      "erase-personal-data",
      "explore-targeted-query",
      "remove-member"
    ])
  })

  it("stands alone", async () => {
    const { code, err } = await run(["--prove", "--json"])
    expect(code).toBe(2)
    expect(err).toContain("deletion: --prove stands alone: it is about all requests that there can be.\n")
  })
})

describe.concurrent("bad input", () => {
  it("is reported line by line with every reason, and the rest is answered", async () => {
    const input = [
      '{"id":"a","deletionRequest":"projects","unwiling":true,"annualSpendUsd":"much"}',
      '{"id":"b","deletionRequest":"none"}',
      "not JSON",
      '{"deletionRequest":"none"}',
      '[{"id":"c"}]',
      '{"id":"d","deletionRequest":"personal_data","done":[{"step":"delete-usr","at":"yesterday"}]}',
      '{"id":"e","done":[{"step":"delete-user","at":"2026-11-20T09:00:00Z"}]}',
      `{"id":"f","note":"${"x".repeat(2 ** 20)}"}`,
      `{"id":"g","unwilling":${"[".repeat(20_000)}${"]".repeat(20_000)}}`
    ].join("\n")
    const { code, out, err } = await run(["-", "--json"], { input })
    expect(code).toBe(1)
    expect(objects(out).map(({ id }) => id)).toEqual(["b"])
    expect(err.split("\n")).toEqual([
      "Line 1 (request a): 3 reasons",
      '  deletionRequest: "projects" is no value of deletionRequest; it is none, project, member, personal_data or targeted',
      expect.stringMatching(/^ {2}unwiling: no fact is called "unwiling"; .*unwilling/),
      '  annualSpendUsd: "much" is no value of annualSpendUsd; it is a number of US dollars a year',
      expect.stringMatching(/^Line 3: is not JSON: /),
      "Line 4: id: expected a text that is not empty",
      "Line 5: is a list: put one request on each line, as jq -c '.[]' does",
      "Line 6 (request d): 2 reasons",
      expect.stringMatching(/^ {2}done\[0\]\.step: no step is called "delete-usr"; .*delete-user/),
      "  done[0].at: expected an instant with a zone, like 2026-11-20T10:00:00Z",
      expect.stringMatching(/^Line 7 \(request e\): done: steps belong to a deletionRequest of /),
      "Line 8: is longer than 1 MiB: one request belongs on a line, so a line end may be missing",
      "Line 9 (request g): is nested too deeply to be read",
      ""
    ])
  })

  it.each([
    [
      "a file that is not there",
      ["nowhere.jsonl"],
      2,
      /^deletion: there is no file nowhere\.jsonl \(looked for /
    ],
    ["a directory", ["data"], 2, /^deletion: data is a directory: name a file of requests in it\.$/m],
    [
      "a request that is not there",
      ["--explain", "D-99"],
      2,
      /^deletion: there is no request D-99 among the 16 in /
    ],
    ["a misspelt option", ["--jsn"], 2, /^deletion: there is no option --jsn, did you mean --json\.$/m],
    ["two files", ["a", "b"], 2, /^deletion: one file at a time: 2 are named\.$/m],
    ["an instant without a zone", ["--now", "2026-11-20"], 2, /^deletion: --now 2026-11-20 is no instant: /]
  ] as const)("says what is wrong with %s", async (_, args, expected, says) => {
    const { code, out, err } = await run([...args])
    expect([code, out]).toEqual([expected, ""])
    expect(err).toMatch(says)
  })

  it("says that an empty file holds no requests", async () => {
    const { code, out, err } = await run([files.file("empty.jsonl", "\n\n")])
    expect([code, out]).toEqual([0, ""])
    expect(err).toMatch(/^deletion: there are no requests in \S*empty\.jsonl\.\n$/)
  })

  it("that is tickets is told to be, and its lists of facts are told once", async () => {
    const { code, out, err } = await run(["data/tickets.jsonl"])
    expect([code, out]).toEqual([1, ""])
    expect(err.match(/These look like tickets: npm run triage -- FILE reads them\./g)).toHaveLength(1)
    expect(err.match(/; there is deletionRequest, /g)).toHaveLength(1)
    expect(err).toMatch(/^ {2}channel: no fact is called "channel"; see above which there are$/m)
    expect(err).toMatch(/^Line \d+ \(request T-\d+\): the same as line \d+$/m)
    expect(err.split("\n").length).toBeLessThan(150)
    expect(err).toMatch(
      /\ndeletion: no request was read from data\/tickets\.jsonl; 42 lines were refused, see above\.\n$/
    )
  })

  it("that is an id for want of a -- is told so", async () => {
    const { code, err } = await run(["D-8"])
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/; options stand after --: npm run deletion -- --explain D-8\.\n$/)
    ])
  })

  it("explains no request whose line is refused", async () => {
    const input = '{"id":"a","unwilling":"yes"}'
    const { code, err } = await run(["-", "--explain", "a"], { input })
    expect(code).toBe(2)
    expect(err).toBe(
      'deletion: request a cannot be explained. Line 1 (request a): unwilling: "yes" is no value of unwilling; it is true or false.\n'
    )
  })

  it("shows what could move the cursor as an escape", async () => {
    const input = JSON.stringify({ id: "\u001b[2J", note: "a\u202eb" })
    const { out } = await run(["-"], { input })
    expect(out).toContain("\\u001b[2J  not known yet\n")
    expect(out).toContain("request  a\\u202eb\n")
  })

  it("reads a large file as it comes, with little memory", { timeout: 120_000 }, async () => {
    const line = '{"id":"many","deletionRequest":"project","unwilling":true,"note":"Plum Parcels again."}\n'
    const many = function* () {
      for (let i = 0; i < 50; i++) yield line.repeat(1_000)
    }
    const { code, lines } = await run(["-", "--json"], {
      input: many(),
      keep: 0,
      node: ["--max-old-space-size=64"]
    })
    expect([code, lines]).toEqual([0, 50_000])
  })
})

it("tells in each step the role that its text names", () => {
  const steps = Object.values(PROCEDURES).flatMap((procedure) => procedure.steps)
  const telling = steps.flatMap(({ tells = [], text }) => tells.map((role) => [role, text] as const))
  expect(telling.map(([role]) => role).sort()).toEqual([
    "clickhouse-team",
    "erasure-coordinator",
    "marketing-erasure"
  ])
  for (const [role, text] of telling) expect(text).toContain(role)
})

it("takes a step after the instant asked about for not done", () => {
  const { standing } = answerOf(
    {
      _tag: "Request",
      id: "a",
      facts: { deletionRequest: "personal_data", requesterIsAdmin: true, directMail: true },
      done: [{ step: "confirm-identity", at: new Date("2026-11-21T00:00:00Z") }]
    },
    new Date("2026-11-20T00:00:00Z")
  )
  expect(standing?.problems.map(({ _tag }) => _tag)).toEqual(["AfterNow"])
  expect(standing?.next.map(({ id }) => id)).toEqual(["confirm-identity"])
})
