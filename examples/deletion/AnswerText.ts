/** What follows from a request, as lines for whoever handles it: what to do first, then why. */
import { present } from "@hedgerow/core/handbook/Present"
import { readingOf } from "@hedgerow/core/handbook/Readings"
import { ruleOf } from "@hedgerow/core/handbook/Rules"
import { citationIds } from "@hedgerow/core/policy/Citation"
import { explain } from "@hedgerow/core/policy/Explanation"
import { explanationText } from "@hedgerow/core/policy/ExplanationText"
import { procedureStandingText } from "@hedgerow/core/policy/ProcedureText"
import type { Policy } from "@hedgerow/core/policy/Rule"
import type { Moments } from "../cli/Moment.ts"
import type { Paint } from "../cli/Paint.ts"
import { printable, wrap } from "../cli/Text.ts"
import { type DeletionAnswer, type Person, POLICY } from "./Answer.ts"
import { answerWords, outcomeWords } from "./OutcomeWords.ts"
import type { DeletionFacts } from "./Request.ts"

const INDENT = 11
const ID = 6

/** An answer as lines of at most `width` columns. */
export const answerLines = (
  answer: DeletionAnswer,
  { inText }: Pick<Moments, "inText">,
  width: number,
  paint: Paint
): ReadonlyArray<string> => {
  const { request, rules, missing, asked, told } = answer
  const { title, text } = answerWords(answer.answer)
  const field = (name: string, values: ReadonlyArray<string>, hang = 0): ReadonlyArray<string> =>
    values
      .flatMap((value) =>
        wrap(value, width - INDENT - hang).map((line, i) => (i === 0 ? line : " ".repeat(hang) + line))
      )
      .map((line, i) => `  ${paint("dim", (i === 0 ? name : "").padEnd(INDENT - 2))}${line}`)
  return [
    paint("bold", `${printable(request.id)}  ${title}`),
    ...field("request", request.note === undefined ? [] : [printable(request.note)]),
    ...field("answer", [text]),
    ...field(answer.answer._tag === "Unknown" ? "waiting" : "rule", [rules.join(", ")]),
    ...field(
      "because",
      citationIds(answer.citations).map(
        (id) => `${id.padEnd(ID)}${ruleOf(id)?.line ?? readingOf(id)?.line ?? ""}`
      ),
      ID
    ),
    ...field(
      "missing",
      missing.map(({ fact, about }) => `${fact}: ${about}`),
      2
    ),
    ...field("ask", asked.map(personText)),
    ...field(
      "tell",
      told.map((one) => `${personText(one)} (step ${one.step})`)
    ),
    ...field("steps", stepLines(answer).map(inText), 2)
  ]
}

/** Where steps were taken of a procedure that does not follow, none is named as the next. */
const stepLines = ({ follows, standing }: DeletionAnswer): ReadonlyArray<string> => {
  if (standing === undefined) return []
  const lines = procedureStandingText(standing).split("\n")
  return follows
    ? lines
    : [
        ...lines.filter((line) => !/^(next|blocked): /.test(line)),
        "no further step: the procedure does not follow before the answer above is settled"
      ]
}

const personText = ({ role, names }: Person): string =>
  `${role}: ${names.length === 0 ? "the handbook names nobody" : names.join(" or ")}`

/** The policy with its outcomes in words. */
const inWords: Policy<typeof POLICY.facts, string> = {
  ...POLICY,
  rules: POLICY.rules.map((rule) => ({ ...rule, then: outcomeWords(rule.then).title }))
}

/** Every rule, fact and number behind the answer to some facts, as lines of at most `width` columns. */
export const explanationLines = (facts: DeletionFacts, now: Date, width: number): ReadonlyArray<string> =>
  explanationText(explain(inWords, present, facts, now))
    .split("\n")
    .flatMap((line) => {
      const [indent = ""] = /^ */.exec(line) ?? []
      return wrap(line.slice(indent.length), width - indent.length - 2).map(
        (part, i) => `${indent}${i === 0 ? "" : "  "}${part}`
      )
    })
