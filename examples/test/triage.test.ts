import { readFileSync } from "node:fs"
import { afterAll, describe, expect, it } from "vitest"
import { line, objects, scratch, start, triage } from "./runTriage.ts"

const files = scratch()
afterAll(files.remove)

/** Runs that several tests look at. */
const sampleTable = triage([])
const sampleJson = triage(["--json"])

const NOW = ["--now", "2026-11-20T15:00:00Z"]
// biome-ignore lint/suspicious/noControlCharactersInRegex: a colour begins with this character
const COLOUR = /\u001b\[/

describe.concurrent("the table", () => {
  it("shows the shipped sample without any argument, at its own instant", async () => {
    const { code, out, err } = await sampleTable
    expect([code, err]).toEqual([0, ""])
    expect(out).toContain("Queue at Fri 20 Nov 2026 15:00 UTC")
    expect(out).toMatch(/^42 tickets from the sample \S*data\/tickets\.jsonl$/m)
    expect(out).toMatch(/^TICKET +PLAN +SEVERITY +OWNER +EXPERT +DUE +ACT BY +TIME LEFT +ADVICE$/m)
    expect(out).toMatch(
      /^T-17 +Scale +high +Session replay team +sme\.replay\.eu +Mon 23 Nov 02:50 +Sat 21 Nov 01:00 +11 h 50 min left$/m
    )
    expect(out).toMatch(/^T-35 .* Thu 19 Nov 00:00 .* 1 d 15 h over +no public reply: conduct$/m)
    expect(out).toMatch(/^T-6 .*set the priority field to Enterprise by hand$/m)
    expect(out).toMatch(/^28 in the queue: 12 over their target\.$/m)
    expect(out).not.toMatch(COLOUR)
  })

  it("stands in working order: by group, then severity, then what is due first", async () => {
    const { out } = await sampleTable
    expect(
      [...out.matchAll(/^(?:(\S.*) \(\d+\)|(T-\d+) .*)$/gm)].map(([, group, id]) => group ?? id)
    ).toEqual([
      ...["Top 20", "T-1", "T-4", "T-40"],
      ...["Enterprise", "T-11", "T-2", "T-30", "T-3", "T-37"],
      ...["Priority customer", "T-5", "T-38"],
      ...["Scale: 24 h", "T-31", "T-34", "T-10", "T-17", "T-6", "T-12", "T-28", "T-14"],
      ...["Boost: 48 h", "T-27", "T-33", "T-13"],
      ...["Pay-as-you-go: 72 h", "T-35", "T-39", "T-32", "T-7", "T-41"],
      ...["plan unknown: no target known", "T-9"],
      ...["Free: no target", "T-8"]
    ])
  })

  it("counts what stands outside the queue, with what it asks for", async () => {
    const { out } = await sampleTable
    expect(out.slice(out.indexOf("Outside the queue")).split("\n")).toEqual([
      "Outside the queue",
      "  pending         4  1 to be solved now: T-15",
      "                     1 without any answer yet: T-22",
      "  on hold         5  1 better left open: T-19",
      "                     1 for the support-lead to judge: T-20",
      "                     1 without a date of return: T-21",
      "                     1 without any answer yet: T-23",
      "  solved          2",
      "  closed          2  1 in need of a follow-up ticket: T-26",
      "  later           1  created after this instant",
      "",
      "Ask why: npm run triage -- --explain T-17",
      ""
    ])
  })

  it("lists the first of the queue and counts the rest", async () => {
    const { code, out } = await triage(["--limit", "4"])
    expect(code).toBe(0)
    expect([...out.matchAll(/^(T-\d+) /gm)].map(([, id]) => id)).toEqual(["T-1", "T-4", "T-40", "T-11"])
    expect(out).toContain("Enterprise (1 of 5)")
    expect(out).toContain("28 in the queue, the first 4 of them above: 12 over their target.")
  })

  it("prints times in a zone, and moves no deadline by it", async () => {
    const { out } = await triage(["--zone", "America/Los_Angeles"])
    expect(out).toContain("Queue at Fri 20 Nov 2026 07:00 America/Los_Angeles")
    expect(out).toMatch(/^T-17 .* Sun 22 Nov 18:50 +Fri 20 Nov 17:00 +11 h 50 min left$/m)
  })

  it("marks an act-by that has passed", async () => {
    const { out } = await triage(["-", "--now", "2026-11-21T15:00:00Z"], {
      input: line("A", { createdAt: "2026-11-20T20:00:00Z", organization: { id: "o", plan: "enterprise" } })
    })
    expect(out).toMatch(/^A .* Mon 23 Nov 04:00 +Sat 21 Nov 01:00! +4 h left$/m)
    expect(out).toContain("! marks an act-by that has passed")
    expect(out).toContain("1 in the queue: 0 over their target, 1 with nobody there before they are.")
  })
})

describe.concurrent("JSON", () => {
  it("gives id, status and clocks of the fourteen cases as they are given there", async () => {
    const cases = objects(
      readFileSync(new URL("../../packages/core/test/support/clock-cases.jsonl", import.meta.url), "utf8")
    )
    const { code, out } = await triage(["-", "--json", "--now", "2026-11-24T12:00:00Z"], {
      input: cases.map(({ ticket }) => JSON.stringify(ticket)).join("\n")
    })
    expect(code).toBe(0)
    expect(new Set(cases.map(({ now }) => now))).toEqual(new Set(["2026-11-24T12:00:00Z"]))
    expect(objects(out).map(({ id, status, clocks }) => ({ id, status, clocks }))).toEqual(
      cases.map(({ ticket, expected }) => ({ id: Reflect.get(Object(ticket), "id"), ...Object(expected) }))
    )
  })

  it("writes one object a ticket in the order of the input", async () => {
    const { code, out, err } = await sampleJson
    expect([code, err]).toEqual([0, ""])
    expect(objects(out).map(({ id }) => id)).toEqual(Array.from({ length: 42 }, (_, i) => `T-${i + 1}`))
  })

  it("says what is due, who owns it and on what that rests", async () => {
    const { out } = await sampleJson
    expect(objects(out).find(({ id }) => id === "T-17")).toMatchObject({
      statusSince: "2026-11-20T08:20:00Z",
      plan: "scale",
      severity: "high",
      product: "session_replay",
      queue: { label: "Scale: 24 h" },
      due: {
        metric: "update",
        dueAt: "2026-11-23T02:50:00Z",
        actBy: "2026-11-21T01:00:00Z",
        remainingHours: 11.8333,
        breached: false,
        citations: ["R036", "R038", "R046", "R048", "A1"]
      },
      owner: { responsible: "Session replay team", firstLevel: "support", checkIn: "support" },
      events: { read: 10, repeated: 0, afterNow: 0 },
      citations: expect.arrayContaining(["R036", "A1", "R041", "H6"])
    })
    expect(objects(out).find(({ id }) => id === "T-29")).toMatchObject({ notYetCreated: true, clocks: [] })
  })

  it("escapes what could steer a terminal, and means the same", async () => {
    const id = "A\u001b[31m\u009b2J\u202e\u007f"
    const { out } = await triage(["-", "--json", ...NOW], { input: line(id) })
    expect(out).toMatch(/^[\x20-\x7e]*\n$/)
    expect(objects(out)[0]?.["id"]).toBe(id)
  })
})

describe.concurrent("lines that cannot be read", () => {
  const bad = line("B", {
    channel: "pigeon",
    severity: "urgent",
    events: [
      { at: "2026-11-19T09:00:00Z", type: "customer_replied" },
      { at: "yesterday", type: "customer_replied" },
      { at: "2026-11-20T11:00:00Z", type: "danced" }
    ]
  })

  it("reports each with its number and all its reasons, and processes the rest", async () => {
    const path = files.file("bad.jsonl", [line("A"), "", bad, "{", line("C")].join("\n"))
    const { code, out, err } = await triage([path, "--json", ...NOW])
    expect(code).toBe(1)
    expect(objects(out).map(({ id }) => id)).toEqual(["A", "C"])
    expect(err.split("\n")).toEqual([
      "Line 3 (ticket B): 5 reasons",
      expect.stringMatching(/^ {2}channel: expected "in_app", .*, got "pigeon"$/),
      expect.stringMatching(/^ {2}severity: expected .*, got "urgent"$/),
      expect.stringMatching(/^ {2}events\[1\]\.at: expected a date and time with a zone/),
      expect.stringMatching(/^ {2}events\[2\]: expected an event of type agent_replied, /),
      "  events[0].at: 2026-11-19T09:00:00.000Z lies before the ticket's creation at 2026-11-20T10:00:00.000Z",
      expect.stringMatching(/^Line 4: is not JSON: /),
      ""
    ])
  })

  it("says in the table how many they were", async () => {
    const path = files.file("bad-table.jsonl", [line("A"), bad].join("\n"))
    const { code, out, err } = await triage([path, ...NOW])
    expect(code).toBe(1)
    expect(out).toContain(`1 ticket from ${path}; 1 line refused, see above`)
    expect(err).toMatch(/^Line 2 \(ticket B\): 5 reasons\n/)
  })

  it("reads on behind a line that is too long, not UTF-8, too deep or too old", async () => {
    const deep = "[".repeat(100_000) + "]".repeat(100_000)
    const event = `{"at":"2026-11-20T11:00:00Z","type":"customer_replied","more":${deep}}`
    const nested = line("N").replace('"events":[]', `"events":[${event},${event}]`)
    const path = files.file(
      "strange.jsonl",
      Buffer.concat([
        Buffer.from(`${line("A")}\n${"x".repeat(3_000_000)}\n${line("B")}\n`),
        Buffer.from([0x7b, 0xff, 0xfe, 0x0a]),
        Buffer.from(`${nested}\n${line("C", { createdAt: "1969-12-31T23:59:59Z" })}\n${line("D")}`)
      ])
    )
    const { code, out, err } = await triage([path, "--json", ...NOW])
    expect(code).toBe(1)
    expect(objects(out).map(({ id }) => id)).toEqual(["A", "B", "D"])
    expect(err.split("\n")).toEqual([
      "Line 2: is longer than 1 MiB: one ticket belongs on a line, so a line end may be missing",
      "Line 4: is not UTF-8 text: save the file as UTF-8",
      "Line 5 (ticket N): is nested too deeply to be read",
      "Line 6 (ticket C): createdAt: no calendar answers before 1970, got 1969-12-31T23:59:59.000Z",
      ""
    ])
  })

  it("prints nothing of them raw", async () => {
    const { err } = await triage(["-", ...NOW], {
      input: line("A\u001b[2J", { channel: "\u009bpigeon", events: "\u202e" })
    })
    expect(err).toContain("A\\u001b[2J")
    expect(err).toMatch(/^[\x20-\x7e\n]*$/)
  })
})

describe.concurrent("input", () => {
  it("may have CRLF, a byte order mark, blank lines and no end of the last line", async () => {
    const path = files.file("windows.jsonl", `\ufeff${line("A")}\r\n\r\n   \r\n${line("B")}`)
    const { code, out, err } = await triage([path, "--json", ...NOW])
    expect([code, err]).toEqual([0, ""])
    expect(objects(out).map(({ id }) => id)).toEqual(["A", "B"])
  })

  it("may come from standard input", async () => {
    const { code, out } = await triage(["-", ...NOW], { input: `${line("A")}\n${line("B")}\n` })
    expect(code).toBe(0)
    expect(out).toContain("2 tickets from standard input")
  })

  it("may be empty: there are no tickets, and that is no failure", async () => {
    const path = files.file("empty.jsonl", "")
    expect(await triage([path])).toMatchObject({
      code: 0,
      out: `There are no tickets in ${path}.\n`,
      err: ""
    })
    expect(await triage([path, "--json"])).toMatchObject({
      code: 0,
      out: "",
      err: `triage: there are no tickets in ${path}.\n`
    })
  })

  it("must be there", async () => {
    const { code, out, err } = await triage(["nowhere.jsonl"])
    expect([code, out]).toEqual([2, ""])
    expect(err).toMatch(/^triage: there is no file nowhere\.jsonl \(looked for \/.*\)\.\n$/)
  })

  it("takes an id that stands alone for an option that npm kept", async () => {
    const { code, out, err } = await triage(["T-\u001b17"])
    expect([code, out]).toEqual([2, ""])
    expect(err).toMatch(/; options stand after --: npm run triage -- --explain T-\\u001b17\.\n$/)
  })

  it("must be a file", async () => {
    const { code, out, err } = await triage(["data"])
    expect([code, out]).toEqual([2, ""])
    expect(err).toBe("triage: data is a directory: name a file of tickets in it.\n")
  })
})

describe.concurrent("options", () => {
  it("explain themselves within 80 columns", async () => {
    const { code, out } = await triage(["--help"])
    expect(code).toBe(0)
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([])
    for (const word of ["--now", "--zone", "--limit", "--explain", "--json", "Exit code", "NO_COLOR"]) {
      expect(out).toContain(word)
    }
  })

  it("are refused all at once, each with a hint", async () => {
    const args = [
      "--limt",
      "a",
      "b",
      "--now",
      "2026-11-20",
      "--zone=Mars/Base",
      "--limit",
      "-1",
      "--json=yes"
    ]
    const { code, out, err } = await triage(args)
    expect([code, out]).toEqual([2, ""])
    expect(err.split("\n")).toEqual([
      "triage: there is no option --limt, did you mean --limit.",
      "triage: --json takes no value.",
      "triage: one file at a time: 2 are named.",
      expect.stringMatching(/^triage: --now 2026-11-20 is no instant: write .* like 2026-11-20T15:00:00Z/),
      expect.stringMatching(/^triage: --zone Mars\/Base is no zone known here: write .* like Europe\/Berlin/),
      "triage: --limit -1 is no whole number of 0 or more: write a number, like 20.",
      "Try --help.",
      ""
    ])
  })

  it("colour where it is asked for, and never against NO_COLOR", async () => {
    const runs = [{ FORCE_COLOR: "1" }, { NO_COLOR: "1", FORCE_COLOR: "1" }]
    const outs = await Promise.all(runs.map((env) => triage(["--limit", "1"], { env })))
    expect(outs.map(({ out }) => COLOUR.test(out))).toEqual([true, false])
  })
})

describe.concurrent("--explain", () => {
  it("derives one ticket in words, with a picture and every rule behind it", async () => {
    const { code, out, err } = await triage(["--explain", "T-17"])
    expect([code, err]).toEqual([0, ""])
    expect(out).toMatch(
      /^T-17 {2}Recordings end after thirty seconds\nScale, severity high, open since Fri 20 Nov 08:20\n/
    )
    expect(out).toContain("\n4 Update                    ██░░░░░")
    expect(out).toContain("  together  244 h from start to now = 12 h 10 min counted + 231 h 50 min paused\n")
    expect(out).toContain("  target    24 h of working time on the plan Scale [R036 R038 R046 R048 A1]\n")
    expect(out).toContain("  R036  On Scale the first response is due within 24 hours.\n")
    expect(out).toContain("https://posthog.com/handbook/support/customer-support")
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([])
  })

  it("says so when there is no such ticket, or when its line was refused", async () => {
    expect(await triage(["--explain", "T-99"])).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/^triage: there is no ticket T-99 among the 42 in the sample .*\.\n$/)
    })
    expect(await triage(["-", "--explain", "A"], { input: line("A", { channel: "pigeon" }) })).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(
        /^triage: ticket A cannot be explained\. Line 1 \(ticket A\): channel: expected /
      )
    })
  })
})

