import { bothProofs, deletion, deletionThresholds } from "@hedgerow/core/handbook/policies/Deletion"
import { READINGS } from "@hedgerow/core/handbook/Readings"
import { ruleOf } from "@hedgerow/core/handbook/Rules"
import { analyse } from "@hedgerow/core/policy/Analysis"
import { citationIds } from "@hedgerow/core/policy/Citation"
import { compile } from "@hedgerow/core/policy/Decider"
import type { Answer } from "@hedgerow/core/policy/Decision"
import { factOf } from "@hedgerow/core/policy/Fact"
import type { NeedsJudgement } from "@hedgerow/core/policy/NeedsJudgement"
import { coverageOf } from "@hedgerow/core/policy/PolicyCoverage"
import { prove } from "@hedgerow/core/policy/Proof"
import { unreached } from "@hedgerow/core/policy/Unreached"
import type { Duty } from "@hedgerow/core/support/Duty"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { CASES } from "../deletion/Cases.ts"

const EDITION = { id: "present", thresholds: deletionThresholds }
const NOW = new Date("2026-11-20T12:00:00Z")
const decide = compile(deletion, EDITION)

const outcomeOf = (answer: Answer<Duty>): string => {
  if (answer._tag !== "Decision")
    return answer._tag === "Unknown" ? `Unknown: ${answer.missing.join(", ")}` : "none"
  const { outcome } = answer
  switch (outcome._tag) {
    case "NeedsJudgement":
      return `NeedsJudgement ${outcome.askedOf}`
    case "Follow":
      return `Follow ${outcome.procedure}`
    case "Nothing":
      return "Nothing"
    case "Tell":
      return `Tell ${outcome.roles.join()}`
    default:
      return `${outcome._tag} ${outcome.act}`
  }
}

/** What leaves the data alone. Whatever is not listed here is taken for a deletion. */
const HARMLESS = [
  "Nothing",
  "NeedsJudgement erasure-coordinator",
  "Do ask_for_direct_mail",
  "Do ask_to_stop_sending",
  "Do check_requester_is_admin",
  "Do encourage_self_serve_deletion"
]

const deletes = (outcome: Duty | NeedsJudgement): boolean =>
  !HARMLESS.includes(
    outcomeOf({ _tag: "Decision", outcome, rule: "", strength: "must", citations: [], edition: "" })
  )

describe("deletion, case by case", () => {
  it.for(CASES.map((one) => [`${one.kind}: ${one.sentence} [${one.because.join(" ")}]`, one] as const))(
    "%s",
    ([, { kind, facts, expect: expected, because }]) => {
      const answer = decide(facts, NOW)
      expect(outcomeOf(answer)).toBe(expected.outcome)
      expect(answer._tag === "Decision" ? answer.rule : null).toBe(expected.rule)
      if (answer._tag === "Decision") {
        expect(citationIds(answer.citations)).toEqual(because)
        expect(deletes(answer.outcome)).toBe(kind === "ALLOW")
      } else expect(kind).toBe("DENY")
    }
  )

  it("has only facts, values and sources that there are", () => {
    for (const { facts, because } of CASES) {
      for (const [fact, value] of Object.entries(facts)) {
        const kind = new Map(Object.entries(deletion.facts)).get(fact)
        expect(kind?.type === "oneOf" ? kind.values : [kind?.type]).toContain(
          kind?.type === "oneOf" ? value : typeof value
        )
      }
      for (const id of because) expect(ruleOf(id) ?? new Map(Object.entries(READINGS)).get(id)).toBeDefined()
    }
  })

  it("reaches every rule, every condition either way, and the threshold from both sides (R101, A21)", () => {
    const coverage = coverageOf(
      deletion,
      EDITION,
      CASES.map(({ facts }) => ({ facts, at: NOW }))
    )
    expect(unreached(coverage)).toEqual({ rules: [], conditions: [], thresholds: [] })
  })
})

