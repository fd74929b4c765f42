/** Runs the bench and prints its tables: `npm run bench -- [add|between|decide|triage|messages|backtest|compile|imports …] [--markdown] [--check]`. */
import { parseArgs } from "node:util"
import { budgets, type Measured } from "./Budget.ts"
import { ensureBuilt } from "./Build.ts"
import { machine } from "./Machine.ts"
import { ZONE } from "./Scenario.ts"
import { render, type Table } from "./Table.ts"

type Part = () => Promise<{ readonly table: Table; readonly measured: Measured }>

// Each part loads what it measures only when it runs: the built files must be there first.
const PARTS: Readonly<Record<string, Part>> = {
  add: async () => {
    const { table, timesFloor } = await (await import("./Contest.ts")).contest("add")
    return { table, measured: { add: timesFloor } }
  },
  between: async () => {
    const { table, timesFloor } = await (await import("./Contest.ts")).contest("between")
    return { table, measured: { between: timesFloor } }
  },
  decide: async () => {
    const { table, decisionsPerSecond } = await (await import("./DecisionSpeed.ts")).decisionSpeed()
    return { table, measured: { decide: decisionsPerSecond } }
  },
  triage: async () => {
    const { table, triagesPerSecond } = await (await import("./TriageSpeed.ts")).triageSpeed()
    return { table, measured: { triage: triagesPerSecond } }
  },
  messages: async () => {
    const { table, draftMs, growth } = await (await import("./MessageSpeed.ts")).messageSpeed()
    return { table, measured: { messages: draftMs, messagesGrowth: growth } }
  },
  backtest: async () => {
    const { table, ticketsPerSecond, growth } = await (await import("./BacktestCost.ts")).backtestCost()
    return { table, measured: { backtest: ticketsPerSecond, backtestGrowth: growth } }
  },
  compile: async () => {
    const { table, warmMs, coldMs } = await (await import("./CompileCost.ts")).compileCost()
    return { table, measured: { compileWarm: warmMs, compileCold: coldMs } }
  },
  imports: async () => {
    const { table, calendarMs, calendarBytes } = await (await import("./ImportCost.ts")).importCost()
    return { table, measured: { importTime: calendarMs, importSize: calendarBytes / 1000 } }
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { markdown: { type: "boolean" }, check: { type: "boolean" } }
})
const unknown = positionals.filter((name) => !Object.hasOwn(PARTS, name))
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(", ")}; the parts are ${Object.keys(PARTS).join(", ")}`)
  process.exit(2)
}
const style = values.markdown === true ? "markdown" : "text"

process.env["TZ"] = ZONE
ensureBuilt()
let measured: Measured = {}
for (const name of positionals.length > 0 ? positionals : Object.keys(PARTS)) {
  const part = await (PARTS[name] as Part)()
  measured = { ...measured, ...part.measured }
  console.log(`${render(part.table, style)}\n`)
}
const { table, kept } = budgets(measured)
console.log(`${render(table, style)}\n`)
console.log(machine())
if (values.check === true && !kept) process.exitCode = 1
