/** What Hedgerow promises to cost, and whether this run kept it. */
import { figure, type Table } from "./Table.ts"

/** A promise: at most, or at least, so much. */
export interface Budget {
  readonly what: string
  readonly limit: number
  readonly atLeast?: boolean
  readonly unit: string
}

export const BUDGETS = {
  add: { what: "add on a compiled calendar", limit: 3, unit: "× the floor" },
  between: { what: "between on a compiled calendar", limit: 3, unit: "× the floor" },
  compileWarm: { what: "compile a calendar, one year, ten closures", limit: 3, unit: "ms" },
  compileCold: { what: "the same cold, in a fresh process with Intl up", limit: 3, unit: "ms" },
  decide: { what: "one decision of 16 rules", limit: 5_000_000, atLeast: true, unit: "decisions a second" },
  triage: { what: "whole triage of one ticket", limit: 100_000, atLeast: true, unit: "tickets a second" },
  messages: { what: "a 4 kB draft against all message rules", limit: 1, unit: "ms" },
  messagesGrowth: { what: "a character of a 400 kB draft", limit: 2, unit: "× one of 4 kB" },
  backtest: { what: "backtest of two editions", limit: 30_000, atLeast: true, unit: "tickets a second" },
  backtestGrowth: {
    what: "most memory of a backtest of 1,000,000 tickets",
    limit: 2,
    unit: "× that of 100,000"
  },
  importTime: { what: "import time/BusinessCalendar", limit: 25, unit: "ms" },
  importSize: { what: "import time/BusinessCalendar, gzip", limit: 6, unit: "kB" }
} as const satisfies Record<string, Budget>

export type Measured = Partial<Record<keyof typeof BUDGETS, number>>

export const isWithin = ({ limit, atLeast = false }: Budget, value: number): boolean =>
  atLeast ? value >= limit : value <= limit

/** The budgets that were measured; `kept` when all are within. */
export const budgets = (measured: Measured): { readonly table: Table; readonly kept: boolean } => {
  const lines = Object.entries(measured).map(([key, value]) => {
    const budget: Budget = BUDGETS[key as keyof Measured]
    const within = isWithin(budget, value)
    const bound = `${budget.atLeast ? "≥" : "≤"} ${figure(budget.limit)} ${budget.unit}`
    return { within, row: [budget.what, figure(value), bound, within ? "within" : "OVER"] }
  })
  return {
    kept: lines.every(({ within }) => within),
    table: { title: "Budgets", head: ["", "measured", "budget", ""], rows: lines.map(({ row }) => row) }
  }
}
