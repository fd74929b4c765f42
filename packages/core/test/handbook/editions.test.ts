/** Every edition of the handbook: sound, written and read back, its words and sources there, and able to triage. */
import { readFileSync } from "node:fs"
import { early } from "@hedgerow/core/handbook/Early"
import { next } from "@hedgerow/core/handbook/Next"
import { present } from "@hedgerow/core/handbook/Present"
import { priority } from "@hedgerow/core/handbook/Priority"
import { READINGS } from "@hedgerow/core/handbook/Readings"
import { RULES } from "@hedgerow/core/handbook/Rules"
import { analyse } from "@hedgerow/core/policy/Analysis"
import { checkEdition } from "@hedgerow/core/support/EditionCheck"
import { editionDiff } from "@hedgerow/core/support/EditionDiff"
import { editionFromJson, editionToJson } from "@hedgerow/core/support/EditionJson"
import type { SupportEdition } from "@hedgerow/core/support/SupportEdition"
import { ticketReader } from "@hedgerow/core/support/Ticket"
import { triage } from "@hedgerow/core/support/Triage"
import { describe, expect, it } from "vitest"

const EDITIONS: ReadonlyArray<SupportEdition> = [early, priority, present, next]
const OTHERS: ReadonlyArray<SupportEdition> = [early, priority, next]
const known = { rules: RULES.map(({ id }) => id), readings: Object.keys(READINGS) }
const NOW = new Date("2026-11-20T15:00:00Z")

const LINES = readFileSync(new URL("../../../../examples/data/tickets.jsonl", import.meta.url), "utf8").split(
  "\n"
)

describe.each(EDITIONS.map((edition) => [edition.id, edition] as const))("the edition %s", (_, edition) => {
  it.each(Object.values(edition.policies).map((policy) => [policy.id, policy] as const))(
    "decides %s for every combination of facts",
    (_, policy) => {
      expect(analyse(policy, edition)).toMatchObject({ checked: true, findings: [] })
    }
  )

  it("is sound as a whole, and cites only rules and readings that there are", () => {
    const { verdict, toMend } = checkEdition(edition, { known })
    expect({ verdict, toMend }).toEqual({ verdict: "sound", toMend: [] })
  })

  it("is written as JSON and read back as it was", () => {
    expect(editionFromJson(JSON.parse(JSON.stringify(editionToJson(edition))), known)).toEqual({
      _tag: "Edition",
      edition
    })
  })

  it("triages the example tickets that are in its words, all of them once their statuses are", () => {
    const read = ticketReader(edition.vocabulary)
    const answer = triage(edition)
    const statuses = edition.id === "next" ? /"(solved|closed)"/g : /(?!)/g
    const tickets = LINES.flatMap((line) => {
      if (line === "") return []
      const ticket = read(JSON.parse(line.replaceAll(statuses, '"resolved"')))
      return ticket._tag === "Problems" ? [] : [ticket.value]
    })
    expect(tickets.length).toBeGreaterThanOrEqual(38)
    const answers = tickets.map((ticket) => answer(ticket, NOW)._tag)
    expect(answers.filter((tag) => tag === "Triage").length).toBeGreaterThanOrEqual(38)
  })

  it("says each thing that it leaves open once, with its sources", () => {
    const abouts = edition.gaps.map(({ about }) => about)
    expect(new Set(abouts).size).toBe(abouts.length)
    for (const { about, citations } of edition.gaps) expect(citations.length, about).toBeGreaterThan(0)
  })
})

it("a step whose severity weighs neither yes nor no is refused, with its place", () => {
  const text = JSON.stringify(editionToJson(next)).replace('"bySeverity":false', '"bySeverity":7')
  const read = editionFromJson(JSON.parse(text))
  expect(read).toMatchObject({ _tag: "InvalidEdition" })
  expect(read._tag === "InvalidEdition" && JSON.stringify(read.problems)).toMatch(/bySeverity/)
})

describe.each(OTHERS.map((edition) => [edition.id, edition] as const))(
  "from %s to present",
  (id, edition) => {
    it("something is different, and what is can be named", () => {
      const diff = editionDiff(edition, present)
      expect([diff.before, diff.after]).toEqual([id, "present"])
      expect(diff.patch.length).toBeGreaterThan(0)
      expect(diff.policies.length).toBeGreaterThan(0)
      expect(diff.citations.length).toBeGreaterThan(0)
    })
  }
)

describe("the difference from priority to present", () => {
  const diff = editionDiff(priority, present)

  it("R073–R079: billing comes in, and its order among the duties", () => {
    expect(diff.policiesAdded).toEqual(["billing"])
    expect(diff.policiesRemoved).toEqual([])
  })

  it("R084, R096–R106: leads and deletion of certain events come in; the queue and the notice forget severity", () => {
    const rulesOf = (policy: string) =>
      diff.policies
        .find((change) => change.policy === policy)
        ?.rules.filter(({ before, after }) => before === undefined || after === undefined)
        .map(({ rule, before }) => `${before === undefined ? "+" : "-"}${rule}`)
        .toSorted()
    expect(rulesOf("sales")).toEqual(["+lead-macro"])
    expect(rulesOf("queue")).toEqual(["-target_by_severity"])
    expect(rulesOf("targetNotice")).toEqual(["-target-by-severity"])
    expect(rulesOf("deletion")).toContain("+explore-targeted-query")
    expect(rulesOf("deletion")).toContain("-targeted")
  })

  it("R061, R101: the spend that opens a targeted deletion comes in", () => {
    expect(diff.thresholds.map(({ threshold, before }) => [threshold, before])).toEqual([
      ["targetedDeletionAnnualSpend", []]
    ])
  })
})
