/** Editions as JSON: written, read back, and refused with everything that is wrong. */
import { applyPatch, type Patch } from "@hedgerow/core/data/Patch"
import { describeProblem } from "@hedgerow/core/data/Problem"
import { present } from "@hedgerow/core/handbook/Present"
import { rules } from "@hedgerow/core/policy/Citation"
import { undated } from "@hedgerow/core/policy/Parameter"
import { editionFromJson, editionToJson } from "@hedgerow/core/support/EditionJson"
import type { SupportEdition } from "@hedgerow/core/support/SupportEdition"
import { UnwritableEdition } from "@hedgerow/core/support/UnwritableEdition"
import { make } from "@hedgerow/core/time/Recurrence"
import { describe, expect, it } from "vitest"

const JSON_OF_PRESENT = editionToJson(present)

const patched = (...patch: Patch) => {
  const { json, problems } = applyPatch(JSON_OF_PRESENT, patch)
  if (problems.length > 0) throw new Error(problems.map(describeProblem).join("\n"))
  return json
}

const problems = (input: unknown, known = {}): ReadonlyArray<string> => {
  const read = editionFromJson(input, known)
  return read._tag === "Edition" ? [] : read.problems.map(describeProblem)
}

const again = (edition: SupportEdition): SupportEdition => {
  const read = editionFromJson(JSON.parse(JSON.stringify(editionToJson(edition))))
  if (read._tag === "Edition") return read.edition
  throw new Error(read.problems.map(describeProblem).join("\n"))
}