describe("deletion, of all facts", () => {
  it("is sound: no gap, no overlap, no rule that never decides", () => {
    expect(analyse(deletion, EDITION)).toMatchObject({ checked: true, findings: [] })
  })

  it("is a must throughout (C15)", () => {
    expect(deletion.rules.filter(({ strength }) => strength !== "must")).toEqual([])
  })

  it("R089 R090 R091 A20: proves that staff delete nothing without both proofs, unknown facts included", () => {
    const proof = prove(deletion, EDITION, { outcome: deletes, needs: bothProofs })
    expect(proof).toMatchObject({ _tag: "Proved", cells: 118_098 })
    expect(proof._tag === "Proved" && proof.ways.map(({ rule }) => rule).sort()).toEqual([
      "delete-profile",
      "delete-project",
      "delete-project-at-once",
      "delete-project-without-profiles",
      "erase-personal-data",
      "explore-targeted-query",
      "remove-member"
    ])
  })

  it.each([
    [
      "R086: nothing but personal data is deleted by staff for who has not refused",
      ["erase-personal-data"],
      "unwilling",
      { is: true }
    ],
    [
      "R096: nothing is deleted of a project before the data stops",
      ["delete-project", "remove-member", "erase-personal-data"],
      "sendingStopped",
      { is: true }
    ]
  ] as const)("%s", (_, others, fact, asks) => {
    const isOther = (rule: string) => others.some((other) => other === rule)
    const needs = [{ fact, ...asks }]
    expect(
      prove(deletion, EDITION, { outcome: (outcome, rule) => deletes(outcome) && !isOther(rule), needs })
    ).toMatchObject({ _tag: "Proved" })
    expect(prove(deletion, EDITION, { outcome: deletes, needs })).toMatchObject({ _tag: "Refuted" })
  })

  it("R061 R101 A21 C18: a query is explored from the spend on, where nothing else helps and nothing is urgent (R106)", () => {
    const proof = prove(deletion, EDITION, {
      outcome: (outcome) => outcome._tag === "Follow" && outcome.procedure === "targetedDeletion",
      needs: [
        { fact: "annualSpendUsd", atLeast: "targetedDeletionAnnualSpend" },
        { fact: "otherWaysFail", is: true },
        { fact: "immediate", is: false },
        { fact: "sendingStopped", is: true }
      ]
    })
    expect(proof._tag).toBe("Proved")
  })

  it("R106: what has to go at once goes with the project or not at all", () => {
    fc.assert(
      fc.property(statedFacts, (facts) => {
        const answer = decide({ ...facts, deletionRequest: "targeted", immediate: true }, NOW)
        if (answer._tag === "Decision" && deletes(answer.outcome))
          expect(outcomeOf(answer)).toBe("Permit delete_project")
      })
    )
  })

  it("R091 A20: staff delete nothing without both proofs, whatever is stated and however badly", () => {
    let deletions = 0
    fc.assert(
      fc.property(statedFacts, (facts) => {
        const answer = decide(facts, NOW)
        if (answer._tag !== "Decision" || !deletes(answer.outcome)) return
        deletions++
        expect([factOf(facts, "requesterIsAdmin"), factOf(facts, "directMail")]).toEqual([true, true])
      }),
      { numRuns: 5_000 }
    )
    expect(deletions).toBeGreaterThan(50)
  })

  it("R089 A20: a requester who is no admin is never told that staff will delete, and no rule tells anybody", () => {
    expect(deletion.rules.filter(({ then }) => then._tag === "Tell")).toEqual([])
    const asked = deletion.rules.flatMap(({ then }) => (then._tag === "NeedsJudgement" ? [then.askedOf] : []))
    expect(asked).toEqual(["erasure-coordinator"])
  })
})

/** Facts as a host might state them: left out, as they should be, and now and then what they cannot be. */
const statedFacts = fc
  .record({
    deletionRequest: fc.constantFrom("none", "project", "member", "personal_data", "targeted", undefined),
    annualSpendUsd: fc.constantFrom(
      undefined,
      0,
      19_999,
      20_000,
      20_001,
      Number.NaN,
      Number.POSITIVE_INFINITY
    ),
    unwilling: yesOrNot(),
    requesterIsAdmin: yesOrNot(),
    directMail: yesOrNot(),
    sendingStopped: yesOrNot(),
    matchingEventsArrive: yesOrNot(),
    personProfiles: yesOrNot(),
    otherWaysFail: yesOrNot(),
    immediate: yesOrNot()
  })
  .map((facts) => facts as (typeof CASES)[number]["facts"])

function yesOrNot(): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(true) },
    { weight: 3, arbitrary: fc.constant(false) },
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(null, "true", "yes", 1, 0, [], Number.NaN) }
  )
}
