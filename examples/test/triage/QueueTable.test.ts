import { present } from "@hedgerow/core/handbook/Present"
import { zone } from "@hedgerow/core/time/ZonedTime"
import { describe, expect, it } from "vitest"
import { moments } from "../../cli/Moment.ts"
import { plain } from "../../cli/Paint.ts"
import { widthOf } from "../../cli/Text.ts"
import { queueRow } from "../../triage/QueueRow.ts"
import { queueTable } from "../../triage/QueueTable.ts"
import { sampleAt, sampleTicket } from "./sample.ts"

const NOW = new Date("2026-11-20T15:00:00Z")
const row = (triage: ReturnType<typeof sampleTicket>) =>
  queueRow(triage, present.vocabulary, moments(zone("UTC"), NOW))
const rows = sampleAt()
  .filter(({ place }) => place !== undefined)
  .map(row)
const table = (width: number, of = rows) => queueTable(of, new Map(), width, plain)

describe("the table", () => {
  it("fits a terminal of any width", () => {
    for (let width = 36; width < 200; width++) {
      expect(table(width).filter((line) => widthOf(line) > width)).toEqual([])
      expect(table(width)[0]).toMatch(/^TICKET .*DUE .*TIME LEFT/)
    }
  })

  it("gives up columns in the order of their worth", () => {
    expect(table(160)[0]).toMatch(/OWNER +EXPERT +DUE/)
    expect(table(80)[0]).toMatch(/^TICKET +PLAN +SEVERITY +OWNER +DUE +ACT BY +TIME LEFT$/)
    expect(table(68)[0]).toMatch(/^TICKET +PLAN +SEVERITY +DUE +ACT BY +TIME LEFT$/)
    expect(table(56)[0]).toMatch(/^TICKET +PLAN +SEVERITY +DUE +TIME LEFT$/)
    expect(table(40)[0]).toMatch(/^TICKET +DUE +TIME LEFT$/)
  })

  it("puts advice under its ticket where there is no room beside it, in full", () => {
    const lines = table(80, [row(sampleTicket("T-6"))])
    expect(lines.slice(-2)).toEqual([
      "  └ recently upgraded to Enterprise, but the ticket says Scale: set the priority",
      "    field to Enterprise by hand"
    ])
    expect(table(Number.POSITIVE_INFINITY, [row(sampleTicket("T-6"))]).at(-1)).toMatch(
      /left +recently upgraded/
    )
  })

  it("stays aligned under ids of any script, and cuts long ones on a terminal only", () => {
    const { ticket, ...rest } = sampleTicket("T-1")
    const ids = ["T-1", "漢字チケット", "🦔🦔-1", "e\u0301te\u0301", "x".repeat(300)]
    const many = ids.map((id) => row({ ...rest, ticket: { ...ticket, id } }))
    const columns = table(80, many)
      .slice(2)
      .map((line) => widthOf(line.slice(0, line.indexOf("critical"))))
    expect(new Set(columns).size).toBe(1)
    expect(table(80, many).at(-1)).toMatch(/^x+… +Enterprise/)
    expect(table(Number.POSITIVE_INFINITY, many).at(-1)).toMatch(/^x{300} +Enterprise/)
  })

  it("leaves the column of experts out where there is none", () => {
    expect(table(Number.POSITIVE_INFINITY, [row(sampleTicket("T-9"))])[0]).not.toContain("EXPERT")
  })

  it("says how many of a group are shown", () => {
    const [, group] = queueTable([row(sampleTicket("T-2"))], new Map([["Enterprise", 1_000]]), 80, plain)
    expect(group).toBe("Enterprise (1 of 1000)")
  })
})
