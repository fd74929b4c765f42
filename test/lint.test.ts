/** Every lint rule of this repository is shown to fire, and to let the proper way pass. */
import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const root = resolve(import.meta.dirname, "..")

const DOWN = "Imports in core go down only"
const SIDEWAYS = "agents and adapters do not import each other"
const EXAMPLE = "Nothing imports an example"
const BY_NAME = "Import core by its name"
const OUTSIDE = "Core imports its own files"
const IMPURE = "Core is pure: no clock, randomness, input or output, and no Effect"
const RRULE = "Only time/Recurrence.ts imports rrule"
const ICAL = "Only time/ICalendar.ts and time/ICalendarWriter.ts import ical.js"
const MINISEARCH = "Only support/Knowledge.ts imports minisearch"
const YALPS = "Only support/zeroWeek/Yalps.ts imports yalps"
const YAML = "Only testing/CaseText.ts imports yaml"
const FAST_CHECK = "Only testing/arbitrary.ts imports fast-check"
const ON_TOP = "Core imports at the top of a module only"
const CLOCK = "Core reads no clock"
const RANDOM = "Core has no randomness"
const WRITTEN_OUT = "Write members of Date and Math out"
const ZONE = "This reads the machine's zone"
const LOCALE = "This reads the machine's locale"

const core = (file: string) => `packages/core/src/${file}`
const importing = (source: string) => `import { thing } from "${source}"\nexport const it = thing\n`
const value = (expression: string) => `export const it = (date) => ${expression}\n`

