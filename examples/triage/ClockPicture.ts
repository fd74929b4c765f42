/** A picture of a ticket's clocks in the terminal: what counted, paused and was closed, to scale. */
import type { Clock } from "@hedgerow/core/support/Clock"
import { exactly, type Moments, roughly } from "../cli/Moment.ts"
import type { Paint, Style } from "../cli/Paint.ts"
import { pad, wrap } from "../cli/Text.ts"
import { type Stretch, stretchesAhead, stretchesOf } from "./ClockStretches.ts"
import { metricTitle } from "./ClockWords.ts"
import { axis, columnOf, type Scale, scaleOf } from "./TimeAxis.ts"

/** What one column shows. */
type Glyph = Stretch["kind"] | "ahead" | "over"

const GLYPHS: Readonly<Record<Glyph, readonly [character: string, style: Style]>> = {
  counted: ["█", "green"],
  over: ["█", "red"],
  paused: ["░", "cyan"],
  closed: ["·", "dim"],
  dropped: ["x", "dim"],
  ahead: ["╌", "green"]
}

/** A clock with its number in the ticket's list. */
export interface NumberedClock {
  readonly clock: Clock
  readonly number: number
}

/** The picture's lines, `width` columns wide. */
export const clockPicture = (
  numbered: ReadonlyArray<NumberedClock>,
  now: Date,
  moments: Moments,
  width: number,
  paint: Paint
): ReadonlyArray<string> => {
  const at = now.getTime()
  const clocks = numbered.map(({ clock }) => clock)
  const names = numbered.map(({ clock, number }) => `${number} ${metricTitle(clock.metric)} `)
  const nameWidth = Math.max(...names.map((name) => name.length))
  const from = Math.min(...clocks.map(({ startedAt }) => startedAt.getTime()))
  const to = Math.max(
    at,
    ...clocks.flatMap(({ dueAt, endedAt }) =>
      dueAt === undefined || endedAt !== undefined ? [] : [dueAt.getTime()]
    )
  )
  const scale = scaleOf(from, to, width - nameWidth)
  const [labels, rule] = axis(scale, moments.zone, at)
  const blank = " ".repeat(nameWidth)
  const lines = clocks.flatMap((clock, i) => {
    const marks = marksOf(clock, scale)
    return [
      pad(names[i] as string, nameWidth) + bar(clock, now, scale, paint),
      ...(marks === "" ? [] : [paint("bold", blank + marks)])
    ]
  })
  const cell =
    scale.cellMs < 60_000 ? exactly(Math.round(scale.cellMs / 1_000) * 1_000) : roughly(scale.cellMs)
  const legend = [
    ...wrap(LEGEND, width - nameWidth).map((line) => line.replaceAll("\u00a0", " ")),
    `one column: about ${cell}`
  ]
  return [
    blank + labels,
    paint("dim", blank + rule),
    ...lines,
    "",
    ...legend.map((line) => paint("dim", blank + line))
  ]
}

const LEGEND =
  "█\u00a0counted ░\u00a0paused ·\u00a0closed ╌\u00a0to\u00a0come ▼\u00a0now ▲\u00a0due △\u00a0act\u00a0by ◆\u00a0both"

/** Every column shows what fills most of it. */
const bar = (clock: Clock, now: Date, scale: Scale, paint: Paint): string => {
  const due = clock.dueAt?.getTime() ?? Number.POSITIVE_INFINITY
  const stretches = [
    ...stretchesOf(clock, now).flatMap((stretch) => pieces(stretch, due)),
    ...stretchesAhead(clock, now).map((stretch) => ({
      ...stretch,
      glyph: stretch.kind === "counted" ? ("ahead" as const) : stretch.kind
    }))
  ]
  const first = columnOf(scale, clock.startedAt.getTime())
  let line = ""
  for (let column = 0; column < scale.cells; column++) {
    const start = scale.from + column * scale.cellMs
    const glyph = mostOf(stretches, start, start + scale.cellMs, column === first)
    line += glyph === undefined ? " " : paint(GLYPHS[glyph][1], GLYPHS[glyph][0])
  }
  return line.trimEnd()
}

/** Counted time is cut where the clock is due: what lies behind is over. */
const pieces = (
  { kind, start, end }: Stretch,
  due: number
): ReadonlyArray<{ readonly glyph: Glyph; readonly start: number; readonly end: number }> =>
  kind !== "counted"
    ? [{ glyph: kind, start, end }]
    : [
        { glyph: "counted" as const, start, end: Math.min(end, due) },
        { glyph: "over" as const, start: Math.max(start, due), end }
      ].filter(({ start, end }) => start < end)

const mostOf = (
  stretches: ReadonlyArray<{ readonly glyph: Glyph; readonly start: number; readonly end: number }>,
  start: number,
  end: number,
  always: boolean
): Glyph | undefined => {
  const shares = new Map<Glyph, number>()
  let filled = 0
  for (const stretch of stretches) {
    const share = Math.min(end, stretch.end) - Math.max(start, stretch.start)
    if (share <= 0) continue
    filled += share
    shares.set(stretch.glyph, (shares.get(stretch.glyph) ?? 0) + share)
  }
  if (!always && filled < (end - start) / 2) return undefined
  let most: Glyph | undefined
  for (const [glyph, share] of shares) {
    if (most === undefined || share > (shares.get(most) ?? 0)) most = glyph
  }
  return most
}

const marksOf = ({ dueAt, actBy }: Clock, scale: Scale): string => {
  const due = dueAt === undefined ? undefined : columnOf(scale, dueAt.getTime())
  const act = actBy === undefined || actBy === null ? undefined : columnOf(scale, actBy.getTime())
  const marks = Array<string>(scale.cells).fill(" ")
  if (act !== undefined) marks[act] = "△"
  if (due !== undefined) marks[due] = act === due ? "◆" : "▲"
  return marks.join("").trimEnd()
}
