import { rules as cite } from "@hedgerow/core/policy/Citation"
import { compile } from "@hedgerow/core/policy/Decider"
import { oneOf } from "@hedgerow/core/policy/Fact"
import { knownToBe } from "@hedgerow/core/policy/KnownToBe"
import { definePolicy } from "@hedgerow/core/policy/Rule"
import { describe, expect, it } from "vitest"

const decide = compile(
  definePolicy<string>()({
    id: "gate",
    title: "Who may pass",
    kind: "unique",
    facts: { word: oneOf(["yes", "no"], "what the guard said") },
    rules: [
      { id: "closed", citations: cite("G1"), strength: "must", when: [], then: "stay out" },
      {
        id: "open",
        citations: cite("G1"),
        strength: "must",
        when: knownToBe("word", "yes"),
        exceptionTo: ["closed"],
        then: "come in"
      }
    ]
  }),
  { id: "e", thresholds: {} }
)

describe("knownToBe", () => {
  it("leaves the rule it excepts in no doubt while the fact is unknown", () => {
    const outcomes = [{}, { word: "no" }, { word: "yes" }] as const
    expect(
      outcomes.map((facts) => {
        const answer = decide(facts, new Date("2026-11-20T12:00:00Z"))
        return answer._tag === "Decision" ? answer.outcome : answer._tag
      })
    ).toEqual(["stay out", "stay out", "come in"])
  })
})
