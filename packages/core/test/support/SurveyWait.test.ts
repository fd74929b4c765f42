import {
  feedbackRecruiting,
  recruitingThresholds
} from "@hedgerow/core/handbook/policies/feedback/Recruiting"
import { compileCollect } from "@hedgerow/core/policy/Decider"
import { surveyEligibleFrom, surveyFacts } from "@hedgerow/core/support/SurveyWait"
import { DAY } from "@hedgerow/core/time/Duration"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const utc = (text: string) => new Date(`${text}Z`)
const SHOWN = [utc("2026-11-06T12:00:00"), utc("2026-11-01T00:00:00")]

describe("the wait between two surveys", () => {
  it("R288 A35: ends 14 days of 24 hours after the last one, whatever their order", () => {
    expect(surveyEligibleFrom(SHOWN, 14)).toEqual(utc("2026-11-20T12:00:00"))
    expect(surveyEligibleFrom(SHOWN.toReversed(), 14)).toEqual(utc("2026-11-20T12:00:00"))
  })

  it("R288: is none for who was never shown one", () => {
    expect(surveyEligibleFrom([], 14)).toBeUndefined()
    expect(surveyFacts([], utc("2026-11-20T12:00:00"))).toEqual({ surveyShown: false })
  })

  it("R288: one shown later than now does not count yet", () => {
    expect(surveyFacts(SHOWN, utc("2026-11-02T00:00:00"))).toEqual({ surveyShown: true, daysSinceSurvey: 1 })
    expect(surveyFacts(SHOWN, utc("2026-10-31T23:59:59.999"))).toEqual({ surveyShown: false })
    expect(surveyFacts(SHOWN, utc("2026-11-06T12:00:00"))).toEqual({ surveyShown: true, daysSinceSurvey: 0 })
  })

  it("R288: nothing is known of an invalid instant", () => {
    expect(surveyFacts([new Date(Number.NaN)], utc("2026-11-20T12:00:00"))).toEqual({})
    expect(surveyFacts(SHOWN, new Date(Number.NaN))).toEqual({})
    expect(surveyEligibleFrom([...SHOWN, new Date(Number.NaN)], 14)?.getTime()).toBeNaN()
  })

  it("R288 A35: the policy lets a user through from just that instant on", () => {
    const collect = compileCollect(feedbackRecruiting, { id: "test", thresholds: recruitingThresholds })
    const ruled = (now: Date) => collect(surveyFacts(SHOWN, now), now).decisions.map(({ rule }) => rule)
    expect(ruled(utc("2026-11-20T11:59:59.999"))).toEqual(["shown-lately"])
    expect(ruled(utc("2026-11-20T12:00:00"))).toEqual(["wait-over"])
  })

  it("R288: both ways of asking agree, to the millisecond", () => {
    const past = fc.integer({ min: 0, max: 400 * DAY })
    const day = fc.integer({ min: 0, max: 60 })
    fc.assert(
      fc.property(
        fc.array(past, { minLength: 1 }),
        day,
        fc.integer({ min: -2, max: 2 }),
        (ago, wait, off) => {
          const shown = ago.map((ms) => new Date(Date.UTC(2026, 0, 1) - ms))
          const from = surveyEligibleFrom(shown, wait)?.getTime() ?? Number.NaN
          const { daysSinceSurvey = Number.NaN } = surveyFacts(shown, new Date(from + off))
          return wait === 0 && off < 0 ? true : daysSinceSurvey >= wait === off >= 0
        }
      )
    )
  })
})