const holiday = make({ rule: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25", start: "2020-12-25" })
const office = {
  zone: "Europe/Berlin",
  week: [{ days: ["friday"], opens: "09:00", closes: "17:00" }]
} as const
const withHours = (closures: ReadonlyArray<object>): SupportEdition =>
  ({
    ...present,
    parameters: {
      ...present.parameters,
      coverageCalendar: undated({ ...office, closures }, rules("R030"))
    }
  }) as SupportEdition

describe("editionToJson", () => {
  it("writes what is read as the same edition", () => {
    expect(again(present)).toEqual(present)
  })

  it("keeps the order of policies and of every other table", () => {
    const text = JSON.stringify(JSON_OF_PRESENT)
    expect(JSON.stringify(editionToJson(again(present)))).toBe(text)
    expect(Object.keys(again(present).policies)).toEqual(Object.keys(present.policies))
  })

  it("writes keys in one order, however the edition was made", () => {
    const reversed = Object.fromEntries(Object.entries(present).reverse()) as unknown as typeof present
    expect(JSON.stringify(editionToJson(reversed))).toBe(JSON.stringify(JSON_OF_PRESENT))
  })

  it("writes days that come again, and dates of its own", () => {
    const edition = { ...withHours([{ name: "Christmas", recurrence: holiday }]), takesEffect: "2027-01-01" }
    const [was, is] = [edition, again(edition)]
    expect(editionToJson(is)).toEqual(editionToJson(was))
    expect(is.takesEffect).toBe("2027-01-01")
    expect(JSON.stringify(is.parameters.coverageCalendar)).toContain("BYMONTHDAY=25")
  })

  it("throws for what JSON cannot hold, and says where it is", () => {
    const own = { daysBetween: () => [] }
    const write = () => editionToJson(withHours([{ recurrence: own }]))
    expect(write).toThrow(UnwritableEdition)
    expect(write).toThrow(
      /parameters\.coverageCalendar\[0\]\.value\.closures\[0\]\.recurrence: is a function/
    )
    expect(() => editionToJson({ ...present, note: "mine" } as SupportEdition)).toThrow(
      /note: is not known here/
    )
  })
})

const CITED = [{ kind: "rule", id: "R036" }] as const
const dated = (
  value: number,
  from = "undated",
  citations: ReadonlyArray<{ kind: string; id: string }> = CITED
) => ({
  from,
  value,
  citations
})
const SCALE = "/parameters/targets/scale"
const there = "there is new, open, pending, on_hold, solved, closed"

const REFUSED: ReadonlyArray<readonly [name: string, patch: Patch, problem: string]> = [
  ["another format", [{ op: "replace", path: "/format", value: 2 }], "format: expected 1, got 2"],
  ["a misspelt key", [{ op: "add", path: "/gap", value: [] }], "gap: is not known here; check its spelling"],
  ["a part missing", [{ op: "remove", path: "/contacts" }], "contacts: is missing"],
  [
    "a day that is none",
    [{ op: "replace", path: "/takesEffect", value: "2027-02-30" }],
    "takesEffect: is no day of the calendar; write YYYY-MM-DD, or undated"
  ],
  [
    "a number without a source",
    [{ op: "add", path: "/thresholds/many", value: [dated(3, "undated", [])] }],
    "thresholds.many[0].citations: cites nothing; name the rule, reading, page or law that it rests on"
  ],
  [
    "a number without a date",
    [{ op: "remove", path: `${SCALE}/hours/0/from` }],
    "parameters.targets.scale.hours[0].from: is missing"
  ],
  [
    "a parameter without a value",
    [{ op: "replace", path: `${SCALE}/hours`, value: [] }],
    "parameters.targets.scale.hours: has no value; give it at least one"
  ],
  [
    "two values from one day",
    [{ op: "replace", path: `${SCALE}/hours`, value: [dated(24, "2027-01-01"), dated(12, "2027-01-01")] }],
    'parameters.targets.scale.hours[1].from: there are two values from "2027-01-01"; keep one'
  ],
  [
    "two people's terms from one day",
    [{ op: "copy", from: "/contacts/support-lead/0", path: "/contacts/support-lead/-" }],
    'contacts.support-lead[1].from: there are two values from "undated"; keep one'
  ],
  [
    "a target of no hours",
    [{ op: "replace", path: `${SCALE}/hours/0/value`, value: 0 }],
    "parameters.targets.scale.hours[0].value: is not more than 0; write a number that is"
  ],
  [
    "a target of an unknown plan",
    [{ op: "replace", path: `${SCALE}/plan`, value: "scal" }],
    'parameters.targets.scale.plan: no plan is called "scal"; did you mean scale?'
  ],
  [
    "a target of an unknown severity",
    [{ op: "add", path: `${SCALE}/severities`, value: ["urgent"] }],
    'parameters.targets.scale.severities[0]: no severity is called "urgent"; there is critical, high, medium, low'
  ],
  [
    "a move to an unknown status",
    [{ op: "add", path: "/vocabulary/statuses/open/moves/-", value: "parked" }],
    `vocabulary.statuses.open.moves[3]: no status is called "parked"; ${there}`
  ],
  [
    "a reply to an unknown status",
    [{ op: "replace", path: "/vocabulary/statuses/pending/onCustomerReply", value: "parked" }],
    `vocabulary.statuses.pending.onCustomerReply: no status is called "parked"; ${there}`
  ],
  [
    "another spelling of an unknown product",
    [{ op: "add", path: "/vocabulary/aliases/maps", value: "heatmap" }],
    expect.stringMatching(
      /^vocabulary\.aliases\.maps: no product is called "heatmap"; there is product_analytics, /
    )
  ],
  [
    "a word twice",
    [{ op: "add", path: "/vocabulary/channels/-", value: "email" }],
    expect.stringMatching(/^vocabulary\.channels: lists a word twice; list it once/)
  ],
  [
    "a region without hours",
    [{ op: "add", path: "/vocabulary/regions/-", value: "apac" }],
    'parameters.regionHours: has no hours of the region "apac"; give them'
  ],
  [
    "hours of an unknown region",
    [{ op: "copy", from: "/parameters/regionHours/na", path: "/parameters/regionHours/apac" }],
    'parameters.regionHours.apac: no region is called "apac"; there is eu, na'
  ],
  [
    "a calendar on Mars",
    [{ op: "add", path: "/parameters/regionHours/eu/0/value/zone", value: "Mars" }],
    expect.stringMatching(/^parameters\.regionHours\.eu\[0\]\.value\.zone: unknown time zone "Mars"/)
  ],
  ["no queue", [{ op: "remove", path: "/policies/queue" }], "policies.queue: is missing"],
  [
    "a policy under another's name",
    [{ op: "replace", path: "/policies/legal/id", value: "leagl" }],
    'policies.legal.id: is "leagl", but stands under "legal"; write the same in both places'
  ],
  [
    "a first level that is a duty",
    [{ op: "replace", path: "/policies/firstLevel/rules/0/then", value: { _tag: "Nothing", text: "No." } }],
    expect.stringMatching(/^policies\.firstLevel\.rules\[0\]\.then/)
  ],
  [
    "an unknown team",
    [{ op: "replace", path: "/policies/firstLevel/rules/0/then/team", value: "sales" }],
    'policies.firstLevel.rules[0].then.team: expected "support", "product_team", got "sales"'
  ],
  [
    "an unknown group",
    [{ op: "replace", path: "/policies/group/rules/0/then/group", value: "analytic" }],
    'policies.group.rules[0].then.group: no group is called "analytic"; did you mean analytics?'
  ],
  [
    "a procedure to follow that is none",
    [
      {
        op: "replace",
        path: "/policies/legal/rules/0/then",
        value: { _tag: "Follow", procedure: "erasur", text: "Erase." }
      }
    ],
    'policies.legal.rules[0].then.procedure: no procedure is called "erasur"; did you mean erasure?'
  ],
  [
    "an act that is none",
    [{ op: "replace", path: "/policies/legal/rules/0/then/act", value: "public_replay" }],
    'policies.legal.rules[0].then.act: no act is called "public_replay"; did you mean public_reply?'
  ],
  [
    "an outcome that is none",
    [{ op: "replace", path: "/policies/legal/rules/0/then", value: { _tag: "Ban" } }],
    expect.stringMatching(/^policies\.legal\.rules\[0\]\.then: expected a duty; its _tag is "Do", /)
  ],
  [
    "a fact compared with no threshold",
    [
      { op: "add", path: "/policies/legal/facts/age", value: { type: "number", unit: "years", about: "" } },
      { op: "add", path: "/policies/legal/rules/0/when/-", value: { fact: "age", atLeast: "majority" } }
    ],
    expect.stringMatching(
      /^policies\.legal\.rules\[0\]\.when\[\d\]\.atLeast: no threshold is called "majority"; there is /
    )
  ],
  [
    "a step after one that is none",
    [{ op: "add", path: "/procedures/erasure/steps/0/after", value: ["nothing"] }],
    expect.stringMatching(
      /^procedures\.erasure\.steps\[0\]\.after\[0\]: no step is called "nothing"; there is /
    )
  ],
  [
    "a procedure under another's name",
    [{ op: "move", from: "/procedures/erasure/id", path: "/procedures/targetedDeletion/id" }],
    'procedures.targetedDeletion.id: is "erasure", but stands under "targetedDeletion"; write the same in both places'
  ]
]

const TOO_LARGE: ReadonlyArray<readonly [name: string, operation: Patch[number], problem: RegExp]> = [
  [
    "too deep",
    { op: "add", path: "/deep", value: JSON.parse(`${"[".repeat(41)}${"]".repeat(41)}`) },
    /lies more than 40 /
  ],
  [
    "too many values",
    { op: "add", path: "/many", value: Array(500_001).fill(0) },
    /holds more than 500000 values in all/
  ],
  [
    "too long a text",
    { op: "replace", path: "/title", value: "x".repeat(10_001) },
    /^title: is 10001 characters long/
  ],
  [
    "too many policies",
    {
      op: "replace",
      path: "/policies",
      value: Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`p${i}`, {}]))
    },
    /^policies: holds 201 policies; at most 200 are read/
  ]
]

