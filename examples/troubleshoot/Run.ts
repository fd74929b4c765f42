/** One run of the program: searches, diagnoses, prints what came of it. */
import { ARTICLES, type PostHogArticle } from "@hedgerow/core/handbook/Articles"
import { citationIds } from "@hedgerow/core/policy/Citation"
import { type Found, knowledgeOf } from "@hedgerow/core/support/Knowledge"
import { Citing } from "../cli/Citing.ts"
import { paintOn } from "../cli/Paint.ts"
import { printableJson, wrap } from "../cli/Text.ts"
import { type Diagnosed, diagnosesOf } from "./Diagnoses.ts"
import type { Options } from "./Options.ts"
import { articleWords, diagnosisWords, listWords, type Setting, searchWords } from "./Words.ts"

/** Something was found; nothing was. */
export type ExitCode = 0 | 1

/** Runs to the end. */
export const run = (options: Options, { stdout, env }: NodeJS.Process): ExitCode => {
  const { query, audience, limit, facts, apiHost, json } = options
  if (options.all) {
    const listed = ARTICLES.filter((one) => audience === "staff" || one.audience === audience)
    stdout.write(
      json ? `${printableJson(listed.map(articleJson))}\n` : lined(listed.map((one) => listWords(one)))
    )
    return 0
  }
  const found = query === undefined ? [] : knowledgeOf(ARTICLES).search(query, { audience, limit })
  const diagnoses = diagnosesOf(facts, apiHost, new Date())
  const paint = paintOn(stdout, env)
  const width = Math.min(100, stdout.isTTY ? stdout.columns || 80 : 100)
  stdout.write(
    json
      ? `${printableJson({ query: query ?? null, articles: found.map(foundJson), diagnoses: diagnoses.map(diagnosisJson) })}\n`
      : text(query, found, diagnoses, { width, paint, citing: new Citing(paint) })
  )
  return found.length > 0 || diagnoses.some((one) => one.found.length > 0) ? 0 : 1
}

const lined = (lines: ReadonlyArray<string>): string => lines.map((line) => `${line}\n`).join("")

const text = (
  query: string | undefined,
  found: ReadonlyArray<Found<PostHogArticle>>,
  diagnoses: ReadonlyArray<Diagnosed>,
  setting: Setting
): string => {
  const blocks = [
    ...diagnoses.map((one) => diagnosisWords(one, setting)),
    ...(query === undefined ? [] : [wrap(searchWords(query, found.length), setting.width)]),
    ...found.map((one) => articleWords(one, setting)),
    setting.citing.list(setting.width)
  ]
  return blocks
    .filter(({ length }) => length > 0)
    .map(lined)
    .join("\n")
}

const articleJson = ({ citations, ...article }: PostHogArticle) => ({
  ...article,
  rules: citationIds(citations)
})

const foundJson = ({ article, terms, score }: Found<PostHogArticle>) => ({
  ...articleJson(article),
  terms,
  score
})

const diagnosisJson = ({ title, found, waiting }: Diagnosed) => ({
  title,
  found: found.map(({ rule, citations, outcome }) => ({ rule, rules: citationIds(citations), outcome })),
  waiting
})
