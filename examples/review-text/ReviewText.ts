/** A review as a linter prints one: a line each, below it why and what to write instead; then what is left open. */
import { messagePolicy } from "@hedgerow/core/handbook/messages/Messages"
import { orList } from "@hedgerow/core/policy/Condition"
import { type FactKinds, kindOf } from "@hedgerow/core/policy/Fact"
import type { Paint } from "../cli/Paint.ts"
import { cut, printable, wrap } from "../cli/Text.ts"
import { idsOf, type PlacedViolation, type Review } from "./Review.ts"

/** Found words longer than this are cut. */
const SHOWN = 80

/** The whole review of a file, with its last line break. `width`: in columns. */
export const reviewText = (review: Review, name: string, width: number, paint: Paint): string => {
  const { violations, undecided, review: looks, notChecked } = review
  const indented = (text: string): ReadonlyArray<string> =>
    wrap(text, width - 4).map((line, i) => `${i === 0 ? "  " : "    "}${line}`)
  return [
    ...violations.flatMap((one) => [
      `${name}:${one.line}:${one.column}  ${paint(one.strength === "must" ? "red" : "yellow", one.strength)}  ${paint("dim", idsOf(one.citations))}  ${what(one)}`,
      ...labelled("why", one.why, width),
      ...labelled("instead", one.instead, width)
    ]),
    ...(notChecked === undefined ? [] : wrap(languageWords(notChecked), width)),
    ...(looks.length === 0 ? [] : [paint("bold", "For you to look at:")]),
    ...looks.flatMap(({ question, citations }) => indented(`${question} [${idsOf(citations)}]`)),
    ...(undecided.length === 0 ? [] : [paint("bold", "Undecided, until more is known:")]),
    ...undecided.flatMap(({ rule, citations, missing }) =>
      indented(`${rule} [${idsOf(citations)}] waits for ${missing.map(waitWords).join(", ")}`)
    ),
    ...factLines(undecided.flatMap(({ missing }) => missing)).flatMap(indented),
    summary(review, name)
  ]
    .map((line) => `${line}\n`)
    .join("")
}

const labelled = (label: string, text: string, width: number): ReadonlyArray<string> =>
  wrap(text, width - 12).map((line, i) => `  ${(i === 0 ? label : "").padEnd(8)} ${line}`)

const what = ({ rule, found, part }: PlacedViolation): string => {
  if (found !== null) return `${rule}: “${printable(cut(found.replace(/\s+/g, " "), SHOWN))}”`
  return part === null ? `${rule}: no text may be sent` : `${rule}: ${part} is missing`
}

/** That part of a text was not checked, as one sentence. */
export const languageWords = ({ language, from, to }: NonNullable<Review["notChecked"]>): string => {
  const lines = from === to ? `line ${from} is` : `lines ${from}–${to} are`
  const seems =
    language === "unknown" ? "in no language that is known" : `in ${LANGUAGES[language] ?? language}`
  return `Not checked: ${lines} ${seems}, and the word lists are English. What stands there may break rules unseen; what would have to be said is left undecided.`
}

const LANGUAGES: Readonly<Record<string, string>> = {
  de: "German",
  fr: "French",
  es: "Spanish",
  it: "Italian",
  pt: "Portuguese",
  nl: "Dutch",
  cs: "Czech",
  pl: "Polish",
  sv: "Swedish"
}

const waitWords = (missing: string): string => {
  if (missing === "links.statusPage") return "the status page's address (--status-page)"
  return missing === "language" ? "somebody who reads the language" : missing
}

/** What each missing fact is, and how to state it. */
const factLines = (missing: ReadonlyArray<string>): ReadonlyArray<string> => {
  const kinds: FactKinds = messagePolicy.facts
  const lines = [...new Set(missing)].flatMap((name) => {
    const kind = kindOf(kinds, name)
    if (kind === undefined) return []
    const values =
      kind.type === "oneOf" ? orList(kind.values) : kind.type === "boolean" ? "yes or no" : kind.unit
    return [`--fact ${name}=…  ${values}: ${kind.about}`]
  })
  return lines
}

const summary = ({ violations, undecided, review, notChecked }: Review, name: string): string => {
  const count = (many: number, one: string, more: string) => `${many} ${many === 1 ? one : more}`
  const open = [
    ...(undecided.length === 0 ? [] : [`${count(undecided.length, "rule", "rules")} undecided`]),
    ...(review.length === 0 ? [] : [`${count(review.length, "question", "questions")} for you`]),
    ...(notChecked === undefined ? [] : ["not all of it in English"])
  ]
  const found =
    violations.length === 0 ? "nothing found wrong" : count(violations.length, "violation", "violations")
  return `${name}: ${[found, ...open].join(", ")}.`
}
