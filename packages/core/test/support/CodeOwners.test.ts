import { codeOwnerText } from "@hedgerow/core/support/CodeOwner"
import { codeOwners, MAX_BYTES, ownersOf, unitedOwnersOf } from "@hedgerow/core/support/CodeOwners"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fitsByTrying } from "./pathOracle.ts"

const FILE = codeOwners(`# Who owns what in the hedge
*            @hedge/everyone @ada
*.ts         @hedge/web        # the app
   # a note
docs/*       docs@hedge.example
/apps/       @hedge/apps
/apps/demo
build\\ logs/ @bo
`)

const owners = (path: string) => ownersOf(FILE, path)?.owners.map(codeOwnerText)

describe("a CODEOWNERS file", () => {
  it("R268: reads its lines and their numbers, and passes over comments", () => {
    expect(FILE.problems).toEqual([])
    expect(FILE.lines.map(({ line, text }) => [line, text])).toEqual([
      [2, "*"],
      [3, "*.ts"],
      [5, "docs/*"],
      [6, "/apps/"],
      [7, "/apps/demo"],
      [8, "build\\ logs/"]
    ])
  })

  it.each([
    ["README.md", ["@hedge/everyone", "@ada"]],
    ["lib/a.ts", ["@hedge/web"]],
    ["docs/a.md", ["docs@hedge.example"]],
    ["docs/api/a.md", ["@hedge/everyone", "@ada"]],
    ["apps/web/a.ts", ["@hedge/apps"]],
    ["apps/demo/a.ts", []],
    ["lib/build logs/a", ["@bo"]],
    ["/README.md", undefined]
  ])("R268: the last line that fits says who owns %s", (path, expected) => {
    expect(owners(path)).toEqual(expected)
  })

  it("R268: owns nothing where no line fits", () => {
    expect(ownersOf(codeOwners("/apps/ @ada"), "README.md")).toBeUndefined()
    expect(ownersOf(codeOwners(""), "README.md")).toBeUndefined()
  })

  it.each([
    ["!docs @ada", "begins with !"],
    ["\\#a @ada", "begins with"],
    ["[ab].ts @ada", "has [ ]"],
    ["a#b @ada", "has a # in it"],
    ["/ @ada", "no path fits it"],
    ["* ada", '"ada" is no owner'],
    ["* @ada @hedge/", '"@hedge/" is no owner'],
    ["* @ada, @bo", '"@ada," is no owner'],
    ["a b @ada", '"b" is no owner'],
    ["* @ada \\# no comment", "is no owner"],
    ["*\u00A0@ada\\", "ends in a backslash"]
  ])("R268: a line with a mistake is reported and passed over, the others stand: %s", (wrong, message) => {
    const file = codeOwners(`* @bo\n\n${wrong}\n`)
    expect(file.problems).toEqual([{ line: 3, message: expect.stringContaining(message) }])
    expect(file.problems[0]?.message).toMatch(/^Line 3: /)
    expect(ownersOf(file, "a")?.line).toBe(1)
  })

  it.each([
    ["a byte order mark", "\uFEFF* @ada\n/b @bo"],
    ["Windows line ends", "* @ada\r\n/b @bo\r\n"],
    ["tabs, and spaces at both ends", "\t*\t@ada \n /b  @bo\t"],
    ["comments at once behind owners' spaces", "* @ada #one\n/b @bo # two # three"],
    ["an owner twice", "* @ada @Ada\n/b @bo @bo"]
  ])("R268: is read alike with %s", (_, text) => {
    const file = codeOwners(text)
    expect(file.problems).toEqual([])
    expect(["a", "b"].map((path) => ownersOf(file, path)?.owners.map(codeOwnerText))).toEqual([
      ["@ada"],
      ["@bo"]
    ])
  })

  it("R268: keeps an escaped space at the end of a line, Windows line ends or not", () => {
    for (const end of ["", "\n", "\r\n"])
      expect(ownersOf(codeOwners(`a\\ ${end}`), "a ")).toEqual({ line: 1, owners: [] })
  })

  it.each([
    ["plain letters", "#", 1],
    ["letters of two bytes", "é", 2],
    ["letters of three bytes", "語", 3],
    ["letters of four bytes", "🦔", 4]
  ])("R268: is loaded below 3 MB and not from there, in %s", (_, letter, bytes) => {
    const rest = MAX_BYTES - "* @ada\n#".length
    const text = `* @ada\n#${letter.repeat(Math.floor(rest / bytes))}${"#".repeat(rest % bytes)}`
    const full = codeOwners(text)
    expect(full.lines).toEqual([])
    expect(full.problems.map(({ line }) => line)).toEqual([1])
    expect(codeOwners(text.slice(0, -letter.length)).lines).toHaveLength(1)
  })

  const line = fc
    .tuple(
      fc.constantFrom("*", "*.ts", "/a/", "a/", "a/*", "**/b", "a/**/b", "/b.ts", "b"),
      fc.subarray(["@ada", "@bo", "@hedge/web"])
    )
    .map(([pattern, names]) => ({ pattern, names }))
  const lines = fc.array(line, { maxLength: 8 })
  const path = fc
    .array(fc.constantFrom("a", "b", "b.ts", "c"), { minLength: 1, maxLength: 4 })
    .map((names) => names.join("/"))

  it("R268: of several lines the last that fits decides, by trying each", () => {
    fc.assert(
      fc.property(lines, path, (rows, one) => {
        const file = codeOwners(rows.map(({ pattern, names }) => [pattern, ...names].join(" ")).join("\n"))
        const fitting = rows.filter(({ pattern }) => fitsByTrying(pattern, one))
        expect(ownersOf(file, one)?.owners.map(codeOwnerText)).toEqual(fitting.at(-1)?.names)
      })
    )
  })

  it("R268: of lines that add up every one that fits has its say, in whatever order they stand", () => {
    fc.assert(
      fc.property(lines, path, (rows, one) => {
        const text = rows.map(({ pattern, names }) => [pattern, ...names].join(" "))
        const united = (order: ReadonlyArray<string>) =>
          new Set(unitedOwnersOf(codeOwners(order.join("\n")), one).map(codeOwnerText))
        const fitting = rows.filter(({ pattern }) => fitsByTrying(pattern, one))
        expect(united(text)).toEqual(new Set(fitting.flatMap(({ names }) => names)))
        expect(united(text.toReversed())).toEqual(united(text))
      })
    )
  })

  it("R268: a line without owners takes nothing away where lines add up", () => {
    expect(unitedOwnersOf(codeOwners("* @ada\n/a"), "a").map(codeOwnerText)).toEqual(["@ada"])
    expect(unitedOwnersOf(codeOwners("* @ada"), "../a")).toEqual([])
  })

  it("R268: whatever the text, each line is read, reported or empty", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { lines: read, problems } = codeOwners(text)
        const numbers = [...read, ...problems].map((one) => one.line)
        expect(new Set(numbers).size).toBe(numbers.length)
        expect(Math.max(0, ...numbers)).toBeLessThanOrEqual(text.split("\n").length)
      })
    )
  })

  it.each([
    ["backslashes", "\\"],
    ["escaped spaces", "\\ "],
    ["wildcards", "*a"],
    ["directories", "**/a/"],
    ["owners", " @a"],
    ["an address", "@a."]
  ])("answers about a file that is one line of %s", (_, piece) => {
    const file = codeOwners(`a ${piece.repeat(50_000)}\n${piece.repeat(50_000)} @ada\n`)
    expect(file.lines.length + file.problems.length).toBe(2)
    expect(ownersOf(file, `${"b/".repeat(500)}c`)).toBeUndefined()
  })
})
