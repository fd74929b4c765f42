import { aliasFactsOf, type IdentityCall } from "@hedgerow/core/support/Diagnosis"
import { describe, expect, it } from "vitest"

const identify = (id: string): IdentityCall => ({ call: "identify", id })
const alias = (alias: string, distinctId: string): IdentityCall => ({ call: "alias", alias, distinctId })

const facts = (identifiedTwiceBefore: boolean, aliasesIdentified: boolean) => ({
  aliasCalled: true,
  identifiedTwiceBefore,
  aliasesIdentified
})

describe("the facts of a sequence of calls", () => {
  it.each<readonly [string, ReadonlyArray<IdentityCall>, object]>([
    ["R263: identify, then alias", [identify("1"), alias("2", "1")], facts(false, true)],
    ["R263: identify twice, then alias", [identify("1"), identify("2"), alias("2", "1")], facts(true, true)],
    [
      "R263: the same id identified twice",
      [identify("1"), identify("1"), alias("2", "1")],
      facts(false, true)
    ],
    ["R263: identify after the alias", [identify("1"), alias("2", "1"), identify("2")], facts(false, true)],
    ["an alias before anybody is identified", [alias("2", "1"), identify("1")], facts(false, false)],
    ["an alias of another id", [identify("1"), alias("2", "3")], facts(false, false)],
    ["an alias of an id to itself", [identify("1"), alias("1", "1")], facts(false, false)],
    ["the first alias counts", [identify("1"), alias("2", "1"), alias("3", "4")], facts(false, true)],
    ["no alias", [identify("1")], { aliasCalled: false }],
    ["no call", [], { aliasCalled: false }]
  ])("%s", (_, calls, expected) => {
    expect(aliasFactsOf(calls)).toEqual(expected)
  })
})
