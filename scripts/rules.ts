/**
 * Lists the handbook's rules: where each is encoded and which test reaches it. Fails for a rule whose time has come
 * that nothing encodes or no test reaches. `--missing`: those alone; `--json`: for programs.
 */
import { type HandbookRule, RULES } from "../packages/core/src/handbook/Rules.ts"
import { encodedAt } from "./rules/Encoded.ts"
import { reachedBy } from "./rules/Reached.ts"

/** What is promised of the rules so far: these, but for what waits for its mechanism. */
const isDue = ({ id, kind }: HandbookRule): boolean => {
  const inRange = (first: string, last: string) => id >= first && id <= last
  const waits = ["message-constraint", "knowledge"].includes(kind) || inRange("R026", "R028")
  return (inRange("R001", "R106") || inRange("R325", "R329")) && (id === "R064" || !waits)
}

const encoded = encodedAt()
const { tests, failed } = reachedBy()

const rows = RULES.map((rule) => ({
  id: rule.id,
  kind: rule.kind,
  strength: rule.strength,
  line: rule.line,
  due: isDue(rule),
  encodedAt: encoded.get(rule.id) ?? [],
  reachedBy: tests.get(rule.id) ?? []
}))
const missing = rows.filter((row) => row.due && (row.encodedAt.length === 0 || row.reachedBy.length === 0))

const first = (places: ReadonlyArray<string>): string =>
  places.length < 2 ? (places[0] ?? "–") : `${places[0]} and ${places.length - 1} more`

const [option] = process.argv.slice(2)
const shown = option === "--missing" ? missing : rows
if (option === "--json") {
  process.stdout.write(`${JSON.stringify(rows)}\n`)
} else {
  const lines = shown.flatMap((row) => [
    `${row.id}  ${row.kind}, ${row.strength}: ${row.line}`,
    `      encoded  ${first(row.encodedAt)}`,
    `      reached  ${first(row.reachedBy)}`
  ])
  const unknown = [...encoded.keys()].filter((id) => !RULES.some((rule) => rule.id === id))
  const complaints = [
    ...missing.map(
      ({ id, encodedAt }) =>
        `${id} is due, and ${encodedAt.length === 0 ? "nothing encodes it" : "no test that passes names it"}.`
    ),
    ...unknown.map((id) => `${id} is cited at ${encoded.get(id)?.[0]} and is no rule of the handbook.`),
    ...failed.map((name) => `A test failed: ${name}`)
  ]
  if (complaints.length > 0) process.exitCode = 1
  const count = (has: (row: (typeof rows)[number]) => boolean) => rows.filter(has).length
  const encodedCount = count((row) => row.encodedAt.length > 0)
  const reachedCount = count((row) => row.reachedBy.length > 0)
  process.stdout.write(
    `${[
      ...lines,
      ...complaints,
      `${encodedCount} of ${rows.length} rules encoded, ${reachedCount} reached by tests`
    ].join("\n")}\n`
  )
}
