/** A frame as a linear program: which week goes to whom, within the hard rules, best by the aims. */
import { halfOf } from "../ZeroWeek.ts"
import type { Choice } from "./Choice.ts"
import type { Frame } from "./Frame.ts"
import type { Program, Row, Solution, Variable } from "./Solver.ts"

const taking = (m: number, week: number): string => `take ${m} ${week}`

/** The program of a frame. */
export const programOf = (frame: Frame): Program => {
  const { worth, blocked, quarter, counterparts, onLeave } = frame
  const rows: Array<Row> = []
  const aims: Array<Variable> = []
  const counts = new Map<string, Array<readonly [row: string, factor: number]>>()
  const count = (m: number, week: number, row: string, factor: number): void => {
    counts.get(taking(m, week))?.push([row, factor])
  }
  const open = frame.names.flatMap((_, m) =>
    frame.weeks.flatMap((_, week) => (blocked[m]?.[week] === undefined ? [{ m, week }] : []))
  )
  for (const { m, week } of open) counts.set(taking(m, week), [])

  frame.names.forEach((_, m) => {
    rows.push({ id: `quota ${m}`, atMost: frame.wanted[m] ?? 0 })
    for (const half of [0, 1]) {
      const [filled, aim] = [`filled ${m} ${half}`, `aim ${m} ${half}`]
      rows.push({ id: filled, atMost: 0 }, { id: aim, atMost: frame.perHalf })
      aims.push({
        id: `half ${m} ${half}`,
        yesNo: false,
        worth: worth.half,
        rows: [
          [filled, 1],
          [aim, 1]
        ]
      })
    }
  })
  for (const { m, week } of open) {
    count(m, week, `quota ${m}`, 1)
    count(m, week, `filled ${m} ${halfOf(quarter, week)}`, -1)
  }
  frame.coverage.forEach(({ week, members, atMost }, i) => {
    rows.push({ id: `on ${i}`, atMost })
    for (const m of members) count(m, week, `on ${i}`, 1)
  })
  for (const members of frame.goals)
    for (const { m, week } of open) {
      if (!members.includes(m)) continue
      const [mine, company] = [`mine ${m} ${week}`, `company ${m} ${week}`]
      rows.push({ id: mine, atMost: 0 }, { id: company, atMost: 0 })
      aims.push({
        id: `goal ${m} ${week}`,
        yesNo: false,
        worth: worth.goal,
        rows: [
          [mine, 1],
          [company, 1]
        ]
      })
      count(m, week, mine, -1)
      for (const other of members) if (other !== m) count(other, week, company, -1)
    }
  counterparts.forEach(([a, b], i) => {
    frame.weeks.forEach((_, week) => {
      if (!counts.has(taking(a, week)) || !counts.has(taking(b, week))) return
      const clash = `clash ${i} ${week}`
      rows.push({ id: clash, atMost: 1 })
      aims.push({ id: clash, yesNo: false, worth: -worth.counterpart, rows: [[clash, -1]] })
      count(a, week, clash, 1)
      count(b, week, clash, 1)
    })
  })

  const away = (m: number, week: number): number =>
    counterparts.filter(([a, b]) => (a === m && onLeave[b]?.[week]) || (b === m && onLeave[a]?.[week])).length
  const takes = open.map(
    ({ m, week }): Variable => ({
      id: taking(m, week),
      yesNo: true,
      worth: worth.week + (frame.wishes[m]?.[week] ?? 0) - worth.counterpart * away(m, week),
      rows: counts.get(taking(m, week)) ?? []
    })
  )
  return { variables: [...takes, ...aims], rows }
}

/** The choice that a solution stands for. */
export const choiceOf = ({ names, weeks }: Frame, { values }: Solution): Choice =>
  names.map((_, m) => weeks.flatMap((_, week) => ((values.get(taking(m, week)) ?? 0) > 0.5 ? [week] : [])))
