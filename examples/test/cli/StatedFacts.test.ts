import { amount, oneOf, yesNo } from "@hedgerow/core/policy/Fact"
import { describe, expect, it } from "vitest"
import { readFacts } from "../../cli/StatedFacts.ts"

const KINDS = {
  open: yesNo("it is open"),
  kind: oneOf(["note", "yes"], "what it is"),
  spend: amount("dollars", "what")
}

describe("facts on a command line", () => {
  it.each([
    [["open=yes"], [], { open: true }],
    [["open=false", "kind=yes"], [], { open: false, kind: "yes" }],
    [["open=no"], ['{"open":true,"spend":5}'], { open: false, spend: 5 }],
    [["kind=note", "kind=yes"], [], { kind: "yes" }]
  ])("%j and %j are %j", (pairs, objects, facts) => {
    expect(readFacts(KINDS, pairs, objects)).toEqual({ facts, problems: [] })
  })

  it.each([
    [["opn=yes"], [], /"opn".*open/],
    [["open=maybe"], [], /"maybe" is no value of open/],
    [["toString=1"], [], /no fact is called "toString"/],
    [["=yes"], [], /states nothing/],
    [[], ["[]"], /no JSON object/],
    [[], ['{"kind":null}'], /null is no value of kind/]
  ])("%j and %j are refused", (pairs, objects, says) => {
    const { facts, problems } = readFacts(KINDS, pairs, objects)
    expect([facts, problems]).toEqual([{}, [expect.stringMatching(says)]])
  })
})
