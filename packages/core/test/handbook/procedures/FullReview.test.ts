import { pullRequest } from "@hedgerow/core/handbook/policies/PullRequest"
import { fullReview } from "@hedgerow/core/handbook/procedures/FullReview"
import type { Facts } from "@hedgerow/core/policy/Fact"
import { procedureProblemsUnder } from "@hedgerow/core/policy/ProcedureProblem"
import { procedureStanding } from "@hedgerow/core/policy/ProcedureStanding"
import { describe, expect, it } from "vitest"

const EDITION = { thresholds: {} }
const at = new Date("2026-11-20T12:00:00Z")
const before = new Date("2026-11-20T11:00:00Z")

const READY: Facts<typeof fullReview.facts> = {
  testsRun: true,
  conflictsResolved: true,
  automatedFeedback: "answered",
  focused: true,
  testsAndDocs: "present",
  followsPatterns: true
}
const CHECKS = fullReview.steps.map(({ id }) => id).filter((id) => id !== "review")

const stand = (facts: Facts<typeof fullReview.facts>, steps: ReadonlyArray<string> = []) =>
  procedureStanding(fullReview, EDITION, { done: steps.map((step) => ({ step, at: before })), facts, at })

describe("the full review of a pull request", () => {
  it("R273 R274 R275 R276: is a procedure without a mistake, which the policy follows", () => {
    expect(procedureProblemsUnder(fullReview, EDITION)).toEqual([])
    expect(pullRequest.rules.flatMap(({ then }) => (then._tag === "Follow" ? [then.procedure] : []))).toEqual(
      [fullReview.id]
    )
  })

  it("R273 R274 R275 R276: comes once all is seen to", () => {
    expect(stand(READY).next.map(({ id }) => id)).toEqual(CHECKS)
    expect(stand(READY).blocked.map(({ step, waitsFor }) => [step.id, waitsFor])).toEqual([
      ["review", CHECKS]
    ])
    expect(stand(READY, CHECKS).next.map(({ id }) => id)).toEqual(["review"])
    for (const missed of CHECKS)
      expect(
        stand(
          READY,
          CHECKS.filter((step) => step !== missed)
        ).next.map(({ id }) => id)
      ).toEqual([missed])
  })

  it.each([
    ["R273: tests that were not run", { testsRun: false }, "tests"],
    ["R273: conflicts", { conflictsResolved: false }, "conflicts"],
    ["R274: automated comments without an answer", { automatedFeedback: "open" }, "automated-feedback"],
    ["R275: a change of several things", { focused: false }, "focus"],
    ["R275: missing tests and docs", { testsAndDocs: "missing" }, "tests-and-docs"],
    ["R276: patterns of its own", { followsPatterns: false }, "patterns"]
  ] as const)("%s keep it waiting", (_, facts, step) => {
    const [blocked] = stand({ ...READY, ...facts }).blocked
    expect(blocked?.step.id).toBe(step)
    expect(blocked?.closed.map(({ fact }) => fact)).toEqual(Object.keys(facts))
  })

  it("R274 R275: asks for no answers, tests or docs where there is nothing to answer or to add", () => {
    const facts = { ...READY, automatedFeedback: "none", testsAndDocs: "not_needed" } as const
    expect(stand(facts).next.map(({ id }) => id)).toEqual(CHECKS)
  })

  it("R273: waits for what nobody has said", () => {
    expect(stand({}).blocked.flatMap(({ missing }) => missing)).toEqual(Object.keys(fullReview.facts))
  })
})
