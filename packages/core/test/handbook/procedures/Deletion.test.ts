import { bothProofs, deletion, deletionThresholds } from "@hedgerow/core/handbook/policies/Deletion"
import { erasure, erasureLegalLimit } from "@hedgerow/core/handbook/procedures/Erasure"
import { targetedDeletion } from "@hedgerow/core/handbook/procedures/TargetedDeletion"
import type { Facts } from "@hedgerow/core/policy/Fact"
import type { Procedure, Step } from "@hedgerow/core/policy/Procedure"
import { procedureProblemsUnder } from "@hedgerow/core/policy/ProcedureProblem"
import { procedureStanding } from "@hedgerow/core/policy/ProcedureStanding"
import { describe, expect, it } from "vitest"

const EDITION = { thresholds: deletionThresholds }
const at = new Date("2026-11-20T12:00:00Z")
const PROVED = { requesterIsAdmin: true, directMail: true }

const ids = (steps: ReadonlyArray<Step>) => steps.map(({ id }) => id)
const done = (steps: ReadonlyArray<string>) =>
  steps.map((step, i) => ({ step, at: new Date(Date.UTC(2026, 10, 1, i)) }))

describe.each<readonly [string, Procedure]>([
  ["erasure", erasure],
  ["targetedDeletion", targetedDeletion]
])("the procedure %s", (name, procedure) => {
  it("stands under its id, with nothing wrong in it, a must throughout (C15)", () => {
    expect(procedure.id).toBe(name)
    expect(procedureProblemsUnder(procedure, EDITION)).toEqual([])
    expect(procedure.steps.filter(({ strength }) => strength !== "must")).toEqual([])
  })

  it("is followed by the policy", () => {
    expect(
      deletion.rules.filter(({ then }) => then._tag === "Follow" && then.procedure === name)
    ).toHaveLength(1)
  })
})

describe("erasure", () => {
  const stand = (facts: Facts<(typeof erasure)["facts"]>, ...steps: ReadonlyArray<string>) =>
    procedureStanding(erasure, EDITION, { done: done(steps), facts, at })

  it("R092 R093 R094 R095: goes from identity to the user, then to those who clear the other systems", () => {
    expect(ids(stand(PROVED).next)).toEqual(["confirm-identity"])
    expect(ids(stand(PROVED, "confirm-identity").next)).toEqual(["delete-user"])
    expect(ids(stand(PROVED, "confirm-identity", "delete-user").next)).toEqual([
      "tell-marketing",
      "tell-other-systems"
    ])
    expect(stand(PROVED, "confirm-identity", "delete-user", "tell-other-systems").complete).toBe(false)
    expect(
      stand(PROVED, "confirm-identity", "delete-user", "tell-other-systems", "tell-marketing").complete
    ).toBe(true)
  })

  it.each([
    [{}, ["requesterIsAdmin", "directMail"], []],
    [{ requesterIsAdmin: true }, ["directMail"], []],
    [{ requesterIsAdmin: true, directMail: false }, [], ["directMail"]],
    [{ requesterIsAdmin: false, directMail: true }, [], ["requesterIsAdmin"]]
  ] as const)("R092 A20: opens no step with %o, though identity was ticked off", (facts, missing, closed) => {
    const { next, blocked } = stand(facts, "confirm-identity")
    expect(next).toEqual([])
    const [user] = blocked
    expect(user?.step.id).toBe("delete-user")
    expect(user?.missing).toEqual(missing)
    expect(user?.closed.map(({ fact }) => fact)).toEqual(closed)
  })

  it("R093 A20: says when a user was deleted before identity, or without a proof", () => {
    const [early] = stand({ ...PROVED, directMail: false }, "delete-user").outOfOrder
    expect([early?.step.id, early?.before, early?.closed]).toEqual([
      "delete-user",
      ["confirm-identity"],
      [{ fact: "directMail", is: true }]
    ])
  })

  it("A20: cites the law's one month as information", () => {
    expect(erasureLegalLimit.map(({ value, citations }) => [value.months, citations[0]])).toEqual([
      [1, { kind: "law", id: "GDPR Art. 12(3)" }]
    ])
  })
})

