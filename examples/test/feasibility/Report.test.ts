import { present } from "@hedgerow/core/handbook/Present"
import { undated } from "@hedgerow/core/policy/Parameter"
import type { SupportEdition } from "@hedgerow/core/support/SupportEdition"
import { describe, expect, it } from "vitest"
import { underCoverage } from "../../cli/Editions.ts"
import { plain } from "../../cli/Paint.ts"
import { comparisonReport, report } from "../../feasibility/Report.ts"

const MARCH = new Date("2026-03-18T12:00:00Z")
const civil = underCoverage(present, "civil")
const edition: SupportEdition = present
const promising = (plan: string, hours: number | null): SupportEdition => ({
  ...edition,
  id: `${plan} ${hours}`,
  parameters: {
    ...edition.parameters,
    targets: { [plan]: { plan, metrics: ["first_reply"], hours: undated(hours, []) } }
  }
})
const compared = (first: SupportEdition, second: SupportEdition): string =>
  comparisonReport(first, second, MARCH, { width: 100, paint: plain }).join("\n")

describe("a report", () => {
  it.each([80, 100])("fits %d columns, but for the handbook's addresses", (width) => {
    const manner = { width, paint: plain }
    const lines = [...report(present, MARCH, manner), ...comparisonReport(present, civil, MARCH, manner)]
    expect(lines.filter((line) => line.length > width && !line.includes("https://"))).toEqual([])
  })

  it("says so where no plan has a target", () => {
    expect(report(promising("scale", null), MARCH, { width: 80, paint: plain })).toContain(
      "No plan has a target."
    )
  })

  it("prints nothing of an edition raw", () => {
    const strange = { ...promising("\u001b[2J", 8), id: "\u001b[1m", title: "\u202eeno" }
    expect(compared(strange, { ...strange, id: "x\u0007" })).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u)
  })
})

describe("a plan whose target goes by severity", () => {
  const row = { plan: "scale", metrics: ["first_reply"] } as const
  const edition: SupportEdition = {
    ...promising("scale", 24),
    parameters: {
      ...present.parameters,
      targets: {
        any: { ...row, hours: undated(24, []) },
        all: { ...row, hours: undated(12, []), severities: ["critical", "high", "medium"] }
      }
    }
  }
  const written = (one: SupportEdition) => report(one, MARCH, { width: 100, paint: plain }).join("\n")

  it("has a row for each target, and says of which severities", () => {
    expect(written(edition)).toMatch(/^Scale \(critical, high, medium\) +12 h/m)
    expect(written(edition)).toMatch(/^Scale \(low\) +24 h/m)
    expect(compared(promising("scale", 24), edition)).toMatch(/^Scale \(low\), unserved +24 h +/m)
  })

  it("says where it is that of tickets without a severity", () => {
    const { any, all } = edition.parameters.targets
    const targets = {
      ...(any && { any }),
      ...(all && { all: { ...all, severities: present.vocabulary.severities } })
    }
    expect(written({ ...edition, parameters: { ...edition.parameters, targets } })).toMatch(
      /^Scale \(severity unknown\) +24 h/m
    )
  })
})

describe("two editions", () => {
  it("show both targets of a plan where they differ", () => {
    const text = compared(promising("scale", 8), promising("scale", 4))
    expect(text).toMatch(/^Scale, unserved +8 h \/ 4 h +48 h +\d+ h +\+\d+ h/m)
  })

  it("have no difference in a plan that only one of them promises something", () => {
    const text = compared(promising("scale", 8), promising("boost", 8))
    expect(text).toMatch(/^Scale, unserved +8 h +48 h +no target$/m)
    expect(text).toMatch(/^Boost, unserved +8 h +no target +48 h$/m)
  })
})
