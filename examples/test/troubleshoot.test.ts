import { describe, expect, it } from "vitest"
import { DIAGNOSIS_FACTS } from "../troubleshoot/Diagnoses.ts"
import { HELP } from "../troubleshoot/Help.ts"
import { triage as runProgram } from "./runTriage.ts"

const run = (...args: ReadonlyArray<string>) => runProgram(args, { program: "troubleshoot.ts" })

describe.concurrent("a search", () => {
  it("R256: shows the best few with what fits, what to do, and where it is from", async () => {
    const { code, out, err } = await run("funnel shows none for my flag", "--limit", "2")
    expect([code, err]).toEqual([0, ""])
    for (const text of [
      "2 articles share words with “funnel shows none for my flag”. Found is not answered: see whether it",
      "Many false or none in the flag breakdown: the attribution type [R256]\n  fits     it has funnel, none, flag\n",
      "           2. Change it.\n             Last touchpoint\n",
      "  checked  on a day that is not known\n",
      "  R256  Many false or none values"
    ])
      expect(out).toContain(text)
    expect(Math.max(...out.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(100)
  })

  it("takes words without quotation marks, and misspelt ones", async () => {
    const { articles } = JSON.parse((await run("my", "funel", "attribtion", "--json")).out)
    expect(articles.map(({ id }: { readonly id: string }) => id)).toContain("attribution-type")
    expect(articles[0]).toMatchObject({ terms: expect.any(Array), rules: expect.any(Array) })
  })

  it("R251: keeps from a customer what is for staff", async () => {
    const query = "A feature flag behaves unexpectedly: team activity"
    expect((await run(query)).out).toContain("look for changes in the team activity [R251]")
    expect((await run(query)).out).toContain("  for      staff alone, not to be quoted to a customer\n")
    expect((await run(query, "--audience", "customer")).out).not.toContain("[R251]")
  })

  it("says that nothing found says nothing, with exit code 1", async () => {
    const { code, out } = await run("xyzzy")
    expect(code).toBe(1)
    expect(out).toMatch(/^No article shares a word with “xyzzy”\. That says nothing about the symptom/)
    expect((await run("???")).code).toBe(1)
  })

  it("reads the beginning of a huge query, and says so", async () => {
    const { code, out } = await run(`funnel ${"and so on ".repeat(10_000)}`)
    expect(code).toBe(0)
    expect(out.replace(/\s+/g, " ")).toContain("Only its first 2,000 characters were read.")
    expect(out.length).toBeLessThan(10_000)
  })

  it("lists all articles, or those for customers", async () => {
    const [all, customer] = await Promise.all([run("--all"), run("--all", "--audience", "customer")])
    expect(all.out).toContain("attribution-type  Many false or none in the flag breakdown")
    expect(customer.lines).toBeLessThan(all.lines)
    expect(customer.out).not.toMatch(/, staff$/m)
  })
})

describe.concurrent("a diagnosis", () => {
  it.each([
    ["https://eu.i.posthog.com", 0, /no-proxy: There is no reverse proxy[\s\S]*\[R250 A34\]/],
    ["https://t.shop.example", 0, /other-host: support-engineer decides: Is the host in api_host/]
  ] as const)("R250: is told from api_host %s", async (host, expected, says) => {
    const { code, out } = await run("--api-host", host)
    expect([code, out]).toEqual([expected, expect.stringMatching(says)])
  })

  it("R256: is told from facts, and waits for those that are missing", async () => {
    const waiting = await run("--fact", "manyFalseOrNone=yes")
    expect(waiting.code).toBe(1)
    expect(waiting.out).toContain("  inside-experiment: cannot be told yet, waits for insideExperiment\n")
    const { code, out } = await run(
      ...["manyFalseOrNone=yes", "insideExperiment=no", "attribution=first_touchpoint"].flatMap((fact) => [
        "--fact",
        fact
      ])
    )
    expect([code, out]).toEqual([0, expect.stringContaining("first-touchpoint: Likely the attribution type")])
  })

  it("R263 R260: runs only those that read the facts", async () => {
    const { diagnoses } = JSON.parse((await run("--fact", "aliasCalled=no", "--json")).out)
    expect(diagnoses).toMatchObject([{ found: [{ rule: "no-alias" }], waiting: [] }])
    expect((await run("--fact", "severalIds=no")).out).not.toContain("alias")
  })

  it("names every fact in the help", () => {
    for (const name of Object.keys(DIAGNOSIS_FACTS)) expect(HELP).toContain(name)
    expect(Math.max(...HELP.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(80)
  })
})

describe.concurrent("a wrong call", () => {
  it.each([
    ["nothing", [], /^Finds what the handbook knows/],
    ["blanks", ["  "], /^Finds what the handbook knows/],
    ["a misspelt fact", ["--fact", "alliasCalled=yes"], /"alliasCalled".*aliasCalled/],
    ["no host", ["--api-host", "not set"], /--api-host not set is no host and no path: write/],
    ["nobody", ["x", "--audience", "boss"], /--audience boss is nobody: write customer or staff\./],
    ["no number", ["x", "--limit", "0"], /--limit 0 is no whole number of 1 or more/],
    ["all and words", ["x", "--all"], /--all lists every article/],
    ["a customer's diagnosis", ["--audience", "customer", "--api-host", "a.example"], /worded for staff/]
  ] as const)("with %s says so, with exit code 2", async (_, args, says) => {
    const { code, out, err } = await run(...args)
    expect([code, out]).toEqual([2, ""])
    expect(err).toMatch(says)
  })
})