describe("editionFromJson", () => {
  it.each(REFUSED)("refuses %s", (_, patch, expected) => {
    expect(problems(patched(...patch))).toEqual(expect.arrayContaining([expected]))
  })

  it.each([
    "/vocabulary/initialStatus",
    "/vocabulary/statuses/new/onStaffReply",
    "/parameters/withoutTarget/0/value/channel",
    "/parameters/unknownSeverity/0/value",
    "/parameters/severityTests/0/value/0/level",
    "/parameters/autoSolve/0/value/status",
    "/parameters/autoSolve/0/value/to",
    "/parameters/hold/0/value/status",
    "/parameters/solvedByIssue/0/value",
    "/parameters/settled/0/value/answered",
    "/parameters/settled/0/value/confirmed",
    "/parameters/upgraded/0/value/flag",
    "/parameters/upgraded/0/value/plan"
  ])("wants a word of the vocabulary at %s", (path) => {
    const place = path
      .slice(1)
      .replace(/\/(\d+)/g, "[$1]")
      .replaceAll("/", ".")
    const found = problems(patched({ op: "replace", path, value: "nowhere" }))
    expect(found).toEqual([expect.stringContaining(`${place}: no `)])
    expect(found[0]).toContain('is called "nowhere"; there is ')
  })

  it("reports everything at once, form and words alike", () => {
    const found = problems(
      patched(
        { op: "replace", path: "/format", value: "1" },
        { op: "replace", path: `${SCALE}/plan`, value: "scal" },
        { op: "remove", path: `${SCALE}/hours/0/citations` },
        { op: "add", path: "/parameters/responseCalendar/0/value/zone", value: "Mars" },
        { op: "remove", path: "/policies/legal/kind" },
        { op: "remove", path: "/procedures/erasure/title" }
      )
    )
    expect(found.map((one) => one.split(":")[0])).toEqual([
      "format",
      "parameters.targets.scale.hours[0].citations",
      "parameters.responseCalendar[0].value.zone",
      "policies.legal.kind",
      "procedures.erasure.title",
      "parameters.targets.scale.plan"
    ])
  })

  it.each([null, 5, "present", [], true, undefined])("refuses %s, which is no edition", (input) => {
    expect(problems(input)).toHaveLength(1)
  })

  it("cites what is known only, wherever a citation stands", () => {
    const json = patched(
      { op: "replace", path: `${SCALE}/hours/0/citations/0/id`, value: "R36" },
      { op: "replace", path: "/gaps/0/citations/0", value: { kind: "reading", id: "A99" } },
      { op: "replace", path: "/policies/legal/rules/0/citations/0", value: { kind: "law", id: "R36" } }
    )
    expect(problems(json)).toEqual([])
    const ids = (prefix: string, most: number) =>
      Array.from(
        { length: most },
        (_, i) => `${prefix}${String(i + 1).padStart(prefix === "R" ? 3 : 1, "0")}`
      )
    const known = { rules: ids("R", 331), readings: [...ids("A", 38), ...ids("C", 23), ...ids("H", 8)] }
    expect(problems(JSON_OF_PRESENT, known)).toEqual([])
    expect(problems(json, known)).toEqual([
      'parameters.targets.scale.hours[0].citations[0].id: no rule of the handbook is called "R36"; did you mean R036?',
      expect.stringMatching(
        /^gaps\[0\]\.citations\[0\]\.id: no reading of the handbook is called "A99"; did you mean A\d/
      )
    ])
  })

  it("takes no name that JavaScript keeps for itself, and touches no prototype", () => {
    const text = JSON.stringify(JSON_OF_PRESENT).replace(
      '"contacts":{',
      '"contacts":{"__proto__":[{"polluted":true}],'
    )
    expect(problems(JSON.parse(text))).toEqual([
      'contacts: has something called "__proto__", which cannot be a name; choose another'
    ])
    expect(Reflect.get({}, "polluted")).toBeUndefined()
    const odd = patched({
      op: "add",
      path: "/contacts/constructor",
      value: [{ from: "undated", value: ["Ada"], citations: CITED }]
    })
    const read = editionFromJson(odd)
    expect(read._tag === "Edition" && read.edition.contacts["constructor"]?.[0]?.value).toEqual(["Ada"])
  })

  it.each(TOO_LARGE)("refuses an edition that is %s, with nothing else", (_, operation, expected) => {
    const found = problems(patched(operation))
    expect(found).toEqual([expect.stringMatching(expected)])
  })
})
