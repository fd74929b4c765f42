/** A picture of a week in the terminal: a row for each day, when somebody is there, and who cannot be served. */
import type { Feasibility } from "@hedgerow/core/support/Feasibility"
import { DAY, HOUR } from "@hedgerow/core/time/Duration"
import { type Flat, intersect, lengthOf, toFlat } from "@hedgerow/core/time/Interval"
import type { Paint, Style } from "../cli/Paint.ts"
import { wrap } from "../cli/Text.ts"
import { weekday } from "./Windows.ts"

interface Layer {
  readonly glyph: string
  readonly style: Style
  readonly words: string
  readonly flat: Flat
}

const NAME_WIDTH = 8
const LABEL_EVERY = 3

/** The picture's lines. `titles` are the plans' names in their order. */
export const weekPicture = (
  week: Feasibility,
  titles: ReadonlyArray<string>,
  width: number,
  paint: Paint
): ReadonlyArray<string> => {
  const perHour = width >= NAME_WIDTH + 48 ? 2 : 1
  const cellMs = HOUR / perHour
  const cells = 24 * perHour
  const layers = layersOf(week, titles)
  const seen = new Set<Layer | undefined>()
  const rows = Array.from({ length: 7 }, (_, day) => {
    const midnight = week.week.start.getTime() + day * DAY
    const drawn = Array.from({ length: cells }, (_, cell) => {
      const layer = mostOf(layers, midnight + cell * cellMs, midnight + (cell + 1) * cellMs)
      seen.add(layer)
      return layer === undefined ? paint("dim", "·") : paint(layer.style, layer.glyph)
    })
    const at = new Date(midnight)
    return `${weekday(at)} ${String(at.getUTCDate()).padStart(2)}  ${drawn.join("")}`
  })
  const blank = " ".repeat(NAME_WIDTH)
  const legend = [
    ...layers.filter((layer) => seen.has(layer)).map(({ glyph, words }) => `${glyph} ${words}`),
    ...(seen.has(undefined) ? ["· nobody there"] : [])
  ]
  return [
    (blank + marks(cells, perHour, (hour) => String(hour).padStart(2, "0"), " ")).trimEnd(),
    paint("dim", blank + marks(cells, perHour, () => "┬", "─")),
    ...rows,
    "",
    ...legend.flatMap((entry) => wrap(entry, width - NAME_WIDTH)).map((line) => paint("dim", blank + line))
  ]
}

/** What a column can show, the first that fills most of it wins. */
const layersOf = (
  { covered, unstaffed, plans }: Feasibility,
  titles: ReadonlyArray<string>
): ReadonlyArray<Layer> => [
  {
    glyph: "▒",
    style: "yellow",
    words: "covered, outside every region's own hours",
    flat: toFlat(unstaffed)
  },
  { glyph: "█", style: "green", words: "covered", flat: toFlat(covered) },
  ...plans
    .map(({ windows, targetHours }, i): Layer => {
      const also = i === 0 ? "" : "also "
      const words = `nobody there before it is due: ${also}${titles[i] ?? ""}, ${targetHours} h`
      return { glyph: i < 9 ? String(i + 1) : "+", style: "red", words, flat: toFlat(windows) }
    })
    .reverse()
]

const mostOf = (layers: ReadonlyArray<Layer>, start: number, end: number): Layer | undefined =>
  layers.find(({ flat }) => lengthOf(intersect(flat, [start, end])) * 2 >= end - start)

const marks = (cells: number, perHour: number, mark: (hour: number) => string, fill: string): string =>
  Array.from({ length: cells / perHour / LABEL_EVERY }, (_, i) =>
    mark(i * LABEL_EVERY).padEnd(LABEL_EVERY * perHour, fill)
  ).join("")
