/** The queue as a table that fits its terminal; without one, every word in full. */
import type { Paint, Style } from "../cli/Paint.ts"
import { cut, pad, widthOf, wrap } from "../cli/Text.ts"
import { NOTHING, type QueueRow } from "./QueueRow.ts"

interface Column {
  readonly title: string
  readonly cell: (row: QueueRow, wide: boolean) => string
  /** It may be cut to so many columns where the terminal is narrow. */
  readonly atLeast?: number
  /** The lowest goes first where even that is not enough; absent: it stays. */
  readonly worth?: number
  readonly style?: (row: QueueRow) => Style | undefined
}

const URGENCY: Readonly<Record<QueueRow["urgency"], Style | undefined>> = {
  over: "red",
  gone: "yellow",
  warned: "yellow",
  calm: undefined
}

const COLUMNS: ReadonlyArray<Column> = [
  { title: "TICKET", cell: ({ ticket }) => ticket, atLeast: 10, style: () => "bold" },
  { title: "PLAN", cell: ({ plan }) => plan, atLeast: 10, worth: 5 },
  {
    title: "SEVERITY",
    cell: ({ severity }) => severity,
    worth: 4,
    style: ({ severity }) => (severity === "critical" ? "red" : undefined)
  },
  { title: "OWNER", cell: ({ owner }) => owner, atLeast: 9, worth: 2 },
  { title: "EXPERT", cell: ({ expert }) => expert, worth: 1 },
  { title: "DUE", cell: ({ due }, wide) => (wide ? due.long : due.short) },
  { title: "ACT BY", cell: ({ actBy }, wide) => (wide ? actBy.long : actBy.short), worth: 3 },
  {
    title: "TIME LEFT",
    cell: ({ left }, wide) => (wide ? left.long : left.short),
    style: ({ urgency }) => URGENCY[urgency]
  }
]

const GAP = "  "
/** From here on instants are written with their date. */
const WIDE = 100
/** A column gets no wider; where nothing is cut, what is longer pushes the rest of its line aside. */
const WIDEST = 40
/** Advice stands in a column of its own where so many columns are left for it. */
const ROOM_FOR_ADVICE = 50

/** A column with the width that it is given. */
interface Fitted extends Column {
  readonly width: number
}

/** The table's lines. `width` is the terminal's; infinite where there is none. `sizes` are how many each group has. */
export const queueTable = (
  rows: ReadonlyArray<QueueRow>,
  sizes: ReadonlyMap<string, number>,
  width: number,
  paint: Paint
): ReadonlyArray<string> => {
  if (rows.length === 0) return []
  const wide = width >= WIDE
  const columns = fitted(rows, wide, width)
  const taken = columns.reduce((sum, column) => sum + column.width + GAP.length, 0)
  const beside = width - taken >= ROOM_FOR_ADVICE && rows.some(({ advice }) => advice.length > 0)
  const titles = [...columns.map(({ title, width }) => pad(title, width)), ...(beside ? ["ADVICE"] : [])]
  const lines = [paint("dim", titles.join(GAP).trimEnd())]
  let group: string | undefined
  for (const row of rows) {
    if (row.group !== group) {
      group = row.group
      const shown = rows.filter((other) => other.group === group).length
      const all = sizes.get(row.group) ?? shown
      lines.push(paint("cyan", cut(`${row.group} (${shown < all ? `${shown} of ${all}` : all})`, width)))
    }
    const cells = columns.map((column, i) => {
      const cell = cut(column.cell(row, wide), Number.isFinite(width) ? column.width : width)
      const text = beside || i < columns.length - 1 ? pad(cell, column.width) : cell
      const style = column.style?.(row)
      return style === undefined ? text : paint(style, text)
    })
    const advice = beside ? cut(row.advice.join("; "), width - taken) : ""
    lines.push([...cells, ...(advice === "" ? [] : [paint("dim", advice)])].join(GAP).trimEnd())
    if (!beside)
      lines.push(...row.advice.flatMap((text) => below(text, width)).map((line) => paint("dim", line)))
  }
  return lines
}

const below = (text: string, width: number): ReadonlyArray<string> =>
  wrap(text, width - 4).map((line, i) => (i === 0 ? `  └ ${line}` : `    ${line}`))

const fitted = (rows: ReadonlyArray<QueueRow>, wide: boolean, width: number): ReadonlyArray<Fitted> => {
  const said = COLUMNS.filter(
    ({ cell, worth }) => worth !== 1 || rows.some((row) => cell(row, wide) !== NOTHING)
  )
  let columns: Array<Fitted> = said.map((column) => ({
    ...column,
    width: Math.min(
      WIDEST,
      Math.max(widthOf(column.title), ...rows.map((row) => widthOf(column.cell(row, wide))))
    )
  }))
  const excess = (): number =>
    columns.reduce((sum, column) => sum + column.width, GAP.length * (columns.length - 1)) - width
  const drop = (worth: number): void => {
    if (excess() > 0) columns = columns.filter((column) => column.worth !== worth)
  }
  drop(1)
  for (const title of ["PLAN", "OWNER", "TICKET"]) {
    const i = columns.findIndex((column) => column.title === title)
    const column = columns[i]
    if (column?.atLeast === undefined || excess() <= 0) continue
    columns[i] = {
      ...column,
      width: Math.min(column.width, Math.max(column.atLeast, column.width - excess()))
    }
  }
  for (const worth of [2, 3, 4, 5]) drop(worth)
  return columns
}
