/** The steps around a feedback call: the survey that invites to it, the call, and what comes after. */
import { feedbackCall } from "@hedgerow/core/handbook/policies/feedback/Call"
import {
  feedbackRecruiting,
  recruitingThresholds
} from "@hedgerow/core/handbook/policies/feedback/Recruiting"
import { afterRecordedCall, afterUnrecordedCall } from "@hedgerow/core/handbook/procedures/feedback/AfterCall"
import { interviewSurvey } from "@hedgerow/core/handbook/procedures/feedback/InterviewSurvey"
import { userCall } from "@hedgerow/core/handbook/procedures/feedback/UserCall"
import type { FactKinds, Facts } from "@hedgerow/core/policy/Fact"
import { defineProcedure, type Procedure, type Step } from "@hedgerow/core/policy/Procedure"
import { procedureProblemsUnder } from "@hedgerow/core/policy/ProcedureProblem"
import { procedureStanding } from "@hedgerow/core/policy/ProcedureStanding"
import { feedbackStepFacts } from "@hedgerow/core/support/Feedback"
import { describe, expect, it } from "vitest"

const EDITION = { thresholds: recruitingThresholds }
const at = new Date("2026-11-20T12:00:00Z")

const ids = (steps: ReadonlyArray<Step>) => steps.map(({ id }) => id)

/** How far a procedure is once these steps were done, an hour apart. */
const standing =
  <F extends FactKinds>(procedure: Procedure<F>) =>
  (facts: Facts<F>, ...steps: ReadonlyArray<string>) =>
    procedureStanding<F>(procedure, EDITION, {
      done: steps.map((step, i) => ({ step, at: new Date(Date.UTC(2026, 10, 1, i)) })),
      facts,
      at
    })

describe.each<readonly [string, Procedure]>([
  ["interviewSurvey", interviewSurvey],
  ["userCall", userCall],
  ["afterRecordedCall", afterRecordedCall],
  ["afterUnrecordedCall", afterUnrecordedCall]
])("the procedure %s", (name, procedure) => {
  it("stands under its id, with nothing wrong in it", () => {
    expect(procedure.id).toBe(name)
    expect(procedureProblemsUnder(procedure, EDITION)).toEqual([])
  })

  it("is followed by one rule, which cites the rules that its steps rest on", () => {
    const following = [...feedbackRecruiting.rules, ...feedbackCall.rules].filter(
      ({ then }) => then._tag === "Follow" && then.procedure === name
    )
    expect(following).toHaveLength(1)
    const cited = procedure.citations.map(({ id }) => id)
    expect(cited).toEqual(
      expect.arrayContaining(following.flatMap(({ citations }) => citations.map(({ id }) => id)))
    )
  })

  it("goes to its end in the order in which it is written", () => {
    const facts = { surveyWaitSetDays: 14, recordingConsent: true, recordingAccess: true }
    const order = ids(procedure.steps)
    const { complete, outOfOrder, next, blocked } = standing(procedure)(facts, ...order)
    expect([complete, outOfOrder, next, blocked]).toEqual([true, [], [], []])
  })
})

describe("inviting by a survey", () => {
  const stand = standing(interviewSurvey)
  const BEFORE = ["cohort", "survey", "wait-period", "rollout"]

  it("R287 R286: the cohort comes first, then the survey", () => {
    expect(ids(stand({}).next)).toEqual(["cohort"])
    expect(ids(stand({}, "cohort").next)).toEqual(["survey"])
  })

  it("R287 R286: says when the survey was made before the cohort", () => {
    const { outOfOrder } = stand({}, "survey", "cohort")
    expect(outOfOrder.map(({ step, before }) => [step.id, before])).toEqual([["survey", ["cohort"]]])
  })

  it("R288 R289: then its wait period and its rollout are set, in any order", () => {
    expect(ids(stand({}, "cohort", "survey").next)).toEqual(["wait-period", "rollout"])
  })

  it("R288 R289: starts once both are set", () => {
    const facts = { surveyWaitSetDays: 14 }
    expect(ids(stand(facts, ...BEFORE).next)).toEqual(["start"])
    for (const left of ["wait-period", "rollout"]) {
      const { blocked } = stand(facts, ...BEFORE.filter((step) => step !== left))
      expect(blocked.map(({ step, waitsFor }) => [step.id, waitsFor])).toEqual([["start", [left]]])
    }
  })

  it.each([
    [13, false],
    [14, true],
    [15, true]
  ])("R288 A35: with a wait of %d days it starts: %s", (surveyWaitSetDays, starts) => {
    const { next, blocked } = stand({ surveyWaitSetDays }, ...BEFORE)
    expect(ids(next)).toEqual(starts ? ["start"] : [])
    expect(blocked.flatMap(({ closed }) => closed)).toEqual(
      starts ? [] : [{ fact: "surveyWaitSetDays", atLeast: "surveyWaitDays" }]
    )
  })

  it("R288: does not start while nobody knows how long it waits", () => {
    expect(stand({}, ...BEFORE).blocked.map(({ missing }) => missing)).toEqual([["surveyWaitSetDays"]])
  })

  it("R288: says when it was started with too short a wait", () => {
    const [early] = stand({ surveyWaitSetDays: 3 }, ...BEFORE, "start").outOfOrder
    expect([early?.step.id, early?.before, early?.closed.map(({ fact }) => fact)]).toEqual([
      "start",
      [],
      ["surveyWaitSetDays"]
    ])
  })
})

