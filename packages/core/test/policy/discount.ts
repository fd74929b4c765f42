/** A small policy that several tests read: who gets a discount, with an exception to the exception. */
import { rules as cite } from "@hedgerow/core/policy/Citation"
import { amount, oneOf, yesNo } from "@hedgerow/core/policy/Fact"
import { definePolicy } from "@hedgerow/core/policy/Rule"
import type { Thresholds } from "@hedgerow/core/policy/Thresholds"

export const EDITION: Thresholds = {
  id: "2026",
  thresholds: {
    big: [
      { from: "undated", value: 5000, citations: cite("T1") },
      { from: "2028-01-01", value: 6000, citations: cite("T2") }
    ]
  }
}

export const DISCOUNT = definePolicy<number, "big">()({
  id: "discount",
  title: "Who gets a discount",
  kind: "unique",
  facts: {
    spend: amount("euros a year", "what they spend"),
    late: yesNo("an invoice is overdue"),
    plan: oneOf(["free", "boost", "scale"], "what they pay for")
  },
  rules: [
    { id: "none", citations: cite("D1"), strength: "should", when: [], then: 0 },
    {
      id: "big",
      citations: cite("D2"),
      strength: "should",
      when: [
        { fact: "spend", atLeast: "big" },
        { fact: "plan", oneOf: ["boost", "scale"] }
      ],
      exceptionTo: ["none"],
      then: 10
    },
    {
      id: "late",
      citations: cite("D3"),
      strength: "must",
      when: [{ fact: "late", is: true }],
      exceptionTo: ["big"],
      then: {
        _tag: "NeedsJudgement",
        question: "Does an overdue invoice cost the discount?",
        askedOf: "billing lead",
        options: ["yes", "no"],
        citations: cite("D3")
      }
    }
  ]
})

export const NOTES = definePolicy<string>()({
  id: "notes",
  title: "What a reply says",
  kind: "collect",
  facts: { channel: oneOf(["app", "email"], "where it arrived"), paid: yesNo("there is an invoice") },
  rules: [
    {
      id: "greet",
      citations: cite("N1"),
      strength: "should",
      when: [{ fact: "channel", is: "email" }],
      then: "hello"
    },
    {
      id: "invoice",
      citations: cite("N2"),
      strength: "must",
      when: [{ fact: "paid", is: true }],
      then: "invoice"
    }
  ],
  precedence: ["invoice"]
})