/** File, source text, and the start of each diagnostic's message; none when the text is right. */
const cases: ReadonlyArray<readonly [file: string, code: string, ...messages: ReadonlyArray<string>]> = [
  ...(
    [
      ["data", "Problem", ["time", "policy", "support", "handbook", "testing"]],
      ["time", "Shift", ["policy", "support", "handbook", "testing"]],
      ["policy", "Rule", ["support", "handbook", "testing"]],
      ["support", "Sla", ["handbook", "testing"]],
      ["handbook", "RuleId", ["testing"]]
    ] as const
  ).flatMap(([folder, own, above]) => [
    [core(`${folder}/Own.ts`), importing(`./${own}.ts`)] as const,
    [core(`${folder}/Index.ts`), importing("../index.ts"), DOWN] as const,
    ...above.map((up) => [core(`${folder}/To-${up}.ts`), importing(`../${up}/Thing.ts`), DOWN] as const),
    ...above.map((up) => [core(`${up}/From-${folder}.ts`), importing(`../${folder}/${own}.ts`)] as const)
  ]),
  [core("policy/Type.ts"), 'import type { Sla } from "../support/Sla.ts"\nexport type It = Sla\n', DOWN],
  [core("policy/ReExport.ts"), 'export { Sla } from "../support/Sla.ts"\n', DOWN],
  [core("policy/ReExportAll.ts"), 'export * from "../support/Sla.ts"\n', DOWN],
  [core("policy/deep/Down.ts"), importing("../../support/Sla.ts"), DOWN],
  [core("policy/Outside.ts"), importing("../../../agents/src/index.ts"), DOWN],
  [core("policy/Tests.ts"), importing("../../test/naive.ts"), DOWN],
  [
    core("index.ts"),
    'export { a } from "./handbook/RuleId.ts"\nexport { b } from "./testing/Replay.ts"\nexport { c } from "./time/Shift.ts"\n'
  ],

  ["packages/agents/src/A.ts", importing("@hedgerow/adapters"), SIDEWAYS],
  ["packages/agents/src/B.ts", importing("../../adapters/src/index.ts"), SIDEWAYS],
  ["packages/agents/src/C.ts", importing("../../core/src/index.ts"), BY_NAME],
  ["packages/agents/src/D.ts", importing("@hedgerow/core/policy/Rule")],
  ["packages/adapters/src/A.ts", importing("@hedgerow/agents/Drafter"), SIDEWAYS],
  ["packages/adapters/src/B.ts", importing("../../core/src/time/Shift.ts"), BY_NAME],
  ["packages/adapters/src/C.ts", importing("@hedgerow/core")],
  [core("time/Package.ts"), importing("@hedgerow/core/time/Shift"), OUTSIDE],
  [core("time/Agents.ts"), importing("@hedgerow/agents"), OUTSIDE],

  ["packages/agents/src/E.ts", importing("../../../examples/triage.ts"), EXAMPLE],
  ["packages/agents/src/F.ts", "export const it = () => import('../../../examples/triage.ts')\n", EXAMPLE],
  ["scripts/a.ts", importing("../examples/triage.ts"), EXAMPLE],
  ["test/a.test.ts", importing("@hedgerow/examples"), EXAMPLE],
  ["examples/test/triage.test.ts", importing("../triage.ts")],

  [core("support/Effect.ts"), importing("effect"), OUTSIDE],
  [core("support/Schema.ts"), importing("effect/Schema")],
  [core("support/Vendor.ts"), importing("lodash"), OUTSIDE],
  [core("support/Clock.ts"), importing("effect/Clock"), IMPURE],
  [core("support/Random.ts"), 'import * as Random from "effect/Random"\nexport const it = Random\n', IMPURE],
  [core("time/Zone.ts"), importing("date-fns-tz/getTimezoneOffset"), OUTSIDE],
  [core("time/Shifts.ts"), importing("rrule"), RRULE],
  [core("time/Recurrence.ts"), importing("rrule")],
  [core("support/Recurrence.ts"), importing("rrule"), RRULE],
  [core("time/Feed.ts"), importing("ical.js"), ICAL],
  [core("time/ICalendar.ts"), importing("ical.js")],
  [core("time/ICalendarWriter.ts"), importing("ical.js")],
  [core("time/ICalendarText.ts"), importing("ical.js"), ICAL],
  [core("support/Articles.ts"), importing("minisearch"), MINISEARCH],
  [core("support/Knowledge.ts"), importing("minisearch")],
  [core("policy/Knowledge.ts"), importing("minisearch"), MINISEARCH],
  [core("support/SearchMap.ts"), importing("minisearch/SearchableMap"), OUTSIDE],
  [core("support/Solver.ts"), importing("yalps"), YALPS],
  [core("support/zeroWeek/Yalps.ts"), importing("yalps")],
  [core("testing/Table.ts"), importing("yaml"), YAML],
  [core("testing/CaseText.ts"), importing("yaml")],
  [core("time/CaseText.ts"), importing("yaml"), YAML],
  [core("testing/YamlPart.ts"), importing("yaml/util"), OUTSIDE],
  [core("testing/Random.ts"), importing("fast-check"), FAST_CHECK],
  [core("testing/arbitrary.ts"), importing("fast-check")],
  [core("support/arbitrary.ts"), importing("fast-check"), FAST_CHECK],
  [core("time/Lazy.ts"), 'export const it = () => import("./Shift.ts")\n', ON_TOP],
  [core("time/LazyType.ts"), 'export type It = import("./Shift.ts").Shift\n', ON_TOP],

  [core("time/Files.ts"), importing("node:fs"), OUTSIDE],
  [core("time/BareFiles.ts"), importing("fs"), OUTSIDE],

  [core("time/Now.ts"), value("Date.now() - date"), CLOCK],
  [core("time/NowFunction.ts"), value("[date].map(Date.now)"), CLOCK],
  [core("time/NewDate.ts"), value("[date, new Date()]"), CLOCK],
  [core("time/DateText.ts"), value("[date, Date()]"), CLOCK],
  [core("time/Given.ts"), value("new Date(date)")],
  [core("time/Utc.ts"), value("new Date(Date.UTC(2026, 10, date.getUTCDate()))")],
  [core("time/Random.ts"), value("date + Math.random()"), RANDOM],
  [core("time/RandomFunction.ts"), value("[date].map(Math.random)"), RANDOM],
  [core("time/Floor.ts"), value("Math.floor(date)")],
  [core("time/Taken.ts"), "const { now } = Date\nexport const it = now\n", WRITTEN_OUT],
  [core("time/Alias.ts"), "const M = Math\nexport const it = M\n", WRITTEN_OUT],
  [core("time/Computed.ts"), "export const it = (name) => Date[name]\n", WRITTEN_OUT],
  [core("time/Fields.ts"), value("new Date(2026, 10, date)"), ZONE],
  [core("time/Hours.ts"), value("date.getHours()"), ZONE],
  [core("time/SetDate.ts"), value("date.setDate(1)"), ZONE],
  [core("time/Offset.ts"), value("date.getTimezoneOffset()"), ZONE],
  [core("time/UtcHours.ts"), value("date.getUTCHours() + date.getTime()")],
  [core("time/Locale.ts"), value("date.toLocaleString()"), LOCALE],
  [core("time/Compare.ts"), value('date.localeCompare("a")'), LOCALE],
  [core("time/CompareIn.ts"), value('date.localeCompare("a", "en")')],
  [core("time/CompareInExactly.ts"), value('date.localeCompare("a", "en", { numeric: true })')],
  [core("time/NumberIn.ts"), value('date.toLocaleString("en")')],
  [core("time/Format.ts"), value("new Intl.DateTimeFormat().format(date)"), LOCALE],
  [core("time/FormatIn.ts"), value('new Intl.DateTimeFormat("en", { timeZone: "UTC" }).format(date)')],
  ...[
    "performance",
    "process",
    "crypto",
    "globalThis",
    "setTimeout",
    "setInterval",
    "setImmediate",
    "queueMicrotask",
    "fetch",
    "console",
    "Buffer",
    "navigator"
  ].map(
    (name) => [core(`time/Global-${name}.ts`), value(`[date, ${name}]`), "Do not use the global"] as const
  ),
  [core("time/Parameter.ts"), "export const it = (performance) => performance.score\n"],

  [core("time/Default.ts"), "export default 1\n", "Avoid default exports"],
  [core("time/Any.ts"), "export const it = (date: any) => date\n", "Unexpected any"],
  [
    core("time/Cycle1.ts"),
    'import { b } from "./Cycle2.ts"\nexport const a = () => b\n',
    "This import is part of"
  ],
  [
    core("time/Cycle2.ts"),
    'import { a } from "./Cycle1.ts"\nexport const b = () => a\n',
    "This import is part of"
  ],
  [
    "packages/core/test/Only.test.ts",
    'import { it } from "vitest"\nit.only("works", () => {})\n',
    "Don't focus"
  ],
  [
    "packages/core/test/Skip.test.ts",
    'import { it } from "vitest"\nit.skip("works", () => {})\n',
    "Don't disable"
  ],

  [
    "packages/agents/src/Clock.ts",
    value("[date, new Date(), Date.now(), Math.random(), process, setTimeout]")
  ]
]