describe("a long input", () => {
  const tickets = function* (count: number): Generator<string> {
    const plans = ["free", "pay_as_you_go", "boost", "scale", "enterprise"]
    const batch = 500
    for (let i = 0; i < count; i += batch) {
      yield Array.from({ length: batch }, (_, j) => {
        const createdAt = new Date(Date.UTC(2026, 10, 2) + ((i + j) % 20_000) * 60_000).toISOString()
        return line(`L-${i + j}`, { createdAt, organization: { id: "o", plan: plans[(i + j) % 5] } })
      }).join("\n")
      yield "\n"
    }
  }
  const COUNT = 100_000
  const small = { node: ["--max-old-space-size=64"] }

  it("takes no more memory than a short one, as a table and as JSON", async () => {
    const [table, json] = await Promise.all([
      triage(["-", ...NOW], { ...small, input: tickets(COUNT) }),
      triage(["-", "--json", ...NOW], { ...small, input: tickets(COUNT), keep: 1_000 })
    ])
    expect([table.code, table.err]).toEqual([0, ""])
    expect(table.out).toContain("100,000 tickets from standard input")
    expect(table.out.match(/^L-/gm)).toHaveLength(50)
    expect([json.code, json.err]).toEqual([0, ""])
    expect(json.lines).toBe(COUNT)
    expect(json.out.slice(0, 12)).toBe('{"id":"L-0",')
  }, 60_000)

  it("may be left by its reader: a closed pipe is no failure", async () => {
    const child = start(["-", "--json", ...NOW])
    child.stdin?.on("error", () => undefined)
    let err = ""
    child.stderr?.on("data", (chunk) => {
      err += chunk
    })
    const closed = new Promise((resolve) => child.once("close", resolve))
    child.stdout?.once("data", () => child.stdout?.destroy())
    for (const text of tickets(20_000)) child.stdin?.write(text)
    child.stdin?.end()
    expect(await closed).toBe(0)
    expect(err).toBe("")
  })

  it("may be interrupted: whole lines are written until then", async () => {
    const child = start(["-", "--json", ...NOW])
    let out = ""
    let err = ""
    child.stderr?.on("data", (chunk) => {
      err += chunk
    })
    const closed = new Promise((resolve) => child.once("close", resolve))
    child.stdout?.on("data", (chunk) => {
      out += chunk
      child.kill("SIGINT")
    })
    child.stdin?.write(`${line("A")}\n${line("B")}\n`)
    expect(await closed).toBe(130)
    expect(objects(out).map(({ id }) => id)).toEqual(["A", "B"])
    expect(err).toBe("Interrupted after line 2.\n")
  })
})
