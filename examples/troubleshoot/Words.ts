/** Articles and diagnoses in words. */
import type { PostHogArticle } from "@hedgerow/core/handbook/Articles"
import { citationIds } from "@hedgerow/core/policy/Citation"
import { type Found, QUERY_LIMIT } from "@hedgerow/core/support/Knowledge"
import type { Citing } from "../cli/Citing.ts"
import type { Paint } from "../cli/Paint.ts"
import { cut, printable, wrap } from "../cli/Text.ts"
import type { Diagnosed } from "./Diagnoses.ts"

/** How to write. */
export interface Setting {
  readonly width: number
  readonly paint: Paint
  readonly citing: Citing
}

/** A query longer than this is shown cut. */
const SHOWN = 60

/** What came of a search, before the articles themselves. */
export const searchWords = (query: string, found: number): string => {
  const read =
    query.length > QUERY_LIMIT
      ? ` Only its first ${QUERY_LIMIT.toLocaleString("en")} characters were read.`
      : ""
  const shown = `“${printable(cut(query.replace(/\s+/g, " "), SHOWN))}”`
  if (found === 0)
    return `No article shares a word with ${shown}. That says nothing about the symptom: try other words, or --all.${read}`
  const many = found === 1 ? "1 article shares" : `${found} articles share`
  return `${many} words with ${shown}. Found is not answered: see whether it is about this case.${read}`
}

/** An article that was found, line by line. */
export const articleWords = (
  { article, terms }: Found<PostHogArticle>,
  { width, paint, citing }: Setting
): ReadonlyArray<string> => {
  const labelled = (label: string, text: string): ReadonlyArray<string> =>
    wrap(text, width - 11).map((line, i) => `  ${(i === 0 ? label : "").padEnd(8)} ${line}`)
  const { title, citations, cause, steps, snippet, links, checkedOn } = article
  return [
    citing.say(paint("bold", title), citations),
    ...labelled("fits", `it has ${terms.join(", ")}`),
    ...(article.superseded === true ? labelled("but", "this held once, and holds no more") : []),
    ...(cause === undefined ? [] : labelled("because", cause)),
    ...steps.flatMap((step, i) => [
      ...labelled(i === 0 ? "do" : "", `${i + 1}. ${step.text}`),
      ...code(step.snippet)
    ]),
    ...(snippet === undefined ? [] : [...labelled("copy", ""), ...code(snippet)]),
    ...links.flatMap((link, i) => labelled(i === 0 ? "see" : "", `${link.title}: ${link.url}`)),
    ...labelled("checked", checkedOn === "undated" ? "on a day that is not known" : `on ${checkedOn}`),
    ...(article.audience === "staff" ? labelled("for", "staff alone, not to be quoted to a customer") : [])
  ]
}

/** To be copied, so that it is not wrapped. */
const code = (text: string | undefined): ReadonlyArray<string> =>
  text === undefined ? [] : text.split("\n").map((line) => `             ${line}`.trimEnd())

/** What a diagnosis comes to, line by line. */
export const diagnosisWords = (
  { title, found, waiting }: Diagnosed,
  { width, paint, citing }: Setting
): ReadonlyArray<string> => {
  const lines = [
    ...found.map(({ rule, citations, outcome }) =>
      outcome._tag === "Diagnosis"
        ? citing.say(`${rule}: ${outcome.text} (article ${outcome.article})`, citations)
        : citing.say(`${rule}: ${outcome.askedOf} decides: ${outcome.question}`, citations)
    ),
    ...waiting.map(({ rule, missing }) => `${rule}: cannot be told yet, waits for ${missing.join(", ")}`)
  ]
  const none = "nothing that the handbook knows follows from these facts"
  return [
    paint("bold", `Diagnosis: ${title}`),
    ...(lines.length === 0 ? [none] : lines).flatMap((line) =>
      wrap(line, width - 4).map((text, i) => `${i === 0 ? "  " : "    "}${text}`)
    )
  ]
}

/** An article in the list of all. */
export const listWords = ({ id, title, citations, audience, superseded }: PostHogArticle): string =>
  [
    `${id}  ${title} [${citationIds(citations).join(" ")}]`,
    ...(audience === "staff" ? ["staff"] : []),
    ...(superseded === true ? ["superseded"] : [])
  ].join(", ")