describe("targetedDeletion", () => {
  const READY = {
    ...PROVED,
    sendingStopped: true,
    annualSpendUsd: 20_000,
    otherWaysFail: true,
    immediate: false
  }
  const BEFORE = [
    "confirm-sending-stopped",
    "confirm-identity",
    "name-the-data",
    "attach-query",
    "check-counts",
    "say-how-long"
  ]
  const stand = (facts: Facts<(typeof targetedDeletion)["facts"]>, ...steps: ReadonlyArray<string>) =>
    procedureStanding(targetedDeletion, EDITION, { done: done(steps), facts, at })

  it("R096: begins nothing before the data is no longer sent", () => {
    expect(stand({ ...READY, sendingStopped: false }).next).toEqual([])
    expect(ids(stand(READY).next)).toEqual(["confirm-sending-stopped"])
  })

  it("R102 R103 R105: then names the data, asks for a query and says how long it takes, in any order", () => {
    expect(ids(stand(READY, "confirm-sending-stopped").next)).toEqual([
      "confirm-identity",
      "name-the-data",
      "attach-query",
      "say-how-long"
    ])
  })

  it("R103 R104: checks the counts of the query that is there", () => {
    expect(ids(stand(READY, "confirm-sending-stopped", "attach-query").next)).toContain("check-counts")
    expect(
      stand(READY, "check-counts", "confirm-sending-stopped", "attach-query").outOfOrder[0]?.step.id
    ).toBe("check-counts")
  })

  it("R061 R101 R102 R104 R105: hands over once all that is done, and not before", () => {
    expect(ids(stand(READY, ...BEFORE).next)).toEqual(["hand-over"])
    for (const left of ["confirm-identity", "name-the-data", "check-counts", "say-how-long"])
      expect(ids(stand(READY, ...BEFORE.filter((step) => step !== left)).next)).not.toContain("hand-over")
  })

  it.each([
    ["R061 R101 A21: below the spend", { annualSpendUsd: 19_999.99 }, "annualSpendUsd"],
    ["R061 R101: where another way helps", { otherWaysFail: false }, "otherWaysFail"],
    ["R106 C18: where it has to be gone at once", { immediate: true }, "immediate"],
    ["R091 A20: for who is no admin", { requesterIsAdmin: false }, "requesterIsAdmin"],
    ["R090 R091 A20: without the direct mail", { directMail: false }, "directMail"],
    ["R096 A22: for who sends the data again", { sendingStopped: false }, "sendingStopped"]
  ] as const)("%s, nothing is handed over", (_, change, fact) => {
    const { next, blocked } = stand({ ...READY, ...change }, ...BEFORE)
    expect(next).toEqual([])
    expect(blocked.flatMap(({ closed }) => closed.map((condition) => condition.fact))).toEqual([fact])
    const without = Object.fromEntries(Object.entries(READY).filter(([name]) => name !== fact))
    expect(stand(without, ...BEFORE).blocked.map(({ missing }) => missing)).toEqual([[fact]])
  })

  it("R101 A21: hands over from the spend on", () => {
    for (const annualSpendUsd of [20_000, 20_001])
      expect(ids(stand({ ...READY, annualSpendUsd }, ...BEFORE).next)).toEqual(["hand-over"])
  })

  it("A20: every step that deletes or leads to a deletion keeps both proofs in its own gate", () => {
    const guarded = [...erasure.steps, ...targetedDeletion.steps].filter(({ gate = [] }) =>
      bothProofs.every((proof) => gate.some((one) => JSON.stringify(one) === JSON.stringify(proof)))
    )
    expect(ids(guarded)).toEqual([
      "confirm-identity",
      "delete-user",
      "tell-marketing",
      "tell-other-systems",
      "confirm-identity",
      "hand-over"
    ])
  })
})
