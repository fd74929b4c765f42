/** The solver that comes with this library: YALPS, simplex with branch and cut in plain JavaScript. */
import { solve } from "yalps"
import type { Solver } from "./Solver.ts"

/** Of the cells of its table that the search may go over, and of its steps: not of seconds, so that every machine answers alike. */
const MOST_CELLS = 60_000_000
const MOST_STEPS = 2_000

/**
 * Solves with YALPS. The search ends after a number of steps, never by the clock.
 *
 * @example
 * ```ts
 * import { yalps } from "@hedgerow/core/support/zeroWeek/Yalps"
 *
 * const { status, values } = yalps({
 *   variables: [
 *     { id: "a", yesNo: true, worth: 3, rows: [["weight", 2]] },
 *     { id: "b", yesNo: true, worth: 2, rows: [["weight", 1]] },
 *     { id: "c", yesNo: true, worth: 2, rows: [["weight", 1]] }
 *   ],
 *   rows: [{ id: "weight", atMost: 2 }]
 * })
 * status // => "optimal"
 * Array.from(values.keys()) // => ["b", "c"]
 * ```
 */
export const yalps: Solver = ({ variables, rows }) => {
  const yesNo = variables.flatMap((variable) => (variable.yesNo ? [variable.id] : []))
  const cells = variables.length * (rows.length + yesNo.length) + 1
  const {
    status,
    result,
    variables: found
  } = solve(
    {
      direction: "maximize",
      objective: WORTH,
      constraints: rows.map(({ id, atMost }) => [id, { max: atMost }] as const),
      variables: variables.map(({ id, worth, rows }) => [id, [[WORTH, worth], ...rows]] as const),
      binaries: yesNo
    },
    {
      timeout: Number.POSITIVE_INFINITY,
      maxIterations: Math.min(MOST_STEPS, Math.ceil(MOST_CELLS / cells)),
      tolerance: 0,
      checkCycles: true
    }
  )
  if (!Number.isFinite(result)) return { status: "none", values: new Map() }
  return { status: status === "optimal" ? "optimal" : "best_found", values: new Map(found) }
}

const WORTH = "\u0000worth"
