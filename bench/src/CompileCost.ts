/** What a calendar costs: to compile, cold and warm, and to ask, by the years it spans and its closures. */
import { add, type BusinessCalendar, between, make } from "@hedgerow/core/time/BusinessCalendar"
import type { CalendarDefinition } from "@hedgerow/core/time/CalendarDefinition"
import { inFreshProcess } from "./Child.ts"
import { random } from "./Random.ts"
import { inRounds } from "./Rounds.ts"
import { ZONE } from "./Scenario.ts"
import { millisecondsOf } from "./Stopwatch.ts"
import { figure, type Table, time } from "./Table.ts"

const CLOSURES = [0, 10, 100, 1_000, 10_000]
const YEARS = [1, 10, 100]
const ROUNDS = 5
const COLD_ROUNDS = 7
const BATCH_MS = 20
const QUESTIONS = 4_096
const MINUTE = 60_000
const DAY = 1440 * MINUTE
const FIRST_YEAR = 2026

export interface CompileCost {
  readonly table: Table
  readonly warmMs: number
  readonly coldMs: number
}

export const compileCost = async (): Promise<CompileCost> => {
  const cells = CLOSURES.flatMap((closures) => YEARS.map((years) => ({ closures, years })))
  const compiles = cells.map(
    (cell) => [`${cell.closures} ${cell.years} compile`, compiler(cell.closures, cell.years)] as const
  )
  const adds = cells.map(
    (cell) => [`${cell.closures} ${cell.years} add`, asker(cell.closures, cell.years)] as const
  )
  const times = await inRounds(ROUNDS, new Map([...compiles, ...adds]))
  const fresh = await inRounds(
    COLD_ROUNDS,
    new Map([
      ["intl", () => inFreshProcess(START_INTL).ms],
      ["cold", () => inFreshProcess(COLD, `${IMPORTS}\n${START_INTL}`).ms]
    ])
  )
  const [intl = Number.NaN, cold = Number.NaN] = fresh.values()
  const of = (closures: number, years: number, what: "compile" | "add"): number =>
    times.get(`${closures} ${years} ${what}`) ?? Number.NaN
  return {
    warmMs: of(10, 1, "compile") / 1e6,
    coldMs: cold,
    table: {
      title:
        "A calendar by the years it was asked about and its closures (single days, spread over 100 years)",
      head: ["closures", ...YEARS.flatMap((years) => [`compile ${years} y`, `add ${years} y`])],
      rows: CLOSURES.map((closures) => [
        figure(closures),
        ...YEARS.flatMap((years) => [time(of(closures, years, "compile")), time(of(closures, years, "add"))])
      ]),
      notes: [
        `compiled for one year in a fresh process: ${time(cold * 1e6)}, after ${time(intl * 1e6)} in which the runtime starts its Intl`
      ]
    }
  }
}

/** The runtime's own first time-zone formatter in a process, for another zone. */
const START_INTL =
  'new Intl.DateTimeFormat("en", { timeZone: "Asia/Tokyo", timeZoneName: "longOffset" }).format(0)'

/** A calendar of one year where nothing is warm but the runtime's `Intl`. */
const COLD = `
  const days = ["monday", "tuesday", "wednesday", "thursday", "friday"]
  const closures = ["2026-01-01", "2026-05-25", "2026-07-03", "2026-12-25"].map((from) => ({ from }))
  const office = make({ zone: "${ZONE}", week: [{ days, opens: "09:00", closes: "17:00" }], closures })
  isOpen(office, new Date("2026-11-20T18:00:00Z"))`

const IMPORTS = 'import { isOpen, make } from "@hedgerow/core/time/BusinessCalendar"'

const yearStart = (year: number): Date => new Date(Date.UTC(year, 0, 1))

/** Single days, spread over a hundred years from the first one on. */
const definition = (closures: number): CalendarDefinition => ({
  zone: ZONE,
  week: [{ days: ["monday", "tuesday", "wednesday", "thursday", "friday"], opens: "09:00", closes: "17:00" }],
  closures: Array.from({ length: closures }, (_, i) => {
    const day = Math.floor((i * 100 * 365) / closures)
    return { from: new Date(yearStart(FIRST_YEAR).getTime() + day * DAY).toISOString().slice(0, 10) }
  })
})

/** A calendar made and compiled for so many years. */
const compiled = (definition: CalendarDefinition, years: number): BusinessCalendar => {
  const calendar = make(definition)
  between(calendar, yearStart(FIRST_YEAR), new Date(yearStart(FIRST_YEAR + years).getTime() - 1))
  return calendar
}

/** Nanoseconds per calendar. */
const compiler = (closures: number, years: number): (() => number) => {
  const made = definition(closures)
  return () => millisecondsOf(() => compiled(made, years), BATCH_MS) * 1e6
}

/** Nanoseconds per `add` over starts spread over the years. */
const asker = (closures: number, years: number): (() => number) => {
  const calendar = compiled(definition(closures), years)
  const { whole } = random(closures + years)
  const first = yearStart(FIRST_YEAR).getTime()
  const last = yearStart(FIRST_YEAR + years).getTime() - 30 * DAY
  const starts = Array.from({ length: QUESTIONS }, () => new Date(whole(first, last)))
  const durations = starts.map(() => whole(15, 40 * 60) * MINUTE)
  const askAll = (): void => {
    for (let i = 0; i < QUESTIONS; i++) add(calendar, starts[i] as Date, durations[i] as number)
  }
  return () => (millisecondsOf(askAll, BATCH_MS) * 1e6) / QUESTIONS
}
