/** A table of a few rows whose cells may have several lines. */
import type { Paint } from "./Paint.ts"
import { pad, widthOf, wrap } from "./Text.ts"

/** A cell: its lines. */
export type Cell = ReadonlyArray<string>

const GAP = "  "
/** The last column is broken no narrower than this. */
const NARROWEST = 8

/** The table's lines. Where `width` does not suffice, the last column's lines are broken at their blanks. */
export const columns = (
  titles: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<Cell>>,
  width: number,
  paint: Paint
): ReadonlyArray<string> => {
  const last = titles.length - 1
  const widths = titles.map((title, i) =>
    Math.max(widthOf(title), ...rows.flatMap((row) => (row[i] ?? []).map(widthOf)))
  )
  const before = widths.slice(0, last).reduce((sum, width) => sum + width + GAP.length, 0)
  const room = Math.max(NARROWEST, width - before)
  const line = (cells: ReadonlyArray<string>): string =>
    cells
      .map((cell, i) => (i === last ? cell : pad(cell, widths[i] ?? 0)))
      .join(GAP)
      .trimEnd()
  return [
    paint("dim", line(titles)),
    ...rows.flatMap((row) => {
      const cells = row.map((cell, i) => (i === last ? cell.flatMap((text) => wrap(text, room)) : cell))
      const height = Math.max(...cells.map(({ length }) => length))
      return Array.from({ length: height }, (_, i) => line(cells.map((cell) => cell[i] ?? "")))
    })
  ]
}