describe("holding a call", () => {
  const stand = standing(userCall)
  const YES = { recordingConsent: true, recordingAccess: true }

  it("R292: begins with the calendar", () => {
    expect(ids(stand(YES).next)).toEqual(["calendar"])
  })

  it("R293 R297: then asks to record, and introduces", () => {
    expect(ids(stand(YES, "calendar").next)).toEqual(["ask-to-record", "introductions"])
    expect(ids(stand(YES, "calendar", "introductions").next)).toEqual(["ask-to-record", "context"])
  })

  it("R294: records once they were asked and agree", () => {
    expect(ids(stand(YES, "calendar", "ask-to-record").next)).toContain("record")
  })

  it.each([
    ["R293 R294: where they do not agree", { ...YES, recordingConsent: false }, ["recordingConsent"], []],
    ["R293 R294: while they have not answered", { recordingAccess: true }, [], ["recordingConsent"]],
    ["R296: without access to the tool", { ...YES, recordingAccess: false }, ["recordingAccess"], []]
  ] as const)("%s, nothing is recorded, and the call is whole all the same", (_, facts, closed, missing) => {
    const { blocked, complete } = stand(facts, "calendar", "ask-to-record", "introductions", "context")
    expect(blocked.map(({ step }) => step.id)).toEqual(["record"])
    expect(blocked.flatMap((one) => one.closed.map(({ fact }) => fact))).toEqual(closed)
    expect(blocked.flatMap((one) => one.missing)).toEqual(missing)
    expect(complete).toBe(true)
  })

  it("R293: says when it was recorded before they were asked, or against their will", () => {
    const [early] = stand(
      { ...YES, recordingConsent: false },
      "calendar",
      "record",
      "ask-to-record"
    ).outOfOrder
    expect([early?.step.id, early?.before, early?.closed]).toEqual([
      "record",
      ["ask-to-record"],
      [{ fact: "recordingConsent", is: true }]
    ])
  })

  it("R293: to ask is a must; R294: to record is not", () => {
    const bound = userCall.steps.filter(({ strength }) => strength !== "should")
    expect(bound.map(({ id, strength }) => [id, strength])).toEqual([
      ["ask-to-record", "must"],
      ["record", "may"]
    ])
  })
})

describe("after a call", () => {
  const recorded = standing(afterRecordedCall)
  const unrecorded = standing(afterUnrecordedCall)

  it("R298 R299 R302 R303: a recording is checked and renamed; issues and the reward need not wait for that", () => {
    expect(ids(recorded({}).next)).toEqual(["check-summary", "rename", "issues", "reward"])
  })

  it("R300 R302 R303: without a recording there are notes to put down, and nothing to check or to rename", () => {
    expect(ids(unrecorded({}).next)).toEqual(["notes", "issues", "reward"])
  })

  it("R301 R298: what is shared of a recording was checked before", () => {
    expect(ids(recorded({}, "check-summary").next)).toContain("share")
    const { outOfOrder } = recorded({}, "share", "check-summary")
    expect(outOfOrder.map(({ step, before }) => [step.id, before])).toEqual([["share", ["check-summary"]]])
  })

  it("R301 R300: what is shared without one was put down before", () => {
    expect(ids(unrecorded({}, "notes").next)).toContain("share")
    const { outOfOrder } = unrecorded({}, "share", "notes")
    expect(outOfOrder.map(({ step, before }) => [step.id, before])).toEqual([["share", ["notes"]]])
  })

  it.each([
    ["recorded", recorded],
    ["unrecorded", unrecorded]
  ] as const)(
    "R304 R302 R303: the user of a call that was %s hears of issues and reward together",
    (_, stand) => {
      expect(ids(stand({}, "issues", "reward").next)).toContain("follow-up")
      for (const left of ["issues", "reward"]) {
        const [other = ""] = ["issues", "reward"].filter((step) => step !== left)
        const early = stand({}, other, "follow-up", left).outOfOrder
        expect(early.map(({ step, before }) => [step.id, before])).toEqual([["follow-up", [left]]])
      }
    }
  )
})

describe("types", () => {
  it("R288: a misspelt threshold does not compile", () => {
    defineProcedure<keyof typeof recruitingThresholds, "R288">()({
      id: "wait",
      title: "Wait",
      citations: [],
      facts: { surveyWaitSetDays: feedbackStepFacts.surveyWaitSetDays },
      steps: [
        {
          id: "start",
          text: "Start it.",
          citations: [],
          strength: "should",
          // @ts-expect-error: no threshold is called so
          gate: [{ fact: "surveyWaitSetDays", atLeast: "surveyWaitDay" }]
        }
      ]
    })
  })
})
