import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { triage as runProgram } from "./runTriage.ts"

const ran = runProgram([], { program: "your-own-handbook.ts" })

describe("another company's handbook", () => {
  it("puts two queues into order, with reasons and rules of its own", async () => {
    const { code, out, err } = await ran
    expect([code, err]).toEqual([0, ""])
    expect(out.split("\n").slice(0, 11)).toEqual([
      "How Bramble Bikes answers, Wed 23 Dec 2026 15:00 in Ghent",
      "",
      "Workshop",
      "  K-3  Hospital, severity question, due Tue 5 Jan 2027 14:30 [B2 B4]",
      "  K-1  Fleet: 8 h, severity limping, due Mon 4 Jan 2027 14:00 [B1 B4]",
      "  K-2  Crew: 16 h, severity stranded, due Mon 4 Jan 2027 10:00 [B2 B4]",
      "Desk",
      "  K-4  Crew: 16 h, severity unknown, sorted as limping, due Wed 23 Dec 11:00 [B2 B4]",
      "  K-5  Solo: no target, severity unknown, sorted as limping, nothing due [B3 B4]",
      "Not in a queue",
      "  K-6  with rider [B10]"
    ])
  })

  it("decides a deletion by a rule, and says what to find out before another", async () => {
    const { out } = await ran
    expect(out).toContain(
      "Trips to delete\n  K-4  Say that the trips go once they are on an invoice. (too_young) [B9]\n  K-5  Find out first: bikeOut, tripAgeDays.\n"
    )
    expect(out).toContain("  B9   Trips of the last 30 days stay until they are on an invoice.\n")
  })

  it("is found sound, policy by policy", async () => {
    const { out } = await ran
    expect(out.slice(out.indexOf("Is the handbook sound?")).split("\n")).toEqual([
      "Is the handbook sound?",
      "  firstLevel, edition bramble-2026: sound; 1 combinations of facts checked",
      "  group, edition bramble-2026: sound; 3 combinations of facts checked",
      "  queue, edition bramble-2026: sound; 9 combinations of facts checked",
      "  deletion, edition bramble-2026: sound; 81 combinations of facts checked",
      ""
    ])
  })

  it("takes nothing from PostHog's", async () => {
    const folder = new URL("../your-own-handbook/", import.meta.url)
    const files = [
      new URL("../your-own-handbook.ts", import.meta.url),
      ...readdirSync(folder).map((file) => new URL(file, folder))
    ]
    expect(files).toHaveLength(6)
    for (const file of files) expect(readFileSync(file, "utf8")).not.toMatch(/core\/handbook|posthog/i)
    expect((await ran).out).not.toMatch(/posthog|\b[RA]\d+\b/i)
  })
})
