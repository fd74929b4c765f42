import { surveyParameters } from "@hedgerow/core/handbook/policies/Satisfaction"
import { type SurveyLink, surveyLink } from "@hedgerow/core/support/Satisfaction"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const base = surveyParameters.base[0]?.value ?? ""
const link: SurveyLink = { base, distinctId: "ada", ticketId: "T-1", team: "replay", teamParameter: "team" }

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom("&", "=", "#", "?", "+", "%", "/", " ", "a", "é", "😀") })
)

describe("surveyLink", () => {
  it("R064: leads to the survey with the person, the ticket and the team", () => {
    expect(surveyLink(link)).toBe("https://survey.posthog.com/?distinct_id=ada&ticketId=T-1&team=replay")
  })

  it("R064: reads back as what was put in, and as nothing else", () => {
    const names = text.filter((name) => !["", "distinct_id", "ticketId"].includes(name))
    fc.assert(
      fc.property(text, text, text, names, (distinctId, ticketId, team, teamParameter) => {
        const url = new URL(surveyLink({ base, distinctId, ticketId, team, teamParameter }))
        expect(url.origin + url.pathname).toBe(base)
        expect(url.hash).toBe("")
        expect([...url.searchParams]).toEqual([
          ["distinct_id", distinctId],
          ["ticketId", ticketId],
          [teamParameter, team]
        ])
      })
    )
  })

  it("puts the replacement character for half a character", () => {
    const { searchParams } = new URL(surveyLink({ ...link, distinctId: "a\uD83D" }))
    expect(searchParams.get("distinct_id")).toBe("a\uFFFD")
  })

  it.each([
    "http://survey.example/",
    "survey.example",
    "https://survey.example/?a=1",
    "https://survey.example/#a",
    "https://a b/",
    ""
  ])("refuses %j as a base", (wrong) => {
    expect(() => surveyLink({ ...link, base: wrong })).toThrow(/correct the survey's base/)
  })

  it.each(["", "distinct_id", "ticketId"])("refuses %j as the name of the team's parameter", (wrong) => {
    expect(() => surveyLink({ ...link, teamParameter: wrong })).toThrow(/give it a name of its own/)
  })
})
