/** What an import costs: time and memory of a fresh process beyond a bare one, and the size of its bundle. */
import { gzipSync } from "node:zlib"
import { build } from "esbuild"
import { inFreshProcess } from "./Child.ts"
import { inRounds, median } from "./Rounds.ts"
import { figure, type Table, time } from "./Table.ts"

const CALENDAR = "@hedgerow/core/time/BusinessCalendar"

const ENTRIES = [
  CALENDAR,
  "@hedgerow/core/support/Sla",
  "@hedgerow/core/support/Triage",
  "@hedgerow/core/handbook/Present",
  "rrule",
  "luxon",
  "date-fns-tz"
]

/** An import of an empty module, for comparison. */
const NOTHING = "data:text/javascript,"
const ROUNDS = 9

export interface ImportCost {
  readonly table: Table
  readonly calendarMs: number
  readonly calendarBytes: number
}

export const importCost = async (): Promise<ImportCost> => {
  const memory = new Map<string, Array<number>>()
  const measure = (entry: string): number => {
    const { ms, megabytes } = inFreshProcess(`await import(${JSON.stringify(entry)})`)
    memory.set(entry, [...(memory.get(entry) ?? []), megabytes])
    return ms
  }
  const times = await inRounds(
    ROUNDS,
    new Map([NOTHING, ...ENTRIES].map((entry) => [entry, () => measure(entry)]))
  )
  const bytes = new Map<string, number>()
  for (const entry of ENTRIES) bytes.set(entry, await gzipBytes(entry))
  const nothing = times.get(NOTHING) ?? Number.NaN
  const msOf = (entry: string): number => (times.get(entry) ?? Number.NaN) - nothing
  const megabytesOf = (entry: string): number => median(memory.get(entry) ?? [])
  const bytesOf = (entry: string): number => bytes.get(entry) ?? Number.NaN
  return {
    calendarMs: msOf(CALENDAR),
    calendarBytes: bytesOf(CALENDAR),
    table: {
      title: "Imports in a fresh process, beyond an empty module's",
      head: ["", "time", "memory", "gzip"],
      rows: ENTRIES.map((entry) => [
        entry,
        time(msOf(entry) * 1e6),
        `${figure(Math.max(0, megabytesOf(entry) - megabytesOf(NOTHING)))} MB`,
        `${figure(bytesOf(entry) / 1000)} kB`
      ])
    }
  }
}

/** All that an entry exports with all that it needs, bundled, minified and compressed. */
const gzipBytes = async (entry: string): Promise<number> => {
  const { outputFiles } = await build({
    stdin: { contents: `export * from ${JSON.stringify(entry)}`, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2023"
  })
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length
}
