import { fitsPath, isPathPattern, pathPattern, pathSegments } from "@hedgerow/core/support/PathPattern"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fitsByTrying } from "./pathOracle.ts"

const fits = (text: string, path: string): boolean => {
  const pattern = pathPattern(text)
  if (!isPathPattern(pattern)) throw new Error(pattern.message)
  const segments = pathSegments(path)
  return segments !== undefined && fitsPath(pattern, segments)
}

const PATTERNS: Readonly<Record<string, { readonly fits: string; readonly not: string }>> = {
  "*": { fits: "a a/b a/b/c .env", not: "" },
  "**": { fits: "a a/b a/b/c", not: "" },
  "*.js": { fits: "a.js lib/a.js lib/x/.js lib.js/a.ts", not: "a.jsx a.JS js" },
  "/*.js": { fits: "a.js", not: "lib/a.js" },
  apps: { fits: "apps apps/a lib/apps lib/apps/a/b", not: "apps.ts app Apps/a" },
  "apps/": { fits: "apps/a apps/b/c lib/apps/a", not: "apps lib/apps myapps/a" },
  "/apps/": { fits: "apps/a apps/b/c", not: "apps lib/apps/a" },
  "/apps": { fits: "apps apps/a apps/b/c", not: "lib/apps apps.ts" },
  "docs/*": { fits: "docs/a.md", not: "docs docs/api/a.md lib/docs/a.md" },
  "/docs/*": { fits: "docs/a.md", not: "docs/api/a.md" },
  "/*": { fits: "a .env", not: "a/b" },
  "docs/*/": { fits: "docs/api/a.md docs/api/v1/a.md", not: "docs/a.md" },
  "docs/*.md": { fits: "docs/a.md docs/.md", not: "docs/api/a.md lib/docs/a.md" },
  "docs/*/a.md": { fits: "docs/api/a.md", not: "docs/a.md docs/api/v1/a.md" },
  "docs/**": { fits: "docs/a docs/a/b", not: "docs lib/docs/a" },
  "docs/**/": { fits: "docs/a docs/a/b", not: "docs" },
  "**/logs": { fits: "logs logs/a build/logs build/x/logs/a", not: "build/mylogs" },
  "**/logs/*": { fits: "logs/a build/logs/a", not: "logs/a/b" },
  "src/**/test": { fits: "src/test src/a/test src/a/b/test/c", not: "test lib/src/test src/atest" },
  "src/**/**/test": { fits: "src/test src/a/b/test", not: "test" },
  "src/a**z": { fits: "src/az src/abcz src/abz/d", not: "src/a/z" },
  "v?/a": { fits: "v1/a v😀/a", not: "v/a v12/a" },
  "a\\ b": { fits: "a b|lib/a b/c", not: "ab|a\\ b" },
  "c\\#": { fits: "c#", not: "c c\\#" },
  "a\\*": { fits: "a*", not: "ab a\\*" },
  "a\\?b*": { fits: "a?b a?bc", not: "axb" },
  "a\\\\b": { fits: "a\\b", not: "ab" },
  "a\\[1\\]": { fits: "a[1]", not: "a1" },
  "a/\\*": { fits: "a/* a/*/b", not: "a/b" },
  "été/*": { fits: "été/a", not: "Été/a" }
}

const listed = (paths: string) => paths.split(paths.includes("|") ? "|" : " ").filter((path) => path !== "")

const CASES = Object.entries(PATTERNS).flatMap(([pattern, { fits: yes, not }]) => [
  ...listed(yes).map((path) => [pattern, path, true] as const),
  ...listed(not).map((path) => [pattern, path, false] as const)
])

describe("a pattern of paths", () => {
  it.each(CASES)("R268: %s fits %s: %s", (pattern, path, expected) => {
    expect(fits(pattern, path)).toBe(expected)
    expect(fitsByTrying(pattern, path)).toBe(expected)
  })

  it("R268: fits what trying everything finds to fit", () => {
    const segment = fc
      .array(fc.constantFrom("a", "b", "ab", "*", "?", "\\*", "\\ ", "\\?"), { minLength: 1, maxLength: 4 })
      .map((pieces) => pieces.join(""))
    const segments = fc.array(fc.oneof(segment, fc.constantFrom("**", "*", "a")), {
      minLength: 1,
      maxLength: 5
    })
    const pattern = fc
      .tuple(fc.constantFrom("", "/"), segments, fc.constantFrom("", "/"))
      .map(([before, middle, after]) => `${before}${middle.join("/")}${after}`)
      .filter((text) => isPathPattern(pathPattern(text)))
    const name = fc.stringMatching(/^[ab*? ]{1,4}$/)
    const path = fc.array(fc.oneof(name, fc.constantFrom("a", "ab")), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(pattern, path, (text, names) => {
        expect(fits(text, names.join("/"))).toBe(fitsByTrying(text, names.join("/")))
      }),
      { numRuns: 2000 }
    )
  })

  it.each([
    ["!docs", "begins with !"],
    ["\\#a", "begins with \\#"],
    ["[ab].ts", "has [ ]"],
    ["a].ts", "has [ ]"],
    ["a***", "three asterisks"],
    ["a\\", "ends in a backslash"],
    ["a#b", "has a # in it"],
    ["a//b", "nothing between two slashes"],
    ["//", "nothing between two slashes"],
    ["/", "write * for all files"],
    ["", "write * for all files"]
  ])("R268: %s is none", (text, message) => {
    expect(pathPattern(text)).toEqual({ _tag: "PatternProblem", message: expect.stringContaining(message) })
  })

  it.each(["", "/a", "a/", "a//b", "./a", "a/../b", "."])("R268: %j is no path, and none fits it", (path) => {
    expect(pathSegments(path)).toBeUndefined()
    expect(fits("**", path)).toBe(false)
  })

  it.each([
    ["**/a/".repeat(2000).concat("b"), "a/".repeat(2000).concat("a")],
    ["*a".repeat(2000).concat("b"), "a".repeat(4000)],
    ["**/*a*a*a*b/".repeat(40).concat("z"), `${"a".repeat(60)}/`.repeat(60).concat("a")],
    ["?".repeat(100_000), "a".repeat(4000)]
  ])("answers where trying everything would not end: %#", (pattern, path) => {
    expect(fits(pattern, path)).toBe(false)
  })
})
