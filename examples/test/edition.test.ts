import { present } from "@hedgerow/core/handbook/Present"
import { editionToJson } from "@hedgerow/core/support/EditionJson"
import { editionJsonSchema } from "@hedgerow/core/support/EditionJsonSchema"
import { afterAll, describe, expect, it } from "vitest"
import { HELP } from "../edition/Help.ts"
import { type RunWith, triage as run, scratch } from "./runTriage.ts"

const files = scratch()
afterAll(files.remove)

const edition = (args: ReadonlyArray<string>, options: RunWith = {}) =>
  run(args, { ...options, program: "edition.ts" })

const HOURS = "/parameters/targets/scale/hours/0"
const PATCH = {
  format: 1,
  extends: "present",
  id: "faster-scale",
  title: "Scale is answered within 12 hours",
  patch: [{ op: "replace", path: `${HOURS}/value`, value: 12 }]
}
const json = (value: unknown) => JSON.stringify(value, null, 2)

describe.concurrent("the present edition", () => {
  it("R036, R037: is summed up with its targets, its policies and what it leaves open", async () => {
    const { code, out, err } = await edition([])
    expect([code, err]).toEqual([0, ""])
    expect(out).toContain("PostHog's support handbook, as collected (present; undated, as collected)")
    expect(out).toContain("Valid, and every policy is sound.")
    expect(out).toMatch(/^ {2}Free +every reply +none +R033, A4$/m)
    expect(out).toMatch(/^ {2}Scale +every reply +24 +R036, R038, R046, R048, A1$/m)
    expect(out).toMatch(/^ {2}Enterprise +every reply +8 +R037, /m)
    for (const [id, { rules, title }] of Object.entries(present.policies))
      expect(out).toMatch(new RegExp(`^ {2}${id} +${rules.length} +sound +[\\d,]+ +${title}$`, "m"))
    expect(out).not.toContain("To mend")
    expect(out).toContain("Analytics has no owner in NA; the group is shared by all (R195, R202, C5)")
  })

  it("is printed as JSON, which is read again as the same", async () => {
    const { code, out } = await edition(["--json"])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual(JSON.parse(json(editionToJson(present))))
    const again = await edition(["-", "--json"], { input: out })
    expect([again.code, again.out]).toEqual([0, out])
  })

  it("is described by a schema", async () => {
    const { code, out } = await edition(["--schema"])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual(JSON.parse(json(editionJsonSchema())))
  })
})

describe.concurrent("a patch", () => {
  it("R036: is applied to the present edition and summed up", async () => {
    const { code, out, err } = await edition([files.file("faster.json", json(PATCH))])
    expect([code, err]).toEqual([0, ""])
    expect(out).toContain("Scale is answered within 12 hours (faster-scale; undated, as collected)")
    expect(out).toMatch(/^ {2}Scale +every reply +12 +R036, /m)
  })

  it("becomes a whole edition with --json", async () => {
    const { code, out } = await edition(["--json", "-"], { input: `\ufeff${json(PATCH)}` })
    expect(code).toBe(0)
    const { id, parameters } = JSON.parse(out)
    expect([id, parameters.targets.scale.hours[0].value]).toEqual(["faster-scale", 12])
  })

  it("that does not fit is refused with every operation's problem", async () => {
    const patch = [
      { op: "replace", path: "/parameters/targets/scal/hours/0/value", value: 12 },
      { op: "test", path: `${HOURS}/value`, value: 8 }
    ]
    const file = files.file("unfit.json", json({ ...PATCH, patch }))
    const { code, out, err } = await edition([file])
    expect([code, out]).toEqual([1, ""])
    expect(err.split("\n")).toEqual([
      `edition: ${file} is no patch that can be applied: 2 problems.`,
      '  patch[0].path: there is no "scal" in /parameters/targets; did you mean scale?',
      "  patch[1].value: there it is 24, not 8; the patch was written for something else",
      ""
    ])
  })

  it("R036: that cites what is not there is refused with the place", async () => {
    const patch = [{ op: "replace", path: `${HOURS}/citations/0/id`, value: "R36" }]
    const { code, err } = await edition(["-"], { input: json({ ...PATCH, patch }) })
    expect(code).toBe(1)
    expect(err).toBe(
      'edition: standard input gives no edition that can be used: 1 problem.\n  parameters.targets.scale.hours[0].citations[0].id: no rule of the handbook is called "R36"; did you mean R036?\n'
    )
  })

  it("that leaves a gap is summed up with what is to be mended", async () => {
    const patch = [{ op: "replace", path: "/policies/firstLevel/rules", value: [] }]
    const { code, out, err } = await edition(["-"], { input: json({ ...PATCH, patch }) })
    expect([code, err]).toEqual([1, ""])
    expect(out).toContain("NOT FIT TO BE USED: see what is to be mended.")
    expect(out).toMatch(/^ {2}firstLevel +0 +1 to mend /m)
    expect(out).toMatch(/^To mend\n {2}Policy firstLevel: No rule says what to do at all; /m)
  })

  it("cannot steer the terminal", async () => {
    const { out } = await edition(["-"], { input: json({ ...PATCH, title: "a\u001b[31mb\nc" }) })
    expect(out).toContain("a\\u001b[31mb\\u000ac (faster-scale")
  })
})

