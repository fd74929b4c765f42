/** Fresh Node processes, for what is only slow the first time. */
import { spawnSync } from "node:child_process"
import { stopwatch } from "./Stopwatch.ts"

/** What a fresh process found. */
export interface Found {
  /** Processor time of the statements. */
  readonly ms: number
  /** The memory that the process held at its end, in megabytes. */
  readonly megabytes: number
}

/** Runs some statements in a module of their own in this package's folder; what they import first is not timed. */
export const inFreshProcess = (statements: string, imports = ""): Found => {
  const program = `
    ${imports}
    const elapsed = (${stopwatch})()
    ${statements}
    const ms = elapsed()
    console.log(JSON.stringify({ ms, megabytes: process.memoryUsage.rss() / 2 ** 20 }))`
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: new URL("..", import.meta.url),
    encoding: "utf8",
    timeout: 60_000
  })
  if (status !== 0) throw new Error(`a fresh process failed at ${statements}\n${stderr}`)
  return JSON.parse(stdout)
}
