/** Tables and figures as text: aligned for a terminal, or Markdown for a README. */

/** A table: its first column is words, the others are figures. */
export interface Table {
  readonly title: string
  readonly head: ReadonlyArray<string>
  readonly rows: ReadonlyArray<ReadonlyArray<string>>
  /** Said below it. */
  readonly notes?: ReadonlyArray<string>
}

export type Style = "text" | "markdown"

export const render = ({ title, head, rows, notes = [] }: Table, style: Style): string => {
  const all = [head, ...rows]
  const widths = head.map((_, i) => Math.max(...all.map((row) => (row[i] ?? "").length)))
  const cells = (row: ReadonlyArray<string>): ReadonlyArray<string> =>
    widths.map((width, i) => (i === 0 ? (row[i] ?? "").padEnd(width) : (row[i] ?? "").padStart(width)))
  if (style === "markdown") {
    const rule = widths.map((width, i) => (i === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`))
    const lines = [cells(head), rule, ...rows.map(cells)].map((row) => `| ${row.join(" | ")} |`)
    return [`**${title}**`, "", ...lines, "", ...notes.map((note) => `- ${note}`)].join("\n").trimEnd()
  }
  const lines = [head, ...rows].map((row) => `  ${cells(row).join("  ")}`.trimEnd())
  return [title, ...lines, ...notes.map((note) => `  ${note}`)].join("\n")
}

/** Three significant figures, thousands apart: 0.0412, 9.87, 1,230. */
export const figure = (value: number): string =>
  Number.isNaN(value)
    ? "–"
    : Number(value.toPrecision(3)).toLocaleString("en", { maximumSignificantDigits: 3 })

/** A time in the unit that suits it. */
export const time = (nanoseconds: number): string => {
  if (Number.isNaN(nanoseconds)) return "–"
  if (nanoseconds < 1e3) return `${figure(nanoseconds)} ns`
  if (nanoseconds < 1e6) return `${figure(nanoseconds / 1e3)} µs`
  return `${figure(nanoseconds / 1e6)} ms`
}

export const ratio = (value: number, to: number): string => {
  const times = value / to
  return Number.isNaN(times) ? "–" : `${figure(times)} ×`
}
