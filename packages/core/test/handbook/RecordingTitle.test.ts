import { describeProblem } from "@hedgerow/core/data/Problem"
import { type RecordedInterview, recordingTitle } from "@hedgerow/core/handbook/RecordingTitle"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const problems = (interview: RecordedInterview) => {
  const title = recordingTitle(interview)
  return title._tag === "Title" ? [] : title.problems.map(describeProblem)
}

describe("the title of a recording", () => {
  it.each([
    ["Web analytics", "Joe", "Web analytics user interview with Joe"],
    ["  Feature   flags ", " Ana ", "Feature flags user interview with Ana"],
    ["SQL: joins & views", "Anne-Marie", "SQL: joins & views user interview with Anne-Marie"],
    ["Heatmaps", "Zoë 美", "Heatmaps user interview with Zoë 美"]
  ])("R299: of %j and %j is its topic and the first name", (topic, firstName, title) => {
    expect(recordingTitle({ topic, firstName })).toEqual({ _tag: "Title", title })
  })

  it.each([
    ["no topic", "", "Joe", ["topic: is empty"]],
    ["no name", "Heatmaps", " \n ", ["firstName: is empty"]],
    ["neither", " ", "", ["topic: is empty", "firstName: is empty"]],
    [
      "a line break",
      "Heat\nmaps",
      "Joe",
      ["topic: has a line break, a control character or half a character in it"]
    ],
    [
      "half a character",
      "Heatmaps",
      "Joe\ud83d",
      ["firstName: has a line break, a control character or half a character in it"]
    ],
    [
      "the pattern itself",
      "[topic]",
      "Joe",
      ["topic: has a square bracket in it, as if the pattern had not been filled in"]
    ],
    [
      "a title for a topic",
      "Heatmaps user interview with Joe",
      "Joe",
      ['topic: has "user interview with" in it, which the title adds itself']
    ],
    [
      "an address for a name",
      "Heatmaps",
      "joe@example.com",
      ["firstName: looks like an address; a first name is enough"]
    ]
  ])("R299: is not made of %s", (_, topic, firstName, expected) => {
    expect(problems({ topic, firstName })).toEqual(expected)
  })

  it("R299: a topic may have an @ in it", () => {
    expect(problems({ topic: "@-mentions", firstName: "Joe" })).toEqual([])
  })

  it("R299: gives topic and name back, and is one line, whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (topic, firstName) => {
        const made = recordingTitle({ topic, firstName })
        if (made._tag === "NoTitle") return made.problems.length > 0
        const [before, after, ...more] = made.title.split(" user interview with ")
        return (
          more.length === 0 &&
          before === topic.replace(/ +/g, " ").trim() &&
          after === firstName.replace(/ +/g, " ").trim() &&
          !/[\n\r\u2028\u2029]/.test(made.title)
        )
      })
    )
  })
})
