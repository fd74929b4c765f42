/** Editions as patches on another. */

import type { Patch } from "@hedgerow/core/data/Patch"
import { describeProblem } from "@hedgerow/core/data/Problem"
import { present } from "@hedgerow/core/handbook/Present"
import { diffText } from "@hedgerow/core/policy/DiffText"
import { editionDiff } from "@hedgerow/core/support/EditionDiff"
import {
  type EditionHead,
  editionPatchFromJson,
  type PatchedEdition,
  patchEdition
} from "@hedgerow/core/support/EditionPatch"
import type { SupportEdition } from "@hedgerow/core/support/SupportEdition"
import { describe, expect, it } from "vitest"

const HOURS = "/parameters/targets/scale/hours/0/value"
const FASTER: Patch = [{ op: "replace", path: HOURS, value: 12 }]
const HEAD = { id: "faster", title: "Scale is answered within 12 hours" }

const edition = (patched: PatchedEdition): SupportEdition => {
  if (patched._tag === "Edition") return patched.edition
  throw new Error(patched.problems.map(describeProblem).join("\n"))
}

const refused = (patch: Patch, head: EditionHead = HEAD, known = {}) => {
  const patched = patchEdition(present, patch, head, known)
  return patched._tag === "Edition" ? [] : [patched._tag, ...patched.problems.map(describeProblem)]
}

describe("patchEdition", () => {
  it("R036: gives an edition in which Scale has another target, and leaves the first as it was", () => {
    const faster = edition(patchEdition(present, FASTER, { ...HEAD, takesEffect: "2027-01-01" }))
    expect(faster).toMatchObject({ ...HEAD, takesEffect: "2027-01-01" })
    expect(faster.parameters.targets["scale"]?.hours[0]?.value).toBe(12)
    expect(present.parameters.targets["scale"]?.hours[0]?.value).toBe(24)
    expect({ ...faster, ...HEAD, takesEffect: "", parameters: 0 }).toEqual({
      ...present,
      ...HEAD,
      takesEffect: "",
      parameters: 0
    })
  })

  it("takes its id and title from the patch too", () => {
    const patch: Patch = [
      { op: "test", path: HOURS, value: 24 },
      { op: "replace", path: "/id", value: "ours" },
      { op: "replace", path: "/title", value: "Our own" }
    ]
    expect(edition(patchEdition(present, patch))).toMatchObject({ id: "ours", title: "Our own" })
  })

  it("wants an id and a title of the new edition's own", () => {
    expect(refused(FASTER, {})).toEqual([
      "InvalidEdition",
      'id: is "present", as before; give the new edition its own',
      `title: is "${present.title}", as before; give the new edition its own`
    ])
    expect(refused(FASTER, { ...HEAD, id: "present" })).toHaveLength(2)
  })

  it("lists every operation that does not fit", () => {
    expect(
      refused([
        { op: "replace", path: "/parameters/targets/scal/hours/0/value", value: 12 },
        { op: "test", path: HOURS, value: 8 },
        { op: "remove", path: "/gaps/99" }
      ])
    ).toEqual([
      "InvalidPatch",
      'patch[0].path: there is no "scal" in /parameters/targets; did you mean scale?',
      "patch[1].value: there it is 24, not 8; the patch was written for something else",
      expect.stringMatching(/^patch\[2\]\.path: "99" is no place in \/gaps, a list of \d/)
    ])
  })

  it("lists everything that is wrong with what comes of it", () => {
    const source = { kind: "rule", id: "R36" }
    expect(
      refused(
        [
          { op: "replace", path: HOURS, value: "soon" },
          { op: "add", path: "/parameters/targets/scale/hours/0/citations/-", value: source },
          { op: "remove", path: "/policies/queue" }
        ],
        HEAD,
        { rules: ["R036"] }
      )
    ).toEqual(
      expect.arrayContaining([
        "InvalidEdition",
        expect.stringMatching(/^parameters\.targets\.scale\.hours\[0\]\.value: expected/),
        "policies.queue: is missing",
        expect.stringMatching(
          /^parameters\.targets\.scale\.hours\[0\]\.citations\[\d\]\.id: no rule .* did you mean R036\?$/
        )
      ])
    )
  })
})

describe("editionDiff", () => {
  it("gives a patch that makes the other edition", () => {
    const { queue } = present.policies
    const [first, ...rest] = queue.rules
    if (first === undefined) throw new Error("no rules")
    const other: SupportEdition = {
      ...edition(patchEdition(present, FASTER, HEAD)),
      thresholds: {},
      policies: { ...present.policies, queue: { ...queue, rules: rest } }
    }
    const { patch, policies } = editionDiff(present, other)
    expect(policies.map(({ policy }) => policy)).toContain("queue")
    expect(JSON.stringify(patch)).toContain(HOURS)
    const back = editionDiff(other, present).patch
    expect(edition(patchEdition(other, back))).toEqual(present)
  })

  it("finds nothing between an edition and itself", () => {
    expect(diffText(editionDiff(present, present))).toBe(
      "From edition present to present\nNothing is different."
    )
  })
})

const FILE = { format: 1, extends: "present", ...HEAD, patch: FASTER }

describe("editionPatchFromJson", () => {
  it("reads a patch with its head", () => {
    expect(editionPatchFromJson(FILE)).toEqual({ _tag: "EditionPatch", editionPatch: FILE })
  })

  it.each([
    ["a list of operations alone", FASTER, /^expected object, got \[/],
    ["another format", { ...FILE, format: 2 }, /^format: expected 1, got 2/],
    ["no title", { ...FILE, title: undefined }, /^title: /],
    ["a misspelt key", { ...FILE, patches: [] }, /^patches: is not known here; check its spelling/],
    [
      "an operation that is none",
      { ...FILE, patch: [{ op: "set" }] },
      /^patch\[0\]: expected an operation, like/
    ],
    [
      "a day that is none",
      { ...FILE, takesEffect: "soon" },
      /^takesEffect: is no date; write YYYY-MM-DD, or undated/
    ]
  ])("refuses %s", (_, input, problem) => {
    const read = editionPatchFromJson(JSON.parse(JSON.stringify(input)))
    expect(read._tag === "InvalidPatch" && read.problems.map(describeProblem)[0]).toMatch(problem)
  })
})