let directory: string
let found: ReadonlyMap<string, ReadonlyArray<string>>

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "hedgerow-lint-"))
  for (const configuration of ["biome.json", "lint", ".gitignore"])
    cpSync(join(root, configuration), join(directory, configuration), { recursive: true })
  for (const [file, code] of cases) {
    mkdirSync(dirname(join(directory, file)), { recursive: true })
    writeFileSync(join(directory, file), code)
  }
  found = errors(directory)
})

afterAll(() => rmSync(directory, { recursive: true, force: true }))

describe("the linter", () => {
  it.for(cases)("says of %s what it should", ([file, , ...messages]) => {
    expect(found.get(file) ?? []).toEqual(messages.map((message) => expect.stringContaining(message)))
  })

  it("has a file of its own for every case", () => {
    expect(new Set(cases.map(([file]) => file)).size).toBe(cases.length)
  })
})

/** What Biome calls an error under this repository's configuration, by file. */
function errors(cwd: string): ReadonlyMap<string, ReadonlyArray<string>> {
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome")
  const args = ["lint", "--reporter=json", "--max-diagnostics=none", "--diagnostic-level=error", "."]
  const { stdout } = spawnSync(process.execPath, [biome, ...args], { cwd, encoding: "utf8" })
  const report = JSON.parse(stdout) as {
    diagnostics: ReadonlyArray<{ message: string; location: { path: string } }>
  }
  const byFile = Map.groupBy(report.diagnostics, ({ location }) => location.path.replaceAll("\\", "/"))
  return new Map([...byFile].map(([file, all]) => [file, all.map(({ message }) => message).sort()]))
}