describe.concurrent("an edition by its name", () => {
  it.each(["early", "priority", "present", "next"])("%s is summed up", async (name) => {
    const { code, out, err } = await edition([name])
    expect([code, err]).toEqual([0, ""])
    expect(out.split("\n")[0]).toContain(`(${name}; `)
  })

  it("that is misspelt is refused with the one that may be meant", async () => {
    const { code, out, err } = await edition(["presnt"])
    expect([code, out]).toEqual([2, ""])
    expect(err).toBe(
      "edition: there is no edition presnt, did you mean present: write present, early, priority, next, or the name of a JSON file, like ./mine.json.\n"
    )
  })

  it("that a patch misspells is told with all that there are", async () => {
    const { code, err } = await edition(["-"], { input: json({ ...PATCH, extends: "presnt" }) })
    expect(code).toBe(1)
    expect(err).toContain(
      'extends: no edition is called "presnt"; did you mean present? There is present, early, priority, next\n'
    )
  })
})

describe.concurrent("a bare list of operations", () => {
  it("R036: changes the present edition", async () => {
    const { code, out, err } = await edition([files.file("bare.json", json(PATCH.patch))])
    expect([code, err]).toEqual([0, ""])
    expect(out).toMatch(/^PostHog's support handbook, as collected, patched by .*bare\.json \(patched; /)
    expect(out).toMatch(/^ {2}Scale +every reply +12 +R036, /m)
  })

  it("that does not fit is refused", async () => {
    const { code, err } = await edition(["-"], { input: json([{ op: "set", path: HOURS }]) })
    expect(code).toBe(1)
    expect(err).toMatch(
      /^edition: standard input is no patch that can be applied: 1 problem\.\n {2}patch\[0\]/
    )
  })
})

describe.concurrent("rules at odds", () => {
  const added = ["scale", "free"].map((plan, i) => ({
    op: "add",
    path: "/policies/queue/rules/-",
    value: {
      id: `${plan}_apart`,
      citations: [{ kind: "rule", id: "R036" }],
      strength: "should",
      when: [{ fact: "plan", is: plan }],
      then: { _tag: "QueueStep", rank: i, label: `All of ${plan}` }
    }
  }))

  it("are told before all else, by rule, in lines of 100 columns and in words", async () => {
    const { code, out } = await edition(["-"], { input: json(added) })
    expect(code).toBe(1)
    expect(out.split("\n").slice(1, 4)).toEqual([
      "NOT FIT TO BE USED: see what is to be mended.",
      "",
      "To mend"
    ])
    const toMend = out.slice(out.indexOf("To mend"), out.indexOf("\n\nResponse targets"))
    expect(toMend.split("\n").filter((line) => line.length > 100)).toEqual([])
    const text = toMend.replace(/\n {4}/g, " ")
    expect(text.split("\n").slice(1)).toEqual([
      expect.stringMatching(
        /^ {2}Policy queue: Rule free_apart \(All of free\) can hold together with 5 others/
      ),
      expect.stringMatching(
        /^ {2}Policy queue: Rule scale_apart \(All of scale\) can hold together with 5 others/
      )
    ])
    expect(text).toContain("top_20 (Top 20; for example: plan scale, top20 yes), ")
    expect(text).toContain(" and 2 more. Name one in the other's exceptionTo")
    expect(text).not.toContain("_tag")
  })
})

describe.concurrent("a file that cannot be used", () => {
  it.each([
    [
      "is not there",
      () => `${files.path}/none.json`,
      /^edition: there is no file .*none\.json \(looked for /
    ],
    ["is a directory", () => files.path, /^edition: .* is a directory: name a file in it\.\n$/],
    [
      "is empty",
      () => files.file("empty.json", " \n"),
      /^edition: .*empty\.json is empty: an edition or a patch on one belongs there\.\n$/
    ],
    [
      "is not JSON",
      () => files.file("comma.json", '{\n  "format": 1,\n}\n'),
      /^edition: .*comma\.json is not JSON: line 3, column 1: expected a name after the ,\.\n$/
    ],
    [
      "is no text",
      () => files.file("bytes.json", new Uint8Array([0x22, 0xff, 0x22])),
      /bytes\.json is not text in UTF-8\.\n$/
    ],
    [
      "is too large",
      () => files.file("huge.json", " ".repeat(20_000_001)),
      /huge\.json is larger than 20 MB, which no edition is\.\n$/
    ]
  ])("%s: it says so and stops", async (_, file, message) => {
    const { code, out, err } = await edition([file()])
    expect([code, out]).toEqual([2, ""])
    expect(err).toMatch(message)
  })

  it("is nested without end: it says so", async () => {
    const { code, err } = await edition(["-"], { input: "[".repeat(100_000) + "]".repeat(100_000) })
    expect([code, err.length < 5_000]).toEqual([1, true])
    expect(err).toContain("lies more than 40 lists and objects deep")
  })
})

describe.concurrent("the command line", () => {
  it.each([
    [["--jsn"], "edition: there is no option --jsn, did you mean --json.\nTry --help.\n"],
    [["a", "b"], "edition: one file at a time: 2 are named.\nTry --help.\n"],
    [["--json", "--schema"], "edition: --json and --schema do not go together.\nTry --help.\n"],
    [["--schema", "a"], "edition: --schema reads no file.\nTry --help.\n"],
    [[""], "edition: the file's name is empty.\nTry --help.\n"]
  ])("%j is refused", async (args, message) => {
    const { code, out, err } = await edition(args)
    expect([code, out, err]).toEqual([2, "", message])
  })

  it("explains itself in lines of 80 columns, with a patch that works", async () => {
    const { code, out } = await edition(["--help"])
    expect([code, out]).toEqual([0, HELP])
    expect(Math.max(...HELP.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(80)
    const example = HELP.slice(HELP.indexOf("  {\n"), HELP.indexOf("\n  }\n") + 4)
    expect(JSON.parse(example)).toEqual(PATCH)
  })
})
