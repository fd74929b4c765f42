/** Rows of targets that stand for the same tickets, so that only the order in which they are written would tell which counts. */
import { type Problem, show } from "../data/Problem.ts"
import { arrayOf, entriesOf, field } from "../policy/PolicySize.ts"

/**
 * Every row of an edition's JSON that meets an earlier one: of one plan, with a metric in common, and told apart neither by
 * `escalated` nor by `severities`. Of what could not be read nothing is said.
 *
 * @example
 * ```ts
 * import { targetProblems } from "@hedgerow/core/support/TargetProblem"
 *
 * const scale = { plan: "scale", metrics: ["first_reply"] }
 * targetProblems({ parameters: { targets: { scale, urgent: { ...scale, escalated: true } } } })
 * // => [{ path: ["parameters", "targets", "urgent"], message: 'stands for tickets that "scale" stands for too; tell them apart by plan, metrics, escalated or severities' }]
 * targetProblems({ parameters: { targets: { scale, urgent: { ...scale, severities: ["critical"] } } } }) // => []
 * ```
 */
export const targetProblems = (input: unknown): ReadonlyArray<Problem> => {
  const rows = entriesOf(field(field(input, "parameters"), "targets"))
  return rows.flatMap(([name, row], i) => {
    const earlier = rows.slice(0, i).find(([, other]) => meets(row, other))
    return earlier === undefined
      ? []
      : [
          {
            path: ["parameters", "targets", name],
            message: `stands for tickets that ${show(earlier[0])} stands for too; tell them apart by plan, metrics, escalated or severities`
          }
        ]
  })
}

const meets = (one: unknown, other: unknown): boolean => {
  const [escalated, escalatedToo] = [field(one, "escalated"), field(other, "escalated")]
  const [severities, severitiesToo] = [field(one, "severities"), field(other, "severities")]
  return (
    typeof field(one, "plan") === "string" &&
    field(one, "plan") === field(other, "plan") &&
    share(field(one, "metrics"), field(other, "metrics")) &&
    (escalated === undefined || escalatedToo === undefined || escalated === escalatedToo) &&
    // A row that names severities comes before one that names none.
    (severities === undefined ? severitiesToo === undefined : share(severities, severitiesToo))
  )
}

const share = (one: unknown, other: unknown): boolean =>
  arrayOf(one).some((value) => arrayOf(other).includes(value))
