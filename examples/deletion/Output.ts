/** What becomes of an answer: text, JSON, or an explanation. */
import { present } from "@hedgerow/core/handbook/Present"
import { zone } from "@hedgerow/core/time/ZonedTime"
import { moments } from "../cli/Moment.ts"
import { paintOn } from "../cli/Paint.ts"
import { printableJson } from "../cli/Text.ts"
import type { DeletionAnswer } from "./Answer.ts"
import { answerJson } from "./AnswerJson.ts"
import { answerLines, explanationLines } from "./AnswerText.ts"
import type { Options } from "./Options.ts"

/** Writes an answer, with its line ends. */
export type Write = (answer: DeletionAnswer) => string

/** A text is no wider than this, so that it can be read, and this wide where there is no terminal. */
const READABLE = { most: 100, without: 80 }

/** The writer of one kind of output. */
export const writerOf = (
  kind: Options["output"]["kind"],
  now: Date,
  { stdout, env }: NodeJS.Process
): Write => {
  if (kind === "json") return (answer) => `${printableJson(answerJson(answer))}\n`
  const width = stdout.isTTY ? Math.min(stdout.columns || READABLE.without, READABLE.most) : READABLE.without
  const paint = paintOn(stdout, env)
  const clocks = moments(zone("UTC"), now)
  return (answer) =>
    [
      ...answerLines(answer, clocks, width, paint),
      "",
      ...(kind === "explain" ? explanationLines(answer.request.facts, now, width) : [])
    ]
      .map((line) => `${line}\n`)
      .join("")
}

/** What stands before the answers. */
export const headText = (now: Date): string => {
  const { full, zone: utc } = moments(zone("UTC"), now)
  return `Requests for deletion at ${full(now)} ${utc.id}, by ${present.title}\n\n`
}

/** How many requests came to what, after the answers. */
export const tallyText = (titles: ReadonlyMap<string, number>, read: number, name: string): string =>
  [
    `${read} ${read === 1 ? "request" : "requests"} from ${name}`,
    ...[...titles]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([title, count]) => `${String(count).padStart(5)}  ${title}`),
    "",
    "Ask why: npm run deletion -- --explain ID    Proof: npm run deletion -- --prove",
    ""
  ].join("\n")
