/** Which tests reach which rules: those that passed and name the rule that they hold the handbook to. */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { root } from "../workspace.ts"

interface Report {
  readonly numFailedTests: number
  readonly testResults: ReadonlyArray<{
    readonly name: string
    readonly status: string
    readonly message?: string
    readonly assertionResults: ReadonlyArray<{ readonly fullName: string; readonly status: string }>
  }>
}

/** A test by its full name, and the file that it stands in, relative to core's tests. */
interface ReachingTest {
  readonly name: string
  readonly file: string
}

/** The tests by rule, and those that failed. */
export interface Reached {
  readonly tests: ReadonlyMap<string, ReadonlyArray<ReachingTest>>
  readonly failed: ReadonlyArray<string>
}

/** The tests that are about the handbook: those of its machinery name no rules. */
const FOLDERS = ["packages/core/test/support", "packages/core/test/handbook"]

/** `R034`, and ranges: `R033–R037`. */
const NAMED = /R(\d{3})(?:[–-]R(\d{3}))?/g

/**
 * The rules that a text names, each once.
 *
 * `rulesNamedIn("R033–R035 and R046")` is R033, R034, R035, R046.
 */
const rulesNamedIn = (text: string): ReadonlyArray<string> => {
  const named = new Set<string>()
  for (const [, first = "", last = first] of text.matchAll(NAMED)) {
    for (let rule = Number(first); rule <= Number(last); rule++)
      named.add(`R${String(rule).padStart(3, "0")}`)
  }
  return [...named]
}

/** Runs the handbook's tests and reads their names. */
export const reachedBy = (): Reached => {
  const directory = mkdtempSync(join(tmpdir(), "hedgerow-rules-"))
  try {
    const file = join(directory, "report.json")
    const vitest = join(root, "node_modules/vitest/vitest.mjs")
    const run = spawnSync(
      process.execPath,
      [vitest, "run", "--project", "core", "--reporter=json", `--outputFile=${file}`, ...FOLDERS],
      { cwd: root, encoding: "utf8" }
    )
    if (run.error !== undefined) throw run.error
    return readReport(JSON.parse(readFileSync(file, "utf8")))
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

const readReport = ({ testResults }: Report): Reached => {
  const tests = new Map<string, Array<ReachingTest>>()
  const failed: Array<string> = []
  for (const { name, status, message, assertionResults } of testResults) {
    if (status === "failed" && assertionResults.length === 0) failed.push(`${name}: ${message ?? ""}`)
    for (const { fullName, status } of assertionResults) {
      if (status === "failed") failed.push(fullName)
      if (status !== "passed") continue
      for (const rule of rulesNamedIn(fullName)) {
        const test = { name: fullName, file: name.slice(name.indexOf("packages/core/test/") + 19) }
        const known = tests.get(rule)
        if (known === undefined) tests.set(rule, [test])
        else known.push(test)
      }
    }
  }
  return { tests, failed }
}
