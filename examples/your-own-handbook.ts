/** Another company's handbook on the same machinery, to copy and make your own: `npm run your-own-handbook`. */
import { analyseAll, analysisText } from "@hedgerow/core/policy/Analysis"
import { type Citation, citationIds } from "@hedgerow/core/policy/Citation"
import { comparePlaces } from "@hedgerow/core/support/Queue"
import { type Triage, triage } from "@hedgerow/core/support/Triage"
import { spoken } from "@hedgerow/core/support/Vocabulary"
import { zone } from "@hedgerow/core/time/ZonedTime"
import { moments } from "./cli/Moment.ts"
import { bramble } from "./your-own-handbook/Edition.ts"
import { NOW, TICKETS } from "./your-own-handbook/Tickets.ts"
import { type BrambleWords, RULES } from "./your-own-handbook/Words.ts"

const { full, inText } = moments(zone("Europe/Brussels"), NOW)
const cited = new Set<string>()
const because = (citations: ReadonlyArray<Citation>): string => {
  const ids = citationIds(citations)
  for (const id of ids) cited.add(id)
  return `[${[...ids].sort().join(" ")}]`
}

// First of all: is every policy decided for every combination of facts? Run this in your tests, and never ship a gap.
const { policies, findings } = analyseAll(bramble.policies, bramble)

// Compile once, then ask: a ticket costs microseconds.
const ask = triage(bramble)
const answers = TICKETS.map((ticket): Triage<BrambleWords> => {
  const answer = ask(ticket, NOW)
  if (answer._tag === "Triage") return answer
  throw new Error(answer.message)
})

const queueOf = (group: BrambleWords["group"]): ReadonlyArray<string> =>
  answers
    .flatMap(({ place, route, due, ticket }) =>
      place !== undefined && route.group.id === group ? [{ place, due, ticket }] : []
    )
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ place, due, ticket }) => {
      const { citations } = "target" in due ? due.target : due
      return `  ${ticket.id}  ${inText(place.reasons.join(", "))} ${because([...place.citations, ...citations])}`
    })

const waiting = answers
  .filter(({ place }) => place === undefined)
  .map(({ ticket, state }) => {
    const { citations } = bramble.vocabulary.statuses[state.status]
    return `  ${ticket.id}  ${spoken(state.status)} ${because(citations)}`
  })

// What every policy beside routing asks. A rule that waits for a fact says so: nothing is guessed.
const decisions = answers.flatMap(({ ticket, handling }) => [
  ...handling.obligations.map(
    ({ text, rule, citations }) => `  ${ticket.id}  ${text} (${rule}) ${because(citations)}`
  ),
  ...handling.undecided.map(({ missing }) => `  ${ticket.id}  Find out first: ${missing.join(", ")}.`)
])

const lines = [
  `${bramble.title}, ${full(NOW)} in Ghent`,
  "",
  "Workshop",
  ...queueOf("workshop"),
  "Desk",
  ...queueOf("desk"),
  "Not in a queue",
  ...waiting,
  "",
  "Trips to delete",
  ...decisions,
  "",
  "Why",
  ...Object.entries(RULES).flatMap(([id, line]) => (cited.has(id) ? [`  ${id.padEnd(5)}${line}`] : [])),
  "",
  "Is the handbook sound?",
  ...policies.map((analysis) => `  ${analysisText(analysis)}`),
  ...findings.map(({ message }) => `  ${message}`)
]
process.stdout.write(lines.map((line) => `${line}\n`).join(""))

const sound = findings.length === 0 && policies.every((one) => one.checked && one.findings.length === 0)
process.exitCode = sound ? 0 : 1
