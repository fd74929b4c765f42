/**
 * Lists the handbook's rules: where each is encoded and which test reaches it. Fails for a rule that nothing encodes or no
 * test reaches, and where `docs/rules.md` says otherwise.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { RULES } from "../packages/core/src/handbook/Rules.ts"
import { encodedAt } from "./rules/Encoded.ts"
import { reachedBy } from "./rules/Reached.ts"
import { type RuleRow, rulesPage } from "./rules/RulesPage.ts"
import { root } from "./workspace.ts"

const PAGE = join(root, "docs/rules.md")

const USAGE = `npm run rules -- [--missing | --json | --write]

  --missing  only the rules that nothing encodes or no test reaches
  --json     for programs
  --write    writes docs/rules.md, which is otherwise compared with what is found
`

// A reader that has seen enough, `head` for example, closes the pipe: that is no failure.
process.stdout.on("error", (error) => {
  if (Reflect.get(error, "code") === "EPIPE") process.exit(0)
  throw error
})

const [option = "", ...others] = process.argv.slice(2)
if (option === "--help" || option === "-h") {
  process.stdout.write(USAGE)
  process.exit(0)
}
if (others.length > 0 || !["", "--missing", "--json", "--write"].includes(option)) {
  process.stderr.write(`rules: ${[option, ...others].join(" ")} is not understood.\n${USAGE}`)
  process.exit(2)
}

const encoded = encodedAt()
const { tests, failed } = reachedBy()
const rows = RULES.map(
  (rule): RuleRow => ({
    ...rule,
    encodedAt: encoded.get(rule.id) ?? [],
    reachedBy: tests.get(rule.id) ?? []
  })
)
const missing = rows.filter((row) => row.encodedAt.length === 0 || row.reachedBy.length === 0)
const page = rulesPage(rows)
if (option === "--write") writeFileSync(PAGE, page)

const first = (places: ReadonlyArray<string>): string =>
  places.length < 2 ? (places[0] ?? "–") : `${places[0]} and ${places.length - 1} more`

const complaints = [
  ...missing.map(
    ({ id, encodedAt }) =>
      `${id}: ${encodedAt.length === 0 ? "nothing encodes it" : "no test that passes names it"}.`
  ),
  ...[...encoded]
    .filter(([id]) => !RULES.some((rule) => rule.id === id))
    .map(([id, [place]]) => `${id} is cited at ${place} and is no rule of the handbook.`),
  ...failed.map((name) => `A test failed: ${name}`),
  ...(readFileSync(PAGE, "utf8") === page
    ? []
    : ["docs/rules.md is not what is found: write it again with npm run rules -- --write"])
]
if (complaints.length > 0) process.exitCode = 1

if (option === "--json") {
  process.stdout.write(`${JSON.stringify(rows)}\n`)
} else {
  const lines = (option === "--missing" ? missing : option === "--write" ? [] : rows).flatMap((row) => [
    `${row.id}  ${row.kind}, ${row.strength}: ${row.line}`,
    `      encoded  ${first(row.encodedAt)}`,
    `      reached  ${first(row.reachedBy.map(({ name }) => name))}`
  ])
  const count = (has: (row: RuleRow) => boolean) => rows.filter(has).length
  const encodedCount = count((row) => row.encodedAt.length > 0)
  const reachedCount = count((row) => row.reachedBy.length > 0)
  const sum = `${encodedCount} of ${rows.length} rules encoded, ${reachedCount} reached by tests`
  process.stdout.write(`${[...lines, ...complaints, sum].join("\n")}\n`)
}
