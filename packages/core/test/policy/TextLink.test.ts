import { isUnder, linksIn, readLink } from "@hedgerow/core/policy/TextLink"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const PAGE = { host: "status.example.com", path: ["eu"] }
const under = (text: string, beneath = false) => linksIn(text).some((link) => isUnder(link, PAGE, beneath))

describe("a link in a text", () => {
  it.each([
    "https://status.example.com/eu",
    "http://www.status.example.com/eu/",
    "(see https://status.example.com/eu/7?a=b#c).",
    "[page](https://status.example.com:443/eu)",
    "status.example.com/eu",
    "HTTPS://Status.Example.com./eu"
  ])("is that of the page in “%s”", (text) => {
    expect(under(text)).toBe(true)
  })

  it.each([
    "https://status.example.com",
    "https://status.example.com/europe",
    "https://status.example.com.evil.example/eu",
    "https://status.example.com@evil.example/eu",
    "https://evil.example/status.example.com/eu",
    "https://evil.example\\status.example.com/eu",
    "https://xstatus.example.com/eu",
    "https://status.example.com%2Eevil.example/eu",
    "https://stаtus.example.com/eu",
    "our status page",
    "me@status.example.com/eu"
  ])("is not that of the page in “%s”", (text) => {
    expect(under(text)).toBe(false)
  })

  it("lies beneath the page only with a path of its own", () => {
    expect(under("https://status.example.com/eu/", true)).toBe(false)
    expect(under("https://status.example.com/eu/7", true)).toBe(true)
  })

  it("has the parameters that have a value", () => {
    expect(readLink("https://a.example?x=1&y=&=2&z&w=a=b#q=1")?.query).toEqual(["x", "w"])
  })

  it("is found wherever it stands, once, as if every word of the text were read as an address", () => {
    const PARTS = [
      "a.example",
      "x.y",
      "www.a.example/b.c",
      "https://",
      "..",
      ".",
      ",",
      "(",
      " ",
      "\n",
      "“",
      "\u00a0",
      "x",
      "@",
      "é"
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PARTS), { maxLength: 30 }), (parts) => {
        const text = parts.join("")
        const words = [...text.matchAll(/[^\s<>()[\]{}"'`“”]+/g)].flatMap(({ 0: run, index }) => {
          const [edge = ""] = /^[.,;:!?*_~…]*/.exec(run) ?? []
          const word = run.slice(edge.length).replace(/[.,;:!?*_~…]+$/, "")
          const [start, link] = [index + edge.length, readLink(word)]
          return link === undefined ? [] : [{ ...link, start, end: start + word.length }]
        })
        expect(linksIn(text)).toEqual(words)
      })
    )
  })
})
